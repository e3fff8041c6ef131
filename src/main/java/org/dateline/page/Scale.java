package org.dateline.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dateline.date.EventDate;

/**
 * Where days stand, in percent of a width. Each day on which something happened gets as much room as any other, and the time
 * between them little, so that neither a long silence nor a law of 1799 squeezes a week into a point. Where there are more
 * days than a phone has room for, weeks, months, quarters, years … stand in their place.
 *
 * @param stops from left to right, at least one
 */
record Scale(Unit unit, List<Stop> stops) {
    /** How many stops a phone of 320 pixels has room for, each of 24 pixels. */
    private static final double ROOM = 12;
    /** A year is a longer word than a day. */
    private static final double ROOM_OF_YEARS = 9;

    /**
     * A day, or a longer while, on which something happened.
     *
     * @param first its first day
     * @param last its last day
     */
    record Stop(LocalDate first, LocalDate last, double left, double right) {
        double centre() {
            return (left + right) / 2;
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** How long a stop is. */
    enum Unit {
        DAY(1, ChronoUnit.DAYS),
        WEEK(1, ChronoUnit.WEEKS),
        MONTH(1, ChronoUnit.MONTHS),
        QUARTER(3, ChronoUnit.MONTHS),
        YEAR(1, ChronoUnit.YEARS),
        DECADE(10, ChronoUnit.YEARS),
        CENTURY(100, ChronoUnit.YEARS),
        MILLENNIUM(1000, ChronoUnit.YEARS);

        private final int amount;
        private final ChronoUnit unit;

        Unit(int amount, ChronoUnit unit) {
            this.amount = amount;
            this.unit = unit;
        }

        /** The first day of the one that a day is in. */
        LocalDate first(LocalDate day) {
            return switch (unit) {
                case DAYS -> day;
                case WEEKS -> latest(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), EventDate.FIRST_DAY);
                case MONTHS -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / amount * amount + 1, 1);
                default ->
                    latest(LocalDate.of(Math.floorDiv(day.getYear(), amount) * amount, 1, 1), EventDate.FIRST_DAY);
            };
        }

        private LocalDate next(LocalDate first) {
            return first.plus(amount, unit);
        }

        private static LocalDate latest(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** Its last day that EDTF can write. */
        LocalDate last(LocalDate first) {
            LocalDate last = next(first).minusDays(1);
            return last.isAfter(EventDate.LAST_DAY) ? EventDate.LAST_DAY : last;
        }

        /** How many of them lie between one and a later one. */
        private long between(LocalDate first, LocalDate later) {
            return unit.between(next(first), later) / amount;
        }

        private double room() {
            return compareTo(YEAR) < 0 ? ROOM : ROOM_OF_YEARS;
        }
    }

    /**
     * @param days that must have a stop, at least one
     * @param least a stop is no shorter
     */
    static Scale of(SortedSet<LocalDate> days, Unit least) {
        return Stream.of(Unit.values())
                .filter(unit -> unit.compareTo(least) >= 0)
                .filter(unit -> unit == Unit.MILLENNIUM || weight(firsts(days, unit), unit) <= unit.room())
                .findFirst()
                .map(unit -> of(firsts(days, unit), unit))
                .orElseThrow();
    }

    private static List<LocalDate> firsts(SortedSet<LocalDate> days, Unit unit) {
        SortedSet<LocalDate> firsts = new TreeSet<>();
        days.forEach(day -> firsts.add(unit.first(day)));
        return List.copyOf(firsts);
    }

    private static double weight(List<LocalDate> firsts, Unit unit) {
        double weight = firsts.size();
        for (int i = 1; i < firsts.size(); i++) {
            weight += gap(firsts.get(i - 1), firsts.get(i), unit);
        }
        return weight;
    }

    /** What the time between takes, of what a stop takes: the more, the longer it is, but never much. */
    private static double gap(LocalDate before, LocalDate after, Unit unit) {
        long missing = unit.between(before, after);
        return missing == 0 ? 0 : Math.min(1.2, 0.3 + 0.2 * Math.log(missing));
    }

    private static Scale of(List<LocalDate> firsts, Unit unit) {
        double share = 100 / weight(firsts, unit);
        double left = 0;
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            LocalDate first = firsts.get(i);
            left += i == 0 ? 0 : share * gap(firsts.get(i - 1), first, unit);
            stops.add(new Stop(first, unit.last(first), left, left + share));
            left += share;
        }
        return new Scale(unit, stops);
    }

    LocalDate first() {
        return stops.get(0).first;
    }

    LocalDate last() {
        return stops.get(stops.size() - 1).last;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** Where a day begins; those beyond the first and the last stop are at the edge. */
    double start(LocalDate day) {
        LocalDate from = first();
        double left = 0;
        for (Stop stop : stops) {
            if (day.isBefore(stop.first)) {
                return day.isBefore(first()) ? 0 : between(day, from, stop.first, left, stop.left);
            }
            if (!day.isAfter(stop.last)) {
                return between(day, stop.first, stop.last.plusDays(1), stop.left, stop.right);
            }
            from = stop.last.plusDays(1);
            left = stop.right;
        }
        return 100;
    }

    private static double between(LocalDate day, LocalDate from, LocalDate to, double left, double right) {
        double days = ChronoUnit.DAYS.between(from, to);
        return days == 0 ? right : left + (right - left) * ChronoUnit.DAYS.between(from, day) / days;
    }

    double middle(LocalDate day) {
        return (start(day) + start(day.plusDays(1))) / 2;
    }
}
