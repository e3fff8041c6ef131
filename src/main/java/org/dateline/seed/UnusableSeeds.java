package org.dateline.seed;

import java.nio.file.Path;

/** A folder of seeds that is none, or cannot be looked into. Nothing was written. */
public final class UnusableSeeds extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableSeeds(Path folder, String reason, String remedy, Throwable cause) {
        super(
                "The seeds cannot be loaded from " + folder + ": " + reason + ". " + remedy
                        + ". The folder is set by dateline.seeds (DATELINE_SEEDS).",
                cause);
    }
}
