package org.dateline.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words of a text as a search compares them: runs of letters, marks and digits in any script, in lower case and
 * freed of accents ({@code Łódź} is {@code lodz}). An apostrophe ends a word, however it is written, so that
 * {@code Flynn's} holds {@code flynn}.
 */
public final class Words {
    /** A longer word is cut here, in the record and in the question alike. */
    public static final int LONGEST = 100;

    /** Unicode counts modifier letters, apostrophes among them, as letters. */
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&\\P{InSpacing_Modifier_Letters}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** The words of a text in their order, repetitions included; empty when it has none. */
    public static List<String> of(String text) {
        return RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .results()
                .map(MatchResult::group)
                .map(Words::fold)
                .filter(word -> !word.isEmpty())
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
