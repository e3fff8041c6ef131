package org.dateline.search.words;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * The stems of words, each looked up once: a record says the same words again and again, and to look one up in a dictionary
 * was a twelfth of what a load of many events costs. Words that are marked to stay as they are stay so.
 */
final class KnownStems extends TokenFilter {
    /** Of a text of ten times as many different words the frequent ones are still known most of the time. */
    private static final int MOST_KNOWN = 8_192;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute asItStands = addAttribute(KeywordAttribute.class);
    private final Map<String, String> known = new HashMap<>();
    private final OneWord word = new OneWord();
    private final TokenStream stemmed;

    /** @param stemmer makes a stream of stems of one of words, and keeps nothing from word to word */
    KnownStems(UnaryOperator<TokenStream> stemmer, TokenStream input) {
        super(input);
        this.stemmed = stemmer.apply(word);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!asItStands.isKeyword()) {
            String said = term.toString();
            String stem = known.get(said);
            if (stem == null) {
                stem = stemOf(said);
                if (known.size() == MOST_KNOWN) {
                    known.clear();
                }
                known.put(said, stem);
            }
            term.setEmpty().append(stem);
        }
        return true;
    }

    private String stemOf(String said) throws IOException {
        word.next(said);
        return stemmed.incrementToken() ? word.term.toString() : said;
    }

    /** A stream that has the word it was given last, once. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private boolean given;

        void next(String said) {
            clearAttributes();
            term.append(said);
            given = true;
        }

        @Override
        public boolean incrementToken() {
            boolean there = given;
            given = false;
            return there;
        }
    }
}
