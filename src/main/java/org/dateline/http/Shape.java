package org.dateline.http;

import java.util.List;
import java.util.Map;

import org.dateline.text.Codes;

/** What an embedded page shows of its events: what {@code view=} says. */
public enum Shape {
    /** Everything that the timeline's or the event's own page has. */
    FULL,
    /** One line an event; of a single one, what is told without passages. */
    COMPACT,
    /** How many there are on each day. */
    COUNTS,
    /** What was changed last, a line each. */
    CHANGES;

    /** What a single event can be shown as. */
    static final List<Shape> OF_EVENT = List.of(FULL, COMPACT);

    public String code() {
        return Codes.of(this);
    }

    /** What goes without saying, by the name of the parameter that says otherwise. */
    Map<String, List<String>> assumptions() {
        return switch (this) {
            case COUNTS -> Map.of("facet", List.of("day"), "limit", List.of("0"));
            case CHANGES -> Map.of("sort", List.of("-updated"), "limit", List.of("10"));
            default -> Map.of();
        };
    }
}
