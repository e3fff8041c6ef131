package org.dateline.seed;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the seeds when the server starts. */
@ApplicationScoped
class SeedStart {
    private final SeedLoader loader;
    private final Path folder;

    /** @param folder where the seeds are; relative paths start in the working directory */
    SeedStart(SeedLoader loader, @ConfigProperty(name = "dateline.seeds", defaultValue = "seeds") Path folder) {
        this.loader = loader;
        this.folder = folder;
    }

    void load(@Observes StartupEvent start) {
        loader.load(folder)
                .ifPresentOrElse(
                        report -> Log.infof("Seeds from %s: %s", folder, report),
                        () -> Log.warnf(
                                "No seeds in %s: serving what the store holds already", folder.toAbsolutePath()));
    }
}
