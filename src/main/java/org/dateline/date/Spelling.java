package org.dateline.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them, {@code 28/12/2016} or {@code December 28, 2016}, for the rewrites of refused text. A reading
 * that is not the only one, as of {@code 05/06/2016}, is not given.
 */
final class Spelling {
    private static final int LONGEST = 60;

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final List<String> ABOUT = List.of("about", "around", "approximately", "circa", "ca", "c");
    private static final List<String> FILLERS = List.of("of", "the", "de", "st", "nd", "rd", "th");

    /** What people put behind a year before the first, in the languages whose months are known. */
    private static final Pattern BEFORE_OUR_ERA = Pattern.compile(
            "(.*\\d)[ ,]*(?:B\\.? ?C\\.?(?: ?E\\.?)?|v\\. ?Chr\\.?|v\\. ?u\\. ?Z\\.?|a\\. ?C\\.?|a\\. ?e\\. ?c\\.?|av\\. ?J\\.?-? ?C\\.?"
                    + "|(?:г\\. ?)?до н\\. ?э\\.?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern YEAR = Pattern.compile("\\d+$");

    private Spelling() {}

    /** The only EDTF text that says what this one says, if it is written in one of the common ways. */
    static Optional<String> toEdtf(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> tokens = tokens(text);
        boolean about = tokens != null && !tokens.isEmpty() && ABOUT.contains(tokens.get(0));
        if (tokens == null || tokens.size() < (about ? 2 : 1)) {
            return Optional.empty();
        }
        List<String> date = about ? tokens.subList(1, tokens.size()) : tokens;
        Matcher before = BEFORE_OUR_ERA.matcher(text);
        if (before.matches()) {
            return beforeOurEra(before.group(1));
        }
        String edtf = decade(date);
        if (edtf == null) {
            edtf = inWords(date);
        }
        if (edtf == null) {
            edtf = inNumbers(date, text.indexOf('.') >= 0, text.indexOf('/') >= 0);
        }
        return Optional.ofNullable(edtf)
                .map(found -> about ? found + "~" : found)
                .filter(found -> !found.equals(text));
    }

    /** The date of which a text says that it was before our era; of years of fewer digits than four the only reading too. */
    private static Optional<String> beforeOurEra(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.find() || year.group().length() > 4 || year.group().matches("0+")) {
            return Optional.empty();
        }
        String digits = "0".repeat(4 - year.group().length()) + year.group();
        String padded = text.substring(0, year.start()) + digits;
        return Optional.of(digits.equals(padded) ? padded : toEdtf(padded).orElse(""))
                .filter(date -> date.startsWith(digits))
                .map(date -> Point.yearText(1 - Integer.parseInt(digits)) + date.substring(4))
                .filter(Spelling::isDate);
    }

    private static boolean isDate(String text) {
        try {
            DateParser.parse(text);
            return true;
        } catch (DateFault none) {
            return false;
        }
    }

