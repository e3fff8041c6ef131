package org.dateline.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.dateline.query.Parameters;

/** What an embedded timeline looks like. */
enum Theme {
    /** What the page around it, or else the reader's system, has. */
    AUTO,
    LIGHT,
    DARK;

    private static final Map<String, Theme> BY_NAME = Parameters.byName(Arrays.asList(values()), Theme::code);

    /** Reads {@code theme}; what the page around it has when it is absent. */
    static Theme of(Parameters parameters) {
        return parameters.one("theme", AUTO, text -> Parameters.oneOf(text, BY_NAME));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
