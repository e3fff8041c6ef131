package org.dateline.search.words;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

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
    private static final int USUAL_LENGTH = 256;

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
        char[] letters = whole();
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

    /** Most texts are names and sentences, for which a buffer of the usual size would be much too large. */
    private char[] whole() throws IOException {
        char[] letters = new char[USUAL_LENGTH];
        int length = 0;
        int more = input.read(letters, 0, letters.length);
        while (more >= 0) {
            length += more;
            if (length == letters.length) {
                letters = Arrays.copyOf(letters, letters.length * 2);
            }
            more = input.read(letters, length, letters.length - length);
        }
        return Arrays.copyOf(letters, length);
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
