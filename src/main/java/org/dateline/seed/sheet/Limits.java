package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.List;

/** How much of a sheet is read. What is larger is no timeline, or is made to harm. */
final class Limits {
    /** As much as Excel allows. */
    static final int LONGEST_CELL = 32_767;

    static final int MOST_COLUMNS = 300;
    static final int MOST_ROWS = 50_000;

    /** Of all files in a workbook, unpacked. */
    static final long MOST_UNPACKED = 200L << 20;

    private Limits() {}

    /**
     * A row with its texts stripped, without what is empty at its end.
     *
     * @param headings of the columns; empty in the first row
     */
    static Row row(String sheet, int number, List<String> cells, List<String> headings) throws UnreadableSheet {
        List<String> texts = new ArrayList<>();
        for (String cell : cells) {
            String text = cell == null ? "" : cell.strip();
            if (text.length() > LONGEST_CELL) {
                int column = texts.size();
                String heading = column < headings.size() ? headings.get(column) : "";
                throw new UnreadableSheet(
                        new Cell(sheet, number, column + 1, heading.isEmpty() ? "Column " + (column + 1) : heading),
                        "this cell has " + text.length() + " characters, and a cell holds at most " + LONGEST_CELL,
                        "Shorten it");
            }
            texts.add(text);
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        if (texts.size() > MOST_COLUMNS) {
            throw new UnreadableSheet(
                    Cell.ofRow(sheet, number),
                    "this row has " + texts.size() + " columns, and at most " + MOST_COLUMNS + " are read",
                    "Take out what does not belong to the timeline");
        }
        return new Row(number, List.copyOf(texts));
    }

    static void check(String sheet, int rows) throws UnreadableSheet {
        if (rows > MOST_ROWS) {
            throw new UnreadableSheet(
                    Cell.ofRow(sheet, MOST_ROWS + 1),
                    "the sheet has more than " + MOST_ROWS + " rows",
                    "Write the events of a long timeline in lines of JSON, as timelines/<id>.ndjson");
        }
    }
}
