package org.dateline.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What a row of a table is. */
public enum Rows {
    /** One event. */
    EVENTS,
    /** One passage that bears on an event, with the event beside it. */
    CITATIONS;

    /** The parameter; events when it is absent. */
    public static final String PARAMETER = "rows";

    /** By the name that addresses use. */
    public static final Map<String, Rows> BY_NAME =
            Parameters.byName(Arrays.asList(values()), rows -> rows.name().toLowerCase(Locale.ROOT));
}
