package org.dateline.event;

import java.util.Arrays;
import java.util.Map;

import org.dateline.query.Parameters;

/** A property of events that can be filtered by any of and all of, and counted as a facet. */
public enum Dimension {
    TIMELINE,
    TYPE,
    PARTICIPANT,
    SOURCE,
    ORIGIN,
    TAG;

    /** By the name that addresses use: {@code participant}. */
    public static final Map<String, Dimension> BY_NAME = Parameters.byName(Arrays.asList(values()), Dimension::code);

    /** The name that addresses use. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
