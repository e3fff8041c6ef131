package org.dateline.http;

import org.dateline.text.Codes;

/** How much of its events an embedded timeline shows: what {@code view=} says. */
public enum Shape {
    /** Everything that the timeline's own page has. */
    FULL,
    /** One line an event. */
    COMPACT;

    public String code() {
        return Codes.of(this);
    }
}
