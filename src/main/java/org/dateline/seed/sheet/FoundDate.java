package org.dateline.seed.sheet;

/**
 * The date of a row, or why there is none.
 *
 * @param column where it stands, or what cannot be read
 */
record FoundDate(DateReading read, Column column) {
    boolean isRead() {
        return read.isRead();
    }

    String edtf() {
        return read.edtf();
    }

    /** This, with what else a row has in another column put to it. */
    FoundDate with(DateReading whole, Column other) {
        return new FoundDate(whole, whole.isRead() ? column : other);
    }
}
