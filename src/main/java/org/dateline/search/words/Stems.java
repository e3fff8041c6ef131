package org.dateline.search.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/** The languages whose words are known to have forms: {@code calls} and {@code called} are forms of {@code call}. */
final class Stems {
    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = Map.of(
            "de", GermanLightStemFilter::new,
            "en", KStemFilter::new,
            "es", SpanishLightStemFilter::new,
            "fr", FrenchLightStemFilter::new,
            "it", ItalianLightStemFilter::new,
            "pt", PortugueseLightStemFilter::new,
            "ru", RussianLightStemFilter::new);

    private Stems() {}

    static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    /**
     * The language of a text, as far as its words are known to have forms.
     *
     * @param tag BCP 47
     * @return null where they are not
     */
    static String languageOf(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return BY_LANGUAGE.containsKey(language) ? language : null;
    }

    static TokenStream of(String language, TokenStream words) {
        return new KnownStems(BY_LANGUAGE.get(language), words);
    }
}
