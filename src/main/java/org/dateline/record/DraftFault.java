package org.dateline.record;

import java.util.function.UnaryOperator;

/**
 * One thing wrong with a draft.
 *
 * @param pointer JSON Pointer (RFC 6901) to what is wrong, or to what is missing
 * @param reason what is wrong; {@value #OTHER} in it stands for the other thing that it is wrong beside
 * @param remedy what would be right, and may name the other thing likewise; null when the reason says so
 * @param other JSON Pointer to the other thing; null when there is none
 */
public record DraftFault(String pointer, String reason, String remedy, String other) {
    static final String OTHER = "{other}";

    /**
     * The fault with the other thing in words.
     *
     * @param words how a pointer is put into words
     */
    public DraftFault inWords(UnaryOperator<String> words) {
        if (other == null) {
            return this;
        }
        String named = words.apply(other);
        return new DraftFault(
                pointer, reason.replace(OTHER, named), remedy == null ? null : remedy.replace(OTHER, named), other);
    }
}
