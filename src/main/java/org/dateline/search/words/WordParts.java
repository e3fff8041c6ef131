package org.dateline.search.words;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes one word of an abbreviation ({@code U.S} is {@code US}) and of a number ({@code 1,200} is {@code 1200}), and of
 * everything else that punctuation holds together as many as there are: {@code Flynn's} has {@code Flynn}.
 */
final class WordParts extends TokenFilter {
    /** A longer word is cut here, in the record and in the question alike. */
    private static final int LONGEST = 100;

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{L}(\\.\\p{L})+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}([,’'\\u00a0\\u202f]\\p{Nd}{3})+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Unicode counts modifier letters, apostrophes among them, as letters. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&\\P{InSpacing_Modifier_Letters}]+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Queue<MatchResult> ahead = new ArrayDeque<>();
    private int start;

    WordParts(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (ahead.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (isOne()) {
                return true;
            }
            String whole = term.toString();
            if (ABBREVIATION.matcher(whole).matches() || NUMBER.matcher(whole).matches()) {
                take(SEPARATORS.matcher(whole).replaceAll(""));
                return true;
            }
            start = offset.startOffset();
            PART.matcher(whole).results().forEach(ahead::add);
        }
        MatchResult part = ahead.remove();
        take(part.group());
        offset.setOffset(start + part.start(), start + part.end());
        increment.setPositionIncrement(1);
        return true;
    }

    /** Most words are letters of the plainest kind, and nothing has to be looked for in them. */
    private boolean isOne() {
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char letter = letters[i];
            if ((letter < 'a' || letter > 'z') && (letter < 'A' || letter > 'Z') && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return term.length() <= LONGEST;
    }

    private void take(String word) {
        boolean cutsCharacter = word.length() > LONGEST && Character.isHighSurrogate(word.charAt(LONGEST - 1));
        term.setEmpty().append(word, 0, Math.min(word.length(), cutsCharacter ? LONGEST - 1 : LONGEST));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead.clear();
    }
}
