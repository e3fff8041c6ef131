package org.dateline.quotation;

import java.util.Locale;

/**
 * A part of the difference between a quote and the passage it has become.
 *
 * @param kind in which of the two it stands
 * @param text the words with the spaces and punctuation between them, never empty
 */
public record Difference(Kind kind, String text) {
    /** Equal and removed parts together are the quote, equal and added ones the passage. */
    public enum Kind {
        /** In both. */
        EQUAL,
        /** In the quote alone. */
        REMOVED,
        /** In the document alone. */
        ADDED;

        /** The word for it in the API: {@code equal}, {@code removed} or {@code added}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
