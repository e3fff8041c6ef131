package org.dateline.date;

import java.util.Locale;

/**
 * How exactly a date is stated, finest first; the natural order is therefore fine to coarse.
 *
 * <p>It is the smallest unit that is <em>known</em>: {@code 2016-12} and {@code 2016-12-XX} are both known to the month,
 * {@code 201X} to the decade. Seconds are never finer than {@link #MINUTE}.
 */
public enum Precision {
    /** A time of day is stated. */
    MINUTE,
    /** A calendar day is stated. */
    DAY,
    /** A calendar month is stated, the day is not. */
    MONTH,
    /** A calendar year is stated, the month is not. */
    YEAR,
    /** Three digits of the year are stated: {@code 201X} is 2010 to 2019. */
    DECADE,
    /** Two digits of the year are stated: {@code 20XX} is 2000 to 2099. */
    CENTURY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * The word for it in the API.
     *
     * @return {@code minute}, {@code day}, {@code month}, {@code year}, {@code decade} or {@code century}
     */
    public String code() {
        return code;
    }

    Precision orCoarser(Precision other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
