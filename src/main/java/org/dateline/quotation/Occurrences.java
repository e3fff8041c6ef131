package org.dateline.quotation;

import java.util.Arrays;

/** Positions at which something stands, ascending, up to a number of them. */
final class Occurrences {
    private final int most;
    private int[] starts = new int[1];
    private int count;

    Occurrences(int most) {
        this.most = most;
    }

    void add(int start) {
        if (count < most) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, Math.min(most, 4 * count));
            }
            starts[count++] = start;
        }
    }

    /** Whether there may be more than are kept. */
    boolean isFull() {
        return count == most;
    }

    int count() {
        return count;
    }

    int[] starts() {
        return Arrays.copyOf(starts, count);
    }
}
