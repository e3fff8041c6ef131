package org.dateline.http;

import java.util.Map;

import org.dateline.text.Codes;

/** What a row of a table is. */
public enum Rows {
    /** One event. */
    EVENTS,
    /** One passage that bears on an event, with the event beside it. */
    CITATIONS;

    /** By the name that addresses use. */
    public static final Map<String, Rows> BY_NAME = Codes.of(Rows.class);
}
