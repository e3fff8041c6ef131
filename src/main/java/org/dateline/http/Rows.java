package org.dateline.http;

/** What a row of a table is. */
public enum Rows {
    /** One event. */
    EVENTS,
    /** One passage that bears on an event, with the event beside it. */
    CITATIONS
}
