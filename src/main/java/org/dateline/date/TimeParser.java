package org.dateline.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Reads the time of a day, from after its {@code T}. */
final class TimeParser extends Reading {

    TimeParser(String text, int at) {
        super(text, at);
    }

    TimeOfDay time() throws DateFault {
        int timeAt = at;
        int hour = twoDigits("an hour");
        if (peek() != ':') {
            if (isDigit(peek())) {
                int digits = digitsFrom(timeAt);
                String reason = "hour and minute are separated by ':'";
                throw digits == 4 || digits == 6 ? replaced(at, at, at, ":", reason) : fault(at, reason);
            }
            throw fault(at, "a time has hour and minute");
        }
        at++;
        int minuteAt = at;
        int minute = twoDigits("a minute");
        int secondAt = at + 1;
        int second = 0;
        if (isDigit(peek())) {
            String reason = "minute and second are separated by ':'";
            throw digitsFrom(minuteAt) == 4 ? replaced(at, at, at, ":", reason) : fault(at, reason);
        }
        if (peek() == ':') {
            at++;
            second = twoDigits("a second");
        }
        if (peek() == '.' && isDigit(charAt(at + 1)) || peek() == ',' && isDigit(charAt(at + 1)) && !inSet()) {
            throw fraction(at + 1 + digitsFrom(at + 1));
        }
        if (hour == 24 && minute == 0 && second == 0) {
            throw fault(timeAt, "hour must be 00 to 23; midnight is 00:00 of the next day");
        }
        if (hour > 23) {
            throw fault(timeAt, "hour must be 00 to 23");
        }
        if (minute > 59) {
            throw fault(minuteAt, "minute must be 00 to 59");
        }
        if (second > 59) {
            throw fault(secondAt, second == 60 ? "leap seconds are not accepted" : "second must be 00 to 59");
        }
        return new TimeOfDay(LocalTime.of(hour, minute, second), offset());
    }

    /** Nothing is lost with a fraction that is zero. */
    private DateFault fraction(int end) {
        String reason = "fractions of a second are not accepted";
        boolean isZero = text.substring(at + 1, end).chars().allMatch(digit -> digit == '0');
        return isZero ? replaced(at, at, end, "", reason) : fault(at, reason);
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

    private int twoDigits(String part) throws DateFault {
        int digits = digitsFrom(at);
        if (digits == 1) {
            throw onlyOneDigit(part);
        }
        if (digits == 0) {
            throw fault(at, part + " has two digits");
        }
        int number = number();
        at += 2;
        return number;
    }
}
