package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.dateline.date.ApproximateTime;
import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/** The date of a row, which may stand in one column or in several. */
final class RowDates {
    private static final List<Column> DATES = List.of(
            Column.EDTF,
            Column.DATE,
            Column.YEAR,
            Column.MONTH,
            Column.DAY,
            Column.TIME,
            Column.END_DATE,
            Column.END_YEAR,
            Column.END_MONTH,
            Column.END_DAY,
            Column.END_TIME,
            Column.DISPLAY_DATE);

    private final SheetReading sheet;
    private final SheetDates typed;
    private final RowExtras extras;
    private final List<Cell> timed = new ArrayList<>();

    RowDates(SheetReading sheet, SheetDates typed, RowExtras extras) {
        this.sheet = sheet;
        this.typed = typed;
        this.extras = extras;
    }

    /** Where times of day are told in no zone. */
    List<Cell> timed() {
        return timed;
    }

    static boolean isDated(Headings headings, Row row) {
        return DATES.stream().anyMatch(column -> !headings.text(row, column).isEmpty());
    }

    /** All that a row has in columns for dates. */
    static String asTyped(Headings headings, Row row) {
        List<String> typed = new ArrayList<>();
        DATES.forEach(column -> typed.add(headings.text(row, column)));
        return String.join("\n", typed);
    }

    /** The beginning of the date, as exact as it is. */
    static String dateOfId(String edtf) {
        EventDate date = EventDate.parse(edtf);
        // The sign of a year before the first would be lost in an id.
        String text = date.earliest()
                .map(Object::toString)
                .filter(day -> !day.startsWith("-"))
                .orElse("");
        return switch (date.precision()) {
            case DAY, MINUTE -> text;
            case MONTH -> text.isEmpty() ? "" : text.substring(0, 7);
            default -> text.isEmpty() ? "" : text.substring(0, 4);
        };
    }

    /**
     * Reads when an era was.
     *
     * @return the columns that it stands in
     */
    Set<String> readEra(PlacedTree.Branch era, Headings headings, Row row) {
        PlacedTree.Branch apart = new PlacedTree().whole();
        String edtf = read(apart, new Cells(sheet, headings, row));
        if (edtf != null) {
            era.put("when", edtf, headings.place(row, Column.HEADLINE));
        }
        Set<String> columns = new HashSet<>();
        DATES.forEach(column -> columns.add(headings.name(column)));
        // Words beside the dates that say something else have no place.
        apart.node()
                .path("extras")
                .forEach(kept -> columns.remove(kept.path("name").asText()));
        if (apart.node().path("when").has("time")) {
            List.of(Column.TIME, Column.DATE, Column.DISPLAY_DATE)
                    .forEach(column -> columns.remove(headings.name(column)));
        }
        return columns;
    }

    /**
     * Reads when an event was.
     *
     * @return in EDTF; null where no date is given, or none that can be read, which is told
     */
    String read(PlacedTree.Branch event, Cells cells) {
        Column first = DATES.stream()
                .filter(column -> !cells.text(column).isEmpty())
                .findFirst()
                .orElse(null);
        String reason = cells.text(Column.DATE_REASON);
        if (!reason.isEmpty()) {
            event.object("when", cells.place(Column.DATE_REASON))
                    .put("reason", reason, cells.place(Column.DATE_REASON));
        }
        if (first == null) {
            return null;
        }
        Cell place = cells.place(first);
        DateReading read = date(event, cells);
        if (read == null) {
            if (!cells.text(Column.TIME).isEmpty()) {
                extras.keep(
                        event, cells.headings().name(Column.TIME), cells.text(Column.TIME), cells.place(Column.TIME));
            }
            return null;
        }
        if (!read.isRead()) {
            sheet.fault(place, cells.text(first), read.reason(), read.remedy());
            return null;
        }
        if (read.edtf().contains("T")
                && cells.text(Column.ZONE).isEmpty()
                && !read.edtf().matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
            timed.add(cells.place(cells.text(Column.TIME).isEmpty() ? first : Column.TIME));
        }
        TypedApproximateTime.alone(cells.text(Column.TIME))
                .ifPresent(time -> about(event, time, cells.place(Column.TIME)));
        event.object("when", place).put("edtf", read.edtf(), place);
        return read.edtf();
    }

