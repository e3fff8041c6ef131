package org.dateline.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.text.Nearest;

/** The values in the texts of a draft: reads those that can be read, and refuses the others. A missing text is no fault. */
final class DraftValues {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private DraftValues() {}

    /** Empty where there is no date, or none that can be read. */
    static Optional<EventDate> date(String text) {
        return read(text, EventDate::parse);
    }

    /** Empty where there is no quantity, or none that can be read. */
    static Optional<Quantity> quantity(String text) {
        return read(text, Quantity::parse);
    }

    /** Null where there is no zone, or none of that name. */
    static ZoneId zone(String text) {
        return read(text, ZoneId::of).orElse(null);
    }

    private static <V> Optional<V> read(String text, Function<String, V> reading) {
        try {
            return Optional.ofNullable(text).map(reading);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static void checkDate(String text, String pointer, Faults faults) {
        try {
            readIfThere(text, EventDate::parse);
        } catch (DateSyntaxException fault) {
            faults.add(
                    pointer,
                    fault.reason() + " (at character " + (fault.position() + 1) + ")",
                    fault.rewrite()
                            .map(rewrite -> "Write " + rewrite)
                            .orElse("Write a date such as 2016-12-28, 2016-12 or 2016"));
        }
    }

    private static void readIfThere(String text, Function<String, ?> reading) {
        if (text != null) {
            reading.apply(text);
        }
    }

    static void checkDay(String text, String pointer, Faults faults) {
        try {
            readIfThere(text, LocalDate::parse);
        } catch (DateTimeParseException fault) {
            faults.add(pointer, "this is no day of the calendar", "Write it like 2017-01-14: year, month, day");
        }
    }

    /** Empty where there is no moment, or none that can be read. */
    static Optional<Instant> moment(String text) {
        return read(text, given -> OffsetDateTime.parse(given).toInstant());
    }

    static void checkMoment(String text, String pointer, Faults faults) {
        if (text != null && moment(text).isEmpty()) {
            faults.add(pointer, "this is no moment", "Write it like 2026-11-22T09:00:00Z: day, time and offset");
        }
    }

    static void checkQuantity(String text, String pointer, Faults faults) {
        try {
            readIfThere(text, Quantity::parse);
        } catch (IllegalArgumentException fault) {
            faults.add(pointer, fault.getMessage(), null);
        }
    }

    static void checkZone(String text, String pointer, Faults faults) {
        if (text != null && !ZONES.contains(text)) {
            faults.add(
                    pointer,
                    "there is no time zone of this name",
                    Nearest.to(text, ZONES)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write an IANA name such as America/New_York"));
        }
    }

    static void checkAddress(String text, String pointer, Faults faults) {
        if (text == null) {
            return;
        }
        try {
            URI uri = new URI(text);
            if (uri.getRawAuthority() == null || !List.of("http", "https").contains(uri.getScheme())) {
                faults.add(pointer, "this is no web address", "Give it whole, beginning with https:// or http://");
            }
        } catch (URISyntaxException malformed) {
            faults.add(
                    pointer,
                    "a web address cannot hold the character at place " + (malformed.getIndex() + 1),
                    "Copy it from the address bar of a browser, which writes such characters with %");
        }
    }

    static void checkDistinct(List<String> texts, String pointer, Faults faults) {
        Set<String> seen = new HashSet<>();
        Each.in(texts, pointer, (text, at) -> {
            if (!seen.add(text)) {
                faults.add(at, "stands here twice", Faults.KEEP_ONE);
            }
        });
    }
}
