package org.dateline.search.words;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Marks the stem that follows each word, so that nobody who looks for a word finds the stem of another. */
final class MarkedStems extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute asItStands = addAttribute(KeywordAttribute.class);
    private final String language;

    MarkedStems(String language, TokenStream input) {
        super(input);
        this.language = language;
    }

    /** A stem as it is marked: no word has a space. */
    static String of(String language, String stem) {
        return " " + language + " " + stem;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!asItStands.isKeyword()) {
            String stem = term.toString();
            term.setEmpty().append(of(language, stem));
        }
        return true;
    }
}
