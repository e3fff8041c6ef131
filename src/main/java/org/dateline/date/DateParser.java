package org.dateline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the profile by recursive descent: one pass, no backtracking, no regular expression.
 *
 * <pre>
 * date     = point | interval | set
 * interval = side "/" side                          at least one side is a point
 * side     = point | ".." | ""
 * set      = "[" element *("," element) "]"
 * element  = day | day ".." day | ".." day | day ".."   ".." day first, day ".." last
 * point    = ( day | day "T" time | month | year | unspecified ) [ "?" | "~" | "%" ]
 * time     = hh ":" mm [ ":" ss ] [ "Z" | ( "+" | "-" ) hh [ ":" mm ] ]
 * </pre>
 *
 * <p>A method that reads a part refuses it on the spot, so that the fault names the first wrong character; what it offers
 * as rewrite mends this fault only ({@link Repair} goes on from there).
 */
final class DateParser extends Reading {

    private DateParser(String text) {
        super(text);
    }

    static Shape parse(String text) throws DateFault {
        return new DateParser(text).date();
    }

    private Shape date() throws DateFault {
        if (text.length() > EventDate.MAX_LENGTH) {
            throw fault(EventDate.MAX_LENGTH, "a date has at most 1,000 characters");
        }
        if (text.isEmpty()) {
            throw fault(0, "a date is expected, such as 2016-12-28");
        }
        if (peek() == '{') {
            String one = text.replace('{', '[').replace('}', ']');
            throw new DateFault(0, "a set of all of several dates is not accepted; one of several is written […]", one);
        }
        return peek() == '[' ? oneOf() : pointOrInterval();
    }

    // ---- intervals

    private Shape pointOrInterval() throws DateFault {
        Side start = side();
        if (atEnd() && start instanceof Side.Dated only) {
            return only.point();
        }
        if (peek() != '/') {
            throw unfinished(start);
        }
        at++;
        int endsAt = at;
        Side end = side();
        if (peek() == '/') {
            throw fault(at, "an interval has two sides");
        }
        if (!atEnd()) {
            throw unexpected("the date should end here");
        }
        if (start instanceof Side.Limitless && end instanceof Side.Limitless) {
            throw fault(0, "an interval without a known side says nothing");
        }
        if (start instanceof Side.Dated from && end instanceof Side.Dated to) {
            refuseReversed(from.point(), to.point(), endsAt);
        }
        return new Interval(start, end);
    }

    private Side side() throws DateFault {
        if (peek() == '/' || atEnd()) {
            return Side.Limitless.UNKNOWN;
        }
        if (take("..")) {
            return Side.Limitless.OPEN;
        }
        if (peek() == '[' || peek() == '{') {
            throw fault(at, "a side of an interval cannot be a set");
        }
        int start = at;
        if (word("unknown")) {
            throw replaced(start, start + 7, "", "an unknown side is written as nothing");
        }
        if (word("open")) {
            throw replaced(start, start + 4, "..", "an open side is written ..");
        }
        if (start > 0) {
            refuseAbbreviatedEnd();
        }
        Point point = point();
        return new Side.Dated(new EventDate(text.substring(start, at), point));
    }

    /** {@code 1914/18} and {@code 2016-12-28/30} are ISO 8601 but not EDTF. */
    private void refuseAbbreviatedEnd() throws DateFault {
        if (digitsFrom(at) == 2 && at + 2 == text.length() && at >= 5 && isDigit(charAt(at - 2))) {
            String whole = text.substring(0, at - 3) + text.substring(at);
            throw replaced(at, text.length(), whole, "an end is written in full");
        }
    }

