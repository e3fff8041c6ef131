package org.dateline.search.filter;

/**
 * A value by which events are found and counted.
 *
 * @param code as addresses name it
 * @param label as the record names it; null where it does not
 */
public record Value(String code, String label) {
    /** Stands in no code, and before every sign of a label. */
    private static final char BEHIND_CODE = '\u0000';

    static Value of(String code) {
        return new Value(code, null);
    }

    /** How the index keeps it, so that values are in the order of their codes. */
    String entry() {
        return label == null ? code : code + BEHIND_CODE + label;
    }

    /** Reads what {@link #entry} wrote. */
    public static Value read(String entry) {
        int end = entry.indexOf(BEHIND_CODE);
        return end < 0 ? of(entry) : new Value(entry.substring(0, end), entry.substring(end + 1));
    }
}
