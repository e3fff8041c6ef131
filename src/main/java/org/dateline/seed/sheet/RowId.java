package org.dateline.seed.sheet;

/**
 * The id that was made for the event of a row which has none.
 *
 * @param sheet its name; null where a file holds only one
 * @param headings the row that has the headings, counted from 1
 * @param row counted from 1, as programs for sheets show it
 * @param column where ids stand, counted from 0: a column that has none, or the first behind all others
 * @param fresh whether there is no such column yet
 */
public record RowId(String sheet, int headings, int row, int column, boolean fresh, String id) {
    /** What a new column is called. */
    static final String HEADING = "Id";
}
