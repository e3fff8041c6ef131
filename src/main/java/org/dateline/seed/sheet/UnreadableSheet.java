package org.dateline.seed.sheet;

/** A file that is no sheet, or none that is read here. */
final class UnreadableSheet extends Exception {
    private final transient CellFault fault;

    UnreadableSheet(Cell cell, String reason, String remedy) {
        super(reason);
        this.fault = new CellFault(cell, null, reason, remedy);
    }

    UnreadableSheet(String reason, String remedy) {
        this(Cell.ofRow(null, 1), reason, remedy);
    }

    CellFault fault() {
        return fault;
    }
}
