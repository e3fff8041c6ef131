package org.dateline.seed;

import org.yaml.snakeyaml.error.Mark;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
record FilePosition(int line, int column) {
    static final FilePosition START = new FilePosition(1, 1);

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
