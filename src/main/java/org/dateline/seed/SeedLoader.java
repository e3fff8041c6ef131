package org.dateline.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.net.HostName;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.record.ChangeReport;
import org.dateline.record.Edition;
import org.dateline.record.LoadGuard;
import org.dateline.record.LoadLock;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordWarnings;
import org.dateline.record.RecordWriter;
import org.dateline.record.RefusedLoad;
import org.dateline.record.StreamedDraft;
import org.dateline.record.TakenIds;

/** Brings the store to what a folder of seeds tells, all or nothing. */
@ApplicationScoped
public class SeedLoader {
    private final RecordWriter record;
    private final LoadGuard guard;
    private final LoadLock lock;
    private final LoadProgress progress;
    private final boolean shared;
    private final boolean partial;

    /**
     * @param database H2 has one machine at a time, whose name may be another after each start
     * @param partial whether rows of sheets in which something is wrong are left out, so that the others can be loaded
     */
    SeedLoader(
            RecordWriter record,
            LoadGuard guard,
            LoadLock lock,
            LoadProgress progress,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database,
            @ConfigProperty(name = "dateline.seeds.partial", defaultValue = "false") boolean partial) {
        this.partial = partial;
        this.record = record;
        this.guard = guard;
        this.lock = lock;
        this.progress = progress;
        this.shared = !database.equals("h2");
    }

    /** What a load takes for an accident. */
    enum Caution {
        /** Seeds that others have replaced, ids given to another, and events that are gone in numbers. */
        FULL,
        /** The same but for events that are gone. */
        WITHDRAWALS_ALLOWED,
        /** Nothing: whoever loads knows what the store holds. */
        NONE
    }

    /**
     * Loads a folder, whatever it takes out or puts in the place of another; where not a byte of it has changed since it was
     * loaded last, nothing is read any further.
     *
     * @return what it did to the events; empty when the folder does not exist or holds no seeds, and then the store is
     *     left as it is
     * @throws InvalidSeeds with every fault, and then the store is left as it is
     */
    public Optional<ChangeReport> load(Path folder) {
        return check(folder, Caution.NONE).map(Checked::write);
    }

    /**
     * Reads and checks a folder.
     *
     * @return what is to be written; empty when the folder does not exist or holds no seeds
     * @throws InvalidSeeds with every fault
     * @throws UnusableSeeds when there is no looking into the folder
     */
    Optional<Checked> check(Path folder, Caution caution) {
        // Taken before anything is read: what changes meanwhile is then read at the next start.
        Optional<Edition> edition =
                SeedFolder.edition(folder).map(here -> shared ? here.on(HostName.getHostName()) : here);
        record.keepHistory();
        Optional<ChangeReport> unchanged = edition.map(Edition::madeFrom).flatMap(record::unchanged);
        if (unchanged.isPresent()) {
            return Optional.of(new Unchanged(unchanged.get()));
        }
        TakenIds taken = caution == Caution.NONE ? TakenIds.NOTHING : record.takenIds();
        return partial
                ? PartialSeeds.open(folder, taken, progress)
                        .map(opened ->
                                new Changed(opened.folder().draft(), opened.notes(), edition.orElseThrow(), caution))
                : SeedFolder.open(folder, taken, progress)
                        .map(opened -> new Changed(
                                draft(opened, edition.orElseThrow()), opened.notes(), edition.orElseThrow(), caution));
    }

    /** What is loaded first was perhaps recorded before, in a database that is lost. */
    private StreamedDraft draft(SeedFolder opened, Edition edition) {
        return edition.by().recorded() == null && record.isEmpty() ? opened.datedByGit() : opened.draft();
    }

    /** Seeds in which nothing is wrong. */
    sealed interface Checked {
        /**
         * Writes them, unless that takes long, or another process is loading; empty then.
         *
         * @throws RefusedLoad when they are not to be written
         */
        Optional<ChangeReport> writeUnlessLong();

        /**
         * Writes them, when no other process is loading any more.
         *
         * @throws RefusedLoad when they are not to be written
         */
        ChangeReport write();

        /** What was read otherwise than it stands in sheets, in sentences. */
        List<String> notes();

        /** What an editor should look at again; empty where nothing was read, since nothing has changed. */
        Optional<RecordWarnings> warnings();
    }

    private record Unchanged(ChangeReport report) implements Checked {
        @Override
        public Optional<ChangeReport> writeUnlessLong() {
            return Optional.of(report);
        }

        @Override
        public ChangeReport write() {
            return report;
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public Optional<RecordWarnings> warnings() {
            return Optional.empty();
        }
    }

    private final class Changed implements Checked {
        private final StreamedDraft draft;
        private final List<String> notes;
        private final Edition edition;
        private final Caution caution;

        private Changed(StreamedDraft draft, List<String> notes, Edition edition, Caution caution) {
            this.draft = draft;
            this.notes = notes;
            this.edition = edition;
            this.caution = caution;
        }

        @Override
        public Optional<ChangeReport> writeUnlessLong() {
            return record.isLarge(draft) ? Optional.empty() : lock.tryTake().map(this::write);
        }

        @Override
        public ChangeReport write() {
            return write(lock.take());
        }

        @Override
        public List<String> notes() {
            return notes;
        }

        @Override
        public Optional<RecordWarnings> warnings() {
            return Optional.of(RecordWarnings.of(draft));
        }

        private ChangeReport write(LoadLock.Taken taken) {
            try (taken) {
                // Whoever had the lock before may have loaded the same, or something else.
                return record.unchanged(edition.madeFrom()).orElseGet(this::writeGuarded);
            }
        }

        private ChangeReport writeGuarded() {
            if (caution != Caution.NONE) {
                guard.check(draft, edition, caution == Caution.WITHDRAWALS_ALLOWED);
            }
            return record.write(draft, edition);
        }
    }
}