    /** The text without the blanks around its signs; those between two words or numbers stay. */
    static String withoutSpaces(String text) {
        StringBuilder kept = new StringBuilder();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (!isBlank(text.charAt(i))) {
                kept.append(text.charAt(i));
                continue;
            }
            int next = i;
            while (next < length && isBlank(text.charAt(next))) {
                next++;
            }
            boolean between = kept.length() > 0
                    && next < length
                    && Character.isLetterOrDigit(kept.charAt(kept.length() - 1))
                    && Character.isLetterOrDigit(text.charAt(next));
            if (between) {
                kept.append(' ');
            }
            i = next - 1;
        }
        return kept.toString();
    }

    /** The text with digits and dashes of any script as ASCII; null if there are none. */
    static String inAscii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c > 0x7f ? Character.digit(c, 10) : -1;
            boolean dash = c > 0x7f && (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212');
            if (c == '\u2026') {
                ascii.append("..");
            } else {
                ascii.append(digit >= 0 ? (char) ('0' + digit) : dash ? '-' : c);
            }
        }
        return ascii.toString().equals(text) ? null : ascii.toString();
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** The numbers and words in lower case, without fillers; null if something is between them that no date has. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        if (text.strip().startsWith("-")
                || text.startsWith("/")
                || text.contains("..")
                || text.indexOf('/') >= 0 && text.indexOf('-') >= 0) {
            return null;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (c >= '0' && c <= '9') {
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
                tokens.add(text.substring(start, i));
            } else if (Character.isLetter(c)) {
                while (i < text.length() && Character.isLetter(text.charAt(i))) {
                    i++;
                }
                String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                if (!FILLERS.contains(word)) {
                    tokens.add(word);
                }
            } else if (isBlank(c) || "/.-,".indexOf(c) >= 0) {
                i++;
            } else {
                return null;
            }
            if (tokens.size() > 5) {
                return null;
            }
        }
        return tokens;
    }

    /** Reads {@code 1910s}; not {@code 1900s}, which is a century to some and ten years to others. */
    private static String decade(List<String> tokens) {
        boolean decade = tokens.size() == 2 && tokens.get(1).equals("s");
        String year = tokens.get(0);
        return decade && year.length() == 4 && year.endsWith("0") && !year.endsWith("00")
                ? year.substring(0, 3) + "X"
                : null;
    }

    /** Reads a day whose month has a name, and the weekday before it, if there is one, which must be that of the day. */
    private static String inWords(List<String> tokens) {
        DayOfWeek weekday = tokens.size() == 4 ? WEEKDAYS.get(tokens.get(0)) : null;
        if (weekday == null) {
            return monthInWords(tokens);
        }
        String day = monthInWords(tokens.subList(1, 4));
        try {
            return day != null && LocalDate.parse(day).getDayOfWeek() == weekday ? day : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Reads day, month and year, or month and year, where the month has a name. */
    private static String monthInWords(List<String> parts) {
        Integer month = null;
        List<String> numbers = new ArrayList<>();
        for (String part : parts) {
            if (!Character.isLetter(part.charAt(0))) {
                numbers.add(part);
            } else if (month == null && MonthNames.BY_NAME.containsKey(part)) {
                month = MonthNames.BY_NAME.get(part);
            } else {
                return null;
            }
        }
        if (month == null) {
            return null;
        }
        if (numbers.size() == 1 && numbers.get(0).length() == 4) {
            return String.format(Locale.ROOT, "%s-%02d", numbers.get(0), month);
        }
        if (numbers.size() != 2) {
            return null;
        }
        boolean yearFirst = numbers.get(0).length() == 4;
        return iso(numbers.get(yearFirst ? 0 : 1), month, smallNumber(numbers.get(yearFirst ? 1 : 0)));
    }

    private static String inNumbers(List<String> tokens, boolean dots, boolean slash) {
        for (String token : tokens) {
            if (Character.isLetter(token.charAt(0))) {
                return null;
            }
        }
        if (tokens.size() == 1) {
            return tokens.get(0).length() == 4 ? tokens.get(0) : null;
        }
        boolean yearFirst = tokens.get(0).length() == 4;
        if (tokens.size() == 2) {
            String year = tokens.get(yearFirst ? 0 : 1);
            int month = smallNumber(tokens.get(yearFirst ? 1 : 0));
            if (yearFirst && slash && month >= smallNumber(year.substring(2))) {
                // 2004/06 may be the years from 2004 to 2006.
                return null;
            }
            return year.length() == 4 && month >= 1 && month <= 12
                    ? String.format(Locale.ROOT, "%s-%02d", year, month)
                    : null;
        }
        if (tokens.size() != 3) {
            return null;
        }
        String year = tokens.get(yearFirst ? 0 : 2);
        int second = smallNumber(tokens.get(1));
        if (yearFirst) {
            int third = smallNumber(tokens.get(2));
            return second > 12 ? iso(year, third, second) : iso(year, second, third);
        }
        int first = smallNumber(tokens.get(0));
        if (dots || first > 12 || first == second) {
            return iso(year, second, first);
        }
        return second > 12 ? iso(year, first, second) : null;
    }

    private static int smallNumber(String digits) {
        return digits.length() <= 2 ? Integer.parseInt(digits) : 0;
    }

    private static String iso(String year, int month, int day) {
        boolean plausible = year.length() == 4 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return plausible ? String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day) : null;
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (String language : MonthNames.LANGUAGES) {
                String name = weekday.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
                weekdays.put(name.toLowerCase(Locale.ROOT), weekday);
            }
            String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            weekdays.put(name.substring(0, 3), weekday);
        }
        return Map.copyOf(weekdays);
    }
}
