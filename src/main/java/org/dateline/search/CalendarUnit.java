package org.dateline.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Map;

import org.dateline.date.EventDate;
import org.dateline.text.Codes;

/** A unit of the calendar by which events can be counted as a facet. */
public enum CalendarUnit {
    YEAR,
    MONTH,
    DAY;

    /** By the name that addresses use: {@code month}. */
    public static final Map<String, CalendarUnit> BY_NAME = Codes.of(CalendarUnit.class);

    /** The name that addresses use. */
    public String code() {
        return Codes.of(this);
    }

    /** Which unit a day lies in, counted so that neighbours differ by one. */
    long of(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return switch (this) {
            case YEAR -> day.getYear();
            case MONTH -> day.getLong(ChronoField.PROLEPTIC_MONTH);
            case DAY -> epochDay;
        };
    }

    /** The unit as a filter takes it: {@code 2016}, {@code 2016-12}, {@code 2016-12-28}. */
    String text(long unit) {
        return switch (this) {
            case YEAR -> EventDate.ofYear((int) unit).text();
            case MONTH ->
                YearMonth.of((int) Math.floorDiv(unit, 12L), (int) Math.floorMod(unit, 12L) + 1)
                        .toString();
            case DAY -> LocalDate.ofEpochDay(unit).toString();
        };
    }
}
