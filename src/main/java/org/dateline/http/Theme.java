package org.dateline.http;

import java.util.Map;

import org.dateline.query.Parameters;
import org.dateline.text.Codes;

/** What an embedded timeline looks like. */
public enum Theme {
    /** What the page around it, or else the reader's system, has. */
    AUTO,
    LIGHT,
    DARK;

    private static final Map<String, Theme> BY_NAME = Codes.of(Theme.class);

    /** Reads {@code theme}; what the page around it has when it is absent. */
    public static Theme of(Parameters parameters) {
        return parameters.one("theme", AUTO, text -> Parameters.oneOf(text, BY_NAME));
    }

    public String code() {
        return Codes.of(this);
    }
}
