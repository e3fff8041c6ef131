package org.dateline.citation;

import java.util.Map;

import org.dateline.text.Codes;

/** What a reader should think of an event at first sight. */
public enum Status {
    /** What is said of it cannot all be true. */
    DISPUTED,
    /** Two or more independent origins assert it. */
    CORROBORATED,
    /** One origin asserts it, however many repeat that. */
    SINGLE_ORIGIN,
    /** Nobody asserts it: an open question, or something only denied. */
    UNASSERTED;

    /** By the name that addresses and answers use. */
    public static final Map<String, Status> BY_NAME = Codes.of(Status.class);

    /**
     * @param asserting who asserts it
     * @param contradicted whether the passages contradict one another
     */
    public static Status of(Corroboration asserting, boolean contradicted) {
        if (contradicted) {
            return DISPUTED;
        }
        return switch (asserting.origins()) {
            case 0 -> UNASSERTED;
            case 1 -> SINGLE_ORIGIN;
            default -> CORROBORATED;
        };
    }

    /** The name that addresses and answers use. */
    public String code() {
        return Codes.of(this);
    }
}
