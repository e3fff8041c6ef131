package org.dateline.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dateline.event.Event;
import org.dateline.text.Codes;

/** The order of a list of events; the slug always decides last, so that the order is total. */
public enum Sort {
    /** Earliest possible start first, then latest possible start, then by what is known of the order; undated events last. */
    DATE("date"),
    /** The reverse of {@link #DATE}. */
    DATE_DESCENDING("-date"),
    /** What was recorded longest ago first. */
    UPDATED("updated"),
    /** What was recorded last first. */
    UPDATED_DESCENDING("-updated");

    /** By the name that addresses use: {@code -date}. */
    public static final Map<String, Sort> BY_NAME = Codes.by(sort -> sort.code, List.of(values()));

    private final String code;

    Sort(String code) {
        this.code = code;
    }

    /** What the event is sorted by, most significant first. */
    List<Object> key(Event event) {
        return byDate()
                ? List.of(event.startsEarliest(), event.startsLatest(), event.ordinal(), event.slug)
                : List.of(event.recordedAt, event.slug);
    }

    /** Reads the key back from its parts; throws any runtime exception when they are none. */
    List<Object> parse(List<String> key) {
        return byDate()
                ? List.of(Long.valueOf(key.get(0)), Long.valueOf(key.get(1)), Integer.valueOf(key.get(2)), key.get(3))
                : List.of(moment(key.get(0)), key.get(1));
    }

    private static Instant moment(String text) {
        if (!text.matches("[0-9]{4}-.*")) {
            throw new IllegalArgumentException("a database might not hold " + text);
        }
        return Instant.parse(text);
    }

    private boolean byDate() {
        return this == DATE || this == DATE_DESCENDING;
    }
}
