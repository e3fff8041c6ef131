package org.dateline.seed;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.record.ChangeReport;
import org.dateline.record.RecordWriter;

/** Brings the store to what a folder of seeds tells, all or nothing. */
@ApplicationScoped
public class SeedLoader {
    private final RecordWriter record;

    SeedLoader(RecordWriter record) {
        this.record = record;
    }

    /**
     * Loads a folder.
     *
     * @return what it did to the events; empty when the folder does not exist or holds no seeds, and then the store is
     *     left as it is
     * @throws InvalidSeeds with every fault, and then the store is left as it is
     */
    public Optional<ChangeReport> load(Path folder) {
        return SeedFolder.read(folder).map(record::write);
    }
}
