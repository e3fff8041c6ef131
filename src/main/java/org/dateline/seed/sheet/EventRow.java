package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/** What a row tells of its event, but for the passages. */
final class EventRow {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANY_TYPE = "event";
    private static final String ANY_ROLE = "participant";
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?) *\\(([^()]+)\\)");
    private static final Set<String> YES = Set.of("true", "yes", "y", "x", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "");

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

    /** What may not be told otherwise where an event has several rows. */
    private static final Set<Column> OF_EVENT = EnumSet.range(Column.ID, Column.CHANGE_NOTE);

    private final SheetReading sheet;
    private final ReferenceRows references;
    private final SheetDates dates;
    private final List<Cell> timed = new ArrayList<>();

    /** The name and value of each extra, by the event that has it. */
    private final Map<PlacedTree.Branch, Set<List<String>>> kept = new IdentityHashMap<>();

    EventRow(SheetReading sheet, ReferenceRows references, SheetDates dates) {
        this.sheet = sheet;
        this.references = references;
        this.dates = dates;
    }

    /** Where times of day are told in no zone. */
    List<Cell> timed() {
        return timed;
    }

    boolean isDated(Headings headings, Row row) {
        return DATES.stream().anyMatch(column -> !headings.text(row, column).isEmpty());
    }

    /** All that a row has in columns for dates. */
    String dateAsTyped(Headings headings, Row row) {
        List<String> typed = new ArrayList<>();
        DATES.forEach(column -> typed.add(headings.text(row, column)));
        return String.join("\n", typed);
    }

    /** Tells where a row that repeats an event tells it otherwise. */
    void compare(SheetReading.Told before, Headings headings, Row row) {
        for (Column column : OF_EVENT) {
            String text = headings.text(row, column);
            if (!text.isEmpty() && !text.equals(before.headings().text(before.of(), column))) {
                sheet.fault(
                        headings.place(row, column),
                        text,
                        "row " + before.of().number() + " tells this event otherwise",
                        "Write the same in both rows, or leave the cell of the second one empty");
            }
        }
        for (String language : headings.languages()) {
            Stream.of(Column.HEADLINE, Column.TEXT)
                    .flatMapToInt(column -> headings.column(column, language).stream())
                    .forEach(index -> compare(index, before, headings, row));
        }
    }

    private void compare(int index, SheetReading.Told before, Headings headings, Row row) {
        String text = row.cell(index);
        if (before.headings() == headings
                && !text.isEmpty()
                && !text.equals(before.of().cell(index))) {
            sheet.fault(
                    headings.cell(row, index),
                    text,
                    "row " + before.of().number() + " tells this event otherwise",
                    "Write the same in both rows, or leave the cell of the second one empty");
        }
    }

    void read(PlacedTree.Branch event, Headings headings, Row row) {
        Cells cells = new Cells(headings, row);
        String edtf = readDate(event, cells);
        readId(event, cells, edtf);
        cells.put(event, "headline", Column.HEADLINE);
        event.put(
                "summary",
                cells.text(Column.TEXT).isEmpty() ? event.text("headline") : cells.text(Column.TEXT),
                cells.place(Column.TEXT));
        String type = cells.text(Column.TYPE);
        event.put("type", type.isEmpty() ? ANY_TYPE : MadeId.code(type), cells.place(Column.TYPE));
        readKey(event, cells);
        cells.put(event, "zone", Column.ZONE);
        readQuantity(event, cells);
        readPlace(event, cells);
        for (String tag : cells.text(Column.TAGS).split("[;,\\n]")) {
            event.add("tags", MadeId.of(tag), cells.place(Column.TAGS));
        }
        readParticipants(event, cells);
        cells.put(event, "on_record", Column.ON_RECORD);
        readMedia(event, cells);
        readTranslations(event, cells);
        readChange(event, cells);
        readExtras(event, headings, row);
    }

    private void readTranslations(PlacedTree.Branch event, Cells cells) {
        Cell place = cells.place(Column.TRANSLATIONS);
        String list = cells.raw(Column.TRANSLATIONS);
        List<JsonNode> members = members(list);
        members.forEach(each -> event.append("translations", place)
                .put("language", each.path("language").asText(), place)
                .put("headline", each.path("headline").asText(), place)
                .put("summary", each.path("summary").asText(), place));
        if (members.isEmpty() && !list.isEmpty()) {
            extra(event, "translations", list, place);
        }
        readTranslations(event, "headline", "summary", cells.headings, cells.row);
        for (int i = 0;
                cells.text(Column.TEXT).isEmpty()
                        && i < event.node().path("translations").size();
                i++) {
            // A headline that says all there is to say does so in every language.
            PlacedTree.Branch telling = event.item("translations", i);
            if (!telling.has("summary")) {
                telling.put("summary", telling.text("headline"), cells.place(Column.HEADLINE));
            }
        }
    }

    /** Reads what a row has in the columns of other languages. */
    void readTranslations(PlacedTree.Branch of, String headline, String text, Headings headings, Row row) {
        for (String language : headings.languages()) {
            OptionalInt first = headings.column(Column.HEADLINE, language);
            OptionalInt second = headings.column(Column.TEXT, language);
            if (filled(first, row) || filled(second, row)) {
                Cell place = headings.cell(row, (filled(first, row) ? first : second).getAsInt());
                PlacedTree.Branch telling = of.append("translations", place);
                telling.put("language", language, place);
                put(telling, headline, first, headings, row);
                put(telling, text, second, headings, row);
            }
        }
    }

    private static boolean filled(OptionalInt column, Row row) {
        return column.isPresent() && !row.cell(column.getAsInt()).isEmpty();
    }

    private void put(PlacedTree.Branch telling, String key, OptionalInt column, Headings headings, Row row) {
        if (filled(column, row)) {
            Cell cell = headings.cell(row, column.getAsInt());
            telling.put(key, sheet.plain(row.cell(column.getAsInt()), cell), cell);
        }
    }

    private static void readChange(PlacedTree.Branch event, Cells cells) {
        Column first = cells.text(Column.CHANGE).isEmpty() ? Column.CHANGE_NOTE : Column.CHANGE;
        if (!cells.text(first).isEmpty()) {
            PlacedTree.Branch change = event.object("change", cells.place(first));
            change.put("kind", cells.text(Column.CHANGE).toLowerCase(Locale.ROOT), cells.place(Column.CHANGE));
            cells.put(change, "note", Column.CHANGE_NOTE);
        }
    }

    private void readId(PlacedTree.Branch event, Cells cells, String edtf) {
        String given = cells.text(Column.ID);
        if (!given.isEmpty()) {
            event.put("id", MadeId.of(given), cells.place(Column.ID));
            if (!MadeId.isId(given)) {
                extra(event, "Id", given, cells.place(Column.ID));
            }
            return;
        }
        String headline = MadeId.of(cells.text(Column.HEADLINE));
        String day = edtf == null ? "" : dateOfId(edtf);
        event.put("id", MadeId.of((day + " " + headline).strip()), cells.place(Column.HEADLINE));
    }

    /** The beginning of the date, as exact as it is. */
    private static String dateOfId(String edtf) {
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
    Set<String> readEraDate(PlacedTree.Branch era, Headings headings, Row row) {
        PlacedTree.Branch apart = new PlacedTree().whole();
        String edtf = readDate(apart, new Cells(headings, row));
        if (edtf != null) {
            era.put("when", edtf, headings.place(row, Column.HEADLINE));
        }
        Set<String> columns = new HashSet<>();
        DATES.forEach(column -> columns.add(headings.name(column)));
        // Words beside the dates that say something else have no place.
        apart.node()
                .path("extras")
                .forEach(kept -> columns.remove(kept.path("name").asText()));
        return columns;
    }

    private String readDate(PlacedTree.Branch event, Cells cells) {
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
        event.object("when", place).put("edtf", read.edtf(), place);
        return read.edtf();
    }

    /** Null where there is none, which the row says. */
    private DateReading date(PlacedTree.Branch event, Cells cells) {
        String display = cells.text(Column.DISPLAY_DATE);
        if (!cells.text(Column.EDTF).isEmpty()) {
            keepDisplay(event, cells, display, null);
            return dates.read(cells.text(Column.EDTF));
        }
        DateReading start = cells.text(Column.DATE).isEmpty() ? parts(cells, false) : typed(event, cells, Column.DATE);
        if (start == null) {
            if (display.isEmpty() || SheetDates.isUnknown(display)) {
                keepDisplay(event, cells, display, null);
                return null;
            }
            return dates.read(display);
        }
        if (!start.isRead()) {
            return start;
        }
        if (!cells.text(Column.TIME).isEmpty() && !cells.text(Column.DATE).isEmpty()) {
            start = dates.at(start.edtf(), cells.text(Column.TIME));
        }
        DateReading whole = start.isRead() ? ended(start, cells) : start;
        if (!whole.isRead()) {
            return whole;
        }
        return shown(event, cells, whole, display);
    }

    private DateReading typed(PlacedTree.Branch event, Cells cells, Column column) {
        String text = cells.text(column);
        if (SheetDates.isUnknown(text)) {
            extra(event, "Date", text, cells.place(column));
            return null;
        }
        return dates.read(text);
    }

    private DateReading ended(DateReading start, Cells cells) {
        String end = cells.text(Column.END_DATE);
        if (!end.isEmpty()) {
            return dates.lasting(start.edtf(), end);
        }
        String year = cells.text(Column.END_YEAR);
        if (SheetDates.isOngoing(year)) {
            return dates.lasting(start.edtf(), year);
        }
        DateReading parts = parts(cells, true);
        return parts == null ? start : parts.isRead() ? dates.lasting(start.edtf(), parts.edtf()) : parts;
    }

    /** What the words beside a date say more exactly is meant: {@code c. 1850} beside 1850. Others are kept. */
    private DateReading shown(PlacedTree.Branch event, Cells cells, DateReading date, String display) {
        if (display.isEmpty()) {
            return date;
        }
        DateReading inWords = dates.read(display);
        if (!inWords.isRead()) {
            boolean open = SheetDates.isOngoing(display.replaceFirst("^.*[-\u2013\u2014] *", ""));
            if (open && !date.edtf().contains("/")) {
                keepDisplay(event, cells, display, null);
                return dates.lasting(date.edtf(), "present");
            }
            keepDisplay(event, cells, display, null);
            return date;
        }
        if (isSameTime(inWords.edtf(), date.edtf())) {
            return inWords;
        }
        if (inWords.edtf().endsWith("/..") && !date.edtf().contains("/")) {
            return dates.lasting(date.edtf(), "present");
        }
        keepDisplay(event, cells, display, date.edtf());
        return date;
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
            extra(event, cells.headings.name(Column.DISPLAY_DATE), display, cells.place(Column.DISPLAY_DATE));
        }
    }

    /** A date in columns for its parts; null where none is filled. */
    private DateReading parts(Cells cells, boolean end) {
        String year = SheetDates.yearOf(cells.text(end ? Column.END_YEAR : Column.YEAR));
        String month = cells.text(end ? Column.END_MONTH : Column.MONTH);
        String day = cells.text(end ? Column.END_DAY : Column.DAY);
        String time = cells.text(end ? Column.END_TIME : Column.TIME);
        if (year.isEmpty()) {
            return month.isEmpty() && day.isEmpty()
                    ? null
                    : DateReading.refused("a month or a day is given, and no year", "Write the year as well");
        }
        if (month.isEmpty()) {
            return day.isEmpty()
                    ? dates.read(year)
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
        DateReading read = dates.read(date);
        return time.isEmpty() || !read.isRead() ? read : dates.at(date, time);
    }

    private void readKey(PlacedTree.Branch event, Cells cells) {
        String key = cells.text(Column.KEY).toLowerCase(Locale.ROOT);
        if (YES.contains(key)) {
            event.put("key", "true", cells.place(Column.KEY));
        } else if (!NO.contains(key)) {
            sheet.fault(cells.place(Column.KEY), key, "this says neither yes nor no", "Write yes, or leave it empty");
        }
    }

    private void readQuantity(PlacedTree.Branch event, Cells cells) {
        String value = cells.text(Column.QUANTITY);
        String unit = cells.text(Column.UNIT);
        String currency = cells.text(Column.CURRENCY);
        if (value.isEmpty() && unit.isEmpty() && currency.isEmpty()) {
            return;
        }
        PlacedTree.Branch quantity = event.object("quantity", cells.place(Column.QUANTITY));
        quantity.put(
                "value",
                value.replaceFirst("^(?i:about|around|approximately|circa|c\\.|ca\\.|~) ?(.+)$", "$1~")
                        .replaceAll("\\.0$", "")
                        .replaceFirst("^(\\d+) ?\\+$", "$1..")
                        .replaceFirst("^(\\d+) ?[-\u2013] ?(\\d+)$", "$1..$2"),
                cells.place(Column.QUANTITY));
        quantity.put("unit", MadeId.code(unit), cells.place(Column.UNIT));
        quantity.put("currency", currency.toUpperCase(Locale.ROOT), cells.place(Column.CURRENCY));
        quantity.put("reason", cells.text(Column.QUANTITY_REASON), cells.place(Column.QUANTITY_REASON));
    }

    private void readPlace(PlacedTree.Branch event, Cells cells) {
        String place = cells.text(Column.PLACE);
        String country = cells.text(Column.COUNTRY);
        boolean code = country.matches("[A-Za-z]{2}");
        if (!place.isEmpty()) {
            event.object("place", cells.place(Column.PLACE)).put("name", place, cells.place(Column.PLACE));
            if (code) {
                event.object("place", cells.place(Column.PLACE))
                        .put("country", country.toUpperCase(Locale.ROOT), cells.place(Column.COUNTRY));
            }
        }
        for (Column coordinate : List.of(Column.LATITUDE, Column.LONGITUDE)) {
            String degrees = cells.text(coordinate);
            if (!degrees.isEmpty() && place.isEmpty()) {
                extra(event, cells.headings.name(coordinate), degrees, cells.place(coordinate));
            } else if (!degrees.isEmpty()) {
                event.object("place", cells.place(Column.PLACE))
                        .put(coordinate.title(), degrees.replace('\u2212', '-'), cells.place(coordinate));
            }
        }
        if (!country.isEmpty() && (place.isEmpty() || !code)) {
            extra(event, cells.headings.name(Column.COUNTRY), country, cells.place(Column.COUNTRY));
        }
    }

    private void readParticipants(PlacedTree.Branch event, Cells cells) {
        String[] ids = parts(cells.text(Column.PARTICIPANT_IDS));
        String[] roles = parts(cells.text(Column.PARTICIPANT_ROLES));
        for (int i = 0; i < ids.length; i++) {
            PlacedTree.Branch part = event.append("participants", cells.place(Column.PARTICIPANT_IDS));
            part.put("actor", ids[i], cells.place(Column.PARTICIPANT_IDS));
            part.put(
                    "role", i < roles.length ? MadeId.code(roles[i]) : ANY_ROLE, cells.place(Column.PARTICIPANT_ROLES));
        }
        if (ids.length == 0) {
            Cell place = cells.place(Column.PARTICIPANTS);
            for (String name : parts(cells.text(Column.PARTICIPANTS))) {
                Matcher role = IN_BRACKETS.matcher(name);
                PlacedTree.Branch part = event.append("participants", place);
                part.put("actor", references.actor(role.matches() ? role.group(1) : name, place), place);
                part.put("role", role.matches() ? MadeId.code(role.group(2)) : ANY_ROLE, place);
            }
        }
    }

    private static String[] parts(String list) {
        return list.isBlank() ? new String[0] : list.strip().split("\\s*[;\\n]\\s*");
    }

    private void readMedia(PlacedTree.Branch event, Cells cells) {
        String media = cells.text(Column.MEDIA);
        Cell place = cells.place(Column.MEDIA);
        if (media.startsWith("[{")) {
            members(media).forEach(each -> {
                PlacedTree.Branch medium = event.append("media", place);
                each.properties()
                        .forEach(member ->
                                medium.put(member.getKey(), member.getValue().asText(), place));
            });
            return;
        }
        if (!CellText.isAddress(media)) {
            // Markup that draws something, or what a page calls a picture: kept, since it leads nowhere.
            for (Column column : EnumSet.range(Column.MEDIA, Column.LICENCE)) {
                if (!cells.text(column).isEmpty()) {
                    extra(event, cells.headings.name(column), cells.raw(column), cells.place(column));
                }
            }
            return;
        }
        PlacedTree.Branch medium = event.append("media", place);
        medium.put("url", media, place);
        medium.put("caption", cells.text(Column.MEDIA_CAPTION), cells.place(Column.MEDIA_CAPTION));
        medium.put("credit", cells.text(Column.MEDIA_CREDIT), cells.place(Column.MEDIA_CREDIT));
        medium.put("alt", cells.text(Column.ALT_TEXT), cells.place(Column.ALT_TEXT));
        medium.put("thumbnail", cells.text(Column.MEDIA_THUMBNAIL), cells.place(Column.MEDIA_THUMBNAIL));
        medium.put("link", cells.text(Column.MEDIA_LINK), cells.place(Column.MEDIA_LINK));
        medium.put("licence", cells.text(Column.LICENCE), cells.place(Column.LICENCE));
    }

    private static List<JsonNode> members(String list) {
        try {
            List<JsonNode> members = new ArrayList<>();
            JSON.readTree(list).forEach(members::add);
            return members;
        } catch (JsonProcessingException otherwise) {
            return List.of();
        }
    }

    /** Keeps what a row has in columns of no other meaning, beside what rows before it have of the same event. */
    void readExtras(PlacedTree.Branch event, Headings headings, Row row) {
        String list = headings.text(row, Column.EXTRAS);
        if (list.startsWith("[{")) {
            members(list)
                    .forEach(each -> extra(
                            event,
                            each.path("name").asText(),
                            each.path("value").asText(),
                            headings.place(row, Column.EXTRAS)));
        } else if (!list.isEmpty()) {
            extra(event, "extras", list, headings.place(row, Column.EXTRAS));
        }
        for (int index : headings.extras()) {
            if (!row.cell(index).isEmpty()) {
                extra(event, headings.name(index), CellText.withoutGuard(row.cell(index)), headings.cell(row, index));
            }
        }
        for (int index = headings.size(); index < row.cells().size(); index++) {
            if (!row.cell(index).isEmpty()) {
                extra(event, headings.name(index), CellText.withoutGuard(row.cell(index)), headings.cell(row, index));
            }
        }
    }

    /** Keeps what has no other place, once of each event. */
    void extra(PlacedTree.Branch event, String name, String value, Cell place) {
        if (kept.computeIfAbsent(event, each -> new HashSet<>()).add(List.of(name, value))) {
            event.append("extras", place).put("name", name, place).put("value", value, place);
        }
    }

    /** The cells of a row by what they mean, as plain text. */
    private final class Cells {
        private final Headings headings;
        private final Row row;

        private Cells(Headings headings, Row row) {
            this.headings = headings;
            this.row = row;
        }

        private String text(Column column) {
            String text = headings.text(row, column);
            return text.isEmpty() || column == Column.MEDIA ? text : sheet.plain(text, place(column));
        }

        private String raw(Column column) {
            return CellText.withoutGuard(headings.text(row, column));
        }

        private Cell place(Column column) {
            return headings.place(row, column);
        }

        private void put(PlacedTree.Branch event, String key, Column column) {
            event.put(key, text(column), place(column));
        }
    }
}
