package org.dateline.seed;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.record.ChangeReport;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordWriter;

/** Brings the store to what a folder of seeds tells, all or nothing. */
@ApplicationScoped
public class SeedLoader {
    private final RecordWriter record;
    private final LoadProgress progress;

    SeedLoader(RecordWriter record, LoadProgress progress) {
        this.record = record;
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
                ? Optional.of(new Checked(false, unchanged::get))
                : SeedFolder.read(folder, progress)
                        .map(draft ->
                                new Checked(record.isLarge(draft), () -> record.write(draft, madeFrom.orElseThrow())));
    }

    /**
     * Seeds in which nothing is wrong.
     *
     * @param isLarge whether writing them takes long
     */
    record Checked(boolean isLarge, Supplier<ChangeReport> writing) {
        ChangeReport write() {
            return writing.get();
        }
    }
}
