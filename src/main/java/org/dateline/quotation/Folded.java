package org.dateline.quotation;

import java.util.Arrays;

/**
 * A text without the differences that typesetting makes, and where each of its code points came from.
 *
 * <p>It is in Unicode NFKC, without what is invisible, as {@link Normal} has it. Quotation marks, apostrophes and primes are
 * {@code '}, however many stand side by side, with no space around; behind a digit, where they may be units, double ones are
 * {@code "}. Dashes are {@code -}, with no space around long ones and around those that had one on either side. Three dots or more
 * are {@code …}, with no space around. Where print sets a space in one place and not in another there is none.
 */
final class Folded {
    private final Pieces pieces;
    private final int[] codePoints;
    private final boolean hasBrokenWord;

    private Folded(int[] source, boolean joining) {
        Normal normal = Normal.of(source, joining);
        hasBrokenWord = normal.hasBrokenWord();
        pieces = new Typeset(normal.pieces()).folded();
        codePoints = pieces.codePoints();
    }

    static Folded of(int[] source) {
        return new Folded(source, false);
    }

    static Folded of(String text) {
        return of(text == null ? new int[0] : text.codePoints().toArray());
    }

    /** The same, taking a hyphen at the end of a line for one that was put there when the line was broken. */
    static Folded joining(int[] source) {
        return new Folded(source, true);
    }

    /** Whether a line ends with a hyphen in a word, so that {@link #joining} would be another text. */
    boolean hasBrokenWord() {
        return hasBrokenWord;
    }

    /** The folded code points themselves, not a copy: nobody writes to them. */
    int[] codePoints() {
        return codePoints;
    }

    int length() {
        return codePoints.length;
    }

    /** Where in the source the code point begins that stands here. */
    int start(int at) {
        return pieces.start(at);
    }

    /** Where in the source the code point ends that stands before this position. */
    int end(int at) {
        return pieces.end(at - 1);
    }

    /** Whether what is found there is no part of what one code point of the source, or several together, came to be. */
    boolean isWhole(int start, int end) {
        return isBoundary(start) && isBoundary(end);
    }

    private boolean isBoundary(int at) {
        return at == 0 || at == codePoints.length || pieces.end(at - 1) <= pieces.start(at);
    }

    /** Whether no letter there has another vowel sign or stress than in the other text; one of the two may have none. */
    boolean agrees(Folded other, int start) {
        if (pieces.areUnmarked() || other.pieces.areUnmarked()) {
            return true;
        }
        for (int at = 0; at < other.codePoints.length; at++) {
            if (!pieces.agree(start + at, other.pieces, at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether another folded text ends at a position, be it in the middle of a word. */
    boolean endsWith(Folded other, int end) {
        int from = end - other.length();
        return from >= 0 && Arrays.equals(codePoints, from, end, other.codePoints, 0, other.length());
    }

    /** Whether another folded text begins at a position, be it up to the middle of a word. */
    boolean startsWith(Folded other, int start) {
        int end = start + other.length();
        return end <= length() && Arrays.equals(codePoints, start, end, other.codePoints, 0, other.length());
    }

    /** Words are made of letters, digits, and the marks that combine with them. */
    static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Signs.isMarkOnLetter(codePoint);
    }

    /**
     * Where a word ends that begins there. A letter of a script whose words are not parted by spaces is a word of its own with
     * its marks, and so is whatever is no letter or digit.
     */
    static int wordEnd(int[] codePoints, int from) {
        int end = from + 1;
        if (Signs.standsAlone(codePoints[from])) {
            while (end < codePoints.length && Signs.isMarkOnLetter(codePoints[end])) {
                end++;
            }
        } else if (isOfWord(codePoints[from])) {
            while (end < codePoints.length && isOfWord(codePoints[end]) && !Signs.standsAlone(codePoints[end])) {
                end++;
            }
        }
        return end;
    }
}
