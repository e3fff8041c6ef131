package org.dateline.event;

import java.time.LocalDate;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/**
 * One row of one date that is asserted of an event, in days since 1970-01-01, for date filters to read. An infinite
 * bound is the day of {@link java.time.LocalDate#MIN} or {@link java.time.LocalDate#MAX}.
 */
public record AssertedDate(
        long startsEarliest,
        long startsLatest,
        long endsEarliest,
        long endsLatest,
        boolean chosen,
        boolean approximate,
        boolean uncertain) {

    /**
     * @param date the date it is a row of; null when undated
     * @param chosen whether the desk has chosen this date, and not only a passage given it
     */
    public static AssertedDate of(EventDate date, Bounds row, boolean chosen) {
        return new AssertedDate(
                row.startsEarliest().toEpochDay(),
                row.startsLatest().toEpochDay(),
                row.endsEarliest().toEpochDay(),
                row.endsLatest().toEpochDay(),
                chosen,
                date != null && date.approximate(),
                date != null && date.uncertain());
    }

    /** The same, with the doubt that it took its bounds from as well. */
    AssertedDate in(Doubt doubt) {
        return new AssertedDate(
                startsEarliest,
                startsLatest,
                endsEarliest,
                endsLatest,
                chosen,
                approximate || doubt.approximate(),
                uncertain || doubt.uncertain());
    }

    /** Whether it is marked uncertain or approximate, so that it never certainly matches. */
    public boolean isQualified() {
        return approximate || uncertain;
    }

    /** The row in calendar days. */
    public Bounds bounds() {
        return new Bounds(
                LocalDate.ofEpochDay(startsEarliest),
                LocalDate.ofEpochDay(startsLatest),
                LocalDate.ofEpochDay(endsEarliest),
                LocalDate.ofEpochDay(endsLatest));
    }
}
