package org.dateline.date;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Tells what is wrong where a point stops being one, and offers the rewrite that says the same, if there is one. */
final class PointFaults extends Reading {
    private static final String YEARS = "years are -9999 to 9999";

    private final int start;
    /** Where the digits of the year begin, behind its sign if it has one. */
    private final int digits;

    PointFaults(String text, int at, int start) {
        super(text, at);
        this.start = start;
        this.digits = charAt(start) == '-' ? start + 1 : start;
    }

    DateFault notAYear() {
        int c = peek();
        if (at == start) {
            if (c == 'Y') {
                return fault(at, YEARS + ", without Y");
            }
            if (c == '+' && isDigit(charAt(at + 1))) {
                return replaced(at, at + 1, "", "a year carries no sign");
            }
            if (c == '-') {
                return fault(at, "a year has four digits behind its sign");
            }
            if (Qualifier.isSign(c)) {
                return innerQualifier();
            }
        }
        if (digits > start) {
            // Of -44 nobody knows whether 44 BC is meant, which is -0043, or what is -0044.
            return fault(at, "a year has four digits behind its sign; 44 BC is -0043");
        }
        return unexpected("a date begins with a year of four digits");
    }

    /** Offers the days of {@code -004X}, which are those from -0049 to -0040. */
    DateFault unspecifiedBeforeZero(int first, int unspecified) {
        int earliest = first - (unspecified == 2 ? 99 : 9);
        String reason = "no digit of a year before 0000 is unspecified; give its days";
        return new DateFault(
                at - unspecified,
                reason,
                standsAlone(at)
                        ? "[" + Point.yearText(earliest) + "-01-01.." + Point.yearText(first) + "-12-31]"
                        : null);
    }

    DateFault tooUnspecified() {
        if (at == digits) {
            return fault(at, "without a year there is no date; leave it out");
        }
        boolean alone = start == 0 && text.length() == 4 && text.endsWith("XXX");
        char thousand = text.charAt(start);
        String reason = "at most two digits of a year can be unspecified";
        return new DateFault(
                at, reason, alone ? String.format(Locale.ROOT, "[%s000-01-01..%<s999-12-31]", thousand) : null);
    }

    /** Refuses digits right after a year: {@code 20161228} and {@code 201612} are ISO 8601's basic format. */
    DateFault compact() {
        int length = digitsFrom(digits);
        String reason = "year and month are separated by '-'";
        if (length == 8) {
            String separated = text.substring(digits, digits + 4) + "-" + text.substring(digits + 4, digits + 6) + "-"
                    + text.substring(digits + 6, digits + 8);
            return replaced(at, digits, digits + 8, separated, reason);
        }
        if (length == 6 && number() >= 1 && number() <= 12) {
            return replaced(at, at, at, "-", reason);
        }
        return fault(at, length == 5 ? YEARS : reason);
    }

    DateFault partlyUnspecifiedMonth(int year) {
        String reason = "a month is unspecified as a whole, XX";
        if (peek() > '1' || !standsAlone(at + 2)) {
            return fault(at + 1, reason);
        }
        String months = peek() == '0' ? "[%s-01-01..%<s-09-30]" : "[%s-10-01..%<s-12-31]";
        return new DateFault(at + 1, reason, String.format(Locale.ROOT, months, Point.yearText(year)));
    }

    DateFault ordinal(int year) {
        int day = 10 * number() + text.charAt(at + 2) - '0';
        String reason = "a day is written as month and day, not as day of the year";
        boolean exists = day >= 1 && day <= Year.of(year).length();
        return exists
                ? replaced(at, start, at + 3, LocalDate.ofYearDay(year, day).toString(), reason)
                : fault(at, reason);
    }

