package org.dateline.seed;

import org.yaml.snakeyaml.error.Mark;

import org.dateline.seed.sheet.Cell;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters; in a sheet, in columns
 * @param cell the place in a sheet in words; null in a text
 */
record FilePosition(int line, int column, String cell) {
    static final FilePosition START = new FilePosition(1, 1);

    FilePosition(int line, int column) {
        this(line, column, null);
    }

    static FilePosition of(Cell cell) {
        return new FilePosition(cell.row(), cell.column(), cell.inWords());
    }

    /** Behind the name of a file. */
    String behindName() {
        return cell == null ? ":" + line : ", " + cell;
    }

    static FilePosition of(Mark mark) {
        return new FilePosition(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Just behind a text that the file begins with. */
    static FilePosition behind(String text) {
        String[] lines = text.split("\\R", -1);
        String last = lines[lines.length - 1];
        return new FilePosition(lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
