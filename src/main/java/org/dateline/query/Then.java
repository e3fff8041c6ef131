package org.dateline.query;

import java.time.Instant;

/**
 * The version of the record that is answered from.
 *
 * @param version its number; {@code -1} for the present one, whichever that is
 * @param record tells the record from any other; null for the present one
 * @param at when it was made; null for the present one
 * @param settled whether the same question will be answered from it for good
 */
public record Then(long version, String record, Instant at, boolean settled) {
    /** The present. */
    public static final Then NOW = new Then(-1, null, null, false);

    public boolean isNow() {
        return version < 0;
    }
}
