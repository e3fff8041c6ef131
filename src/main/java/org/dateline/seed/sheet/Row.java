package org.dateline.seed.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number counted from 1, as programs for sheets show it
 * @param cells their texts, stripped; empty where nothing stands. Rows may be of different lengths
 */
record Row(int number, List<String> cells) {
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
