package org.dateline.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.text.Codes;

/**
 * Which rows the events of a timeline stand in: those of a kind, {@code participant}, or of some values of it,
 * {@code participant:sergey-kislyak,michael-flynn}.
 *
 * @param values in the order wanted; empty for those that are most frequent
 */
public record Groups(Kind kind, List<String> values) {
    /** How many rows there is room for, one of them for all that is in no other. */
    public static final int MOST = 5;

    /** What goes without saying. */
    public static final Groups BY_TYPE = new Groups(Kind.TYPE, List.of());

    /** By what events are put into rows. */
    public enum Kind {
        TYPE,
        STATUS,
        PARTICIPANT,
        TAG,
        /** They are not. */
        NONE
    }

    /** @throws InvalidValue when it cannot be read */
    static Groups of(String text) {
        int colon = text.indexOf(':');
        Kind kind = Parameters.oneOf(colon < 0 ? text : text.substring(0, colon), Codes.of(Kind.class));
        if (colon < 0) {
            return new Groups(kind, List.of());
        }
        if (kind == Kind.NONE) {
            throw new InvalidValue(colon, "none has no values", Codes.of(Kind.NONE));
        }
        return new Groups(kind, values(text, colon + 1));
    }

    private static List<String> values(String text, int start) {
        Set<String> values = new LinkedHashSet<>();
        int position = start;
        for (String value : text.substring(start).split(",", -1)) {
            if (values.size() == MOST - 1) {
                throw new InvalidValue(
                        position,
                        "may list at most " + (MOST - 1) + " values; whatever has none of them is a group of its own",
                        text.substring(0, position - 1));
            }
            try {
                values.add(Parameters.slug(value));
            } catch (InvalidValue unreadable) {
                throw unreadable.behind(position);
            }
            position += value.length() + 1;
        }
        return List.copyOf(values);
    }
}
