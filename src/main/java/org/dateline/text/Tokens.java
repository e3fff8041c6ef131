package org.dateline.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words of a text as a search compares them: runs of letters, marks and digits in any script, in lower case and
 * freed of accents ({@code Łódź} is {@code lodz}). An apostrophe ends a word, however it is written, so that
 * {@code Flynn's} holds {@code flynn}.
 */
public final class Tokens {
    /** A longer word is cut here, in the record and in the question alike. */
    public static final int LONGEST = 100;

    /** Most letters of most texts come before, and nothing of them can be taken apart. */
    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Unicode counts modifier letters, apostrophes among them, as letters. */
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&\\P{InSpacing_Modifier_Letters}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    /**
     * A word where it stands in a text.
     *
     * @param folded as a search compares it
     * @param start number of Unicode code points before it
     * @param end number of Unicode code points up to its end
     */
    public record Token(String folded, int start, int end) {}

    /** The words of a text in their order, repetitions included; empty when it has none. */
    public static List<String> of(String text) {
        return in(text).stream().map(Token::folded).toList();
    }

    /** The words of a text and where they stand, in their order, repetitions included; empty when it has none. */
    public static List<Token> in(String text) {
        // Taken apart one code point at a time, so that each piece is known to come from one. That leaves the order of
        // marks as it is, which does not matter to words.
        StringBuilder apart = new StringBuilder(text.length());
        List<Integer> origins = new ArrayList<>(text.length());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String point = Character.toString(points[i]);
            String pieces = points[i] < FIRST_BEYOND_ASCII ? point : Normalizer.normalize(point, Normalizer.Form.NFKD);
            apart.append(pieces);
            origins.addAll(Collections.nCopies(pieces.length(), i));
        }
        return RUN.matcher(apart)
                .results()
                .map(run -> new Token(fold(run.group()), origins.get(run.start()), origins.get(run.end() - 1) + 1))
                .filter(word -> !word.folded.isEmpty())
                .toList();
    }

    private static String fold(String run) {
        String bare = MARKS.matcher(run).replaceAll("").toLowerCase(Locale.ROOT);
        // Letters that Unicode does not take apart: ø, ł, ß, æ. One may become up to four.
        char[] folded = new char[bare.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(bare.toCharArray(), 0, folded, 0, bare.length());
        return new String(folded, 0, length > LONGEST ? endOfLastWhole(folded) : length);
    }

    /** Where to cut so that no character is cut in half. */
    private static int endOfLastWhole(char[] folded) {
        return Character.isHighSurrogate(folded[LONGEST - 1]) ? LONGEST - 1 : LONGEST;
    }
}
