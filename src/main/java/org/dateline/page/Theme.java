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

    static final String PARAMETER = "theme";

    /** By the name that addresses use. */
    static final Map<String, Theme> BY_NAME = Parameters.byName(Arrays.asList(values()), Theme::code);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
