package org.dateline.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as a search compares them: in any script (UAX #29), letter by letter in those without spaces, in lower case
 * and freed of accents; either as they stand or brought to the stem that the forms of a word in one language share.
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

    /** Of words that were asked for a while ago: they are asked for again and again. */
    private static final Cache<String, List<String>> MARKED_STEMS =
            Caffeine.newBuilder().maximumSize(2_000).build();

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
     * Words as they stand, and with each of them, in the same place, what {@link #markedStems} has of that language.
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

    /** The stems of a word in all {@link #languages()}, each told from any word. */
    public static List<String> markedStems(String word) {
        return MARKED_STEMS.get(
                word,
                asked -> languages().stream()
                        .map(language -> MarkedStems.of(language, stem(language, asked)))
                        .toList());
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
        return read(text)
                .filter(token -> !token.is(WordParts.JOINED))
                .map(Token::word)
                .toList();
    }

    /** What a text has of words that are written as one elsewhere, {@code email} of {@code e-mail}, in their order. */
    public List<Word> joinedIn(String text) {
        return read(text)
                .filter(token -> token.is(WordParts.JOINED))
                .map(Token::word)
                .toList();
    }

    /**
     * A word as it is asked for.
     *
     * @param words it is made of, as a search compares them; the letters of one where its script parts words by nothing
     * @param joined the same written as one; null where they are one anyway
     * @param areLetters whether they must follow one another
     */
    public record Asked(List<String> words, String joined, boolean areLetters) {}

    /** The words that a text asks for, in their order. */
    public List<Asked> askedBy(String text) {
        List<Asked> all = new ArrayList<>();
        read(text).forEach(token -> {
            String word = token.word.text;
            if (token.is(WordParts.JOINED) || token.is(WordParts.CONTINUES)) {
                Asked last = all.remove(all.size() - 1);
                List<String> words = new ArrayList<>(last.words);
                if (token.is(WordParts.JOINED)) {
                    all.add(new Asked(words, word, false));
                } else {
                    words.add(word);
                    all.add(new Asked(words, last.joined, last.areLetters));
                }
            } else {
                all.add(new Asked(List.of(word), null, token.is(WordParts.LETTER)));
            }
        });
        return all;
    }

    /** @param flags what {@link WordParts} says of it */
    private record Token(Word word, int flags) {
        private boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }

    private Stream<Token> read(String text) {
        List<Token> read = new ArrayList<>();
        try (TokenStream tokens = tokenStream("", text)) {
            CharTermAttribute word = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
            FlagsAttribute flags = tokens.getAttribute(FlagsAttribute.class);
            tokens.reset();
            int last = 0;
            int before = 0;
            while (tokens.incrementToken()) {
                before += text.codePointCount(last, place.startOffset());
                last = place.startOffset();
                int length = text.codePointCount(last, place.endOffset());
                read.add(new Token(new Word(word.toString(), before, before + length), flags.getFlags()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read.stream();
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
    protected Reader initReader(String field, Reader text) {
        return new Joints(text);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
