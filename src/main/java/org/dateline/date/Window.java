package org.dateline.date;

import java.time.LocalDate;
import java.util.Objects;

/** The days a reader asks about, both inclusive, {@link LocalDate#MIN} and {@link LocalDate#MAX} for no limit. */
public record Window(LocalDate from, LocalDate to) {

    /** The window of somebody who asks for no days. */
    public static final Window ALWAYS = new Window(LocalDate.MIN, LocalDate.MAX);

    /** @throws IllegalArgumentException if {@code from} is after {@code to} */
    public Window {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a window cannot start on " + from + " and end on " + to);
        }
    }

    /**
     * The window that one bound spans by itself: {@code 2016-12} is the 31 days of that month.
     *
     * @param bound a year, month, day or date-time, of which the calendar day as written counts, whatever its offset
     * @throws DateSyntaxException if it is none of these, with the bound of the same days as rewrite if there is one
     */
    public static Window of(String bound) {
        Point point = point(bound);
        return new Window(point.first(), point.last());
    }

    /** The first day of a bound as {@link #of(String)} takes it, where a window starts that starts with it. */
    public static LocalDate firstDayOf(String bound) {
        return point(bound).first();
    }

    /** The last day of a bound as {@link #of(String)} takes it, so that {@code 2016-12} ends on the 31st. */
    public static LocalDate lastDayOf(String bound) {
        return point(bound).last();
    }

    private static Point point(String bound) {
        Shape shape;
        try {
            shape = DateParser.parse(bound);
        } catch (DateFault fault) {
            String rewrite = Repair.of(bound, fault).map(Window::boundOf).orElse(null);
            throw new DateSyntaxException(bound, fault.position, fault.reason(), rewrite);
        }
        if (shape instanceof Point point && point.isPlain()) {
            return point;
        }
        throw refused(bound, shape);
    }

    private static DateSyntaxException refused(String bound, Shape shape) {
        String rewrite = boundOf(bound);
        if (shape instanceof OneOf) {
            return new DateSyntaxException(bound, 0, "a bound is one date, not a set", rewrite);
        }
        if (shape instanceof Interval) {
            return new DateSyntaxException(bound, bound.indexOf('/'), "a bound is one date, not an interval", rewrite);
        }
        int unspecified = bound.indexOf('X');
        return unspecified >= 0
                ? new DateSyntaxException(bound, unspecified, "a bound has no unspecified digits", rewrite)
                : new DateSyntaxException(bound, bound.length() - 1, "a bound carries no qualifier", rewrite);
    }

    /** The bound that spans exactly the days of a date; null if there is none. */
    private static String boundOf(String date) {
        Shape shape;
        try {
            shape = DateParser.parse(date);
        } catch (DateFault impossible) {
            throw new IllegalStateException("not a date: " + date, impossible);
        }
        if (shape instanceof OneOf set) {
            OneOf.Days days = set.elements().get(0);
            return set.elements().size() == 1 && days.isOneDay() ? days.first().toString() : null;
        }
        if (shape instanceof Point point) {
            String bound = point.isPlain() ? date : point.plain();
            return of(bound).equals(new Window(point.first(), point.last())) ? bound : null;
        }
        return null;
    }
}
