package org.dateline.seed.sheet;

import java.util.Locale;

/**
 * Where something stands in a sheet.
 *
 * @param sheet its name; null where a file holds only one. In JSON, a JSON Pointer to a list, and {@code /} of the text itself
 * @param row counted from 1, the headings included
 * @param column counted from 1
 * @param heading of the column; null of a place that has none
 */
public record Cell(String sheet, int row, int column, String heading) {
    private static final int LETTERS = 26;

    /** The place of a whole row. */
    static Cell ofRow(String sheet, int row) {
        return new Cell(sheet, row, 1, null);
    }

    /** {@code sheet "Events", row 12, column D (Date)}; in JSON, as a JSON Pointer, {@code /events/10/start_date/year}. */
    public String inWords() {
        if (sheet != null && sheet.equals("/")) {
            return "line " + row + ", column " + column;
        }
        if (sheet != null && sheet.startsWith("/")) {
            return sheet
                    + (row > 1 && !sheet.equals("/title") ? "/" + (row - 2) : "")
                    + (heading == null ? "" : "/" + heading.replace('.', '/'));
        }
        return (sheet == null ? "" : "sheet \"" + sheet + "\", ")
                + "row " + row
                + (heading == null ? "" : ", column " + letters() + " (" + heading + ")");
    }

    /** The row alone, {@code sheet "Events", row 12} or {@code /events/10}. */
    public String rowInWords() {
        return new Cell(sheet, row, 1, null).inWords();
    }

    /** As sheets name their columns: A to Z, then AA. */
    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
