package org.dateline.http;

import org.dateline.text.Codes;

/** What an embedded timeline looks like. */
public enum Theme {
    /** What the page around it, or else the reader's system, has. */
    AUTO,
    LIGHT,
    DARK;

    public String code() {
        return Codes.of(this);
    }
}
