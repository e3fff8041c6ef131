package org.dateline.date;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Tells what is wrong where a point stops being one, and offers the rewrite that would mend it. */
final class PointFaults extends Reading {
    private final int start;

    PointFaults(String text, int at, int start) {
        super(text, at);
        this.start = start;
    }

    DateFault notAYear() {
        int c = peek();
        if (at == start) {
            if (c == 'Y') {
                return fault(at, "years are 0000 to 9999, without Y");
            }
            if (c == '+') {
                return replaced(at, at + 1, "", "a year carries no sign");
            }
            if (c == '-') {
                return fault(at, "years are 0000 to 9999");
            }
            if (Qualifier.isSign(c)) {
                return innerQualifier();
            }
        }
        return unexpected("a date begins with a year of four digits");
    }

    DateFault tooUnspecified() {
        if (at == start) {
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
        int digits = digitsFrom(start);
        String reason = "year and month are separated by '-'";
        if (digits == 8) {
            String separated = text.substring(start, start + 4) + "-" + text.substring(start + 4, start + 6) + "-"
                    + text.substring(start + 6, start + 8);
            return replaced(at, start, start + 8, separated, reason);
        }
        if (digits == 6) {
            return replaced(at, at, at, "-", reason);
        }
        return fault(at, digits == 5 ? "years are 0000 to 9999" : reason);
    }

    DateFault partlyUnspecifiedMonth(int year) {
        String reason = "a month is unspecified as a whole, XX";
        if (peek() > '1' || !standsAlone(at + 2)) {
            return replaced(at + 1, at, at + 2, "XX", reason);
        }
        String months = peek() == '0' ? "[%04d-01-01..%<04d-09-30]" : "[%04d-10-01..%<04d-12-31]";
        return new DateFault(at + 1, reason, String.format(Locale.ROOT, months, year));
    }

    DateFault ordinal(int year) {
        int day = 10 * number() + text.charAt(at + 2) - '0';
        String reason = "a day is written as month and day, not as day of the year";
        boolean exists = day >= 1 && day <= Year.of(year).length();
        return exists
                ? replaced(at, start, at + 3, LocalDate.ofYearDay(year, day).toString(), reason)
                : fault(at, reason);
    }

    DateFault digitsAfterYear(int digits, int month) {
        if (digits == 4 && month >= 1 && month <= 12) {
            return replaced(at + 2, at + 2, at + 2, "-", "month and day are separated by '-'");
        }
        if (digits == 4) {
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
        return standsAlone(at + 3)
                ? new DateFault(
                        at, reason, "[" + monday.get() + ".." + monday.get().plusDays(6) + "]")
                : replaced(at, start, at + 3, monday.get().toString(), reason);
    }

    /** Offers the days of a season that stands by itself, and its first or last month in an interval. */
    private DateFault season(PartOfYear season) {
        int end = at + 2;
        if (standsAlone(end)) {
            return new DateFault(at, season.reason(), "[" + season.firstDay() + ".." + season.lastDay() + "]");
        }
        if (start == 0 && charAt(end) == '/') {
            return replaced(at, start, end, season.first().toString(), season.reason());
        }
        if (start > 0 && charAt(start - 1) == '/' && end == text.length()) {
            return replaced(at, start, end, season.last().toString(), season.reason());
        }
        return replaced(at, at - 1, end, "", season.reason());
    }

    DateFault notAMonth(int year, int month) {
        int end = pointEnd(start);
        boolean dayFollows = charAt(at + 2) == '-' && digitsFrom(at + 3) == 2;
        int day = dayFollows ? 10 * (charAt(at + 3) - '0') + charAt(at + 4) - '0' : 0;
        if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
            String exchanged = text.substring(at + 3, at + 5) + "-" + text.substring(at, at + 2);
            return replaced(at, at, at + 5, exchanged, "month must be 01 to 12");
        }
        if (PartOfYear.isCode(month) && !dayFollows) {
            return season(PartOfYear.of(year, month));
        }
        return month == 0
                ? replaced(at, at - 1, end, "", "month must be 01 to 12")
                : replaced(at, at, at + 2, "12", "month must be 01 to 12");
    }

    DateFault partlyUnspecifiedDay(YearMonth month) {
        String reason = "a day is unspecified as a whole, XX";
        int first = Math.max(1, 10 * (peek() - '0'));
        int last = Math.min(month.lengthOfMonth(), 10 * (peek() - '0') + 9);
        if (!standsAlone(at + 2) || first > last) {
            return replaced(at + 1, at, at + 2, "XX", reason);
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
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Qualifier.isSign(c)) {
                all = all.and(Qualifier.of(c));
            } else {
                date.append(c);
            }
        }
        String reason = Qualifier.isSign(charAt(at + 1)) && charAt(at + 1) != peek()
                ? "uncertain and approximate together are written %"
                : "one qualifier stands at the end of the whole date";
        return replaced(at, start, end, date + all.sign(), reason);
    }

    /** Whether the point ends at a position and is all there is, so that a set may replace it. */
    private boolean standsAlone(int end) {
        return start == 0 && end == text.length();
    }
}
