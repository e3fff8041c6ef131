package org.dateline.date;

import java.util.Locale;

/**
 * The smallest unit that is <em>known</em>, finest first: {@code 2016-12} and {@code 2016-12-XX} are both known to the month,
 * {@code 201X} to the decade. Seconds are never finer than {@link #MINUTE}.
 */
public enum Precision {
    MINUTE,
    DAY,
    MONTH,
    YEAR,
    DECADE,
    CENTURY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * The word for it in the API: {@code minute}, {@code day}, {@code month}, {@code year}, {@code decade}, {@code century}.
     */
    public String code() {
        return code;
    }

    Precision orCoarser(Precision other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
