package org.dateline.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Reads one date from where it starts in a text: a year, month, day or date-time, and its qualifier. */
final class PointParser extends Reading {
    private final int start;
    private boolean negative;

    PointParser(String text, int start) {
        super(text, start);
        this.start = start;
    }

    Point point() throws DateFault {
        negative = peek() == '-' && isDigit(charAt(at + 1));
        at += negative ? 1 : 0;
        int unspecified = yearDigits();
        int year = yearFrom(unspecified);
        if (negative) {
            refuseDoubtfulYear(year, unspecified);
        }
        if (unspecified > 0) {
            if (peek() == '-') {
                String reason = "a year with unspecified digits has no month";
                int end = pointEnd(start);
                String rest = text.substring(at, end);
                throw rest.equals("-XX") || rest.equals("-XX-XX") ? replaced(at, end, "", reason) : fault(at, reason);
            }
            return qualified(Point.year(year, unspecified));
        }
        if (isDigit(peek())) {
            throw faults().compact();
        }
        if (peek() != '-') {
            refuseTime("only a day has a time");
            return qualified(Point.year(year, 0));
        }
        at++;
        refuseInnerQualifier();
        if (take("XX")) {
            return monthUnspecified(year);
        }
        int month = month(year);
        if (peek() != '-') {
            if (isDigit(peek())) {
                throw fault(at, "a month has two digits");
            }
            refuseTime("only a day has a time");
            return qualified(Point.month(YearMonth.of(year, month)));
        }
        at++;
        refuseInnerQualifier();
        if (take("XX")) {
            refuseTime("a day that is not known has no time");
            Point unknownDay = Point.month(YearMonth.of(year, month)).without(Point.Unspecified.DAY);
            return qualified(unknownDay);
        }
        LocalDate day = day(year, month);
        if (peek() == ' ' && isDigit(charAt(at + 1))) {
            throw replaced(at, at + 1, "T", "a time follows after T");
        }
        if (peek() == 't') {
            throw replaced(at, at + 1, "T", "a time follows after a capital T");
        }
        if (peek() == '-' && digitsFrom(at + 1) == 4) {
            throw replaced(at, at + 1, "/", "the two sides of an interval are separated by /");
        }
        if (peek() != 'T') {
            return qualified(Point.day(day));
        }
        at++;
        TimeParser time = new TimeParser(text, at);
        Point moment = Point.day(day).at(time.time());
        at = time.at;
        if (Qualifier.isSign(peek())) {
            throw fault(at, "a qualifier follows a date without a time");
        }
        return moment;
    }

    /** Passes over the four characters of a year, and returns how many X it ends in. */
    private int yearDigits() throws DateFault {
        int unspecified = 0;
        for (int digit = 0; digit < 4; digit++, at++) {
            int c = peek();
            if (c == 'X') {
                if (digit < 2) {
                    throw faults().tooUnspecified();
                }
                unspecified++;
            } else if (!isDigit(c)) {
                throw faults().notAYear();
            } else if (unspecified > 0) {
                throw fault(at, "digits are unspecified from the right: 19XX, not 19X5");
            }
        }
        return unspecified;
    }

    private int yearFrom(int unspecified) {
        int year = 0;
        int digits = negative ? start + 1 : start;
        for (int i = 0; i < 4; i++) {
            year = 10 * year + (i >= 4 - unspecified ? 0 : text.charAt(digits + i) - '0');
        }
        return negative ? -year : year;
    }

    /** A decade before year 0 would begin with a year that people count to another one, and -0000 is 0000. */
    private void refuseDoubtfulYear(int year, int unspecified) throws DateFault {
        if (unspecified > 0) {
            throw faults().unspecifiedBeforeZero(year, unspecified);
        }
        if (year == 0) {
            throw replaced(start, start + 1, "", "the year 0 has no sign");
        }
    }

    private Point monthUnspecified(int year) throws DateFault {
        Point unknownMonth = Point.year(year, 0).without(Point.Unspecified.MONTH);
        if (peek() != '-') {
            return qualified(unknownMonth);
        }
        at++;
        refuseInnerQualifier();
        if (!take("XX")) {
            throw unexpected("if the month is unspecified, the day is too");
        }
        refuseTime("a day that is not known has no time");
        return qualified(unknownMonth.without(Point.Unspecified.MONTH_AND_DAY));
    }

    private int month(int year) throws DateFault {
        int digits = digitsFrom(at);
        if (peek() == 'W') {
            throw faults().week(year);
        }
        if (digits == 0) {
            if (peek() == 'X' && isDigit(charAt(at + 1))) {
                throw fault(at, "digits are unspecified from the right");
            }
            throw unexpected("a month has two digits");
        }
        if (digits == 1) {
            throw charAt(at + 1) == 'X' ? faults().partlyUnspecifiedMonth(year) : onlyOneDigit("a month");
        }
        int month = number();
        if (digits > 2) {
            throw digits == 3 ? faults().ordinal(year) : faults().digitsAfterYear(digits, month);
        }
        if (month < 1 || month > 12) {
            throw faults().notAMonth(year, month);
        }
        at += 2;
        return month;
    }

    private LocalDate day(int year, int month) throws DateFault {
        int digits = digitsFrom(at);
        if (digits == 0) {
            if (peek() == 'X' && isDigit(charAt(at + 1))) {
                throw fault(at, "digits are unspecified from the right");
            }
            throw unexpected("a day has two digits");
        }
        YearMonth within = YearMonth.of(year, month);
        if (digits == 1) {
            throw charAt(at + 1) == 'X' ? faults().partlyUnspecifiedDay(within) : onlyOneDigit("a day");
        }
        if (digits > 2) {
            throw fault(at + 2, "a day has two digits");
        }
        int day = number();
        if (day == 0) {
            throw fault(at, "day must be 01 to 31; one that is not known is left out");
        }
        if (day > within.lengthOfMonth()) {
            String reason = day > 31
                    ? "day must be 01 to 31"
                    : String.format(
                            Locale.ROOT,
                            "%s %s has %d days",
                            within.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            Point.yearText(year),
                            within.lengthOfMonth());
            throw fault(at, reason);
        }
        at += 2;
        return within.atDay(day);
    }

    private void refuseTime(String reason) throws DateFault {
        if (peek() == 'T') {
            throw fault(at, reason);
        }
    }

    private Point qualified(Point point) throws DateFault {
        if (!Qualifier.isSign(peek())) {
            return point;
        }
        refuseInnerQualifier();
        Qualifier qualifier = Qualifier.of(peek());
        at++;
        return point.qualified(qualifier);
    }

    /** Refuses a qualifier after which the date goes on, such as {@code 2016-?12-28} and {@code 2016?-12}. */
    private void refuseInnerQualifier() throws DateFault {
        if (Qualifier.isSign(peek())
                && (charAt(at - 1) == '-' || charAt(at + 1) == '-' || Qualifier.isSign(charAt(at + 1)))) {
            throw faults().innerQualifier();
        }
    }

    private PointFaults faults() {
        return new PointFaults(text, at, start);
    }
}
