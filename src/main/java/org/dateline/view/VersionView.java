package org.dateline.view;

import java.time.Instant;

import org.dateline.history.KeptVersion;
import org.dateline.history.Touched;

/**
 * A version of the record as it is served.
 *
 * @param recordedAt when it was made
 * @param reason why; null where none is given
 * @param touched what it has changed; null where an earlier release has made it
 * @param items how many lines its canonical export has; null where that was not counted
 * @param sha256 the digest of its canonical export, in hexadecimal; null where that was not made
 */
public record VersionView(
        long number, Instant recordedAt, Author author, String reason, Touched touched, Long items, String sha256) {
    /**
     * Who has made it.
     *
     * @param kind {@code seeds}
     * @param commit the commit of git that the seeds were in; null where that is not known
     */
    public record Author(String kind, String commit) {}

    public static VersionView of(KeptVersion version) {
        return new VersionView(
                version.number,
                version.recordedAt,
                new Author(version.author, version.commit),
                version.reason,
                version.touched,
                version.items,
                version.sha256);
    }
}
