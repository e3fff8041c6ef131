package org.dateline.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Which state of the record a reader asks for, as it is written: exactly one of these.
 *
 * @param version its number; null when it is asked for otherwise
 * @param moment at which it was the present one; null when it is asked for otherwise
 * @param day at the end of which it was; null when it is asked for otherwise
 */
public record AsOf(Long version, Instant moment, LocalDate day) {
    /** The parameter. */
    public static final String PARAMETER = "as_of";

    private static final String VERSION = "version:";

    /** @throws InvalidValue when it is none of the three */
    public static AsOf parse(String text) {
        if (text.startsWith(VERSION)) {
            String number = text.substring(VERSION.length());
            if (!number.matches("[1-9][0-9]{0,17}")) {
                throw new InvalidValue(VERSION.length(), "the number of a version follows", VERSION + "1");
            }
            return new AsOf(Long.valueOf(number), null, null);
        }
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? new AsOf(null, null, LocalDate.parse(text))
                    // A plus in an address is a space.
                    : new AsOf(
                            null, OffsetDateTime.parse(text.replace(' ', '+')).toInstant(), null);
        } catch (DateTimeException unreadable) {
            throw new InvalidValue(
                    "must be version: with a number, a day, or a moment with its offset",
                    "2026-11-22, 2026-11-22T09:00:00Z or version:1");
        }
    }

    /** The last moment that is meant; null when a version is. */
    public Instant until(ZoneId zone) {
        return day == null
                ? moment
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /** The first moment that is meant; null when a version is. */
    public Instant from(ZoneId zone) {
        return day == null ? moment : day.atStartOfDay(zone).toInstant();
    }

    /** As it can be asked for. */
    public String text() {
        return version != null ? text(version) : String.valueOf(day == null ? moment : day);
    }

    /** A version as it is asked for. */
    public static String text(long version) {
        return VERSION + version;
    }
}
