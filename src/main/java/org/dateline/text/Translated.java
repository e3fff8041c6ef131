package org.dateline.text;

import java.util.List;
import java.util.Locale;

/** What is told in one language and may be told in others, too. */
public interface Translated {
    /** What a desk writes in that does not say, BCP 47. */
    String UNSAID = "en";

    /** What it is told in, BCP 47. */
    String language();

    /** Whether a text is in a reader's language, in whichever form of it. */
    static boolean isIn(Locale reader, String language) {
        return Locale.forLanguageTag(language).getLanguage().equals(reader.getLanguage());
    }

    /**
     * The one that a reader is told.
     *
     * @param all the original first
     * @return the original where none is in the reader's language
     */
    static <T extends Translated> T forReader(Locale reader, List<T> all) {
        return all.stream()
                .filter(each -> isIn(reader, each.language()))
                .findFirst()
                .orElse(all.get(0));
    }
}
