package org.dateline.seed;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.record.ChangeReport;
import org.dateline.record.RecordWarnings;
import org.dateline.record.Role;

/**
 * Loads the seeds when the server starts. What takes long to write, or has to wait for another process that loads, is written
 * while it serves what it held before, and tells how far it is; whether there is any fault in it is known before.
 */
@ApplicationScoped
class SeedStart {
    private final SeedLoader loader;
    private final Path folder;
    private final Role role;

    private volatile boolean loading;
    private volatile String failure;

    /** @param folder where the seeds are; relative paths start in the working directory */
    SeedStart(
            SeedLoader loader,
            @ConfigProperty(name = "dateline.seeds", defaultValue = "seeds") Path folder,
            @ConfigProperty(name = "dateline.role", defaultValue = "loader") Role role) {
        this.loader = loader;
        this.folder = folder;
        this.role = role;
    }

    void load(@Observes StartupEvent start) {
        if (role == Role.READER) {
            Log.info("This server reads: others load");
            return;
        }
        Optional<SeedLoader.Checked> seeds = loader.check(folder);
        if (seeds.isEmpty()) {
            Log.warnf("No seeds in %s: serving what the store holds already", folder.toAbsolutePath());
        } else {
            seeds.get()
                    .writeUnlessLong()
                    .ifPresentOrElse(report -> report(report, seeds.get()), () -> writeMeanwhile(seeds.get()));
        }
    }

    private void writeMeanwhile(SeedLoader.Checked seeds) {
        loading = true;
        Thread writing = new Thread(() -> write(seeds), "seeds");
        writing.setDaemon(true);
        writing.start();
    }

    private void write(SeedLoader.Checked seeds) {
        try {
            report(seeds.write(), seeds);
        } catch (CancellationException stopped) {
            Log.debug("Stopped while another process was loading");
        } catch (RuntimeException | Error unwritten) {
            failure = unwritten.toString();
            Log.error("The seeds could not be loaded; the next start goes on where this one stopped", unwritten);
        } finally {
            loading = false;
        }
    }

    private void report(ChangeReport report, SeedLoader.Checked seeds) {
        Log.infof("Seeds from %s: %s", folder, report);
        seeds.warnings().ifPresent(this::report);
    }

    private void report(RecordWarnings warnings) {
        Log.infof("%s%s", warnings, warnings.count() == 0 ? "" : ", which the command check lists");
    }

    /** Whether seeds are being written, or others are to write what is read here. */
    boolean isAwaited() {
        return loading || role == Role.READER;
    }

    /** Why seeds could not be written; empty when nothing failed. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
