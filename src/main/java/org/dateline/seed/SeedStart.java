package org.dateline.seed;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.record.ChangeReport;

/**
 * Loads the seeds when the server starts. What takes long to write is written while it serves what it held before, and tells
 * how far it is; whether there is any fault in it is known before.
 */
@ApplicationScoped
class SeedStart {
    private final SeedLoader loader;
    private final Path folder;

    private volatile boolean loading;
    private volatile String failure;

    /** @param folder where the seeds are; relative paths start in the working directory */
    SeedStart(SeedLoader loader, @ConfigProperty(name = "dateline.seeds", defaultValue = "seeds") Path folder) {
        this.loader = loader;
        this.folder = folder;
    }

    void load(@Observes StartupEvent start) {
        Optional<SeedLoader.Checked> seeds = loader.check(folder);
        if (seeds.isEmpty()) {
            Log.warnf("No seeds in %s: serving what the store holds already", folder.toAbsolutePath());
        } else if (seeds.get().isLarge()) {
            loading = true;
            Thread writing = new Thread(() -> writeMany(seeds.get()), "seeds");
            writing.setDaemon(true);
            writing.start();
        } else {
            report(seeds.get().write());
        }
    }

    private void writeMany(SeedLoader.Checked seeds) {
        try {
            report(seeds.write());
        } catch (RuntimeException | Error unwritten) {
            failure = unwritten.toString();
            Log.error("The seeds could not be loaded; the next start goes on where this one stopped", unwritten);
        } finally {
            loading = false;
        }
    }

    private void report(ChangeReport report) {
        Log.infof("Seeds from %s: %s", folder, report);
    }

    /** Whether seeds are being written. */
    boolean isLoading() {
        return loading;
    }

    /** Why seeds could not be written; empty when nothing failed. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
