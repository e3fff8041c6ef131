package org.dateline.format.timelinejs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.date.Precision;
import org.dateline.date.Side;

/**
 * Where a date stands on the line of a TimelineJS: what lasted, and a moment within a period or out of a choice of days, from
 * the first to the last day it can be; what is open or unknown on one side at the side that is known. How sure that is, words
 * must say.
 *
 * @param end null for a single place on the line
 */
record TimelineJsSpan(Mark start, Mark end) {

    /**
     * A day, as exactly as it is known.
     *
     * @param time on the clock it was told by; null when none is known
     */
    record Mark(LocalDate day, Precision precision, LocalTime time) {
        static Mark on(LocalDate day) {
            return new Mark(day, Precision.DAY, null);
        }

        private static Mark known(EventDate side) {
            return new Mark(first(side), side.precision(), timeOf(side));
        }

        private static LocalTime timeOf(EventDate date) {
            return date.timeOfDay()
                    .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
                    .orElse(null);
        }

        private LocalDateTime moment() {
            return time == null ? day.atStartOfDay() : day.atTime(time);
        }

        /** Writes an object of numbers. */
        void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            // TimelineJS counts as people do, who have no year 0: its -44 is 44 BC, and EDTF's -0043.
            json.writeNumberField("year", day.getYear() <= 0 ? day.getYear() - 1 : day.getYear());
            if (precision.compareTo(Precision.MONTH) <= 0) {
                json.writeNumberField("month", day.getMonthValue());
            }
            if (precision.compareTo(Precision.DAY) <= 0) {
                json.writeNumberField("day", day.getDayOfMonth());
            }
            if (time != null) {
                json.writeNumberField("hour", time.getHour());
                json.writeNumberField("minute", time.getMinute());
            }
            json.writeEndObject();
        }
    }

    static TimelineJsSpan of(EventDate date) {
        return date.isInterval() ? lasting(date) : within(date);
    }

    private static TimelineJsSpan lasting(EventDate date) {
        Optional<EventDate> from = date.start().flatMap(Side::known);
        Optional<EventDate> to = date.end().flatMap(Side::known);
        if (from.isEmpty() || to.isEmpty()) {
            return new TimelineJsSpan(Mark.known(from.or(() -> to).orElseThrow()), null);
        }
        return between(
                new Mark(first(from.get()), Precision.DAY, Mark.timeOf(from.get())),
                new Mark(to.get().hull().endsLatest(), Precision.DAY, Mark.timeOf(to.get())));
    }

    private static TimelineJsSpan within(EventDate date) {
        Bounds hull = date.hull();
        boolean hasStart = !hull.startsEarliest().equals(LocalDate.MIN);
        boolean hasEnd = !hull.endsLatest().equals(LocalDate.MAX);
        if (hasStart && hasEnd) {
            return between(
                    new Mark(hull.startsEarliest(), Precision.DAY, Mark.timeOf(date)), Mark.on(hull.endsLatest()));
        }
        LocalDate known = hasStart
                ? hull.startsEarliest()
                : hasEnd
                        ? hull.endsLatest()
                        // Before one day or after another: the days between are the very ones it was not on.
                        : date.rows().get(0).endsLatest();
        return new TimelineJsSpan(Mark.on(known), null);
    }

    /**
     * Both to the day even where a month or a year is meant: TimelineJS takes an end for the start said twice when it agrees
     * with it in every part the start has. An end that would lie before the start is left out, as where clocks differ.
     */
    private static TimelineJsSpan between(Mark start, Mark end) {
        return new TimelineJsSpan(start, end.moment().isAfter(start.moment()) ? end : null);
    }

    private static LocalDate first(EventDate side) {
        return side.hull().startsEarliest();
    }
}
