package org.dateline.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where on somebody wants to be told of changes, as it is written: a cursor, or what {@link AsOf} can be.
 *
 * @param record which record a cursor is of; null of anything else
 * @param version the last one of which somebody knows; null where a time is given
 * @param place how far into the changes of that version he has come; the greatest number behind all of them
 * @param time null where a version is given
 */
public record Since(String record, Long version, long place, AsOf time) {
    /** The parameter. */
    public static final String PARAMETER = "since";

    private static final Pattern CURSOR = Pattern.compile("([0-9a-z-]{1,36})[.](\\d{1,18})(?:[.](\\d{1,19}))?");

    /** @throws InvalidValue when it is none of these */
    public static Since parse(String text) {
        Optional<Since> cursor = ofCursor(text);
        if (cursor.isPresent()) {
            return cursor.get();
        }
        if (text.matches("(version:)?(0|[1-9][0-9]{0,17})")) {
            return new Since(null, Long.valueOf(text.replace("version:", "")), Long.MAX_VALUE, null);
        }
        try {
            return new Since(null, null, 0, AsOf.parse(text));
        } catch (InvalidValue unreadable) {
            throw new InvalidValue(
                    "must be a cursor of this list, version: with a number, a day, or a moment with its offset",
                    "2026-11-22, 2026-11-22T09:00:00Z or version:1");
        }
    }

    /**
     * The place that a cursor says; empty for what has another form.
     *
     * @throws InvalidValue when it has the form, and no place can be that far
     */
    public static Optional<Since> ofCursor(String text) {
        Matcher cursor = CURSOR.matcher(text);
        return cursor.matches()
                ? Optional.of(new Since(cursor.group(1), Long.valueOf(cursor.group(2)), place(cursor.group(3)), null))
                : Optional.empty();
    }

    private static long place(String number) {
        try {
            return number == null ? Long.MAX_VALUE : Long.parseLong(number);
        } catch (NumberFormatException tooGreat) {
            throw Cursor.unreadable();
        }
    }

    /**
     * A place as a cursor says it: behind a version as its header does, which answers say too.
     *
     * @param place the greatest number for behind all changes of the version
     */
    public static String cursor(String record, long version, long place) {
        return record + "." + version + (place == Long.MAX_VALUE ? "" : "." + place);
    }

    /** The last moment before what is asked for: what came on a day is since that day. */
    public Instant until(ZoneId zone) {
        return time.day() == null ? time.moment() : time.from(zone).minusMillis(1);
    }
}