    private void refuseReversed(Point from, Point to, int endsAt) throws DateFault {
        String reason = "the end is before the start";
        String swapped = text.substring(endsAt) + "/" + text.substring(0, endsAt - 1);
        boolean daysReversed = to.last().isBefore(from.first());
        if (from.instant(null).isPresent() && to.instant(null).isPresent()) {
            if (to.instant(null).get().isBefore(from.instant(null).get())) {
                throw new DateFault(endsAt, reason, swapped);
            }
            if (daysReversed) {
                // Westward across the date line one lands on the day before: right in time, but bounds are days.
                LocalDateTime landed = LocalDateTime.ofInstant(
                        to.instant(null).get(), from.time().offset());
                String sameOffset = landed + text.substring(offsetIn(text, endsAt - 1), endsAt - 1);
                throw replaced(
                        endsAt,
                        text.length(),
                        sameOffset,
                        "the end's day is before the start's; use one offset for both");
            }
            return;
        }
        boolean timesReversed = from.first().equals(to.first())
                && from.time() != null
                && to.time() != null
                && !from.time().hasOffset()
                && !to.time().hasOffset()
                && to.time().clock().isBefore(from.time().clock());
        if (daysReversed || timesReversed) {
            throw new DateFault(endsAt, reason, swapped);
        }
    }

    private static int offsetIn(String text, int end) {
        int sign = end - 1;
        while (text.charAt(sign) != 'Z' && text.charAt(sign) != '+' && text.charAt(sign) != '-') {
            sign--;
        }
        return sign;
    }

    private DateFault unfinished(Side start) {
        if (start == Side.Limitless.OPEN) {
            return atEnd()
                    ? fault(0, "an interval without a known side says nothing")
                    : new DateFault(2, "a day by which something happened is written [..2016-12-29]", "[" + text + "]");
        }
        if (text.startsWith("..", at)) {
            String reason = "a range of days is written in brackets, [2016-12-28..2016-12-30]";
            return new DateFault(at, reason, "[" + text + "]");
        }
        if (peek() == ',') {
            String close = text.endsWith("]") ? "" : "]";
            return new DateFault(
                    at, "several days are written in brackets, [2016-12-28,2016-12-29]", "[" + text + close);
        }
        return unexpected("the date should end here");
    }

    // ---- sets

    private OneOf oneOf() throws DateFault {
        List<OneOf.Days> elements = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        do {
            at++;
            positions.add(at);
            elements.add(element());
        } while (peek() == ',');
        if (atEnd()) {
            throw new DateFault(at, "']' is missing", text + "]");
        }
        if (peek() == '/') {
            throw replaced(at, at + 1, "..", "a range of days inside a set is written with ..");
        }
        if (peek() != ']') {
            throw unexpected("',', '..' or ']' is expected");
        }
        at++;
        if (!atEnd()) {
            String alone = text.substring(0, at);
            String reason = Qualifier.isSign(peek())
                    ? "a set carries no qualifier"
                    : peek() == '/' ? "a side of an interval cannot be a set" : "the date should end here";
            throw new DateFault(at, reason, alone);
        }
        for (int i = 1; i < elements.size(); i++) {
            if (!elements.get(i).first().isAfter(elements.get(i - 1).last())) {
                String reason = "the days of a set must be in ascending order, each only once";
                throw new DateFault(positions.get(i), reason, OneOf.inOrder(elements));
            }
        }
        if (elements.size() > OneOf.MOST_ELEMENTS) {
            int first = positions.get(OneOf.MOST_ELEMENTS);
            throw new DateFault(first, "a set has at most 31 elements; use ranges", OneOf.inRanges(elements));
        }
        return new OneOf(elements);
    }

    private OneOf.Days element() throws DateFault {
        int start = at;
        if (atEnd()) {
            throw fault(at, "a day is expected");
        }
        if (peek() == ',' || peek() == ']') {
            String without = peek() == ',' ? drop(at, at + 1) : charAt(at - 1) == ',' ? drop(at - 1, at) : null;
            throw new DateFault(at, "a day is expected", without);
        }
        if (take("..")) {
            if (start > 1) {
                throw fault(start, "only the first element of a set can be open at its beginning");
            }
            if (atEnd() || peek() == ']' || peek() == ',') {
                throw fault(at, "a day is expected");
            }
            Point last = point();
            requireDay(start, last, ".." + last.last());
            return new OneOf.Days(LocalDate.MIN, last.last());
        }
        Point first = point();
        if (!take("..")) {
            requireDay(start, first, new OneOf.Days(first.first(), first.last()).toString());
            return new OneOf.Days(first.first(), first.last());
        }
        if (peek() == ']' || atEnd()) {
            requireDay(start, first, first.first() + "..");
            return new OneOf.Days(first.first(), LocalDate.MAX);
        }
        if (peek() == ',') {
            throw fault(at - 2, "only the last element of a set can be open at its end");
        }
        int second = at;
        Point last = point();
        if (last.last().isBefore(first.first())) {
            String swapped = text.substring(second, at) + ".." + text.substring(start, second - 2);
            throw replaced(second, start, at, swapped, "the range ends before it starts");
        }
        String days = first.first() + ".." + last.last();
        requireDay(start, first, days);
        requireDay(start, second, last, days);
        return new OneOf.Days(first.first(), last.last());
    }

