package org.dateline.seed.sheet;

import java.util.HashSet;
import java.util.Set;

/**
 * The cells of the row that is read of which something has come: a member of a tree, a fault, or that they agree with what was told
 * before. Any other that is filled has no place, and must not be dropped in silence.
 */
final class TakenCells {
    private final Set<Cell> cells = new HashSet<>();

    /** Begins with another row. */
    void begin() {
        cells.clear();
    }

    void take(Cell cell) {
        cells.add(cell);
    }

    /** Has a cell count as not taken, since what came of it is dropped. */
    void release(Cell cell) {
        cells.remove(cell);
    }

    boolean has(Cell cell) {
        return cells.contains(cell);
    }
}
