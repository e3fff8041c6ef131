package org.dateline.seed.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What a row tells of its event, but for the passages. */
final class EventRow {
    private static final String ANY_TYPE = "event";
    private static final String ANY_ROLE = "participant";
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?) *\\(([^()]+)\\)");

    /** The sign of a currency, and digits of which the thousands are apart by points, or by commas or not at all. */
    private static final Pattern PRINTED = Pattern.compile(
            "([$\u20ac\u00a3\u00a5])? ?(?:(\\d{1,3}(?:\\.\\d{3})+,\\d+)|(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?))");

    /** By their signs, the first that people mean by them. */
    private static final Map<String, String> CURRENCIES =
            Map.of("$", "USD, or whose dollar it is", "\u20ac", "EUR", "\u00a3", "GBP", "\u00a5", "JPY or CNY");

    /** What may not be told otherwise where an event has several rows. */
    private static final Set<Column> OF_EVENT = EnumSet.range(Column.ID, Column.CHANGE_NOTE);

    private final SheetReading sheet;
    private final ReferenceRows references;
    private final RowDates dates;
    private final RowExtras extras;

    EventRow(SheetReading sheet, ReferenceRows references, RowDates dates, RowExtras extras) {
        this.sheet = sheet;
        this.references = references;
        this.dates = dates;
        this.extras = extras;
    }

    /** Tells where a row that repeats an event tells it otherwise. */
    void compare(SheetReading.Told before, Headings headings, Row row) {
        repeat(before, headings, row);
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

    /** Has what a row repeats of its event count as taken. */
    void repeat(SheetReading.Told before, Headings headings, Row row) {
        for (Column column : headings.columns()) {
            boolean ofEvent = OF_EVENT.contains(column) || column == Column.TRANSLATIONS;
            if (ofEvent && headings.text(row, column).equals(before.headings().text(before.of(), column))) {
                sheet.taken().take(headings.place(row, column));
            }
        }
    }

    private void compare(int index, SheetReading.Told before, Headings headings, Row row) {
        String text = row.cell(index);
        sheet.taken().take(headings.cell(row, index));
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
        Cells cells = new Cells(sheet, headings, row);
        String edtf = dates.read(event, cells);
        readId(event, cells, edtf);
        cells.put(event, "headline", Column.HEADLINE);
        event.put(
                "summary",
                cells.text(Column.TEXT).isEmpty() ? event.text("headline") : cells.text(Column.TEXT),
                cells.place(Column.TEXT));
        String type = cells.text(Column.TYPE);
        event.put("type", type.isEmpty() ? ANY_TYPE : MadeId.code(type), cells.place(Column.TYPE));
        YesOrNo.read(event, "key", cells.text(Column.KEY), cells.place(Column.KEY), sheet);
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
    }

    private void readTranslations(PlacedTree.Branch event, Cells cells) {
        Cell place = cells.place(Column.TRANSLATIONS);
        String list = cells.raw(Column.TRANSLATIONS);
        List<JsonNode> members = ListInCell.of(list, "language", "headline", "summary");
        members.forEach(each -> event.append("translations", place)
                .put("language", each.path("language").asText(), place)
                .put("headline", each.path("headline").asText(), place)
                .put("summary", each.path("summary").asText(), place));
        readTranslations(event, "headline", "summary", cells.headings(), cells.row());
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
            telling.put(key, sheet.plain(row.cell(column.getAsInt()), headings, cell), cell);
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
                extras.keep(event, "Id", given, cells.place(Column.ID));
            }
            return;
        }
        String headline = MadeId.of(cells.text(Column.HEADLINE));
        String day = edtf == null ? "" : RowDates.dateOfId(edtf);
        event.put("id", MadeId.of((day + " " + headline).strip()), cells.place(Column.HEADLINE));
    }

    private void readQuantity(PlacedTree.Branch event, Cells cells) {
        String value = cells.text(Column.QUANTITY);
        String unit = cells.text(Column.UNIT);
        String currency = cells.text(Column.CURRENCY);
        if (value.isEmpty() && unit.isEmpty() && currency.isEmpty()) {
            return;
        }
        if (isPrinted(value, cells.place(Column.QUANTITY))) {
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

    /** Whether a number is printed with the sign of a currency or its thousands apart by points, which is told. */
    private boolean isPrinted(String value, Cell place) {
        Matcher printed = PRINTED.matcher(value);
        if (!printed.matches() || printed.group(1) == null && printed.group(2) == null) {
            return false;
        }
        String digits = printed.group(2) == null
                ? printed.group(3).replace(",", "")
                : printed.group(2).replace(".", "").replace(',', '.');
        String sign = printed.group(1);
        sheet.fault(
                place,
                value,
                "this is no plain number",
                "Write " + digits
                        + (sign == null ? "" : ", and its currency in a column Currency: " + CURRENCIES.get(sign)));
        return true;
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
                extras.keep(event, cells.headings().name(coordinate), degrees, cells.place(coordinate));
            } else if (!degrees.isEmpty()) {
                event.object("place", cells.place(Column.PLACE))
                        .put(coordinate.title(), degrees.replace('\u2212', '-'), cells.place(coordinate));
            }
        }
        if (!country.isEmpty() && (place.isEmpty() || !code)) {
            extras.keep(event, cells.headings().name(Column.COUNTRY), country, cells.place(Column.COUNTRY));
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
        if (ids.length > 0 && roles.length > ids.length) {
            extras.keep(
                    event,
                    cells.headings().name(Column.PARTICIPANT_ROLES),
                    String.join("; ", Arrays.asList(roles).subList(ids.length, roles.length)),
                    cells.place(Column.PARTICIPANT_ROLES));
        }
        Set<String> known = Set.copyOf(Arrays.asList(ids));
        if (Stream.of(parts(cells.text(Column.PARTICIPANTS)))
                .allMatch(name -> known.contains(references.known("actors", name)))) {
            cells.take(Column.PARTICIPANTS);
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
        List<JsonNode> listed = ListInCell.of(media);
        if (!listed.isEmpty()) {
            for (JsonNode each : listed) {
                PlacedTree.Branch medium = event.append("media", place);
                each.properties()
                        .forEach(member -> medium.put(
                                member.getKey(),
                                member.getValue().isContainerNode()
                                        ? member.getValue().toString()
                                        : member.getValue().asText(),
                                place));
            }
            return;
        }
        Optional<EmbedCode> frame = EmbedCode.of(media);
        if (frame.isPresent()) {
            sheet.framed(place);
        } else if (!CellText.isAddress(media)) {
            // Markup that draws something, or what a page calls a picture: kept as an extra, since it leads nowhere.
            return;
        }
        PlacedTree.Branch medium = event.append("media", place);
        medium.put("url", frame.map(EmbedCode::address).orElse(media), place);
        String caption = cells.text(Column.MEDIA_CAPTION);
        medium.put(
                "caption",
                caption.isEmpty() ? frame.map(EmbedCode::title).orElse("") : caption,
                cells.place(Column.MEDIA_CAPTION));
        medium.put("credit", cells.text(Column.MEDIA_CREDIT), cells.place(Column.MEDIA_CREDIT));
        medium.put("alt", cells.text(Column.ALT_TEXT), cells.place(Column.ALT_TEXT));
        medium.put("thumbnail", cells.text(Column.MEDIA_THUMBNAIL), cells.place(Column.MEDIA_THUMBNAIL));
        medium.put("link", cells.text(Column.MEDIA_LINK), cells.place(Column.MEDIA_LINK));
        medium.put("licence", cells.text(Column.LICENCE), cells.place(Column.LICENCE));
    }
}
