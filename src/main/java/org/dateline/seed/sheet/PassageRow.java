package org.dateline.seed.sheet;

import java.util.List;
import java.util.Locale;

/** What a row tells of a passage: a source, and words of it if it has any. */
final class PassageRow {
    private static final String ASSERTS = "asserts";

    private final SheetReading sheet;
    private final ReferenceRows references;
    private final SheetDates dates;
    private int withoutQuote;

    PassageRow(SheetReading sheet, ReferenceRows references, SheetDates dates) {
        this.sheet = sheet;
        this.references = references;
        this.dates = dates;
    }

    int withoutQuote() {
        return withoutQuote;
    }

    void read(PlacedTree.Branch event, Headings headings, Row row) {
        List<String> sources = references.sources(event, headings, row, dates);
        if (sources.isEmpty()) {
            // What else the row has says nothing without a source, and is kept.
            return;
        }
        String quote = quote(headings, row);
        if (sources.size() > 1 && !quote.isEmpty()) {
            sheet.fault(
                    headings.place(row, Column.QUOTE),
                    quote,
                    "the row names " + sources.size() + " sources, and nothing says in which of them this stands",
                    "Write each source on a row of its own");
            return;
        }
        for (String source : sources) {
            read(citation(event, source, headings, row), source, quote, headings, row);
        }
    }

    private static PlacedTree.Branch citation(PlacedTree.Branch event, String source, Headings headings, Row row) {
        Cell place = headings.place(row, headings.has(Column.SOURCE) ? Column.SOURCE : Column.SOURCE_URL);
        for (int i = 0;
                event.has("citations") && i < event.node().get("citations").size();
                i++) {
            PlacedTree.Branch citation = event.item("citations", i);
            if (citation.text("source").equals(source)) {
                return citation;
            }
        }
        return event.append("citations", place).put("source", source, place);
    }

    private void read(PlacedTree.Branch citation, String source, String quote, Headings headings, Row row) {
        Cell cell = headings.place(row, headings.has(Column.QUOTE) ? Column.QUOTE : Column.SOURCE);
        PlacedTree.Branch passage = citation.append("passages", cell);
        if (quote.isEmpty()) {
            passage.put("without_quote", "true", cell);
            withoutQuote++;
        }
        passage.put("quote", quote, cell);
        passage.put("prefix", text(headings, row, Column.QUOTE_PREFIX), headings.place(row, Column.QUOTE_PREFIX));
        passage.put("suffix", text(headings, row, Column.QUOTE_SUFFIX), headings.place(row, Column.QUOTE_SUFFIX));
        passage.put(
                "origin",
                references.origin(source, headings, row),
                headings.place(
                        row, headings.text(row, Column.ORIGIN_ID).isEmpty() ? Column.SAID_BY : Column.ORIGIN_ID));
        String stance = headings.text(row, Column.STANCE);
        passage.put(
                "stance",
                stance.isEmpty() ? ASSERTS : stance.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"),
                headings.place(row, Column.STANCE));
        YesOrNo.read(
                passage, "inferred", headings.text(row, Column.INFERRED), headings.place(row, Column.INFERRED), sheet);
        passage.put("asked", references.actor(headings, row), headings.place(row, Column.ASKED));
        passage.put(
                "quote_language",
                headings.text(row, Column.QUOTE_LANGUAGE),
                headings.place(row, Column.QUOTE_LANGUAGE));
        member(passage, "locator", "page", Column.PAGE, headings, row);
        member(passage, "locator", "paragraph", Column.PARAGRAPH, headings, row);
        member(passage, "locator", "time", Column.TIME_CODE, headings, row);
        member(passage, "translation", "language", Column.TRANSLATION_LANGUAGE, headings, row);
        member(passage, "translation", "text", Column.TRANSLATION, headings, row);
        member(passage, "translation", "by", Column.TRANSLATED_BY, headings, row);
        readSaid(passage, headings, row);
        passage.put("note", text(headings, row, Column.NOTE), headings.place(row, Column.NOTE));
    }

    private void readSaid(PlacedTree.Branch passage, Headings headings, Row row) {
        String when = headings.text(row, Column.SAYS_WHEN);
        if (!when.isEmpty()) {
            DateReading read = dates.read(when);
            Cell place = headings.place(row, Column.SAYS_WHEN);
            if (read.isRead()) {
                passage.object("says", place).put("when", read.edtf(), place);
            } else {
                sheet.fault(place, when, read.reason(), read.remedy());
            }
        }
        String quantity = headings.text(row, Column.SAYS_QUANTITY);
        if (!quantity.isEmpty()) {
            Cell place = headings.place(row, Column.SAYS_QUANTITY);
            passage.object("says", place).put("quantity", quantity, place);
        }
        list(passage, "after", Column.SAYS_AFTER, headings, row);
        list(passage, "before", Column.SAYS_BEFORE, headings, row);
        list(passage, "because_of", Column.SAYS_BECAUSE_OF, headings, row);
        list(passage, "in_reply_to", Column.SAYS_IN_REPLY_TO, headings, row);
        list(passage, "part_of", Column.SAYS_PART_OF, headings, row);
        list(passage, "leaves_open", Column.LEAVES_OPEN, headings, row);
    }

    private void member(
            PlacedTree.Branch passage, String object, String key, Column column, Headings headings, Row row) {
        String text = text(headings, row, column);
        if (!text.isEmpty()) {
            Cell place = headings.place(row, column);
            passage.object(object, place).put(key, text, place);
        }
    }

    private static void list(PlacedTree.Branch passage, String key, Column column, Headings headings, Row row) {
        String list = headings.text(row, column);
        if (!list.isEmpty()) {
            Cell place = headings.place(row, column);
            for (String each : list.split("\\s*[;,]\\s*")) {
                passage.object("says", place).add(key, each, place);
            }
        }
    }

    /** Without the quotation marks that people put around it. */
    private String quote(Headings headings, Row row) {
        String text = text(headings, row, Column.QUOTE);
        boolean marked = text.length() > 2
                && ("\"\"".equals("" + text.charAt(0) + text.charAt(text.length() - 1))
                        || "\u201c\u201d".equals("" + text.charAt(0) + text.charAt(text.length() - 1)))
                && text.substring(1, text.length() - 1).chars().noneMatch(each -> "\"\u201c\u201d".indexOf(each) >= 0);
        return marked && !headings.isCitationTable()
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private String text(Headings headings, Row row, Column column) {
        String text = headings.text(row, column);
        return text.isEmpty() ? text : sheet.plain(text, headings, headings.place(row, column));
    }
}