    private static void about(PlacedTree.Branch event, ApproximateTime time, Cell place) {
        event.object("when", place).put("time", time.text(), place);
    }

    /** A time that a clock showed; empty where none is given. */
    private static String clock(Cells cells, Column column) {
        String typed = cells.text(column);
        boolean about =
                column == Column.TIME && TypedApproximateTime.alone(typed).isPresent();
        return about ? "" : typed;
    }

    /** Null where there is none, which the row says. */
    private DateReading date(PlacedTree.Branch event, Cells cells) {
        String display = cells.text(Column.DISPLAY_DATE);
        if (!cells.text(Column.EDTF).isEmpty()) {
            keepDisplay(event, cells, display, null);
            return atTime(event, typed.read(cells.text(Column.EDTF)), cells);
        }
        DateReading start = cells.text(Column.DATE).isEmpty() ? parts(cells, false) : inOne(event, cells, Column.DATE);
        if (start == null) {
            if (display.isEmpty() || SheetDates.isUnknown(display)) {
                keepDisplay(event, cells, display, null);
                return null;
            }
            return typedDate(event, display, cells.place(Column.DISPLAY_DATE));
        }
        if (!cells.text(Column.DATE).isEmpty()) {
            start = atTime(event, start, cells);
        }
        if (!start.isRead()) {
            return start;
        }
        DateReading whole = start.isRead() ? ended(start, cells) : start;
        if (!whole.isRead()) {
            return whole;
        }
        return shown(event, cells, whole, display);
    }

    private DateReading inOne(PlacedTree.Branch event, Cells cells, Column column) {
        String text = cells.text(column);
        if (SheetDates.isUnknown(text)) {
            extras.keep(event, "Date", text, cells.place(column));
            return null;
        }
        return typedDate(event, text, cells.place(column));
    }

    /** The date in a text that may say about when in its day as well. */
    private DateReading typedDate(PlacedTree.Branch event, String text, Cell place) {
        DateReading whole = typed.read(text);
        Optional<TypedApproximateTime> parted =
                whole.isRead() ? Optional.empty() : TypedApproximateTime.besideDate(text);
        if (parted.isEmpty()) {
            return whole;
        }
        DateReading day = typed.read(parted.get().date());
        if (day.isRead()) {
            about(event, parted.get().time(), place);
        }
        return day;
    }

    /** The date at the time that its row gives; one that has a time has no place for another. */
    private DateReading atTime(PlacedTree.Branch event, DateReading day, Cells cells) {
        String clock = clock(cells, Column.TIME);
        if (!day.isRead() || clock.isEmpty()) {
            return day;
        }
        if (day.edtf().contains("T")) {
            extras.keep(event, cells.headings().name(Column.TIME), clock, cells.place(Column.TIME));
            return day;
        }
        return TypedTime.on(day.edtf(), clock);
    }

    private DateReading ended(DateReading start, Cells cells) {
        String end = cells.text(Column.END_DATE);
        if (!end.isEmpty()) {
            return typed.lasting(start.edtf(), end);
        }
        String year = cells.text(Column.END_YEAR);
        if (SheetDates.isOngoing(year)) {
            return typed.lasting(start.edtf(), year);
        }
        DateReading parts = parts(cells, true);
        return parts == null ? start : parts.isRead() ? typed.lasting(start.edtf(), parts.edtf()) : parts;
    }

