package org.dateline.date;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a language writes day, month and year, from the JDK's long date pattern, taken apart so that the parts two dates share
 * can be written once. Java 17 has no patterns for a month alone or for a range.
 */
final class DatePattern {

    /** A token has the letters of one field, or the text between fields when {@code letter} is 0. */
    private record Token(char letter, String text) {}

    private final List<Token> tokens;
    private final Locale locale;
    private final String firstOfMonth;
    private final Function<LocalDate, String> year;

    private DatePattern(String pattern, Locale locale, String firstOfMonth, Function<LocalDate, String> year) {
        this.tokens = tokens(pattern);
        this.locale = locale;
        this.firstOfMonth = firstOfMonth;
        this.year = year;
    }

    /**
     * @param firstOfMonth what the first of a month is written as, French "1er"; usually "1"
     * @param year a year in words
     */
    static DatePattern of(Locale locale, String firstOfMonth, Function<LocalDate, String> year) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        return new DatePattern(pattern, locale, firstOfMonth, year);
    }

    static DatePattern of(String pattern, Locale locale, Function<LocalDate, String> year) {
        return new DatePattern(pattern, locale, "1", year);
    }

    /** Whether day, month and year come in this order, the day first, so that leading parts can stand alone. */
    boolean startsWithDay() {
        return indexOf('d') == 0 && indexOf('M') > 0 && indexOf('M') < indexOf('y');
    }

    String day(LocalDate date) {
        return written(tokens, date, false);
    }

    /** The day with what the language puts to it, as German "28."; only of a pattern that {@link #startsWithDay()}. */
    String dayAlone(LocalDate date) {
        String after = tokens.get(1).text();
        int end = 0;
        while (end < after.length() && after.charAt(end) != ' ') {
            end++;
        }
        return written(tokens.subList(0, 1), date, false) + after.substring(0, end);
    }

    /** The day and month, as 28 December; only of a pattern that {@link #startsWithDay()}. */
    String dayAndMonth(LocalDate date) {
        return written(tokens.subList(0, indexOf('M') + 1), date, false);
    }

    /** @param governed whether a preposition stands before it, which makes декабрь декабря */
    String month(LocalDate date, boolean governed) {
        List<Token> rest = new ArrayList<>(tokens);
        int day = indexOf('d');
        if (day >= 0) {
            rest.remove(day);
            if (day < rest.size() && rest.get(day).letter() == 0) {
                rest.remove(day);
            }
        }
        return written(rest, date, !governed).strip();
    }

    String monthAlone(LocalDate date) {
        return DateTimeFormatter.ofPattern("LLLL", locale).format(date);
    }

    private String written(List<Token> tokens, LocalDate date, boolean standaloneMonth) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens) {
            words.append(
                    switch (token.letter()) {
                        case 0 -> token.text();
                        case 'd' ->
                            date.getDayOfMonth() == 1 && token.text().length() == 1
                                    ? firstOfMonth
                                    : padded(date.getDayOfMonth(), token.text().length());
                        case 'y' -> year.apply(date);
                        case 'M' -> field(standaloneMonth ? token.text().replace('M', 'L') : token.text(), date);
                        default -> field(token.text(), date);
                    });
        }
        return words.toString();
    }

    private String field(String letters, LocalDate date) {
        return DateTimeFormatter.ofPattern(letters, locale).format(date);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private int indexOf(char letter) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).letter() == letter) {
                return i;
            }
        }
        return -1;
    }

    private static List<Token> tokens(String pattern) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                boolean apostrophe = i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'';
                if (apostrophe) {
                    literal.append('\'');
                    i++;
                } else {
                    quoted = !quoted;
                }
                i++;
            } else if (quoted || !isLetter(c)) {
                // Releases of the locale data differ in which of their spaces break a line.
                literal.append(c == '\u00a0' || c == '\u202f' ? ' ' : c);
                i++;
            } else {
                if (literal.length() > 0) {
                    tokens.add(new Token((char) 0, literal.toString()));
                    literal.setLength(0);
                }
                int start = i;
                while (i < pattern.length() && pattern.charAt(i) == c) {
                    i++;
                }
                char field = c == 'L' ? 'M' : c == 'u' ? 'y' : c;
                tokens.add(new Token(field, pattern.substring(start, i).replace(c, field)));
            }
        }
        if (literal.length() > 0) {
            tokens.add(new Token((char) 0, literal.toString()));
        }
        return List.copyOf(tokens);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