    DateFault digitsAfterYear(int length, int month) {
        boolean isDay = month >= 1 && month <= 12;
        if (length == 4 && digits > start) {
            return fault(at, "a range of years is written -0044/-0043, a day -0043-03-15");
        }
        boolean isLaterYear = text.substring(start, start + 4).compareTo(text.substring(at, at + 4)) <= 0;
        if (length == 4 && isDay) {
            String reason = "month and day are separated by '-'";
            return isLaterYear ? fault(at + 2, reason) : replaced(at + 2, at + 2, at + 2, "-", reason);
        }
        if (length == 4) {
            return replaced(at - 1, at - 1, at, "/", "the two sides of an interval are separated by /");
        }
        return fault(at + 2, "a month has two digits");
    }

    /** Refuses {@code 2016-W52} and {@code 2016-W52-3}. */
    DateFault week(int year) {
        String reason = "weeks are not accepted; give days";
        int number = digitsFrom(at + 1) == 2 ? 10 * (charAt(at + 1) - '0') + charAt(at + 2) - '0' : 0;
        Optional<LocalDate> monday = PartOfYear.mondayOfWeek(year, number);
        if (monday.isEmpty()) {
            return fault(at, reason);
        }
        int weekday = charAt(at + 3) == '-' && digitsFrom(at + 4) == 1 ? charAt(at + 4) - '0' : 0;
        if (weekday >= 1 && weekday <= 7) {
            String day = monday.get().plusDays(weekday - 1L).toString();
            return replaced(at, start, at + 5, day, reason);
        }
        return days(at + 3, monday.get(), monday.get().plusDays(6), reason);
    }

    /** Offers the days of what stands by itself; a side of an interval, or one with a qualifier, cannot be a set. */
    private DateFault days(int end, LocalDate first, LocalDate last, String reason) {
        return new DateFault(at, reason, standsAlone(end) ? "[" + first + ".." + last + "]" : null);
    }

    DateFault notAMonth(int year, int month) {
        boolean dayFollows = charAt(at + 2) == '-' && digitsFrom(at + 3) == 2;
        int day = dayFollows ? 10 * (charAt(at + 3) - '0') + charAt(at + 4) - '0' : 0;
        if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
            String exchanged = text.substring(at + 3, at + 5) + "-" + text.substring(at, at + 2);
            return replaced(at, at, at + 5, exchanged, "month must be 01 to 12");
        }
        if (PartOfYear.isCode(month) && !dayFollows) {
            PartOfYear part = PartOfYear.of(year, month);
            String assumption = standsAlone(at + 2) ? part.assumption() : "";
            return days(at + 2, part.firstDay(), part.lastDay(), part.reason() + assumption);
        }
        return fault(
                at,
                month == 0 ? "month must be 01 to 12; one that is not known is left out" : "month must be 01 to 12");
    }

    DateFault partlyUnspecifiedDay(YearMonth month) {
        String reason = "a day is unspecified as a whole, XX";
        int first = Math.max(1, 10 * (peek() - '0'));
        int last = Math.min(month.lengthOfMonth(), 10 * (peek() - '0') + 9);
        if (!standsAlone(at + 2) || first > last) {
            return fault(at + 1, reason);
        }
        return new DateFault(
                at + 1,
                reason,
                first == last
                        ? month.atDay(first).toString()
                        : "[" + month.atDay(first) + ".." + month.atDay(last) + "]");
    }

    DateFault innerQualifier() {
        int end = pointEnd(start);
        StringBuilder date = new StringBuilder();
        Qualifier all = Qualifier.NONE;
        boolean splitsNumber = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Qualifier.isSign(c)) {
                all = all.and(Qualifier.of(c));
                splitsNumber |= i > start && isDigit(charAt(i - 1)) && isDigit(charAt(i + 1));
            } else {
                date.append(c);
            }
        }
        String reason = Qualifier.isSign(charAt(at + 1)) && charAt(at + 1) != peek()
                ? "uncertain and approximate together are written %"
                : "one qualifier stands at the end of the whole date";
        return splitsNumber ? fault(at, reason) : replaced(at, start, end, date + all.sign(), reason);
    }

    /** Whether the point ends at a position and is all there is, so that a set may replace it. */
    private boolean standsAlone(int end) {
        return start == 0 && end == text.length();
    }
}
