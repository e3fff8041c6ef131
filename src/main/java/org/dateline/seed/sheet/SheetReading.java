package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sheet while it is read, row by row. */
final class SheetReading {
    private static final String DEFAULT_ZONE = "UTC";
    private static final int MOST_NAMED = 3;

    private final String name;
    private final SheetSettings settings;
    private final TakenCells taken = new TakenCells();
    private final PlacedTree timeline = new PlacedTree(taken);
    private final List<CellFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** A cell is read several times where several members are made of it. */
    private final Set<Cell> markup = new LinkedHashSet<>();

    private final Set<Cell> frames = new LinkedHashSet<>();
    private final RowExtras extras = new RowExtras(taken);
    private final RowDates dates;
    private final EventRow events;
    private final PassageRow passages;
    private final ReferenceRows references;

    /** The events by their ids, and by headlines where an id is not given. */
    private final Map<String, Told> told = new LinkedHashMap<>();

    private final Map<String, Told> byHeadline = new HashMap<>();

    /** What the sheet does not have, and how wide it is. */
    private final List<RowId> made = new ArrayList<>();

    private int width;
    private final Set<String> leftOut;
    private Told last;
    private boolean begun;

    /**
     * An event that was told by a row.
     *
     * @param of where that is
     */
    record Told(PlacedTree.Branch event, Headings headings, Row of) {}

    /** @param leftOut rows that are passed over, as {@link Cell#rowInWords} has them */
    SheetReading(String name, SheetSettings settings, KnownReferences known, Set<String> leftOut) {
        this.leftOut = leftOut;
        this.settings = settings;
        this.references = new ReferenceRows(this, known);
        SheetDates typed = new SheetDates(settings);
        this.dates = new RowDates(this, typed, extras);
        this.events = new EventRow(this, references, dates, extras);
        this.passages = new PassageRow(this, references, typed);
        this.name = name;
        timeline.whole().put("id", MadeId.of(name), Cell.ofRow(null, 1));
    }

    SheetSettings settings() {
        return settings;
    }

    /** What came of the row that is read. */
    TakenCells taken() {
        return taken;
    }

    void fault(CellFault fault) {
        taken.take(fault.cell());
        if (!leftOut.contains(fault.cell().rowInWords())) {
            faults.add(fault);
        }
    }

    /** Says what is read otherwise than it stands there. */
    void note(String sentence) {
        notes.add(sentence);
    }

    void fault(Cell cell, String value, String reason, String remedy) {
        fault(new CellFault(cell, value.isEmpty() ? null : value, reason, remedy));
    }

    /** Keeps with an event what has no other place. */
    void extra(PlacedTree.Branch event, String name, String value, Cell place) {
        extras.keep(event, name, value, place);
    }

    /** A text of a cell without markup, unless it is as the record has it; that it had some is noted. */
    String plain(String text, Headings headings, Cell cell) {
        String bare = CellText.withoutGuard(text);
        if (headings.isOwnTable() || !CellText.isMarkup(bare)) {
            return bare;
        }
        markup.add(cell);
        return CellText.withoutMarkup(bare);
    }

    /** Takes note of a cell that holds the code of a frame. */
    void framed(Cell cell) {
        frames.add(cell);
    }

    private static String named(Set<Cell> cells) {
        return " (" + cells.size() + "): "
                + cells.stream().limit(MOST_NAMED).map(Cell::inWords).collect(Collectors.joining("; "))
                + (cells.size() > MOST_NAMED ? "; \u2026" : "");
    }

