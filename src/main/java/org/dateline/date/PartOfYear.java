package org.dateline.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * The months meant by a sub-year grouping of ISO 8601-2, codes 21 to 41, for rewrites: the profile refuses them. A season
 * is three whole months, in the northern hemisphere unless its code names the southern.
 *
 * @param assumption what the days take for granted, to be told with them
 */
record PartOfYear(String reason, String assumption, YearMonth first, YearMonth last) {

    static boolean isCode(int code) {
        return code >= 21 && code <= 41;
    }

    static PartOfYear of(int year, int code) {
        if (code <= 24) {
            String reason = "seasons are not accepted: they depend on the hemisphere; give days";
            return months(reason, " (here the northern season)", year, 3 + 3 * (code - 21), 3);
        }
        if (code <= 28) {
            return months("seasons are not accepted; give days", "", year, 3 + 3 * (code - 25), 3);
        }
        if (code <= 32) {
            // Spring and summer begin in September and December, autumn and winter in March and June of the year.
            int season = code - 29;
            int month = season < 2 ? 9 + 3 * season : 3 * season - 3;
            return months("seasons are not accepted; give days", "", year, month, 3);
        }
        String reason = "parts of a year are not accepted; give their days";
        if (code <= 36) {
            return months(reason, "", year, 1 + 3 * (code - 33), 3);
        }
        return code <= 39
                ? months(reason, "", year, 1 + 4 * (code - 37), 4)
                : months(reason, "", year, 1 + 6 * (code - 40), 6);
    }

    private static PartOfYear months(String reason, String assumption, int year, int month, int length) {
        YearMonth first = YearMonth.of(year, month);
        return new PartOfYear(reason, assumption, first, first.plusMonths(length - 1L));
    }

    LocalDate firstDay() {
        return first.atDay(1);
    }

    LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /** The first day of an ISO week, if the year has that many weeks. */
    static Optional<LocalDate> mondayOfWeek(int year, int week) {
        // The fourth of January is always in the first week.
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        boolean exists = week >= 1
                && week
                        <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inFirstWeek)
                                .getMaximum();
        return exists ? Optional.of(inFirstWeek.with(DayOfWeek.MONDAY).plusWeeks(week - 1L)) : Optional.empty();
    }
}
