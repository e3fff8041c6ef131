package org.dateline.quotation;

import java.util.Arrays;

/**
 * Code points, where in a source each came from, and the marks that were taken off it. What came from several code points of the
 * source, or with others from one, has their whole range.
 */
final class Pieces {
    private int[] codePoints;
    private int[] starts;
    private int[] ends;
    private int length;

    /** The marks of all pieces one after the other, and up to where they are those of a piece; null while there are none. */
    private int[] marks;

    private int[] marksUpTo;

    Pieces(int room) {
        codePoints = new int[room];
        starts = new int[room];
        ends = new int[room];
    }

    int length() {
        return length;
    }

    int at(int piece) {
        return codePoints[piece];
    }

    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    /** The last one; -1 when there is none. */
    int last() {
        return length == 0 ? -1 : codePoints[length - 1];
    }

    void add(int codePoint, int start, int end) {
        if (length == codePoints.length) {
            int room = length + length / 2 + 8;
            codePoints = Arrays.copyOf(codePoints, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            marksUpTo = marksUpTo == null ? null : Arrays.copyOf(marksUpTo, room);
        }
        codePoints[length] = codePoint;
        starts[length] = start;
        ends[length] = end;
        if (marksUpTo != null) {
            marksUpTo[length] = markCount(length - 1);
        }
        length++;
    }

    /** Adds a piece of others with its marks. */
    void add(Pieces others, int piece) {
        add(others.codePoints[piece], others.starts[piece], others.ends[piece]);
        if (others.marks != null) {
            for (int mark = others.markCount(piece - 1); mark < others.marksUpTo[piece]; mark++) {
                addMark(others.marks[mark], others.ends[piece]);
            }
        }
    }

    /** Takes a mark off the last piece, which then ends where the mark does; nothing where there is none. */
    void addMark(int mark, int end) {
        if (length == 0) {
            return;
        }
        if (marks == null) {
            marks = new int[16];
            marksUpTo = new int[codePoints.length];
        }
        int count = markCount(length - 1);
        if (count == marks.length) {
            marks = Arrays.copyOf(marks, 2 * count);
        }
        marks[count] = mark;
        marksUpTo[length - 1] = count + 1;
        ends[length - 1] = end;
    }

    void dropLast() {
        length--;
    }

    /** How many marks the pieces up to one have. */
    private int markCount(int piece) {
        return marksUpTo == null || piece < 0 ? 0 : marksUpTo[piece];
    }

    /** Whether no piece has any mark. */
    boolean areUnmarked() {
        return marks == null;
    }

    /** Whether the marks of a piece and those of another can be of one letter: neither has one that the other has another for. */
    boolean agree(int piece, Pieces others, int other) {
        return has(piece, others, other) || others.has(other, this, piece);
    }

    /** Whether a piece has every mark that another has. */
    private boolean has(int piece, Pieces others, int other) {
        for (int mark = others.markCount(other - 1); mark < others.markCount(other); mark++) {
            if (!hasMark(piece, others.marks[mark])) {
                return false;
            }
        }
        return true;
    }

    private boolean hasMark(int piece, int wanted) {
        for (int mark = markCount(piece - 1); mark < markCount(piece); mark++) {
            if (marks[mark] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The code points themselves, and no more than these. */
    int[] codePoints() {
        if (codePoints.length != length) {
            codePoints = Arrays.copyOf(codePoints, length);
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
        }
        return codePoints;
    }
}
