package org.dateline.history;

import java.time.Instant;

/**
 * Where a change of the record comes from.
 *
 * @param author what has made it: {@code seeds}
 * @param commit the commit of git that the seeds were in, in hexadecimal; null where that is not known
 * @param reason why, in a sentence; null where none is given
 * @param recorded when it was made first, if it is the same that was lost; null when nobody knows
 */
public record Provenance(String author, String commit, String reason, Instant recorded) {
    /** That of seeds of which nothing else is known. */
    public static final Provenance SEEDS = new Provenance("seeds", null, null, null);
}
