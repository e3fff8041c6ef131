package org.dateline.seed.sheet;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/** Ids and codes made of what people write. */
final class MadeId {
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 50;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private MadeId() {}

    /** Lower-case letters, digits and single hyphens, at most 100; empty where nothing of that is in the text. */
    static String of(String text) {
        String slug = plain(text, "-");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > LONGEST / 2 ? end : LONGEST).replaceAll("-+$", "");
    }

    /** Whether a text is an id as it is. */
    static boolean isId(String text) {
        return text.length() <= LONGEST && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** A code such as {@code press_conference}; as it was written where no code is in it. */
    static String code(String text) {
        String code = plain(text, "_");
        return code.isEmpty() || code.length() > LONGEST_CODE || Character.isDigit(code.charAt(0)) ? text : code;
    }

    private static String plain(String text, String between) {
        return LATIN.transliterate(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019`]", "")
                .replaceAll("[^a-z0-9]+", between)
                .replaceAll("^" + between + "|" + between + "$", "");
    }
}
