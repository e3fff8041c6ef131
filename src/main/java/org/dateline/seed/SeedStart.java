package org.dateline.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.record.ChangeReport;
import org.dateline.record.LatestSave;
import org.dateline.record.RecordWarnings;
import org.dateline.record.RefusedLoad;
import org.dateline.record.Role;
import org.dateline.record.UnsaidChange;
import org.dateline.seed.SeedLoader.Caution;

/**
 * Loads the seeds when the server starts. What takes long to write, or has to wait for another process that loads, is written
 * while it serves what it held before, and tells how far it is; whether there is any fault in it is known before.
 */
@ApplicationScoped
class SeedStart {
    private static final int MOST_NAMED = 50;

    private static final State LOADED = new State("loaded", null);

    private final SeedLoader loader;
    private final Path folder;
    private final Caution caution;
    private final Role role;
    private final boolean watched;

    /** All loads in turn: a first one that is long must not be overtaken by what is saved meanwhile. */
    private final ExecutorService loads = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "seeds");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean loading;
    private volatile State state = LOADED;

    private final LatestSave latest;

    /**
     * What has become of the seeds.
     *
     * @param word {@code loaded}, {@code none}, {@code refused}, {@code faulty} or {@code failed}
     * @param reason null when they are loaded
     */
    record State(String word, String reason) {}

    /**
     * @param folder where the seeds are; relative paths start in the working directory
     * @param allowed whether they may take out of the record as much as they like
     * @param watched whether what is saved later is loaded too
     */
    SeedStart(
            SeedLoader loader,
            LatestSave latest,
            @ConfigProperty(name = "dateline.seeds", defaultValue = "seeds") Path folder,
            @ConfigProperty(name = "dateline.seeds.allow-withdrawals", defaultValue = "false") boolean allowed,
            @ConfigProperty(name = "dateline.role", defaultValue = "loader") Role role,
            @ConfigProperty(name = "dateline.seeds.watch", defaultValue = "false") boolean watched) {
        this.loader = loader;
        this.latest = latest;
        this.folder = folder;
        this.caution = allowed ? Caution.WITHDRAWALS_ALLOWED : Caution.FULL;
        this.role = role;
        this.watched = watched;
    }

    void load(@Observes StartupEvent start) {
        if (role == Role.READER) {
            Log.info("This server reads: others load");
            if (watched) {
                Log.warn(
                        "Nothing is watched, since dateline.seeds.watch (DATELINE_SEEDS_WATCH) has no effect on a server that"
                                + " reads. Set it on the server that loads, or dateline.role=loader here");
            }
            state = new State("none", "this server reads, and others load");
            return;
        }
        // Before anything is read: what is saved meanwhile is a change.
        SeedWatch watch = new SeedWatch(folder, () -> loads.execute(this::loadAgain));
        if (watched) {
            tellLatest(attempt(this::loadFirst));
            // Behind the first load where that is still being written.
            loads.execute(watch::begin);
            Log.info("Watching " + folder.toAbsolutePath() + ": what is saved there is served");
        } else {
            loadFirst();
        }
    }

    private void loadFirst() {
        Optional<SeedLoader.Checked> seeds = loader.check(folder, caution);
        if (seeds.isEmpty()) {
            none();
        } else {
            writeOrRefuse(seeds.get());
        }
    }

    private void writeOrRefuse(SeedLoader.Checked seeds) {
        try {
            seeds.writeUnlessLong().ifPresentOrElse(report -> report(report, seeds), () -> writeMeanwhile(seeds));
        } catch (RefusedLoad refused) {
            refuse(refused);
        }
    }

    /** Loads what was saved since. Where that is not to be loaded the record is served as it was, until it is mended. */
    private void loadAgain() {
        List<LatestSave.Fault> faults = List.of();
        try {
            faults = attempt(this::loadNow);
        } catch (RuntimeException | Error unwritten) {
            state = new State("failed", unwritten.toString());
            Log.error("The seeds could not be loaded; the next change is tried again", unwritten);
        }
        tellLatest(faults);
    }

    private void loadNow() {
        Optional<SeedLoader.Checked> seeds = loader.check(folder, caution);
        if (seeds.isPresent()) {
            ChangeReport written = seeds.get().write();
            state = LOADED;
            report(written, seeds.get());
        } else {
            none();
        }
    }

    /** What was wrong with the seeds; empty where they were loaded, and where a load of them was refused. */
    private List<LatestSave.Fault> attempt(Runnable load) {
        try {
            load.run();
            return List.of();
        } catch (InvalidSeeds faulty) {
            fault(faulty);
            return faulty.faults().stream().map(SeedFault::told).toList();
        } catch (UnusableSeeds faulty) {
            fault(faulty);
            return List.of(faulty.told());
        } catch (RefusedLoad refused) {
            refuse(refused);
            return List.of();
        }
    }

    private void fault(RuntimeException faulty) {
        Log.error("The record is served as it was. " + faulty.getMessage());
        state = new State("faulty", beginning(faulty));
    }

    private void tellLatest(List<LatestSave.Fault> faults) {
        latest.is(
                switch (state.word()) {
                    case "loaded" -> LatestSave.Outcome.SERVED;
                    case "none" -> LatestSave.Outcome.NONE;
                    case "refused" -> LatestSave.Outcome.REFUSED;
                    case "faulty" -> LatestSave.Outcome.FAULTY;
                    default -> LatestSave.Outcome.FAILED;
                },
                faults);
    }

    private void none() {
        Log.warn("No seeds in " + folder.toAbsolutePath()
                + ": serving what the store holds already. The folder is set by dateline.seeds (DATELINE_SEEDS)");
        state = new State("none", "there are no seeds in " + folder);
    }

    private void writeMeanwhile(SeedLoader.Checked seeds) {
        loading = true;
        loads.execute(() -> write(seeds));
    }

    private void write(SeedLoader.Checked seeds) {
        try {
            report(seeds.write(), seeds);
        } catch (CancellationException stopped) {
            Log.debug("Stopped while another process was loading");
        } catch (RefusedLoad refused) {
            refuse(refused);
        } catch (RuntimeException | Error unwritten) {
            state = new State("failed", unwritten.toString());
            Log.error("The seeds could not be loaded; the next start goes on where this one stopped", unwritten);
        } finally {
            loading = false;
            if (watched) {
                tellLatest(List.of());
            }
        }
    }

    /** The record that was served before stays; to stop instead would take it from its readers for a file that is missing here. */
    private void refuse(RefusedLoad refused) {
        Log.error(
                "The seeds in " + folder + " are refused, and the record is served as it was. " + refused.getMessage());
        state = new State("refused", beginning(refused));
    }

    /** A health check is asked every few seconds, and by anybody who can reach it. */
    private static String beginning(RuntimeException why) {
        return why.getMessage().lines().findFirst().orElse("") + " (the log has all of it)";
    }

    private void report(ChangeReport report, SeedLoader.Checked seeds) {
        Log.info("Seeds from " + folder + ": " + report);
        report(report.unsaid());
        seeds.notes().forEach(Log::info);
        seeds.warnings().ifPresent(this::report);
    }

    private static void report(List<UnsaidChange> unsaid) {
        if (!unsaid.isEmpty()) {
            Log.warn(
                    "Readers are not told what these changes are. Say it with the next ones under `change`: a correction, a"
                            + " clarification or an update, and what it is.");
            unsaid.stream().limit(MOST_NAMED).forEach(change -> Log.warn("  " + change));
            if (unsaid.size() > MOST_NAMED) {
                Log.warn("  and " + (unsaid.size() - MOST_NAMED) + " more");
            }
        }
    }

    private void report(RecordWarnings warnings) {
        Log.info(warnings + (warnings.count() == 0 ? "" : ", which the command check lists"));
    }

    /** Whether seeds are being written, or others are to write what is read here. */
    boolean isAwaited() {
        return loading || role == Role.READER;
    }

    /** Whether there is nothing to be loaded here, so that to serve nothing is right. */
    boolean isBegun() {
        return !isAwaited() && state.word().equals("none");
    }

    State state() {
        return state;
    }
}
