package org.dateline.text;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/** What people write, as an id or a code: {@code Bert Lance} is {@code bert-lance}, {@code guilty-plea} {@code guilty_plea}. */
public final class Rewrite {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Rewrite() {}

    /**
     * Lower-case letters, digits and single hyphens.
     *
     * @param longest how many of them there may be; a longer one is cut between words
     * @return an id; empty where neither letters nor digits are in the text
     */
    public static String asId(String text, int longest) {
        String id = joined(text, "-");
        if (id.length() <= longest) {
            return id;
        }
        int end = id.lastIndexOf('-', longest);
        return id.substring(0, end > longest / 2 ? end : longest).replaceAll("-+$", "");
    }

    /**
     * Lower-case letters, digits and underscores, beginning with a letter.
     *
     * @return a code; empty where none is in the text
     */
    public static String asCode(String text) {
        String code = joined(text, "_");
        return code.isEmpty() || Character.isDigit(code.charAt(0)) ? "" : code;
    }

    private static String joined(String text, String between) {
        return LATIN.transliterate(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019`]", "")
                .replaceAll("[^a-z0-9]+", between)
                .replaceAll("^" + between + "|" + between + "$", "");
    }
}
