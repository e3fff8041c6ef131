package org.dateline.format.linkeddata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/**
 * A day or a moment for readers who know nothing of doubt. There is none of a date that leaves a choice: whoever is given the
 * first day of a month takes it for the day.
 *
 * @param text {@code 2016-12-28}, or {@code 2016-12-29T14:05:00-05:00}
 * @param moment whether it has a time
 */
record IsoDate(String text, boolean moment) {
    /**
     * When it happened, or when it started.
     *
     * @param zone IANA name of the zone its times are told in; null when not known, and then a time without offset is no moment
     */
    static Optional<IsoDate> start(EventDate date, String zone) {
        return only(date)
                .flatMap(bounds -> only(bounds.startsEarliest(), bounds.startsLatest()))
                .map(day -> moment(date, zone).orElse(new IsoDate(day.toString(), false)));
    }

    /** When something that lasted ended; empty of anything else. */
    static Optional<IsoDate> end(EventDate date) {
        return only(date)
                .filter(bounds -> date.isInterval())
                .flatMap(bounds -> only(bounds.endsEarliest(), bounds.endsLatest()))
                .map(day -> new IsoDate(day.toString(), false));
    }

    private static Optional<Bounds> only(EventDate date) {
        return date.approximate() || date.uncertain() || date.rows().size() > 1
                ? Optional.empty()
                : Optional.of(date.hull());
    }

    private static Optional<LocalDate> only(LocalDate earliest, LocalDate latest) {
        // An open side is infinite, but its other bound never is.
        return Optional.of(earliest).filter(latest::equals);
    }

    /** On the clock it was written by, so that the day stays the day. */
    private static Optional<IsoDate> moment(EventDate date, String zone) {
        ZoneId clock = date.offset()
                .map(ZoneId.class::cast)
                .or(() -> Optional.ofNullable(zone).map(ZoneId::of))
                .orElse(null);
        Optional<Instant> instant = clock == null ? Optional.empty() : date.instant(clock);
        return instant.map(at -> at.atZone(clock).toOffsetDateTime())
                .map(at -> new IsoDate(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at), true));
    }
}
