package org.dateline.record;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.dateline.text.Translated;

/** What is told in several languages is told once in each. */
final class TranslationRules {
    private TranslationRules() {}

    /**
     * @param language reads what a translation is in
     * @param original what it was written in; null where nobody says
     */
    static <T> void check(
            List<T> translations, Function<T, String> language, String original, String at, Faults faults) {
        Set<String> told = new HashSet<>();
        Each.in(translations, at, (translation, one) -> {
            String tag = language.apply(translation);
            if (tag == null) {
                return;
            }
            if (of(tag).equals(of(original == null ? Translated.UNSAID : original))) {
                faults.add(
                        one + "/language",
                        original == null
                                ? "it is told in " + tag + " anyway, since the timeline names no language"
                                : "it is told in " + original + " anyway",
                        "Say what it was translated into, or what the timeline is written in: language");
            } else if (!told.add(of(tag))) {
                faults.add(one + "/language", "there is a translation into this language already", Faults.KEEP_ONE);
            }
        });
    }

    /** Whoever reads one form of a language is told in the others, too, of which one is found. */
    private static String of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
