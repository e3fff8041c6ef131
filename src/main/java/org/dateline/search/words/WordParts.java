package org.dateline.search.words;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.lang.UScript;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes one word of an abbreviation ({@code U.S} is {@code US}) and of a number ({@code 1,200} is {@code 1200}); of everything
 * else that punctuation holds together as many as there are, and, in the place of the first of them, what they are when written
 * as one: {@code e-mail} has {@code e}, {@code email} and {@code mail}. In scripts that part words by nothing, and in that of
 * Korean, which puts particles to them, each letter is a word: where a word of theirs ends depends on what stands around it, and
 * a question has nothing around it.
 */
final class WordParts extends TokenFilter {
    /** The word goes on from the one before it. */
    static final int CONTINUES = 1;

    /** The word is a letter. */
    static final int LETTER = 2;

    /** The word is several others written as one. */
    static final int JOINED = 4;

    /** A longer word is cut here, in the record and in the question alike. */
    private static final int LONGEST = 100;

    /** What is put together of more is an address or a title, which nobody writes as one word. */
    private static final int MOST_JOINED = 4;

    private static final int FIRST_BEYOND_LATIN = 0x0E00;

    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\p{M}*){1,2}(?:\\.(?:\\p{L}\\p{M}*){1,2})+");
    private static final Pattern NUMBER = Pattern.compile(
            "[\\p{Nd}&&[^0٠۰０]]\\p{Nd}{0,2}(?:[,’'\\u066C\\uFF0C]\\p{Nd}{2,3})*[,’'\\u066C\\uFF0C]\\p{Nd}{3}");
    private static final Pattern DOTTED_NUMBER = Pattern.compile("[\\p{Nd}&&[^0٠۰０]]\\p{Nd}{0,2}(?:\\.\\p{Nd}{3})+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Of letters and digits and what may be left out between them; not a genitive, and not numbers alone. */
    private static final Pattern WRITTEN_AS_ONE =
            Pattern.compile("(?=.*\\p{L})(?!.*['’＇ʼ][sS]$)[\\p{L}\\p{M}\\p{N}\\p{Cf}_‿'’＇\"״·\\u02B0-\\u02FF]+");

    /** Unicode counts modifier letters, apostrophes among them, as letters. Soft hyphens and joiners are seen by nobody. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}&&\\P{InSpacing_Modifier_Letters}]*"
            + "[\\p{L}\\p{M}\\p{N}&&\\P{InSpacing_Modifier_Letters}]"
            + "[\\p{L}\\p{M}\\p{N}\\p{Cf}&&\\P{InSpacing_Modifier_Letters}]*");

    /** A letter with its marks, those of Japanese in half width included. */
    private static final Pattern WITH_MARKS = Pattern.compile("[\\p{L}\\p{N}][\\p{M}\\p{Cf}\\uFF9E\\uFF9F]*");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
    private final Queue<Piece> ahead = new ArrayDeque<>();
    private int start;

    /** @param end where it ends in what it was taken from */
    private record Piece(String text, int start, int end, int flags) {
        private static Piece of(MatchResult found, int flags) {
            return new Piece(found.group(), found.start(), found.end(), flags);
        }
    }

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
            start = offset.startOffset();
            takeApart(term.toString());
        }
        Piece piece = ahead.remove();
        take(piece.text);
        offset.setOffset(start + piece.start, start + piece.end);
        increment.setPositionIncrement((piece.flags & JOINED) == 0 ? 1 : 0);
        flags.setFlags(piece.flags);
        return true;
    }

    private void takeApart(String whole) {
        if (ABBREVIATION.matcher(whole).matches() || NUMBER.matcher(whole).matches()) {
            ahead.add(new Piece(SEPARATORS.matcher(whole).replaceAll(""), 0, whole.length(), 0));
            return;
        }
        boolean inLetters = whole.codePoints().anyMatch(WordParts::standsAlone);
        List<MatchResult> parts =
                (inLetters ? WITH_MARKS : PART).matcher(whole).results().toList();
        int kind = inLetters ? LETTER : 0;
        for (int i = 0; i < parts.size(); i++) {
            ahead.add(Piece.of(parts.get(i), i == 0 ? kind : kind | CONTINUES));
            if (i == 0 && !inLetters && isWrittenAsOne(whole, parts.size())) {
                String joined = parts.stream().map(MatchResult::group).collect(Collectors.joining());
                ahead.add(new Piece(joined, 0, whole.length(), JOINED));
            }
        }
    }

    private static boolean isWrittenAsOne(String whole, int parts) {
        return parts > 1
                && parts <= MOST_JOINED
                && (WRITTEN_AS_ONE.matcher(whole).matches()
                        || DOTTED_NUMBER.matcher(whole).matches());
    }

    private static boolean standsAlone(int letter) {
        if (letter < FIRST_BEYOND_LATIN || !Character.isLetter(letter)) {
            return false;
        }
        int script = UScript.getScript(letter);
        return script == UScript.HANGUL || UScript.breaksBetweenLetters(script);
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
