package org.dateline.quotation;

import com.fasterxml.jackson.annotation.JsonProperty;

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
        @JsonProperty("equal")
        EQUAL,
        /** In the quote alone. */
        @JsonProperty("removed")
        REMOVED,
        /** In the document alone. */
        @JsonProperty("added")
        ADDED
    }
}
