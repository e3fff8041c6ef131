package org.dateline.event;

import jakarta.persistence.Embeddable;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/**
 * One row of one date that is asserted of an event, in days since 1970-01-01, for date filters to read. An infinite
 * bound is the day of {@link java.time.LocalDate#MIN} or {@link java.time.LocalDate#MAX}.
 */
@Embeddable
public record AssertedDate(
        long startsEarliest,
        long startsLatest,
        long endsEarliest,
        long endsLatest,
        boolean approximate,
        boolean uncertain) {

    static AssertedDate of(EventDate date, Bounds row) {
        return new AssertedDate(
                row.startsEarliest().toEpochDay(),
                row.startsLatest().toEpochDay(),
                row.endsEarliest().toEpochDay(),
                row.endsLatest().toEpochDay(),
                date.approximate(),
                date.uncertain());
    }
}
