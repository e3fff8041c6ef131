package org.dateline.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One date: something happened at some moment from its first to its last day. Its time is null unless stated. */
record Point(
        LocalDate first,
        LocalDate last,
        Precision precision,
        Unspecified unspecified,
        TimeOfDay time,
        Qualifier qualifier)
        implements Shape {

    /** The part that is written as X; it changes no bound, only what a reader is told. */
    enum Unspecified {
        NOTHING,
        DAY,
        MONTH,
        MONTH_AND_DAY,
        DIGITS_OF_YEAR
    }

    /** A year, or the years that unspecified digits allow: {@code 201X} is (2010, 1). */
    static Point year(int first, int unspecifiedDigits) {
        int years = unspecifiedDigits == 2 ? 100 : unspecifiedDigits == 1 ? 10 : 1;
        return new Point(
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + years - 1, 12, 31),
                years == 100 ? Precision.CENTURY : years == 10 ? Precision.DECADE : Precision.YEAR,
                years == 1 ? Unspecified.NOTHING : Unspecified.DIGITS_OF_YEAR,
                null,
                Qualifier.NONE);
    }

    static Point month(YearMonth month) {
        return new Point(
                month.atDay(1), month.atEndOfMonth(), Precision.MONTH, Unspecified.NOTHING, null, Qualifier.NONE);
    }

    static Point day(LocalDate day) {
        return new Point(day, day, Precision.DAY, Unspecified.NOTHING, null, Qualifier.NONE);
    }

    Point at(TimeOfDay time) {
        return new Point(first, last, Precision.MINUTE, unspecified, time, qualifier);
    }

    Point without(Unspecified part) {
        return new Point(first, last, precision, part, time, qualifier);
    }

    Point qualified(Qualifier qualifier) {
        return new Point(first, last, precision, unspecified, time, qualifier);
    }

    @Override
    public List<Bounds> rows() {
        return List.of(Bounds.momentWithin(first, last));
    }

    boolean isPlainDay() {
        return precision == Precision.DAY && qualifier == Qualifier.NONE;
    }

    /** Whether no qualifier and no unspecified digit is written. */
    boolean isPlain() {
        return qualifier == Qualifier.NONE && unspecified == Unspecified.NOTHING;
    }

    /** The moment, by its own offset or else by the clock of a zone; empty where neither is known. */
    Optional<Instant> instant(ZoneId otherwise) {
        ZoneId zone = time == null ? null : time.hasOffset() ? time.offset() : otherwise;
        return zone == null
                ? Optional.empty()
                : Optional.of(first.atTime(time.clock()).atZone(zone).toInstant());
    }

    /** A year in four digits, with its sign before those of year 0: {@code -0043}. */
    static String yearText(int year) {
        String month = YearMonth.of(year, 1).toString();
        return month.substring(0, month.length() - "-01".length());
    }

    /** The year, month or day it begins with, without qualifier, unspecified digits or time: what a bound may be. */
    String plain() {
        return switch (precision) {
            case MINUTE, DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR, DECADE, CENTURY -> yearText(first.getYear());
        };
    }
}
