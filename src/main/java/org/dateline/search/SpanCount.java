package org.dateline.search;

import java.util.Comparator;

/**
 * How many events there are in a span of time, one unit of it after the other.
 *
 * @param possible how many may have happened in it
 * @param certain how many must have
 * @param chosen into how many the desk's own date falls
 */
record SpanCount(long possible, long certain, long chosen) {
    static final SpanCount NONE = new SpanCount(0, 0, 0);

    /** By what the desk has chosen: what may have happened at any time says little about when most did. */
    static final Comparator<SpanCount> BY_HOW_MUCH = Comparator.comparingLong(SpanCount::chosen)
            .thenComparingLong(SpanCount::certain)
            .thenComparingLong(SpanCount::possible);

    SpanCount plus(SpanCount other) {
        return new SpanCount(possible + other.possible, certain + other.certain, chosen + other.chosen);
    }

    SpanCount times(long factor) {
        return new SpanCount(possible * factor, certain * factor, chosen * factor);
    }
}
