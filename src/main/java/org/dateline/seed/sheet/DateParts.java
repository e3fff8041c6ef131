package org.dateline.seed.sheet;

import java.util.Locale;
import java.util.Optional;

import org.dateline.date.EventDate;

/**
 * The columns in which a row has the parts of a date.
 *
 * @param time of the day; read where there is a month
 */
record DateParts(Column year, Column month, Column day, Column time) {
    static final DateParts START = new DateParts(Column.YEAR, Column.MONTH, Column.DAY, Column.TIME);
    static final DateParts END = new DateParts(Column.END_YEAR, Column.END_MONTH, Column.END_DAY, Column.END_TIME);

    private static final int MONTHS = 12;

    /** Has their cells count as taken. */
    void take(Cells cells) {
        cells.take(year, month, day);
        if (cells.has(month)) {
            cells.take(time);
        }
    }

    /**
     * The date that they tell.
     *
     * @param clock the time of day; empty where none is to be read
     * @return null where none of the columns is filled
     */
    FoundDate read(Cells cells, SheetDates typed, String clock) {
        String inYear = SheetDates.yearOf(cells.text(year));
        String inMonth = cells.text(month);
        String onDay = cells.text(day);
        if (inYear.isEmpty()) {
            return inMonth.isEmpty() && onDay.isEmpty()
                    ? null
                    : refused(
                            inMonth.isEmpty() ? day : month,
                            "a month or a day is given, and no year",
                            "Write the year as well");
        }
        if (inMonth.isEmpty()) {
            return onDay.isEmpty()
                    ? new FoundDate(typed.read(inYear), year)
                    : refused(day, "a day is given, and no month", "Write the month as well");
        }
        Optional<Integer> number = SheetDates.month(inMonth);
        boolean isYear = inYear.matches("\\d{1,4}|-\\d{4}");
        if (number.isEmpty() || !isYear || !onDay.matches("\\d{0,2}")) {
            return refused(
                    !isYear ? year : number.isEmpty() ? month : day,
                    "year, month and day are " + String.join(", ", inYear, inMonth, onDay.isEmpty() ? "nothing" : onDay)
                            + ", which is no date",
                    "Write them as numbers: 2016, 12, 28");
        }
        if (number.get() < 1 || number.get() > MONTHS) {
            return refused(month, "there is no such month", "Write a number from 1 to 12, or its name");
        }
        String date = EventDate.ofYear(Integer.parseInt(inYear))
                + String.format(Locale.ROOT, "-%02d", number.get())
                + (onDay.isEmpty() ? "" : String.format(Locale.ROOT, "-%02d", Integer.valueOf(onDay)));
        FoundDate read = new FoundDate(typed.read(date), onDay.isEmpty() ? month : day);
        if (!read.isRead()) {
            return onDay.isEmpty()
                    ? read
                    : refused(day, "there is no such day in that month", "Write the day as a number: 28");
        }
        FoundDate placed = new FoundDate(read.read(), year);
        return clock.isEmpty() ? placed : placed.with(TypedTime.on(date, clock), time);
    }

    private static FoundDate refused(Column column, String reason, String remedy) {
        return new FoundDate(DateReading.refused(reason, remedy), column);
    }
}
