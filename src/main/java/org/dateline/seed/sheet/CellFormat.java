package org.dateline.seed.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a cell shows the number in it. Programs keep dates as numbers of days, with a day for every month and midnight for every
 * day; what the format does not show of these, nobody has said.
 */
final class CellFormat {
    private static final int SHOWN_DIGITS = 15;
    private static final long SECONDS_OF_DAY = 86_400;

    /** Day 60 of the first calendar is 29 February 1900, which never was. */
    private static final int NO_DAY = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    /** What only looks like a part of a date: texts, signs, colours and conditions, the room of a sign. */
    private static final Pattern NO_PART = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]");

    private static final Pattern DECIMALS = Pattern.compile("[^.;]*\\.(0+)[^0;.]*(?:;.*)?");

    private final String parts;
    private final boolean year;
    private final boolean month;
    private final boolean day;
    private final boolean time;

    private CellFormat(String format) {
        String first = format.split(";", 2)[0];
        parts = NO_PART.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        boolean general = parts.contains("general") || parts.contains("@");
        String letters = parts.replaceAll("am/pm|a/p", "h");
        time = !general && (letters.contains("h") || letters.contains("s"));
        year = !general && (letters.contains("y") || letters.contains("e") && !letters.matches(".*[0#]e.*"));
        day = !general && letters.contains("d");
        // Beside hours and seconds m is minutes, unless there is a day or a year as well.
        month = !general && letters.contains("m") && (!time || day || year);
    }

    /** @param format as the workbook has it; null where a cell has none */
    static CellFormat of(String format) {
        return new CellFormat(format == null ? "General" : format);
    }

    boolean isDate() {
        return year || month || day || time;
    }

    /** As it is shown, without marks between thousands and without the signs of a currency. */
    String number(BigDecimal value) {
        if (parts.contains("%")) {
            return plain(value.movePointRight(2)) + "%";
        }
        Matcher decimals = DECIMALS.matcher(parts);
        boolean fixed = decimals.matches() && !parts.contains("e");
        return fixed
                ? value.setScale(decimals.group(1).length(), RoundingMode.HALF_UP)
                        .toPlainString()
                : plain(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(SHOWN_DIGITS, RoundingMode.HALF_UP));
        String text = rounded.toPlainString();
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /**
     * The day, month or year that is shown, and the time where one is: {@code 2016-12-28}, {@code 2016-12}, {@code 14:05}.
     *
     * @param since1904 whether days are counted from 1904
     * @return null when there is none of this number
     */
    String date(BigDecimal value, boolean since1904) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return null;
        }
        long days = value.longValue();
        long second = value.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (!year && !month && !day) {
            return clock(second % SECONDS_OF_DAY);
        }
        if (!since1904 && (days == NO_DAY || days == 0)) {
            return null;
        }
        try {
            LocalDate first =
                    since1904 ? START_1904.plusDays(days) : BEFORE_1900.plusDays(days > NO_DAY ? days - 1 : days);
            LocalDateTime moment = first.atStartOfDay().plusSeconds(second);
            String date = moment.toLocalDate().toString();
            if (time && second % SECONDS_OF_DAY != 0) {
                return date + "T" + clock(moment.toLocalTime().toSecondOfDay());
            }
            return day ? date : month ? date.substring(0, 7) : date.substring(0, 4);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String clock(long second) {
        LocalTime time = LocalTime.ofSecondOfDay(second);
        return time.getSecond() == 0 ? time.toString() : time.toString().substring(0, 8);
    }
}
