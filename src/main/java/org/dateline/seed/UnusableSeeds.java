package org.dateline.seed;

import java.nio.file.Path;

import org.dateline.record.LatestSave;

/** A folder of seeds that is none, or cannot be looked into. Nothing was written. */
public final class UnusableSeeds extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient LatestSave.Fault fault;

    UnusableSeeds(Path folder, String reason, String remedy, Throwable cause) {
        super(
                "The seeds cannot be loaded from " + folder + ": " + reason + ". " + remedy
                        + ". The folder is set by dateline.seeds (DATELINE_SEEDS).",
                cause);
        fault = new LatestSave.Fault(null, null, null, null, reason, remedy);
    }

    /** The same without where the folder is, which is nobody's business. */
    LatestSave.Fault told() {
        return fault;
    }
}
