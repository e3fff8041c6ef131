package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Reads when an era was. */
    void readEra(PlacedTree.Branch era, Headings headings, Row row) {
        PlacedTree tree = new PlacedTree(sheet.taken());
        PlacedTree.Branch apart = tree.whole();
        String edtf = read(apart, new Cells(sheet, headings, row));
        if (edtf != null) {
            era.put("when", edtf, headings.place(row, Column.HEADLINE));
        }
        // Words beside the dates that say something else have no place, nor have a reason and a time of day.
        tree.places().forEach((pointer, cell) -> {
            if (pointer.startsWith("/extras/") || pointer.equals("/when/time") || pointer.equals("/when/reason")) {
                sheet.taken().release(cell);
            }
        });
    }

    /**
     * Reads when an event was.
     *
     * @return in EDTF; null where no date is given, or none that can be read, which is told
     */
    String read(PlacedTree.Branch event, Cells cells) {
        String reason = cells.text(Column.DATE_REASON);
        if (!reason.isEmpty()) {
            event.object("when", cells.place(Column.DATE_REASON))
                    .put("reason", reason, cells.place(Column.DATE_REASON));
        }
        FoundDate read = date(event, cells);
        if (read == null) {
            if (!cells.text(Column.TIME).isEmpty()) {
                extras.keep(
                        event, cells.headings().name(Column.TIME), cells.text(Column.TIME), cells.place(Column.TIME));
            }
            return null;
        }
        if (!read.isRead()) {
            DateReading refused = read.read();
            sheet.fault(cells.place(read.column()), cells.text(read.column()), refused.reason(), refused.remedy());
            return null;
        }
        Cell place = cells.place(read.column());
        compare(cells, read.column(), read.edtf());
        if (read.edtf().contains("T")
                && cells.text(Column.ZONE).isEmpty()
                && !read.edtf().matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
            timed.add(cells.place(cells.text(Column.TIME).isEmpty() ? read.column() : Column.TIME));
        }
        TypedApproximateTime.alone(cells.text(Column.TIME))
                .ifPresent(time -> about(event, time, cells.place(Column.TIME)));
        event.object("when", place).put("edtf", read.edtf(), place);
        return read.edtf();
    }

    /** Tells where other columns have another date, and has them count as taken where they say no more than is read. */
    private void compare(Cells cells, Column first, String edtf) {
        String start = edtf.replaceFirst("/.*", "");
        String end = edtf.contains("/") ? edtf.replaceFirst(".*/", "") : "";
        compare(cells, first, start, edtf, () -> typed.read(cells.text(Column.DATE)), Column.DATE);
        compare(cells, first, start, edtf, () -> parts(cells, DateParts.START), Column.YEAR, Column.MONTH, Column.DAY);
        compare(cells, first, end, end, () -> typed.read(cells.text(Column.END_DATE)), Column.END_DATE);
        compare(
                cells,
                first,
                end,
                end,
                () -> parts(cells, DateParts.END),
                Column.END_YEAR,
                Column.END_MONTH,
                Column.END_DAY);
    }

    private DateReading parts(Cells cells, DateParts parts) {
        return parts.read(cells, typed, "").read();
    }

    /** @param whole that a while is compared with, in EDTF; what is no while with {@code part} of that */
    private void compare(
            Cells cells, Column first, String part, String whole, Supplier<DateReading> read, Column... columns) {
        Column other = columns[0];
        boolean bounded = !part.isEmpty() && !part.equals("..");
        if (first == other || !cells.has(other) || sheet.taken().has(cells.place(other)) || !bounded) {
            return;
        }
        DateReading also = read.get();
        if (!also.isRead()) {
            return;
        }
        String told = also.edtf().contains("/") ? whole : part;
        if (contains(also.edtf(), told)) {
            cells.take(columns);
        } else if (!contains(told, also.edtf())) {
            sheet.fault(
                    cells.place(other),
                    cells.text(other),
                    cells.place(first).inWords() + ", has " + cells.text(first) + ", which is another date",
                    "Write the same in both, or leave one of them empty");
        }
    }

    /** Whether the whole of another date is within one. */
    private static boolean contains(String one, String other) {
        Bounds whole = hull(one);
        Bounds both = whole.hullWith(hull(other));
        return both.startsEarliest().equals(whole.startsEarliest())
                && both.endsLatest().equals(whole.endsLatest());
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
    private FoundDate date(PlacedTree.Branch event, Cells cells) {
        String display = cells.text(Column.DISPLAY_DATE);
        if (cells.has(Column.EDTF)) {
            cells.take(Column.EDTF);
            keepDisplay(event, cells, display, null);
            return atTime(event, new FoundDate(typed.read(cells.text(Column.EDTF)), Column.EDTF), cells);
        }
        FoundDate start = cells.has(Column.DATE) ? inOne(event, cells) : inParts(cells, DateParts.START);
        if (start == null) {
            if (display.isEmpty() || SheetDates.isUnknown(display)) {
                keepDisplay(event, cells, display, null);
                return null;
            }
            cells.take(Column.DISPLAY_DATE);
            return new FoundDate(typedDate(event, display, cells.place(Column.DISPLAY_DATE)), Column.DISPLAY_DATE);
        }
        if (cells.has(Column.DATE)) {
            start = atTime(event, start, cells);
        }
        FoundDate whole = start.isRead() ? ended(start, cells) : start;
        return whole.isRead() ? new FoundDate(shown(event, cells, whole.read(), display), whole.column()) : whole;
    }

    private FoundDate inParts(Cells cells, DateParts parts) {
        FoundDate read = parts.read(cells, typed, clock(cells, parts.time()));
        parts.take(cells);
        return read;
    }

    private FoundDate inOne(PlacedTree.Branch event, Cells cells) {
        String text = cells.text(Column.DATE);
        cells.take(Column.DATE);
        if (SheetDates.isUnknown(text)) {
            extras.keep(event, "Date", text, cells.place(Column.DATE));
            return null;
        }
        return new FoundDate(typedDate(event, text, cells.place(Column.DATE)), Column.DATE);
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
    private FoundDate atTime(PlacedTree.Branch event, FoundDate day, Cells cells) {
        String clock = clock(cells, Column.TIME);
        if (!day.isRead() || clock.isEmpty()) {
            return day;
        }
        cells.take(Column.TIME);
        if (day.edtf().contains("T")) {
            extras.keep(event, cells.headings().name(Column.TIME), clock, cells.place(Column.TIME));
            return day;
        }
        return day.with(TypedTime.on(day.edtf(), clock), Column.TIME);
    }

    private FoundDate ended(FoundDate start, Cells cells) {
        String end = cells.text(Column.END_DATE);
        if (!end.isEmpty()) {
            cells.take(Column.END_DATE);
            return start.with(typed.lasting(start.edtf(), end), Column.END_DATE);
        }
        String year = cells.text(Column.END_YEAR);
        if (SheetDates.isOngoing(year)) {
            cells.take(Column.END_YEAR);
            return start.with(typed.lasting(start.edtf(), year), Column.END_YEAR);
        }
        FoundDate parts = inParts(cells, DateParts.END);
        return parts == null
                ? start
                : parts.isRead() ? start.with(typed.lasting(start.edtf(), parts.edtf()), Column.END_YEAR) : parts;
    }

    /** What the words beside a date say more exactly is meant: {@code c. 1850} beside 1850. Others are kept. */
    private DateReading shown(PlacedTree.Branch event, Cells cells, DateReading date, String display) {
        if (display.isEmpty()) {
            return date;
        }
        cells.take(Column.DISPLAY_DATE);
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
}
