package org.dateline.seed.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.date.MonthNames;

/** Dates of which the numbers may be read in several ways, by what a sheet declares of them. */
final class NumericDates {
    private final String order;
    private final Integer firstOfTwoDigits;

    NumericDates(SheetSettings settings) {
        order = settings.dates() == null ? null : settings.dates().strip();
        firstOfTwoDigits = settings.twoDigitYears() == null
                ? null
                : Integer.valueOf(settings.twoDigitYears().strip());
    }

    /** A day or a month of which the month has a name; null where nothing is called so. */
    DateReading named(String year, String month, String day) {
        Integer number = MonthNames.BY_NAME.get(month.toLowerCase(Locale.ROOT));
        if (number == null) {
            return null;
        }
        List<String> readings = new ArrayList<>();
        for (String each : years(year.replaceAll("['\u2019]", ""))) {
            readings.add(day == null ? String.format(Locale.ROOT, "%s-%02d", each, number) : day(each, number, day));
        }
        return chosen(readings, "declare two_digit_years");
    }

    /** A day in three numbers. */
    DateReading numbered(String one, String two, String three) {
        if (one.length() > 2) {
            DateReading inOrder = DateReading.valid(dayOf(year(one), two, three));
            return inOrder.isRead() || !isDay(year(one), three, two)
                    ? inOrder
                    : DateReading.valid(dayOf(year(one), three, two));
        }
        Set<String> found = new LinkedHashSet<>();
        Set<String> otherwise = new LinkedHashSet<>();
        for (String year : years(three)) {
            if (isDay(year, two, one)) {
                (SheetSettings.MONTH_FIRST.equals(order) ? otherwise : found).add(dayOf(year, two, one));
            }
            if (isDay(year, one, two)) {
                (SheetSettings.DAY_FIRST.equals(order) ? otherwise : found).add(dayOf(year, one, two));
            }
        }
        if (found.isEmpty() && otherwise.isEmpty()) {
            return DateReading.refused("there is no such day", "Write a date such as 2016-12-28");
        }
        if (found.isEmpty()) {
            return DateReading.refused(
                    "there is no such day in the order " + order + " that is declared for this sheet",
                    "Write " + String.join(" or ", otherwise) + " if that is meant");
        }
        boolean orders = order == null && isDay("2000", one, two) && isDay("2000", two, one) && !same(one, two);
        return chosen(
                List.copyOf(found),
                orders ? "declare dates: day/month or dates: month/day" : "declare two_digit_years");
    }

    private static boolean same(String one, String two) {
        return Integer.valueOf(one).equals(Integer.valueOf(two));
    }

    private static DateReading chosen(List<String> readings, String declaring) {
        return readings.size() == 1 ? DateReading.valid(readings.get(0)) : DateReading.ambiguous(readings, declaring);
    }

    /** The years that digits can stand for. Nobody tells of what two digits would put after 2050. */
    private List<String> years(String digits) {
        if (digits.length() > 2) {
            return List.of(year(digits));
        }
        int two = Integer.parseInt(digits);
        if (firstOfTwoDigits != null) {
            int first = firstOfTwoDigits;
            int year = first - first % 100 + two;
            return List.of(year(String.valueOf(year < first ? year + 100 : year)));
        }
        return two > 50 ? List.of("19" + year2(two)) : List.of("19" + year2(two), "20" + year2(two));
    }

    private static String year2(int two) {
        return String.format(Locale.ROOT, "%02d", two);
    }

    private static String dayOf(String year, String month, String day) {
        return day(year, Integer.parseInt(month), day);
    }

    static boolean isDay(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** A day in EDTF. */
    static String day(String year, int month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year(year), month, Integer.valueOf(day));
    }

    /** A year in the four digits that EDTF has it in. */
    static String year(String digits) {
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
