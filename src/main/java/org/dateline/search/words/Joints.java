package org.dateline.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

import org.apache.lucene.analysis.CharFilter;

/**
 * Puts into a text, before it is taken apart, signs that hold words together where print has others: at the hyphen of
 * {@code COVID-19} and the ampersand of {@code AT&T}, and at the space of {@code 1 200} that may not break. Every character keeps
 * its place.
 */
final class Joints extends CharFilter {
    /** Holds letters and digits together, whichever stand beside it (UAX #29, ExtendNumLet). */
    static final char JOINT = '\u203F';

    private static final String HYPHENS = "-‐‑&";
    private static final String SPACES_IN_NUMBERS = "\u00A0\u2007\u2009\u202F";
    private static final int DIGITS_OF_A_GROUP = 3;

    private char[] text;
    private int at;

    Joints(Reader text) {
        super(text);
    }

    @Override
    protected int correct(int place) {
        return place;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        if (text == null) {
            text = joined();
        }
        if (at == text.length) {
            return -1;
        }
        int length = Math.min(most, text.length - at);
        System.arraycopy(text, at, buffer, from, length);
        at += length;
        return length;
    }

    private char[] joined() throws IOException {
        StringWriter whole = new StringWriter();
        input.transferTo(whole);
        char[] letters = whole.toString().toCharArray();
        for (int i = 1; i + 1 < letters.length; i++) {
            if (HYPHENS.indexOf(letters[i]) >= 0
                    && isOfWord(letters[i - 1])
                    && Character.isLetterOrDigit(letters[i + 1])) {
                letters[i] = JOINT;
            } else if (SPACES_IN_NUMBERS.indexOf(letters[i]) >= 0
                    && Character.isDigit(letters[i - 1])
                    && digitsFrom(i + 1, letters) == DIGITS_OF_A_GROUP) {
                letters[i] = ',';
            }
        }
        return letters;
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static int digitsFrom(int start, char[] letters) {
        int end = start;
        while (end < letters.length && Character.isDigit(letters[end])) {
            end++;
        }
        return end - start;
    }
}
