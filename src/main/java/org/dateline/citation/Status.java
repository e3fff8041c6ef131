package org.dateline.citation;

import java.util.Map;

import org.dateline.text.Codes;

/** What a reader should think of an event at first sight. */
public enum Status {
    /** What is said of it cannot all be true. */
    DISPUTED,
    /** It is a public act, and whoever performed it is on the record with it. */
    ON_RECORD,
    /** Two or more independent voices assert it. */
    CORROBORATED,
    /** One voice asserts it, however many repeat that. */
    SINGLE_ORIGIN,
    /** It is asserted, and nobody is said to vouch for it. */
    UNATTRIBUTED,
    /** Nobody asserts it: an open question, or something only denied. */
    UNASSERTED,
    /** It is told without any source. */
    UNSOURCED;

    /** By the name that addresses and answers use. */
    public static final Map<String, Status> BY_NAME = Codes.of(Status.class);

    /**
     * @param asserting who asserts it
     * @param contradicted whether the passages contradict one another
     * @param onRecord whether it is a public act of somebody on the record
     */
    public static Status of(Corroboration asserting, boolean contradicted, boolean onRecord) {
        if (contradicted) {
            return DISPUTED;
        }
        if (onRecord) {
            return ON_RECORD;
        }
        return switch (asserting.voices()) {
            case 0 -> asserting.sources() == 0 ? UNASSERTED : UNATTRIBUTED;
            case 1 -> SINGLE_ORIGIN;
            default -> CORROBORATED;
        };
    }

    /** The name that addresses and answers use. */
    public String code() {
        return Codes.of(this);
    }
}
