package org.dateline.query;

import java.util.List;

/**
 * How the answers to a question spread over the values of one property, most frequent first; or over spans of time,
 * in the order of the calendar.
 *
 * @param values at most {@value #MOST}
 * @param truncated whether there are more values than that
 */
public record Facet(List<Value> values, boolean truncated) {
    public static final int MOST = 100;

    /**
     * @param value what to filter by
     * @param label how a reader sees it; null where the value says it all
     * @param count how many answers have it; null in a facet by spans of time
     * @param certain how many answers must lie in the span; null in other facets
     * @param possible how many answers may lie in the span; null in other facets
     * @param chosen of how many the date that the desk has chosen lies in the span; null in other facets
     */
    public record Value(String value, String label, Long count, Long certain, Long possible, Long chosen) {
        public Value(String value, String label, Long count) {
            this(value, label, count, null, null, null);
        }

        /** A span of time. */
        public static Value ofSpan(String value, long possible, long certain, long chosen) {
            return new Value(value, null, null, certain, possible, chosen);
        }
    }

    /** A facet from up to one value more than it may hold. */
    public static Facet of(List<Value> values) {
        boolean truncated = values.size() > MOST;
        return new Facet(truncated ? List.copyOf(values.subList(0, MOST)) : List.copyOf(values), truncated);
    }
}