    /** What the words beside a date say more exactly is meant: {@code c. 1850} beside 1850. Others are kept. */
    private DateReading shown(PlacedTree.Branch event, Cells cells, DateReading date, String display) {
        if (display.isEmpty()) {
            return date;
        }
        DateReading inWords = typed.read(display);
        if (!inWords.isRead()) {
            TypedApproximateTime parted =
                    TypedApproximateTime.besideDate(display).orElse(null);
            if (parted != null
                    && isOneDay(date)
                    && date.edtf().equals(typed.read(parted.date()).edtf())) {
                if (cells.text(Column.TIME).isEmpty()) {
                    about(event, parted.time(), cells.place(Column.DISPLAY_DATE));
                } else {
                    keepDisplay(event, cells, display, null);
                }
                return date;
            }
            boolean open = SheetDates.isOngoing(display.replaceFirst("^.*[-\u2013\u2014] *", ""));
            if (open && !date.edtf().contains("/")) {
                keepDisplay(event, cells, display, null);
                return typed.lasting(date.edtf(), "present");
            }
            keepDisplay(event, cells, display, null);
            return date;
        }
        if (isSameTime(inWords.edtf(), date.edtf())) {
            return inWords;
        }
        if (inWords.edtf().endsWith("/..") && !date.edtf().contains("/")) {
            return typed.lasting(date.edtf(), "present");
        }
        keepDisplay(event, cells, display, date.edtf());
        return date;
    }

    private static boolean isOneDay(DateReading date) {
        return EventDate.parse(date.edtf()).isOneDay();
    }

    /** Whether two dates have the same first and last day. */
    private static boolean isSameTime(String one, String other) {
        return hull(one).startsEarliest().equals(hull(other).startsEarliest())
                && hull(one).endsLatest().equals(hull(other).endsLatest());
    }

    private static Bounds hull(String edtf) {
        return EventDate.parse(edtf).rows().stream().reduce(Bounds::hullWith).orElseThrow();
    }

    private void keepDisplay(PlacedTree.Branch event, Cells cells, String display, String edtf) {
        boolean said =
                edtf != null && EventDate.parse(edtf).inWords(Locale.ENGLISH).equals(display);
        if (!display.isEmpty() && !said) {
            extras.keep(event, cells.headings().name(Column.DISPLAY_DATE), display, cells.place(Column.DISPLAY_DATE));
        }
    }

    /** A date in columns for its parts; null where none is filled. */
    private DateReading parts(Cells cells, boolean end) {
        String year = SheetDates.yearOf(cells.text(end ? Column.END_YEAR : Column.YEAR));
        String month = cells.text(end ? Column.END_MONTH : Column.MONTH);
        String day = cells.text(end ? Column.END_DAY : Column.DAY);
        String time = clock(cells, end ? Column.END_TIME : Column.TIME);
        if (year.isEmpty()) {
            return month.isEmpty() && day.isEmpty()
                    ? null
                    : DateReading.refused("a month or a day is given, and no year", "Write the year as well");
        }
        if (month.isEmpty()) {
            return day.isEmpty()
                    ? typed.read(year)
                    : DateReading.refused("a day is given, and no month", "Write the month as well");
        }
        Optional<Integer> number = SheetDates.month(month);
        if (number.isEmpty() || !year.matches("\\d{1,4}|-\\d{4}") || !day.matches("\\d{0,2}")) {
            return DateReading.refused(
                    "year, month and day are " + String.join(", ", year, month, day.isEmpty() ? "nothing" : day)
                            + ", which is no date",
                    "Write them as numbers: 2016, 12, 28");
        }
        String date = EventDate.ofYear(Integer.parseInt(year))
                + String.format(Locale.ROOT, "-%02d", number.get())
                + (day.isEmpty() ? "" : String.format(Locale.ROOT, "-%02d", Integer.valueOf(day)));
        DateReading read = typed.read(date);
        return time.isEmpty() || !read.isRead() ? read : TypedTime.on(date, time);
    }
}
