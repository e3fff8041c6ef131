package org.dateline.format.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.date.Precision;
import org.dateline.date.Side;

/**
 * Where a date stands in a calendar, which knows days and moments, from one to another, and no doubt. A period up to a month
 * in which something happened is shown whole; of a longer one its first day, so that no bar of years stands for an afternoon.
 * Where a side is open or not known, the other one is shown.
 */
sealed interface CalendarSpan {
    /** Whether it says all that the date says. */
    boolean isExact();

    /** The same in EDTF. */
    EventDate date();

    /** @param last included; the first day where it is one day */
    record Days(LocalDate first, LocalDate last, boolean isExact) implements CalendarSpan {
        private static Days of(LocalDate day) {
            return new Days(day, day, false);
        }

        @Override
        public EventDate date() {
            return EventDate.parse(first.equals(last) ? "" + first : first + "/" + last);
        }
    }

    /** @param end when it was over; the same as the start of what is told as one moment */
    record Moments(Instant start, Instant end, boolean isExact) implements CalendarSpan {
        @Override
        public EventDate date() {
            return EventDate.parse(start.equals(end) ? "" + start : start + "/" + end);
        }
    }

    /** The most days a calendar shows of a period in which something happened at some moment. */
    int LONGEST_PERIOD = 31;

    /** The most days by which what lasted may have begun earlier, or ended later, for them to be shown. */
    int LONGEST_DOUBT = 366;

    /** @param zone whose clock times without offset were read from; null when it is not known */
    static CalendarSpan of(EventDate date, ZoneId zone) {
        if (date.isInterval()) {
            return lasting(date, zone);
        }
        Optional<Instant> moment = moment(date, zone);
        return moment.isPresent()
                ? new Moments(moment.get(), moment.get(), true)
                : within(firstKnown(date), lastKnown(date), saysDays(date) && !date.isOneOf());
    }

    private static CalendarSpan lasting(EventDate date, ZoneId zone) {
        Optional<EventDate> start = date.start().flatMap(Side::known);
        Optional<EventDate> end = date.end().flatMap(Side::known);
        if (start.isEmpty() || end.isEmpty()) {
            return oneSide(start, end, zone);
        }
        Optional<Instant> from = moment(start.get(), zone);
        Optional<Instant> to = moment(end.get(), zone);
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            return new Moments(from.get(), to.get(), true);
        }
        Bounds bounds = date.hull();
        LocalDate first = days(bounds.startsEarliest(), bounds.startsLatest()) > LONGEST_DOUBT
                ? bounds.startsLatest()
                : bounds.startsEarliest();
        LocalDate last = days(bounds.endsEarliest(), bounds.endsLatest()) > LONGEST_DOUBT
                ? bounds.endsEarliest()
                : bounds.endsLatest();
        return last.isBefore(first)
                ? Days.of(bounds.startsEarliest())
                : new Days(first, last, saysDays(start.get()) && saysDays(end.get()));
    }

    private static CalendarSpan oneSide(Optional<EventDate> start, Optional<EventDate> end, ZoneId zone) {
        EventDate known = start.or(() -> end).orElseThrow();
        Optional<Instant> moment = moment(known, zone);
        if (moment.isPresent()) {
            return new Moments(moment.get(), moment.get(), false);
        }
        Bounds bounds = known.hull();
        boolean isLong = days(bounds.startsEarliest(), bounds.endsLatest()) > LONGEST_PERIOD;
        return start.isEmpty() && isLong
                ? Days.of(bounds.endsLatest())
                : within(bounds.startsEarliest(), bounds.endsLatest(), false);
    }

    private static CalendarSpan within(LocalDate first, LocalDate last, boolean exact) {
        return days(first, last) > LONGEST_PERIOD ? Days.of(first) : new Days(first, last, exact);
    }

    /** The first day that is named: of {@code [..2016-12-25,2016-12-28]} the 25th. */
    private static LocalDate firstKnown(EventDate date) {
        Bounds first = date.rows().get(0);
        return date.earliest().orElse(first.endsLatest());
    }

    private static LocalDate lastKnown(EventDate date) {
        Bounds last = date.rows().get(date.rows().size() - 1);
        return date.latest().orElse(last.startsEarliest());
    }

    private static boolean saysDays(EventDate date) {
        return date.precision() == Precision.DAY && !date.approximate() && !date.uncertain();
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Empty also where UTC has it in a year that a calendar cannot write. */
    private static Optional<Instant> moment(EventDate date, ZoneId zone) {
        return (zone == null ? date.instant() : date.instant(zone)).filter(moment -> {
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            return year >= 0 && year <= 9999;
        });
    }
}
