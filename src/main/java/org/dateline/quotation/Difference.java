package org.dateline.quotation;

import java.util.Locale;

/**
 * A part of the difference between a quote and the passage it has become: words with what stands between them, never empty.
 */
public record Difference(Kind kind, String text) {
    /** Equal and removed parts together are the quote, equal and added ones the passage. */
    public enum Kind {
        EQUAL,
        REMOVED,
        ADDED;

        /** The word for it in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
