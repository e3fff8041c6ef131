package org.dateline.quotation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text without the differences that are not differences of words, and where each of its code points came from.
 *
 * <p>It is in Unicode NFC. A run of white space is one space, and there is none at either end. Invisible characters are
 * dropped. Single quotation marks, apostrophes and primes are {@code '}; double quotation marks are {@code "}; dashes,
 * hyphens and the minus sign are {@code -}.
 */
final class Folded {
    /** UAX #15, “Stream-Safe Text Format”: without a limit, sorting a megabyte of accents takes hours. */
    private static final int MOST_MARKS = 30;

    private final int[] source;
    private int[] codePoints;
    private int[] starts;
    private int[] ends;
    private int length;

    private Folded(int[] source) {
        this.source = source;
        codePoints = new int[source.length];
        starts = new int[source.length];
        ends = new int[source.length];
        fold();
        codePoints = Arrays.copyOf(codePoints, length);
    }

    static Folded of(int[] source) {
        return new Folded(source);
    }

    static Folded of(String text) {
        return of(text == null ? new int[0] : text.codePoints().toArray());
    }

    /** The folded code points themselves, not a copy: nobody writes to them. */
    int[] codePoints() {
        return codePoints;
    }

    int length() {
        return length;
    }

    /** Where in the source the code point begins that stands here. */
    int start(int at) {
        return starts[at];
    }

    /** Where in the source the code point ends that stands before this position. */
    int end(int at) {
        return ends[at - 1];
    }

    /** Whether another folded text ends at a position, be it in the middle of a word. */
    boolean endsWith(Folded other, int end) {
        int from = end - other.length;
        return from >= 0 && Arrays.equals(codePoints, from, end, other.codePoints, 0, other.length);
    }

    /** Whether another folded text begins at a position, be it up to the middle of a word. */
    boolean startsWith(Folded other, int start) {
        int end = start + other.length;
        return end <= length && Arrays.equals(codePoints, start, end, other.codePoints, 0, other.length);
    }

    /** Words are made of letters, digits, and the marks that combine with them. */
    static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    /** Whether it may change, or change with, the code point before it: marks, and the later jamo of a syllable. */
    private static boolean continues(int codePoint) {
        return codePoint >= 0x300
                && (isMark(codePoint)
                        || codePoint >= 0x1160 && codePoint <= 0x11FF
                        // Kirat Rai vowels, letters which compose
                        || codePoint >= 0x16D63 && codePoint <= 0x16D6A);
    }

    private void fold() {
        int at = 0;
        while (at < source.length) {
            int c = source[at];
            if (isSpace(c)) {
                at = space(at);
            } else if (isInvisible(c)) {
                at++;
            } else {
                at = character(at);
            }
        }
        if (length > 0 && codePoints[length - 1] == ' ') {
            length--;
        }
    }

    private int space(int from) {
        int end = from + 1;
        int at = end;
        while (at < source.length && (isSpace(source[at]) || isInvisible(source[at]))) {
            at++;
            if (isSpace(source[at - 1])) {
                end = at;
            }
        }
        if (length > 0) {
            add(' ', from, end);
        }
        return at;
    }

    /** Folds one code point with whatever combines with it, and returns where the next begins. */
    private int character(int from) {
        int end = from + 1;
        int marks = 0;
        for (int at = end; at < source.length && marks < MOST_MARKS; at++) {
            if (continues(source[at])) {
                marks++;
                end = at + 1;
            } else if (!isInvisible(source[at])) {
                break;
            }
        }
        if (marks == 0 && staysAlone(source[from])) {
            add(alike(source[from]), from, end);
        } else {
            normalise(from, end);
        }
        return end;
    }

    /** Whether it is in NFC for sure where no mark follows, which saves asking for nearly every character. */
    private static boolean staysAlone(int codePoint) {
        return codePoint < 0x300
                || codePoint >= 0x400 && codePoint < 0x958
                || codePoint >= 0x2010 && codePoint < 0x2100
                || codePoint >= 0x3040 && codePoint < 0xD7A4;
    }

    private void normalise(int from, int end) {
        int[] positions = IntStream.range(from, end)
                .filter(at -> !isInvisible(source[at]))
                .toArray();
        int[] seen = Arrays.stream(positions).map(at -> source[at]).toArray();
        String written = new String(seen, 0, seen.length);
        int[] normal = Normalizer.isNormalized(written, Normalizer.Form.NFC)
                ? seen
                : Normalizer.normalize(written, Normalizer.Form.NFC)
                        .codePoints()
                        .toArray();
        int same = 0;
        while (same < normal.length && same < seen.length && normal[same] == seen[same]) {
            add(alike(normal[same]), positions[same], positions[same] + 1);
            same++;
        }
        // What changed came from all the rest together.
        for (int changed = same; changed < normal.length; changed++) {
            add(alike(normal[changed]), positions[Math.min(same, positions.length - 1)], end);
        }
    }

    private void add(int codePoint, int start, int end) {
        if (length == codePoints.length) {
            int room = length + length / 2 + 8;
            codePoints = Arrays.copyOf(codePoints, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        codePoints[length] = codePoint;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    private static int alike(int codePoint) {
        switch (codePoint) {
            case '\'', '`', 0xB4, 0x2BC, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0xFF07:
                return '\'';
            case '"', 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0x301D, 0x301E, 0x301F, 0xFF02:
                return '"';
            case 0x2212, 0x2043:
                return '-';
            default:
                return codePoint > 0x7F && Character.getType(codePoint) == Character.DASH_PUNCTUATION ? '-' : codePoint;
        }
    }
}
