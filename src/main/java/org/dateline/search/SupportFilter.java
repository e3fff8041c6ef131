package org.dateline.search;

import java.util.Map;
import java.util.TreeMap;

import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;

/**
 * How many must say so.
 *
 * @param minOrigins at least so many independent origins assert it; 0 when any number will do
 * @param minNamedOrigins at least so many of them are named; 0 when any number will do
 * @param meetsPolicy whether it must, or must not, have the support its timelines ask for; null when either will do
 */
public record SupportFilter(int minOrigins, int minNamedOrigins, Boolean meetsPolicy) {
    /** More than any event has. */
    static final int MOST = 99;

    static final SupportFilter NONE = new SupportFilter(0, 0, null);

    /** Sorted, since a refusal lists them and {@code Map.of} has another order in every process. */
    private static final Map<String, Boolean> TRUE_OR_FALSE =
            new TreeMap<>(Map.of("true", Boolean.TRUE, "false", Boolean.FALSE));

    /** Reads {@code min_origins}, {@code min_named_origins} and {@code meets_policy}. */
    static SupportFilter of(Parameters parameters) {
        return new SupportFilter(
                parameters.one("min_origins", 0, SupportFilter::number),
                parameters.one("min_named_origins", 0, SupportFilter::number),
                parameters.one("meets_policy", null, text -> Parameters.oneOf(text, TRUE_OR_FALSE)));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new InvalidValue(
                    "must be a whole number from 0 to " + MOST, text.matches("[0-9]+") ? "" + MOST : "2");
        }
        return Integer.parseInt(text);
    }
}
