package org.dateline.http;

import java.util.Map;

import org.dateline.text.Codes;

/**
 * A parameter that says how an answer is wanted and not what is asked for. Every other parameter is a filter: the one place
 * where the two are told apart.
 */
public enum Option {
    AS_OF,
    CURSOR,
    FACET,
    FIELDS,
    FORMAT,
    GROUPS,
    INCLUDE,
    LANG,
    LIMIT,
    REFRESH,
    ROWS,
    SORT,
    STYLE,
    THEME,
    VIEW;

    /** The header that asks for the past as {@link #AS_OF} does (RFC 7089). */
    public static final String ACCEPT_DATETIME = "Accept-Datetime";

    /** The header by which a browser resumes a stream. */
    public static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Map<String, Option> BY_NAME = Codes.of(Option.class);

    /** Whether the parameter of that name is one of these. */
    public static boolean isOne(String name) {
        return BY_NAME.containsKey(name);
    }

    public String parameter() {
        return Codes.of(this);
    }
}