    private void requireDay(int start, Point point, String days) throws DateFault {
        requireDay(start, start, point, days);
    }

    private void requireDay(int start, int position, Point point, String days) throws DateFault {
        if (!point.isPlainDay()) {
            String reason = point.precision() == Precision.DAY
                    ? "the days of a set carry no qualifier"
                    : "a set lists days, such as 2016-12-28";
            throw replaced(position, start, at, days, reason);
        }
    }

    // ---- points

    private Point point() throws DateFault {
        int start = at;
        int unspecified = yearDigits(start);
        int year = yearFrom(start, unspecified);
        if (unspecified > 0) {
            if (peek() == '-') {
                throw replaced(at, pointEnd(start), "", "a year with unspecified digits has no month");
            }
            return qualified(Point.year(year, unspecified), start);
        }
        refuseInnerQualifier(start);
        if (isDigit(peek())) {
            throw compact(start);
        }
        if (peek() != '-') {
            refuseTime(start, "only a day has a time");
            return qualified(Point.year(year, 0), start);
        }
        at++;
        refuseInnerQualifier(start);
        if (take("XX")) {
            return monthUnspecified(start, year);
        }
        int month = month(start, year);
        refuseInnerQualifier(start);
        if (peek() != '-') {
            if (isDigit(peek())) {
                throw fault(at, "a month has two digits");
            }
            refuseTime(start, "only a day has a time");
            return qualified(Point.month(YearMonth.of(year, month)), start);
        }
        at++;
        refuseInnerQualifier(start);
        if (take("XX")) {
            refuseTime(start, "a day that is not known has no time");
            Point unknownDay = Point.month(YearMonth.of(year, month)).without(Point.Unspecified.DAY);
            return qualified(unknownDay, start);
        }
        LocalDate day = day(start, year, month);
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
            return qualified(Point.day(day), start);
        }
        at++;
        Point moment = Point.day(day).at(time(start, day));
        if (Qualifier.isSign(peek())) {
            String qualifiedDay = day + String.valueOf((char) peek());
            throw replaced(at, start, pointEnd(start), qualifiedDay, "a qualifier follows a date without a time");
        }
        return moment;
    }

    /** Passes over the four characters of a year. Returns how many X it ends in. */
    private int yearDigits(int start) throws DateFault {
        int unspecified = 0;
        for (int digit = 0; digit < 4; digit++, at++) {
            int c = peek();
            if (c == 'X') {
                if (digit < 2) {
                    throw tooUnspecified(start);
                }
                unspecified++;
            } else if (!isDigit(c)) {
                throw notAYear(start);
            } else if (unspecified > 0) {
                String reason = "digits are unspecified from the right: 19XX, not 19X5";
                throw replaced(at, start + 2, start + 4, "XX", reason);
            }
        }
        return unspecified;
    }

    private int yearFrom(int start, int unspecified) {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            year = 10 * year + (i >= 4 - unspecified ? 0 : text.charAt(start + i) - '0');
        }
        return year;
    }

    private DateFault notAYear(int start) {
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
                return innerQualifier(start);
            }
        }
        return unexpected("a date begins with a year of four digits");
    }

    private DateFault tooUnspecified(int start) {
        if (at == start) {
            return fault(at, "without a year there is no date; leave it out");
        }
        boolean alone = start == 0 && text.length() == 4 && text.endsWith("XXX");
        char thousand = text.charAt(start);
        String reason = "at most two digits of a year can be unspecified";
        return new DateFault(at, reason, alone ? "[%s000-01-01..%<s999-12-31]".formatted(thousand) : null);
    }

    /** Digits right after a year: {@code 20161228} and {@code 201612} are ISO 8601's basic format. */
    private DateFault compact(int start) {
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

    private Point monthUnspecified(int start, int year) throws DateFault {
        Point unknownMonth = Point.year(year, 0).without(Point.Unspecified.MONTH);
        refuseInnerQualifier(start);
        if (peek() != '-') {
            return qualified(unknownMonth, start);
        }
        at++;
        refuseInnerQualifier(start);
        if (!take("XX")) {
            String reason = "if the month is unspecified, the day is too";
            throw replaced(at, at, Math.max(at, pointEnd(at)), "XX", reason);
        }
        refuseTime(start, "a day that is not known has no time");
        return qualified(unknownMonth.without(Point.Unspecified.MONTH_AND_DAY), start);
    }

    private int month(int start, int year) throws DateFault {
        int digits = digitsFrom(at);
        if (peek() == 'W') {
            throw week(start, year);
        }
        if (digits == 0) {
            if (peek() == 'X' && isDigit(charAt(at + 1))) {
                throw replaced(at, at, at + 2, "XX", "digits are unspecified from the right");
            }
            throw unexpected("a month has two digits");
        }
        if (digits == 1) {
            throw charAt(at + 1) == 'X' ? partlyUnspecifiedMonth(start, year) : onlyOneDigit("a month");
        }
        int month = number();
        if (digits > 2) {
            throw digits == 3 ? ordinal(start, year) : digitsAfterYear(digits, month);
        }
        if (month < 1 || month > 12) {
            throw notAMonth(start, year, month);
        }
        at += 2;
        return month;
    }

    private DateFault onlyOneDigit(String part) {
        int next = charAt(at + 1);
        if (next == 'x' || next == 'u' || next == 'U') {
            at++;
            return unexpected(part + " has two digits");
        }
        return replaced(at + 1, at, at, "0", part + " has two digits");
    }

    private DateFault partlyUnspecifiedMonth(int start, int year) {
        String reason = "a month is unspecified as a whole, XX";
        if (peek() > '1' || !standsAlone(start, at + 2)) {
            return replaced(at + 1, at, at + 2, "XX", reason);
        }
        String months = peek() == '0' ? "[%04d-01-01..%<04d-09-30]" : "[%04d-10-01..%<04d-12-31]";
        return new DateFault(at + 1, reason, String.format(Locale.ROOT, months, year));
    }

    private DateFault ordinal(int start, int year) {
        int day = 10 * number() + text.charAt(at + 2) - '0';
        String reason = "a day is written as month and day, not as day of the year";
        boolean exists = day >= 1 && day <= Year.of(year).length();
        return exists
                ? replaced(at, start, at + 3, LocalDate.ofYearDay(year, day).toString(), reason)
                : fault(at, reason);
    }

    private DateFault digitsAfterYear(int digits, int month) {
        if (digits == 4 && month >= 1 && month <= 12) {
            return replaced(at + 2, at + 2, at + 2, "-", "month and day are separated by '-'");
        }
        if (digits == 4) {
            return replaced(at - 1, at - 1, at, "/", "the two sides of an interval are separated by /");
        }
        return fault(at + 2, "a month has two digits");
    }

    /** {@code 2016-W52} and {@code 2016-W52-3}. */
    private DateFault week(int start, int year) {
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
        return standsAlone(start, at + 3)
                ? new DateFault(
                        at, reason, "[" + monday.get() + ".." + monday.get().plusDays(6) + "]")
                : replaced(at, start, at + 3, monday.get().toString(), reason);
    }

    /** In a date by itself the days of the season, in an interval its first or last month. */
    private DateFault season(int start, PartOfYear season) {
        int end = at + 2;
        if (standsAlone(start, end)) {
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

    private DateFault notAMonth(int start, int year, int month) {
        int end = pointEnd(start);
        boolean dayFollows = charAt(at + 2) == '-' && digitsFrom(at + 3) == 2;
        int day = dayFollows ? 10 * (charAt(at + 3) - '0') + charAt(at + 4) - '0' : 0;
        if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
            String exchanged = text.substring(at + 3, at + 5) + "-" + text.substring(at, at + 2);
            return replaced(at, at, at + 5, exchanged, "month must be 01 to 12");
        }
        if (PartOfYear.isCode(month) && !dayFollows) {
            return season(start, PartOfYear.of(year, month));
        }
        return month == 0
                ? replaced(at, at - 1, end, "", "month must be 01 to 12")
                : replaced(at, at, at + 2, "12", "month must be 01 to 12");
    }

    private LocalDate day(int start, int year, int month) throws DateFault {
        int digits = digitsFrom(at);
        if (digits == 0) {
            if (peek() == 'X' && isDigit(charAt(at + 1))) {
                throw replaced(at, at, at + 2, "XX", "digits are unspecified from the right");
            }
            throw unexpected("a day has two digits");
        }
        YearMonth within = YearMonth.of(year, month);
        if (digits == 1) {
            throw charAt(at + 1) == 'X' ? partlyUnspecifiedDay(start, within) : onlyOneDigit("a day");
        }
        if (digits > 2) {
            throw fault(at + 2, "a day has two digits");
        }
        int day = number();
        if (day == 0) {
            throw replaced(at, at - 1, pointEnd(start), "", "day must be 01 to 31");
        }
        if (day > within.lengthOfMonth()) {
            String reason = day > 31
                    ? "day must be 01 to 31"
                    : String.format(
                            Locale.ROOT,
                            "%s %04d has %d days",
                            within.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            year,
                            within.lengthOfMonth());
            throw replaced(at, at, at + 2, String.valueOf(within.lengthOfMonth()), reason);
        }
        at += 2;
        return within.atDay(day);
    }

    private DateFault partlyUnspecifiedDay(int start, YearMonth month) {
        String reason = "a day is unspecified as a whole, XX";
        int first = Math.max(1, 10 * (peek() - '0'));
        int last = Math.min(month.lengthOfMonth(), 10 * (peek() - '0') + 9);
        if (!standsAlone(start, at + 2) || first > last) {
            return replaced(at + 1, at, at + 2, "XX", reason);
        }
        return new DateFault(
                at + 1,
                reason,
                first == last
                        ? month.atDay(first).toString()
                        : "[" + month.atDay(first) + ".." + month.atDay(last) + "]");
    }

    // ---- times

    private TimeOfDay time(int start, LocalDate day) throws DateFault {
        int timeAt = at;
        int hour = twoDigits("an hour", start, day);
        if (peek() != ':') {
            if (isDigit(peek())) {
                throw replaced(at, at, at, ":", "hour and minute are separated by ':'");
            }
            throw replaced(at, at, at, ":00", "a time has hour and minute");
        }
        at++;
        int minuteAt = at;
        int minute = twoDigits("a minute", start, day);
        int secondAt = at + 1;
        int second = 0;
        if (isDigit(peek())) {
            throw replaced(at, at, at, ":", "minute and second are separated by ':'");
        }
        if (peek() == ':') {
            at++;
            second = twoDigits("a second", start, day);
        }
        if (peek() == '.' && isDigit(charAt(at + 1)) || peek() == ',' && isDigit(charAt(at + 1)) && !inSet()) {
            throw replaced(at, at, at + 1 + digitsFrom(at + 1), "", "fractions of a second are not accepted");
        }
        if (hour == 24 && minute == 0 && second == 0) {
            String midnight = day.plusDays(1) + "T00" + text.substring(timeAt + 2, at);
            throw day.getYear() == 9999 && day.getDayOfYear() == 365
                    ? fault(timeAt, "hour must be 00 to 23")
                    : replaced(timeAt, start, at, midnight, "hour must be 00 to 23; midnight is 00:00 of the next day");
        }
        if (hour > 23) {
            throw replaced(timeAt, start, pointEnd(start), day.toString(), "hour must be 00 to 23");
        }
        if (minute > 59) {
            throw replaced(minuteAt, start, pointEnd(start), day.toString(), "minute must be 00 to 59");
        }
        if (second > 59) {
            String reason = second == 60 ? "leap seconds are not accepted" : "second must be 00 to 59";
            throw replaced(secondAt, secondAt, secondAt + 2, "59", reason);
        }
        return new TimeOfDay(LocalTime.of(hour, minute, second), offset());
    }

    private boolean inSet() {
        return text.charAt(0) == '[';
    }

    private ZoneOffset offset() throws DateFault {
        int signAt = at;
        if (take("Z")) {
            return ZoneOffset.UTC;
        }
        int sign = peek();
        if (sign == 'z') {
            throw replaced(at, at + 1, "Z", "the offset of UTC is a capital Z");
        }
        if (sign == ' ' && digitsFrom(at + 1) >= 2) {
            throw replaced(at, at + 1, "+", "an offset begins with + or -; in an address + is written %2B");
        }
        if (sign == ' ' && (charAt(at + 1) == '+' || charAt(at + 1) == '-' || charAt(at + 1) == 'Z')) {
            throw replaced(at, at + 1, "", "no space stands before an offset");
        }
        if (sign == '\u2212' || sign == '\u2010' || sign == '\u2011' || sign == '\u2013') {
            throw replaced(at, at + 1, "-", "an offset begins with + or -");
        }
        if (sign != '+' && sign != '-') {
            return null;
        }
        at++;
        int digits = digitsFrom(at);
        if (digits == 1) {
            throw replaced(at + 1, at, at, "0", "the hours of an offset have two digits");
        }
        if (digits == 0) {
            throw unexpected("the hours of an offset have two digits");
        }
        int hours = number();
        at += 2;
        if (digits == 4) {
            throw replaced(at, at, at, ":", "hours and minutes of an offset are separated by ':'");
        }
        int minutes = 0;
        if (peek() == ':') {
            at++;
            if (digitsFrom(at) != 2) {
                throw unexpected("the minutes of an offset have two digits");
            }
            minutes = number();
            if (minutes > 59) {
                throw fault(at, "the minutes of an offset must be 00 to 59");
            }
            at += 2;
        }
        if (isDigit(peek())) {
            throw fault(at, "an offset has hours and minutes");
        }
        if (sign == '-' && hours == 0 && minutes == 0) {
            throw replaced(signAt, signAt, signAt + 1, "+", "an offset of nothing is +00:00 or Z");
        }
        try {
            return ZoneOffset.ofHoursMinutes(sign == '-' ? -hours : hours, sign == '-' ? -minutes : minutes);
        } catch (DateTimeException tooFar) {
            throw fault(signAt, "an offset is at most 18 hours");
        }
    }

    private int twoDigits(String part, int start, LocalDate day) throws DateFault {
        int digits = digitsFrom(at);
        if (digits == 1) {
            throw onlyOneDigit(part);
        }
        if (digits == 0) {
            throw replaced(at, start, Math.max(at, pointEnd(start)), day.toString(), part + " has two digits");
        }
        int number = number();
        at += 2;
        return number;
    }

    private void refuseTime(int start, String reason) throws DateFault {
        if (peek() == 'T') {
            throw replaced(at, at, pointEnd(start), "", reason);
        }
    }

    // ---- qualifiers

    private Point qualified(Point point, int start) throws DateFault {
        if (!Qualifier.isSign(peek())) {
            return point;
        }
        refuseInnerQualifier(start);
        Qualifier qualifier = Qualifier.of(peek());
        at++;
        return point.qualified(qualifier);
    }

    /** Refuses a qualifier after which the date goes on, such as {@code 2016-?12-28} and {@code 2016?-12}. */
    private void refuseInnerQualifier(int start) throws DateFault {
        if (Qualifier.isSign(peek())
                && (charAt(at - 1) == '-' || charAt(at + 1) == '-' || Qualifier.isSign(charAt(at + 1)))) {
            throw innerQualifier(start);
        }
    }

    private DateFault innerQualifier(int start) {
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
}
