package org.dateline.seed;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.record.ChangeReport;
import org.dateline.record.LoadLock;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordWarnings;
import org.dateline.record.RecordWriter;
import org.dateline.record.StreamedDraft;

/** Brings the store to what a folder of seeds tells, all or nothing. */
@ApplicationScoped
public class SeedLoader {
    private final RecordWriter record;
    private final LoadLock lock;
    private final LoadProgress progress;

    SeedLoader(RecordWriter record, LoadLock lock, LoadProgress progress) {
        this.record = record;
        this.lock = lock;
        this.progress = progress;
    }

    /**
     * Loads a folder; where not a byte of it has changed since it was loaded last, nothing is read any further.
     *
     * @return what it did to the events; empty when the folder does not exist or holds no seeds, and then the store is
     *     left as it is
     * @throws InvalidSeeds with every fault, and then the store is left as it is
     */
    public Optional<ChangeReport> load(Path folder) {
        return check(folder).map(Checked::write);
    }

    /**
     * Reads and checks a folder.
     *
     * @return what is to be written; empty when the folder does not exist or holds no seeds
     * @throws InvalidSeeds with every fault
     */
    Optional<Checked> check(Path folder) {
        // Taken before anything is read: what changes meanwhile is then read at the next start.
        Optional<String> madeFrom = SeedFolder.fingerprint(folder);
        Optional<ChangeReport> unchanged = madeFrom.flatMap(record::unchanged);
        return unchanged.isPresent()
                ? Optional.of(new Unchanged(unchanged.get()))
                : SeedFolder.read(folder, progress).map(draft -> new Changed(draft, madeFrom.orElseThrow()));
    }

    /** Seeds in which nothing is wrong. */
    sealed interface Checked {
        /** Writes them, unless that takes long, or another process is loading; empty then. */
        Optional<ChangeReport> writeUnlessLong();

        /** Writes them, when no other process is loading any more. */
        ChangeReport write();

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
        public Optional<RecordWarnings> warnings() {
            return Optional.empty();
        }
    }

    private final class Changed implements Checked {
        private final StreamedDraft draft;
        private final String madeFrom;

        private Changed(StreamedDraft draft, String madeFrom) {
            this.draft = draft;
            this.madeFrom = madeFrom;
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
        public Optional<RecordWarnings> warnings() {
            return Optional.of(RecordWarnings.of(draft));
        }

        private ChangeReport write(LoadLock.Taken taken) {
            try (taken) {
                // Whoever had the lock before may have loaded the same.
                return record.unchanged(madeFrom).orElseGet(() -> record.write(draft, madeFrom));
            }
        }
    }
}