    void read(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            if (!begun) {
                fault(
                        Cell.ofRow(sheet.name(), 1),
                        "",
                        "the sheet is empty",
                        "Begin with a row of headings: Date, Headline, Text, Source, Quote");
            }
            return;
        }
        Headings headings = Headings.of(sheet, settings, this::fault);
        List<Row> rows = sheet.rows().subList(1, sheet.rows().size());
        if (!begun) {
            begun = true;
            readEvents(headings, rows, sheet);
        } else if (headings.hasAny(Column.QUOTE, Column.SOURCE, Column.SOURCE_URL, Column.SOURCE_ID)
                && headings.hasAny(Column.ID, Column.HEADLINE)) {
            told(rows, sheet).forEach(row -> {
                taken.begin();
                readPassage(headings, row);
            });
        } else {
            notes.add("The sheet \"" + sheet.name()
                    + "\" is not read: it has no column for a source, or none that says of which"
                    + " event (Id or Headline)");
        }
    }

    /** A list of a file that has one for each type of row. */
    void readTyped(Sheet sheet) {
        if (sheet.rows().size() > 1 || sheet.name().equals(TimelineJsFile.EVENTS)) {
            begun = false;
            read(sheet);
        }
    }

    /** The rows that are not passed over. */
    private List<Row> told(List<Row> rows, Sheet sheet) {
        return leftOut.isEmpty()
                ? rows
                : rows.stream().filter(row -> !isLeftOut(row, sheet)).toList();
    }

    private boolean isLeftOut(Row row, Sheet sheet) {
        return leftOut.contains(Cell.ofRow(sheet.name(), row.number()).inWords());
    }

    private void readEvents(Headings headings, List<Row> rows, Sheet sheet) {
        if (!headings.has(Column.HEADLINE)) {
            fault(
                    Cell.ofRow(sheet.name(), sheet.rows().get(0).number()),
                    "",
                    "no column has the headlines",
                    "Call one Headline, or say which one it is in a mapping: columns: {Your heading: headline}");
            return;
        }
        width = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (Row row : rows) {
            taken.begin();
            if (isLeftOut(row, sheet)) {
                // What stands below it and names no event is of this one.
                last = null;
            } else {
                readRow(headings, row);
            }
        }
        if (rows.isEmpty()) {
            fault(Cell.ofRow(sheet.name(), 1), "", "the sheet has headings and no rows", "Write an event on each row");
        }
    }

    private void readRow(Headings headings, Row row) {
        String type = headings.text(row, Column.TYPE);
        if (type.equalsIgnoreCase(TimelineJsFile.TITLE)) {
            readTitle(headings, row);
        } else if (type.equalsIgnoreCase(TimelineJsFile.ERA)) {
            readEra(headings, row);
        } else if (!row.isEmpty()) {
            readEvent(headings, row);
        }
    }

    private void readEvent(Headings headings, Row row) {
        String headline = headings.text(row, Column.HEADLINE);
        String given = headings.text(row, Column.ID);
        if (headline.isEmpty() && given.isEmpty() && last != null && !RowDates.isDated(headings, row)) {
            events.compare(last, headings, row);
            readRest(last.event, headings, row);
            return;
        }
        Told before = given.isEmpty() ? byHeadline.get(key(headings, row)) : told.get(MadeId.of(given));
        if (before != null) {
            events.compare(before, headings, row);
            noteId(given, before.event, headings, row);
            readRest(before.event, headings, row);
            last = before;
            return;
        }
        PlacedTree.Branch event = timeline.whole()
                .append("events", Cell.ofRow(headings.place(row, Column.ID).sheet(), row.number()));
        events.read(event, headings, row);
        noteId(given, event, headings, row);
        readRest(event, headings, row);
        last = new Told(event, headings, row);
        if (event.has("id") && told.putIfAbsent(event.text("id"), last) != null) {
            fault(
                    headings.place(row, Column.HEADLINE),
                    headline,
                    "another row makes the same id of its date and headline: " + event.text("id"),
                    "Give one of them another headline, or ids of their own in a column Id");
        }
        if (given.isEmpty()) {
            byHeadline.put(key(headings, row), last);
        }
        byHeadline.putIfAbsent(Column.normal(headline), last);
    }

    /** What a row has besides what it tells of its event: a passage, and what has no other place. */
    private void readRest(PlacedTree.Branch event, Headings headings, Row row) {
        passages.read(event, headings, row);
        extras.read(event, headings, row);
    }

    /** Every row that tells an event by its headline needs the id, or it would tell another one. */
    private void noteId(String given, PlacedTree.Branch event, Headings headings, Row row) {
        if (given.isEmpty() && event.has("id")) {
            made.add(new RowId(
                    headings.place(row, Column.HEADLINE).sheet(),
                    headings.row(),
                    row.number(),
                    headings.ids().orElse(width),
                    headings.ids().isEmpty(),
                    event.text("id")));
        }
    }

    /** Two rows with the same are passages of one event. */
    private String key(Headings headings, Row row) {
        return Column.normal(headings.text(row, Column.HEADLINE)) + "\n" + RowDates.asTyped(headings, row);
    }

    private void readPassage(Headings headings, Row row) {
        String id = headings.text(row, Column.ID);
        String headline = headings.text(row, Column.HEADLINE);
        Told event = told.get(MadeId.of(id.isEmpty() ? headline : id));
        Column by = id.isEmpty() ? Column.HEADLINE : Column.ID;
        if (event == null) {
            by = headline.isEmpty() ? Column.ID : Column.HEADLINE;
            event = byHeadline.get(Column.normal(headline.isEmpty() ? id : headline));
        }
        if (event == null) {
            Column named = id.isEmpty() ? Column.HEADLINE : Column.ID;
            fault(
                    headings.place(row, named),
                    headings.text(row, named),
                    "no event of the first sheet has this id or headline",
                    "Write it as it stands there");
            return;
        }
        // What else these columns say of the event is told in the first sheet, or is of the passage and has no place.
        taken.take(headings.place(row, by));
        events.repeat(event, headings, row);
        readRest(event.event, headings, row);
    }

    private void readTitle(Headings headings, Row row) {
        PlacedTree.Branch whole = timeline.whole();
        Cell headline = headings.place(row, Column.HEADLINE);
        Cell text = headings.place(row, Column.TEXT);
        whole.put("title", plain(headings.text(row, Column.HEADLINE), headings, headline), headline);
        whole.put("description", plain(headings.text(row, Column.TEXT), headings, text), text);
        events.readTranslations(whole, "title", "description", headings, row);
        sayHomeless(headings, row, "the title of the timeline");
    }

    /** A while of the timeline that has a name. */
    private void readEra(Headings headings, Row row) {
        Cell headline = headings.place(row, Column.HEADLINE);
        Cell text = headings.place(row, Column.TEXT);
        PlacedTree.Branch era = timeline.whole().append("eras", headline);
        era.put("headline", plain(headings.text(row, Column.HEADLINE), headings, headline), headline);
        era.put("text", plain(headings.text(row, Column.TEXT), headings, text), text);
        dates.readEra(era, headings, row);
        sayHomeless(headings, row, "an era");
    }

    private void sayHomeless(Headings headings, Row row, String what) {
        taken.take(headings.place(row, Column.TYPE));
        List<String> homeless = IntStream.range(0, row.cells().size())
                .filter(index -> !row.cell(index).isEmpty() && !taken.has(headings.cell(row, index)))
                .mapToObj(headings::name)
                .toList();
        if (!homeless.isEmpty()) {
            notes.add(capital(headings.place(row, Column.HEADLINE).rowInWords()) + " tells " + what
                    + ", which has no place for: "
                    + String.join(", ", homeless));
        }
    }

    /** Where times are told, somebody has to say in which zone. */
    private String zone() {
        if (settings.zone() != null) {
            return settings.zone();
        }
        dates.timed()
                .forEach(cell -> fault(
                        cell,
                        "",
                        "a time of day is given, and nobody says in which zone",
                        "Declare it beside the sheet: zone: America/New_York"));
        return DEFAULT_ZONE;
    }

    SheetTimeline finish() {
        PlacedTree.Branch whole = timeline.whole();
        Cell first = Cell.ofRow(null, 1);
        if (settings.title() != null || !whole.has("title")) {
            whole.put("title", settings.title() == null ? titled(name) : settings.title(), first);
        }
        whole.put("description", settings.description(), first);
        whole.put("zone", zone(), first);
        whole.put("language", settings.language(), first);
        for (Told event : told.values()) {
            if (!event.event.has("citations")) {
                event.event.put(
                        "unsourced",
                        "true",
                        Cell.ofRow(event.headings.place(event.of, Column.SOURCE).sheet(), event.of.number()));
            }
        }
        long unsourced = told.values().stream()
                .filter(each -> each.event.has("unsourced"))
                .count();
        if (unsourced > 0) {
            notes.add("events without a source, marked unsourced: " + unsourced + " of " + told.size());
        }
        if (passages.withoutQuote() > 0) {
            notes.add("citations without quote, which cannot be checked: " + passages.withoutQuote());
        }
        if (!markup.isEmpty()) {
            notes.add("cells with markup, told as text with the addresses of its links" + named(markup));
        }
        if (!frames.isEmpty()) {
            notes.add("cells with the code of a frame, of which the address is the medium" + named(frames));
        }
        references.note(notes);
        return new SheetTimeline(timeline, references.trees(), faults, notes, made);
    }

    /** Of the name of a file. */
    private static String titled(String name) {
        return capital(name.replaceAll("[-_]+", " ").strip());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
