package org.dateline.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownStemsTest {
    private static final List<String> PARTS = List.of("call", "sanction", "deny", "talk", "wish", "respond", "звонок");
    private static final List<String> ENDINGS = List.of("", "s", "ed", "ing", "ies", "er", "ers", "ly", "ов", "ами");

    /** Three times as many different words as are kept, each said twice at least, in no order. */
    private static String text() {
        Random random = new Random(1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            String number = Integer.toString(random.nextInt(350), 36);
            words.add(PARTS.get(random.nextInt(PARTS.size()))
                    + (random.nextBoolean() ? "" : number)
                    + ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        return String.join(" ", words) + " news called as it stands";
    }

    private static List<String> terms(UnaryOperator<TokenStream> stems, String text) throws IOException {
        Tokenizer words = new WhitespaceTokenizer();
        words.setReader(new StringReader(text));
        List<String> terms = new ArrayList<>();
        try (TokenStream stream =
                stems.apply(new SetKeywordMarkerFilter(words, new CharArraySet(List.of("called", "denys"), false)))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    @Test
    void wordsHaveTheStemsTheyAlwaysHad() throws IOException {
        String text = text();
        for (UnaryOperator<TokenStream> stems :
                List.<UnaryOperator<TokenStream>>of(KStemFilter::new, RussianLightStemFilter::new)) {
            List<String> plain = terms(stems, text);
            assertThat(plain.stream().distinct().count()).isGreaterThan(8_192);
            assertThat(plain).contains("called");
            assertThat(terms(words -> new KnownStems(stems, words), text)).isEqualTo(plain);
        }
    }
}
