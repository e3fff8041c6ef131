package org.dateline.citation;

import java.util.Map;

import org.dateline.text.Codes;

/** How a passage bears on an event as the desk tells it: its stance, and whether that counts. */
public enum Bearing {
    /** Says that it is so, as it is told here. */
    ASSERTS,
    /** Says that it is so on another date or in another number. */
    ASSERTS_OTHERWISE,
    DENIES,
    DECLINES_TO_COMMENT,
    DID_NOT_RESPOND,
    DOES_NOT_KNOW,
    CONTEXT,
    /** Only follows from what is said, which counts in nothing. */
    INFERRED,
    /** Was taken back by whoever said it, or by the publisher. */
    WITHDRAWN;

    /** By the name that addresses and answers use. */
    public static final Map<String, Bearing> BY_NAME = Codes.of(Bearing.class);

    /** The name that addresses and answers use. */
    public String code() {
        return Codes.of(this);
    }

    public static Bearing of(Citation citation, Choice choice) {
        if (citation.inferred) {
            return INFERRED;
        }
        if (!citation.isLive()) {
            return WITHDRAWN;
        }
        return switch (citation.stance) {
            case ASSERTS -> choice.agreesWith(citation) ? ASSERTS : ASSERTS_OTHERWISE;
            case DENIES -> DENIES;
            case DECLINES_TO_COMMENT -> DECLINES_TO_COMMENT;
            case DID_NOT_RESPOND -> DID_NOT_RESPOND;
            case DOES_NOT_KNOW -> DOES_NOT_KNOW;
            case CONTEXT -> CONTEXT;
        };
    }
}
