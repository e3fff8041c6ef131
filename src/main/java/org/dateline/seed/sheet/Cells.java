package org.dateline.seed.sheet;

/** The cells of a row by what they mean, as plain text. */
final class Cells {
    private final SheetReading sheet;
    private final Headings headings;
    private final Row row;

    Cells(SheetReading sheet, Headings headings, Row row) {
        this.sheet = sheet;
        this.headings = headings;
        this.row = row;
    }

    Headings headings() {
        return headings;
    }

    Row row() {
        return row;
    }

    String text(Column column) {
        String text = headings.text(row, column);
        return text.isEmpty() || column == Column.MEDIA ? text : sheet.plain(text, headings, place(column));
    }

    boolean has(Column column) {
        return !headings.text(row, column).isEmpty();
    }

    /** Has cells count as taken of which nothing is put under their own name. */
    void take(Column... columns) {
        for (Column column : columns) {
            if (has(column)) {
                sheet.taken().take(place(column));
            }
        }
    }

    String raw(Column column) {
        return CellText.withoutGuard(headings.text(row, column));
    }

    Cell place(Column column) {
        return headings.place(row, column);
    }

    void put(PlacedTree.Branch event, String key, Column column) {
        event.put(key, text(column), place(column));
    }
}
