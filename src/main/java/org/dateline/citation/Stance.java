package org.dateline.citation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.dateline.text.Codes;

/** Where a passage stands on the event as its headline puts it. */
public enum Stance {
    /** Says that it is so, perhaps on another date or in another number. */
    @JsonProperty("asserts")
    ASSERTS,
    /** Says that it is not so. */
    @JsonProperty("denies")
    DENIES,
    /** Was asked and would not say. */
    @JsonProperty("declines_to_comment")
    DECLINES_TO_COMMENT,
    /** Says that somebody was asked and had not answered. */
    @JsonProperty("did_not_respond")
    DID_NOT_RESPOND,
    /** Says that they do not know. */
    @JsonProperty("does_not_know")
    DOES_NOT_KNOW,
    /** Bears on it without taking a stand. */
    @JsonProperty("context")
    CONTEXT;

    /** By the name that addresses and answers use. */
    public static final Map<String, Stance> BY_NAME = Codes.of(Stance.class);

    /** The name that addresses and answers use. */
    public String code() {
        return Codes.of(this);
    }
}
