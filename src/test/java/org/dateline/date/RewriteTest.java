package org.dateline.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rewrite changes form and never value: it has the numbers, the doubt and the kind of what was written, or it is one of
 * these conversions, which are worked out here a second time: days of the year, weeks, seasons and other parts of a year,
 * partly unspecified days and months, the months and repeated days of a set.
 */
class RewriteTest {
    private static final long SEED = 20170113L;
    private static final int TEXTS = Integer.getInteger("draws", 60_000);
    private static final String SIGNS = "0123456789XxuTtZz-+:.,/[]{}?~% Y";

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-29",
                "2016-02-30",
                "2016-13-28",
                "2016-13",
                "2016-00",
                "2016-00-10",
                "2016-12-00",
                "2017-01-13T22-05:00",
                "2017-01-13T22",
                "2016-12-29T24:00",
                "2016-12-31T23:59:60Z",
                "2016-12-29T14:05:00.5Z",
                "2016-12-29T25:00",
                "2016-12-29T",
                "2016-12-29T14:055",
                "2016-1?2",
                "201624",
                "2016-12-29T14:05~",
                "2016-12T14:05",
                "{1667,1668}",
                "2012-24/2012-21",
                "2016-21/..",
                "2016-24~",
                "2016-W52/2017",
                "2016-12-30/2016-01-02",
                "[2016-12-30..2016-12-28]",
                "[2016-12-28?,2016-12-29]",
                "[2016-12-28]/2017",
                "2016-12-28..2016-12-30",
                "2016-12-28,2016-12-29",
                "2016-1328",
                "2016-2X",
                "20X6",
                "201X-12",
                "2016-XX-25",
                "2004/06",
                "1011-1012",
                "Monday, December 28, 2016",
                "before December 28, 2016",
                "30 February 2016"
            })
    void whatHasNoOtherFormIsGivenNone(String text) {
        assertThat(rewrite(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-28-12, 2016-12-28",
        "2016-12-28T14:05:07.000Z, 2016-12-28T14:05:07Z",
        "'Wednesday, December 28, 2016', 2016-12-28",
        "'Mittwoch, 28. Dezember 2016', 2016-12-28",
        "'2016-12-28,2016-12-29]', '[2016-12-28,2016-12-29]'",
        "[2016-12-28…2016-12-30], [2016-12-28..2016-12-30]",
        "2016/12, 2016-12",
        "1914/18, 1914/1918",
        "201X-XX, 201X",
        "2016-?12-28, 2016-12-28?"
    })
    void whatSaysTheSameInAnotherFormIsOffered(String text, String same) {
        assertThat(rewrite(text)).contains(same);
    }

    @Test
    void noRewriteOfAFaultyTextChangesItsValue() throws IOException {
        Random random = new Random(SEED);
        List<String> texts = vectors();
        List<String> changed = new ArrayList<>();
        int offered = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = i % 3 == 0 ? nearlyADate(random) : mutated(texts, random);
            Optional<String> rewrite = rewrite(text);
            rewrite.filter(found -> !isSame(text, found)).ifPresent(found -> changed.add(text + " -> " + found));
            offered += rewrite.isPresent() ? 1 : 0;
        }
        assertThat(changed).isEmpty();
        assertThat(offered).isGreaterThan(TEXTS / 20);
    }

    @Test
    void noRewriteOfAVectorChangesItsValue() throws IOException {
        assertThat(vectors())
                .allSatisfy(text -> assertThat(rewrite(text).filter(found -> !isSame(text, found)))
                        .isEmpty());
    }

    private static Optional<String> rewrite(String text) {
        try {
            EventDate.parse(text);
            return Optional.empty();
        } catch (DateSyntaxException fault) {
            return fault.rewrite();
        }
    }

    private static boolean isSame(String text, String rewrite) {
        String plain = plain(inOneEra(text));
        boolean sameKind = plain.contains("[") || plain.contains("]") ? rewrite.startsWith("[") : !plain.contains("{");
        return sameKind
                && doubt(plain).equals(doubt(rewrite))
                && (numbers(plain).equals(numbers(rewrite)) && negativeYears(plain) == negativeYears(rewrite)
                        || isConversion(plain, rewrite));
    }

    private static long negativeYears(String text) {
        return Pattern.compile("(?:^[\\s?~%]*|[\\[,]|/\\s*|\\.\\.)-(?!0000)\\d{4}")
                .matcher(text)
                .results()
                .count();
    }

    /** Of what ends in a year before Christ, that year as EDTF counts it. */
    private static String inOneEra(String text) {
        Matcher year = Pattern.compile(
                        "(?s)(.*?)(\\d{1,4})[ ,]*(?:b\\.? ?c.*|v\\. ?chr.*|v\\. ?u\\. ?z.*|av?\\. ?(?:j.*|e\\. ?)?c.*|(?:г\\. ?)?до н.*)")
                .matcher(text.toLowerCase(Locale.ROOT));
        if (!year.matches()) {
            return text;
        }
        String first = LocalDate.of(1 - Integer.parseInt(year.group(2)), 1, 1).toString();
        return first.substring(0, first.length() - 6) + " " + year.group(1);
    }

    /** The text as the alphabet of dates has it: other digits, dashes and dots, and small x and u for X. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int type = Character.getType(c);
            int digit = Character.digit(c, 10);
            plain.append(
                    digit >= 0 ? (char) ('0' + digit) : type == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c);
        }
        String words = plain.toString();
        for (int i = 0; i < MONTHS.size(); i++) {
            words = words.replaceAll(
                    MONTHS.get(i) + "|(?<![a-z])" + MONTHS.get(i).substring(0, 3) + "(?![a-z])",
                    String.format(Locale.ROOT, " %02d ", i + 1));
        }
        words = words.replaceAll("unknown|open", "")
                .replaceAll("dezember|décembre|diciembre|декабря", "12")
                .replaceAll("(?<![a-z])(about|ca?)(?![a-z])(.*)", "$2~")
                .replaceAll("(\\d\\d\\d)0s\\b", "$1x");
        words = words.replaceAll("(^|\\[|\\.\\.|/|,)\\+(?=\\d)", "$1")
                .replaceAll("(?<![0-9])(\\d{4})(0[1-9]|1[0-2])(?=[^0-9]|$)", "$1-$2");
        return inMonths(words.replace('u', 'x').replace('x', 'X'));
    }

    /** The numbers in pairs of digits, which is what every number of a date is made of, and the X; in ascending order. */
    private static List<String> numbers(String text) {
        // Of 2016-12-28/30 and of 1914/18 the end begins as the start does; a fraction of nothing is nothing.
        String whole = inMonths(text.replaceAll("[?~%]|\\s(?=/)|(?<=\\d-)\\s+", ""))
                .replaceAll("(?<=[Tt][\\d:]{1,8})[.,]0+(?=$|[Zz+\\s-]|/)", "")
                .replaceFirst("^(\\d{4}-(?:\\d{1,2}-|\\d\\d(?=\\d\\d)))(\\d\\d?)/(\\d\\d)$", "$1$2/$1$3")
                .replaceFirst("^(\\d{4}-)(\\d{1,2})/(\\d\\d)$", "$1$2/$1$3")
                .replaceFirst("^(\\d\\d)(\\d\\d)/(1[3-9]|[2-9]\\d|00)$", "$1$2/$1$3")
                .replaceFirst("^(\\d{3}X)-XX(-XX)?", "$1")
                .replaceFirst("^(\\d\\dXX)-XX(-XX)?", "$1");
        List<String> pairs = new ArrayList<>();
        Matcher runs = Pattern.compile("[0-9X]+").matcher(whole);
        while (runs.find()) {
            String run = runs.group().length() % 2 == 0 ? runs.group() : "0" + runs.group();
            for (int i = 0; i < run.length(); i += 2) {
                pairs.add(run.substring(i, i + 2));
            }
        }
        return pairs.stream().sorted().toList();
    }

    private static String doubt(String text) {
        boolean both = text.contains("%");
        return (both || text.contains("?") ? "?" : "") + (both || text.contains("~") ? "~" : "");
    }

    private static boolean isConversion(String text, String rewrite) {
        String alone = text.replaceAll("\\s", "");
        try {
            boolean listsDays = isSet(alone) || isSet(rewrite) || alone.matches("-?\\d{4}-\\d\\d-\\dX");
            return listsDays && days(rewrite).equals(days(alone));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean isSet(String text) {
        return text.startsWith("[");
    }

    /** The text with days of the year and days of weeks in months and days. */
    private static String inMonths(String text) {
        String ordinals = Pattern.compile("(?<![0-9])-?\\d{4}-\\d{3}(?![0-9])")
                .matcher(text)
                .replaceAll(day -> inMonths(day.group(), DateTimeFormatter.ISO_ORDINAL_DATE));
        return Pattern.compile("(?<![0-9])-?\\d{4}-W\\d\\d-\\d(?![0-9])", Pattern.CASE_INSENSITIVE)
                .matcher(ordinals)
                .replaceAll(day -> inMonths(day.group().toUpperCase(Locale.ROOT), DateTimeFormatter.ISO_WEEK_DATE));
    }

    private static String inMonths(String day, DateTimeFormatter form) {
        try {
            return LocalDate.parse(day, form.withResolverStyle(ResolverStyle.STRICT))
                    .toString();
        } catch (DateTimeParseException none) {
            return day;
        }
    }

    /** The days of a set as ranges of their numbers, joined where they touch; its elements need not be days. */
    private static List<String> days(String set) {
        String inside = set.replaceAll("^\\[|]$", "");
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate until = null;
        LocalDate from = null;
        for (String element : inside.split(",")) {
            if (element.isEmpty()) {
                continue;
            }
            String[] ends = element.split("\\.\\.", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException(set);
            }
            LocalDate first = ends[0].isEmpty() ? null : period(ends[0])[0];
            LocalDate last = ends[ends.length - 1].isEmpty() ? null : period(ends[ends.length - 1])[1];
            until = first == null ? last : until;
            from = last == null ? first : from;
            if (first != null && last != null && first.plusYears(6000).isBefore(last)) {
                throw new IllegalArgumentException(set);
            }
            for (LocalDate day = first; day != null && last != null && !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        LocalDate covered = until;
        LocalDate coveredFrom = from;
        days.removeIf(
                day -> covered != null && !day.isAfter(covered) || coveredFrom != null && !day.isBefore(coveredFrom));
        return List.of(
                until + " " + from, days.stream().map(LocalDate::toString).collect(Collectors.joining(",")));
    }

    private static LocalDate[] period(String text) {
        Matcher part = Pattern.compile("(-?\\d{4})-(2[1-9]|3\\d|4[01])").matcher(text);
        Matcher week = Pattern.compile("(-?\\d{4})-[wW](\\d\\d)").matcher(text);
        if (part.matches()) {
            return partOfYear(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
        }
        if (week.matches()) {
            LocalDate monday = LocalDate.parse(text.toUpperCase(Locale.ROOT) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return new LocalDate[] {monday, monday.plusDays(6)};
        }
        // Every day of the years around whose text fits the pattern, with X for any digit.
        String padded = text.replaceAll("-(\\d)(?=-|$)", "-0$1");
        padded = padded.replaceFirst("^(-?\\d{4})-?(\\d\\d)(\\d\\d)$", "$1-$2-$3")
                .replaceFirst("^(-?\\d{4})(\\d\\d)$", "$1-$2");
        if (!padded.matches("-?\\d[\\dX]{3}(-[\\dX]{2}){0,2}")) {
            throw new IllegalArgumentException(text);
        }
        Matcher exchanged = Pattern.compile("(-?\\d{4})-(1[3-9]|2\\d|3[01])-(0[1-9]|1[0-2])")
                .matcher(padded);
        if (exchanged.matches()) {
            padded = exchanged.group(1) + "-" + exchanged.group(3) + "-" + exchanged.group(2);
        }
        Pattern fits = Pattern.compile(padded.replace("X", "\\d"));
        LocalDate first = null;
        LocalDate last = null;
        int length = padded.startsWith("-") ? 5 : 4;
        int nearest = Integer.parseInt(padded.substring(0, length).replace('X', '0'));
        int farthest = Integer.parseInt(padded.substring(0, length).replace('X', '9'));
        int from = Math.min(nearest, farthest);
        int to = Math.max(nearest, farthest);
        for (YearMonth month = YearMonth.of(from, 1); month.getYear() <= to; month = month.plusMonths(1)) {
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                String digits = month.atDay(day).toString();
                String written = length == 5 && month.getYear() == 0 ? "-" + digits : digits;
                if (written.length() == length + 6
                        && fits.matcher(written.substring(0, padded.length())).matches()) {
                    first = first == null ? month.atDay(day) : first;
                    last = month.atDay(day);
                }
            }
        }
        if (first == null) {
            throw new IllegalArgumentException(text);
        }
        return new LocalDate[] {first, last};
    }

    private static LocalDate[] partOfYear(int year, int code) {
        int[] firstMonths = {3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7};
        int length = code <= 36 ? 3 : code <= 39 ? 4 : 6;
        YearMonth first = YearMonth.of(year, firstMonths[code - 21]);
        return new LocalDate[] {first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth()};
    }

    /** Parts of the right length and often of the wrong value, which is where a rewrite is tempted to mend it. */
    private static String nearlyADate(Random random) {
        StringBuilder text = new StringBuilder(point(random));
        switch (random.nextInt(6)) {
            case 0 -> text.append('/').append(point(random));
            case 1 -> text.append("..").append(point(random)).insert(0, '[').append(']');
            case 2 -> text.append(',').append(point(random)).insert(0, '[').append(']');
            case 3 -> text.append(',').append(point(random)).insert(0, '{').append('}');
            default -> text.append("?~%".charAt(random.nextInt(3)));
        }
        if (random.nextInt(3) > 0 && text.charAt(text.length() - 1) != ']') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static String point(Random random) {
        String year = String.valueOf(2000 + random.nextInt(30));
        String month = String.format(Locale.ROOT, "%02d", random.nextInt(45));
        String day = String.format(Locale.ROOT, "%02d", random.nextInt(40));
        return switch (random.nextInt(9)) {
            case 0 -> year + "-" + month;
            case 1 -> year + month + day;
            case 2 -> year + "-" + String.format(Locale.ROOT, "%03d", random.nextInt(400));
            case 3 ->
                year + "-W" + String.format(Locale.ROOT, "%02d", random.nextInt(60))
                        + (random.nextBoolean() ? "-3" : "");
            case 4 -> day + (random.nextBoolean() ? "." : "/") + month + "." + year;
            case 5 -> year + "-12-" + random.nextInt(4) + "X";
            case 6 ->
                year + "-12-2" + random.nextInt(10) + "T" + random.nextInt(30) + ":" + random.nextInt(70)
                        + (random.nextBoolean() ? "" : ":" + random.nextInt(70) + "Z");
            default -> year + "-" + month + "-" + day;
        };
    }

    private static String mutated(List<String> texts, Random random) {
        StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
        for (int change = 1 + random.nextInt(2); change > 0; change--) {
            int at = random.nextInt(text.length() + 1);
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, sign);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1));
                default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(sign));
            }
        }
        return text.toString();
    }

    private static List<String> vectors() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(RewriteTest.class.getResourceAsStream("vectors.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }
}
