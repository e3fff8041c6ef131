package org.dateline.seed.sheet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;
import org.dateline.date.MonthNames;

/**
 * Dates as people type them into sheets, in EDTF. Where a text has two readings neither is taken: the order of day and month, and
 * the hundred years that two digits stand for, are declared and never guessed.
 */
final class SheetDates {
    private static final int LONGEST = 200;
    private static final String WORD = "(\\p{L}+)\\.?";
    private static final String YEAR = "(\\d{3,4}|'\\d{2}|\u2019\\d{2}|\\d{2})";
    private static final String ORDINAL = "(\\d{1,2})(?:st|nd|rd|th|\\.)?";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})|(\\d{4})[/.](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile(ORDINAL + "(?: of)?[ -]" + WORD + "(?:[ ,-]+)" + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WORD + "[ -]" + ORDINAL + "(?:[ ,-]+)" + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_YEAR =
            Pattern.compile(WORD + "[ ,-]+(?:of )?(\\d{3,4}|'\\d{2}|\u2019\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_ALONE = Pattern.compile("\\d{3,4}");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})0'?s");
    private static final Pattern CENTURY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th) century");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* +", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_BEHIND = Pattern.compile(
            "(.*\\d{3,4})[,T ]+(?:at )?(\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?:Z|[+-]\\d{2}:\\d{2})?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT = Pattern.compile(
            "(?:c\\.?(?!\\p{L})|ca\\.?(?!\\p{L})|circa|about|around|approx\\.?|approximately|roughly|~) ?(?=[\\p{L}\\d])(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAYBE =
            Pattern.compile("(?:possibly|probably|perhaps|maybe) (.+)|(.+?) ?\\(?\\?\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile("(?:sometime |some time )?between (.+) and (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EITHER = Pattern.compile("(?:either )?(.+) or (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE =
            Pattern.compile("since (.+)|from (.+?)(?: on(?:wards?)?)?|(.+) onwards?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNTIL = Pattern.compile("(?:until|till|up to) (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile("(?:by|no later than) (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("before (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile("after (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile(
            "(?:from )?(.+?)(?: to | until | through | till | - | ?-- ?| ?\u2013 ?| ?\u2014 ?)(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_AND_ON = Pattern.compile("(\\d{4})-(\\D+)");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern DAYS_BEFORE_MONTH =
            Pattern.compile("(\\d{1,2}) ?[-\u2013] ?(\\d{1,2}) " + WORD + "[ ,]+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAYS_BEHIND_MONTH =
            Pattern.compile(WORD + " (\\d{1,2}) ?[-\u2013] ?(\\d{1,2}),? +(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d{1,4}$");
    private static final Pattern COMMON_ERA =
            Pattern.compile("(?:a\\.?d\\.? )?(.+?)(?: a\\.?d\\.?| c\\.?e\\.?)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> ONGOING = Set.of(
            "present",
            "now",
            "today",
            "ongoing",
            "current",
            "currently",
            "to date",
            "still in office",
            "still serving",
            "incumbent",
            "still ongoing",
            "to the present",
            "the present",
            "until today",
            "open");
    private static final Set<String> UNKNOWN = Set.of(
            "unknown",
            "undated",
            "n.d.",
            "nd",
            "n/a",
            "na",
            "?",
            "-",
            "\u2013",
            "\u2014",
            "date unknown",
            "unknown date",
            "not known",
            "no date",
            "tbd",
            "tba");

    private final NumericDates numeric;

    SheetDates(SheetSettings settings) {
        numeric = new NumericDates(settings);
    }

    /** Whether a text says that something has not ended. */
    static boolean isOngoing(String text) {
        return ONGOING.contains(plain(text).toLowerCase(Locale.ROOT).replaceAll("[.!]+$", ""));
    }

    /** Whether a text says that nobody knows when. */
    static boolean isUnknown(String text) {
        return UNKNOWN.contains(plain(text).toLowerCase(Locale.ROOT));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\p{Zs}]+", " ")
                .replace('\u2212', '-')
                .replace('\u2010', '-')
                .replace('\u2011', '-')
                .strip();
    }

    /** What a date says. */
    DateReading read(String typed) {
        String text = plain(typed);
        if (text.length() > LONGEST) {
            return DateReading.refused("this is too long for a date", "Write a date such as 2016-12-28");
        }
        try {
            return DateReading.of(EventDate.parse(text).text());
        } catch (DateSyntaxException other) {
            return inWords(text, other);
        }
    }

    private DateReading inWords(String text, DateSyntaxException misread) {
        DateReading read = worded(text);
        if (read != null) {
            return read;
        }
        return misread.rewrite()
                .map(DateReading::of)
                .orElseGet(() -> DateReading.refused(
                        "this is no date that can be read",
                        "Write one such as 2016-12-28, 28 Dec 2016, Dec 2016, 2016, c. 1850 or between 1843 and 1848"));
    }

    /** Null where it is written in none of these ways. */
    private DateReading worded(String text) {
        if (isOngoing(text)) {
            return DateReading.refused(
                    "this says that something goes on, and not since when", "Write since when as well");
        }
        Matcher found = BETWEEN.matcher(text);
        if (found.matches()) {
            return both(TwoDates.of(found.group(1), found.group(2)), (from, to) -> oneOf(first(from), last(to)));
        }
        found = DAYS_BEFORE_MONTH.matcher(text);
        if (found.matches()) {
            return days(found.group(1), found.group(2), found.group(3), found.group(4));
        }
        found = DAYS_BEHIND_MONTH.matcher(text);
        if (found.matches()) {
            return days(found.group(2), found.group(3), found.group(1), found.group(4));
        }
        found = YEAR_AND_ON.matcher(text);
        if (found.matches() && isOngoing(found.group(2))) {
            return lasting(found.group(1), found.group(2));
        }
        found = YEARS.matcher(text);
        if (found.matches()) {
            return lasting(found.group(1), found.group(2));
        }
        found = ABOUT.matcher(text);
        if (found.matches()) {
            return marked(found.group(1), '~');
        }
        DateReading single = single(text);
        if (single != null) {
            return single;
        }
        DateReading bounded = bounded(text);
        if (bounded != null) {
            return bounded;
        }
        found = MAYBE.matcher(text);
        if (found.matches()) {
            return marked(found.group(1) == null ? found.group(2) : found.group(1), '?');
        }
        return null;
    }

    /** Before, after, since …: a date that is bounded by others. */
    private DateReading bounded(String text) {
        Matcher found = RANGE.matcher(text);
        if (found.matches() && !found.group(1).isBlank()) {
            TwoDates both = TwoDates.of(found.group(1), found.group(2));
            return lasting(both.first(), both.second());
        }
        found = SINCE.matcher(text);
        if (found.matches()) {
            String from =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            return each(from, edtf -> edtf + "/..");
        }
        found = UNTIL.matcher(text);
        if (found.matches()) {
            return each(found.group(1), edtf -> "../" + edtf);
        }
        found = BY.matcher(text);
        if (found.matches()) {
            return each(
                    found.group(1),
                    edtf -> last(edtf).map(day -> "[.." + day + "]").orElse(null));
        }
        found = BEFORE.matcher(text);
        if (found.matches()) {
            return each(
                    found.group(1),
                    edtf -> first(edtf)
                            .map(day -> "[.." + day.minusDays(1) + "]")
                            .orElse(null));
        }
        found = AFTER.matcher(text);
        if (found.matches()) {
            return each(
                    found.group(1),
                    edtf -> last(edtf).map(day -> "[" + day.plusDays(1) + "..]").orElse(null));
        }
        found = EITHER.matcher(text);
        return found.matches() ? both(TwoDates.of(found.group(1), found.group(2)), SheetDates::oneOrOther) : null;
    }

    /** A year in a column for years, in EDTF: below zero they count as people do, so that -44 is 44 BC; else as typed. */
    static String yearOf(String typed) {
        return typed.matches("-0*[1-9]\\d{0,3}")
                ? EventDate.ofYear(1 + Integer.parseInt(typed)).text()
                : typed;
    }

    /** From one date to another, or to no end. */
    DateReading lasting(String from, String to) {
        DateReading start = read(from);
        if (!start.isRead()) {
            return start;
        }
        if (isOngoing(to)) {
            return DateReading.valid(start.edtf() + "/..");
        }
        DateReading end = read(to);
        return !end.isRead() || end.edtf().equals(start.edtf())
                ? end
                : DateReading.valid(start.edtf() + "/" + end.edtf());
    }

    private interface Joining {
        /** Null where that is no date. */
        String of(String one, String other);
    }

    private DateReading both(TwoDates dates, Joining joining) {
        DateReading first = read(dates.first());
        DateReading second = read(dates.second());
        return !first.isRead()
                ? first
                : !second.isRead() ? second : DateReading.valid(joining.of(first.edtf(), second.edtf()));
    }

    private DateReading each(String text, UnaryOperator<String> made) {
        DateReading read = read(text);
        return read.isRead() ? DateReading.valid(made.apply(read.edtf())) : read;
    }

    /** A date with a mark; of a while, each end that it has. */
    private DateReading marked(String text, char mark) {
        DateReading read = read(text);
        if (!read.isRead()) {
            return read;
        }
        if (read.edtf().startsWith("[")) {
            return DateReading.refused(
                    "a choice of days says already that the day is not known, and has no place for about or ?",
                    "Write it without: " + read.edtf());
        }
        return DateReading.valid(Stream.of(read.edtf().split("/", -1))
                .map(end -> end.isEmpty() || end.equals("..") ? end : markedEnd(end, mark))
                .collect(Collectors.joining("/")));
    }

    private static String markedEnd(String edtf, char mark) {
        char last = edtf.charAt(edtf.length() - 1);
        boolean other = last == '~' && mark == '?' || last == '?' && mark == '~';
        return other ? edtf.substring(0, edtf.length() - 1) + "%" : last == mark || last == '%' ? edtf : edtf + mark;
    }

    private static String oneOf(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() || to.isEmpty() ? null : "[" + from.get() + ".." + to.get() + "]";
    }

    private static String oneOrOther(String one, String other) {
        boolean days = first(one).equals(last(one)) && first(other).equals(last(other));
        return days
                ? "[" + one + "," + other + "]"
                : "[" + first(one).map(Object::toString).orElse("") + ".."
                        + last(one).map(Object::toString).orElse("") + ","
                        + first(other).map(Object::toString).orElse("") + ".."
                        + last(other).map(Object::toString).orElse("") + "]";
    }

    private static Optional<LocalDate> first(String edtf) {
        return EventDate.parse(edtf).earliest();
    }

    private static Optional<LocalDate> last(String edtf) {
        return EventDate.parse(edtf).latest();
    }

    private DateReading days(String from, String to, String month, String year) {
        Integer number = MonthNames.BY_NAME.get(month.toLowerCase(Locale.ROOT));
        return number == null
                ? null
                : DateReading.valid(NumericDates.day(year, number, from) + "/" + NumericDates.day(year, number, to));
    }

    /** One day, month, year, decade or century; null when it is written in none of these ways. */
    private DateReading single(String typed) {
        Matcher time = TIME_BEHIND.matcher(typed);
        if (time.matches()) {
            DateReading day = read(time.group(1));
            return day.isRead() ? TypedTime.on(day.edtf(), time.group(2)) : day;
        }
        String text = WEEKDAY.matcher(typed).replaceFirst("");
        Matcher era = COMMON_ERA.matcher(text);
        if (era.matches() && !era.group(1).equals(text)) {
            // Of AD 14 nobody asks in which hundred years.
            Matcher year = LAST_NUMBER.matcher(era.group(1));
            text = year.find()
                    ? era.group(1).substring(0, year.start()) + NumericDates.year(year.group())
                    : era.group(1);
        }
        Matcher found = YEAR_ALONE.matcher(text);
        if (found.matches()) {
            return DateReading.valid(NumericDates.year(text));
        }
        found = DECADE.matcher(text);
        if (found.matches() && !found.group(1).endsWith("0")) {
            return DateReading.valid(found.group(1) + "X");
        }
        found = CENTURY.matcher(text);
        if (found.matches()) {
            return DateReading.valid(String.format(Locale.ROOT, "%02dXX", Integer.parseInt(found.group(1)) - 1));
        }
        found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            return numeric.named(found.group(3), found.group(2), found.group(1));
        }
        found = MONTH_FIRST.matcher(text);
        if (found.matches()) {
            return numeric.named(found.group(3), found.group(1), found.group(2));
        }
        found = MONTH_YEAR.matcher(text);
        if (found.matches()) {
            return numeric.named(found.group(2), found.group(1), null);
        }
        found = MONTH_AND_YEAR.matcher(text);
        if (found.matches()) {
            return found.group(1) == null
                    ? month(found.group(3), found.group(4))
                    : month(found.group(2), found.group(1));
        }
        found = NUMBERS.matcher(text);
        if (!found.matches()) {
            return null;
        }
        boolean iso = found.group(1).length() > 2 && found.group(2).equals("-");
        return iso && !NumericDates.isDay(found.group(1), found.group(3), found.group(4))
                ? DateReading.refused("there is no such day", "Write year, month and day: 2016-12-28")
                : numeric.numbered(found.group(1), found.group(3), found.group(4));
    }

    private static DateReading month(String year, String month) {
        return DateReading.valid(String.format(Locale.ROOT, "%s-%02d", year, Integer.valueOf(month)));
    }

    /** The month of a name or a number; empty when there is none. */
    static Optional<Integer> month(String text) {
        String name = text.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return name.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(name))
                : Optional.ofNullable(MonthNames.BY_NAME.get(name));
    }
}
