package org.dateline.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as a search compares them: in any script, those without spaces included (UAX #29), in lower case and
 * freed of accents; either as they stand or brought to the stem that the forms of a word in one language share.
 */
public final class Words extends Analyzer {
    /** As they stand, whatever the language. */
    public static final Words PLAIN = new Words(words -> words);

    private static final int BETWEEN_TEXTS = 100;

    private static final Map<String, Words> STEMMED = new HashMap<>();
    private static final Map<String, Words> WITH_STEMS = new HashMap<>();

    static {
        Stems.languages().forEach(language -> STEMMED.put(language, new Words(words -> Stems.of(language, words))));
        Stems.languages()
                .forEach(language -> WITH_STEMS.put(
                        language,
                        new Words(words ->
                                new MarkedStems(language, Stems.of(language, new KeywordRepeatFilter(words))))));
    }

    private final UnaryOperator<TokenStream> forms;

    private Words(UnaryOperator<TokenStream> forms) {
        this.forms = forms;
    }

    /** The languages in which words are brought to their stems (ISO 639). */
    public static Set<String> languages() {
        return STEMMED.keySet();
    }

    /** Brings the words of one of {@link #languages()} to their stems. */
    public static Words stemmed(String language) {
        return STEMMED.get(language);
    }

    /**
     * Words as they stand, and with each of them, in the same place, its {@link #markedStem}.
     *
     * @param language one of {@link #languages()}
     */
    public static Words withStems(String language) {
        return WITH_STEMS.get(language);
    }

    /**
     * The stem of a word.
     *
     * @param language one of {@link #languages()}
     */
    public static String stem(String language, String word) {
        return stemmed(language).in(word).stream().map(Word::text).collect(Collectors.joining());
    }

    /**
     * The stem of a word, told from any word.
     *
     * @param language one of {@link #languages()}
     */
    public static String markedStem(String language, String word) {
        return MarkedStems.of(language, stem(language, word));
    }

    /**
     * The language of a text, if its words can be brought to stems.
     *
     * @param tag BCP 47
     * @return null if they cannot
     */
    public static String languageOf(String tag) {
        return Stems.languageOf(tag);
    }

    /**
     * A word where it stands in a text.
     *
     * @param text as a search compares it
     * @param start number of Unicode code points before it
     * @param end number of Unicode code points up to its end
     */
    public record Word(String text, int start, int end) {}

    /** The words of a text in their order, repetitions included; empty when it has none. Stems are as many as words. */
    public List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = tokenStream("", text)) {
            CharTermAttribute word = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            int last = 0;
            int before = 0;
            while (tokens.incrementToken()) {
                before += text.codePointCount(last, place.startOffset());
                last = place.startOffset();
                int length = text.codePointCount(last, place.endOffset());
                words.add(new Word(word.toString(), before, before + length));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** No phrase goes from one text on into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TEXTS;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new ICUTokenizer();
        TokenStream words = new ICUFoldingFilter(new WordParts(tokenizer));
        return new TokenStreamComponents(tokenizer, forms.apply(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
