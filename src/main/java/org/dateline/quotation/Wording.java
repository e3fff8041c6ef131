package org.dateline.quotation;

import java.util.Arrays;
import java.util.Map;

/**
 * The words of a folded text as people count them: what stands between white space, dashes, dots and quotation marks, without the punctuation
 * around it, and each letter of a script that parts words by nothing. A word is a number here, so that a million of them can be compared.
 */
final class Wording {
    private static final int UNKNOWN = -1;

    private int[] numbers = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int length;

    private Wording() {}

    /** Reads a text and gives new words the next numbers. */
    static Wording learning(Folded text, Map<String, Integer> vocabulary) {
        return read(text, vocabulary, true);
    }

    /** Reads a text in which words that are not known equal nothing, not even each other. */
    static Wording knowing(Folded text, Map<String, Integer> vocabulary) {
        return read(text, vocabulary, false);
    }

    private static Wording read(Folded text, Map<String, Integer> vocabulary, boolean learn) {
        Wording wording = new Wording();
        int[] codePoints = text.codePoints();
        for (int at = 0, next; at < codePoints.length; at = next) {
            next = at + 1;
            if (Signs.standsAlone(codePoints[at])) {
                next = Folded.wordEnd(codePoints, at);
            } else {
                while (next < codePoints.length && !parts(codePoints[next]) && !Signs.standsAlone(codePoints[next])) {
                    next++;
                }
            }
            int start = at;
            int end = next;
            while (start < end && !Folded.isOfWord(codePoints[start])) {
                start++;
            }
            while (end > start && !Folded.isOfWord(codePoints[end - 1])) {
                end--;
            }
            if (start < end) {
                String word = new String(codePoints, start, end - start);
                wording.add(
                        learn
                                ? vocabulary.computeIfAbsent(word, unknown -> vocabulary.size())
                                : vocabulary.getOrDefault(word, UNKNOWN),
                        start,
                        end);
            }
        }
        return wording;
    }

    private static boolean parts(int c) {
        return c == ' ' || c == Signs.DASH || c == Signs.MARK || c == Signs.ELLIPSIS;
    }

    private void add(int number, int start, int end) {
        if (length == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * length);
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        numbers[length] = number;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    boolean same(int at, Wording other, int there) {
        return numbers[at] == other.numbers[there] && numbers[at] != UNKNOWN;
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /** Three words in a row, from one that has two after it; null if one of them is not known. */
    Three three(int at) {
        return numbers[at] == UNKNOWN || numbers[at + 1] == UNKNOWN || numbers[at + 2] == UNKNOWN
                ? null
                : new Three(numbers[at], numbers[at + 1], numbers[at + 2]);
    }

    record Three(int first, int second, int third) {}
}
