package org.dateline.quotation;

import com.ibm.icu.text.Normalizer2;

/**
 * A text in Unicode NFKC with a space for every run of white space, without what is invisible and without the marks that print
 * leaves out. What would be the digits of another number, {@code ²} behind a 10, stays as it is.
 */
final class Normal {
    /** UAX #15, “Stream-Safe Text Format”: without a limit, sorting a megabyte of accents takes hours. */
    private static final int MOST_MARKS = 30;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int DIAERESIS = 0x308;

    /** Those of Hangul that are composed, which nothing but jamo behind them can change. */
    private static final int FIRST_SYLLABLE = 0xAC00;

    private static final int LAST_SYLLABLE = 0xD7A3;

    private final int[] source;
    private final boolean joining;
    private final Pieces pieces;
    private boolean hasBrokenWord;

    private Normal(int[] source, boolean joining) {
        this.source = source;
        this.joining = joining;
        pieces = new Pieces(source.length);
    }

    /** @param joining whether a hyphen at the end of a line was put there when the line was broken */
    static Normal of(int[] source, boolean joining) {
        Normal normal = new Normal(source, joining);
        int at = 0;
        while (at < source.length) {
            int c = source[at];
            if (Signs.isSpace(c)) {
                at = normal.space(at);
            } else if (Signs.isInvisible(c)) {
                at++;
            } else {
                at = normal.character(at);
            }
        }
        return normal;
    }

    Pieces pieces() {
        return pieces;
    }

    /** Whether a line of it ends with a hyphen in a word. */
    boolean hasBrokenWord() {
        return hasBrokenWord;
    }

    private int space(int from) {
        int end = from + 1;
        int at = end;
        boolean endsLine = isLineEnd(source[from]);
        while (at < source.length && (Signs.isSpace(source[at]) || Signs.isInvisible(source[at]))) {
            at++;
            if (Signs.isSpace(source[at - 1])) {
                end = at;
                endsLine |= isLineEnd(source[at - 1]);
            }
        }
        boolean inWord = endsLine && at < source.length && Character.isLetter(source[at]);
        if (inWord && from > 0 && source[from - 1] == 0xAD) {
            return at;
        }
        if (inWord && isHyphen(pieces.last()) && pieces.length() > 1 && Character.isLetter(before(1))) {
            hasBrokenWord = true;
            if (joining) {
                pieces.dropLast();
            }
            return at;
        }
        add(' ', from, end);
        return at;
    }

    private int before(int pieces) {
        return this.pieces.at(this.pieces.length() - 1 - pieces);
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '‐';
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** Folds one code point with whatever combines with it, and returns where the next begins. */
    private int character(int from) {
        int c = source[from];
        int end = from + 1;
        int marks = 0;
        for (int at = end; at < source.length && marks < MOST_MARKS; at++) {
            if (continues(source[at])) {
                marks++;
                end = at + 1;
            } else if (!Signs.isInvisible(source[at])) {
                break;
            }
        }
        if (marks == 0 && (c < 0x80 || c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE || NFKC.getDecomposition(c) == null)) {
            add(c, from, end);
            return end;
        }
        if (Signs.isFraction(c) && Signs.isDigit(pieces.last())) {
            // One and a half is not eleven halves.
            add(' ', from, from);
        }
        normalise(from, end);
        return end;
    }

    /** Whether it may change, or change with, the code point before it: marks, and the later jamo of a syllable. */
    private static boolean continues(int codePoint) {
        return codePoint >= 0x300 && !Signs.isInvisible(codePoint) && !NFKC.hasBoundaryBefore(codePoint);
    }

    /** Whether a code point would not be the same without its form: a number set apart, and an accent set by itself. */
    private boolean isKept(int at) {
        int c = source[at];
        String plain = NFKC.getDecomposition(c);
        if (Signs.isMark(c) || plain == null || Signs.isDigit(c)) {
            return Signs.isMark(c);
        }
        if (Signs.isSetApart(c)) {
            return Signs.isDigit(pieces.last()) || Signs.isSetApart(pieces.last());
        }
        boolean joinsNumber = Signs.isDigit(plain.codePointAt(0)) && Signs.isDigit(pieces.last())
                || Signs.isDigit(plain.codePointBefore(plain.length()))
                        && at + 1 < source.length
                        && Signs.isDigit(source[at + 1]);
        return plain.startsWith(" ") || joinsNumber;
    }

    private void normalise(int from, int end) {
        int[] positions = new int[end - from];
        int count = 0;
        StringBuilder seen = new StringBuilder();
        for (int at = from; at < end; at++) {
            if (!Signs.isInvisible(source[at])) {
                positions[count++] = at;
                seen.appendCodePoint(source[at]);
            }
        }
        Normalizer2 form = isKept(from) ? NFC : NFKC;
        int[] normal = form.isNormalized(seen)
                ? null
                : form.normalize(seen).codePoints().toArray();
        if (normal == null) {
            for (int i = 0; i < count; i++) {
                add(source[positions[i]], positions[i], positions[i] + 1);
            }
            return;
        }
        int same = 0;
        while (same < normal.length && same < count && normal[same] == source[positions[same]]) {
            add(normal[same], positions[same], positions[same] + 1);
            same++;
        }
        // What changed came from all the rest together.
        for (int changed = same; changed < normal.length; changed++) {
            add(normal[changed], positions[Math.min(same, count - 1)], end);
        }
    }

    private void add(int c, int start, int end) {
        if (c == ' ') {
            if (pieces.length() > 0 && pieces.last() != ' ') {
                pieces.add(' ', start, end);
            }
        } else if (pieces.length() > 0 && Signs.isOptional(c, pieces.last())) {
            pieces.addMark(c, end);
        } else if (c > 0x7F && Signs.isDigit(c)) {
            pieces.add('0' + Character.digit(c, 10), start, end);
        } else if (c == 'ё' || c == 'Ё') {
            pieces.add(c == 'ё' ? 'е' : 'Е', start, end);
            pieces.addMark(DIAERESIS, end);
        } else if (c == 'œ' || c == 'Œ' || c == 'æ' || c == 'Æ') {
            ligature(c, start, end);
        } else if (c == '⋯' || c == '᠁') {
            pieces.add(Signs.ELLIPSIS, start, end);
        } else if (c == '⁄' || c == '∕') {
            pieces.add('/', start, end);
        } else if (c == '〜') {
            pieces.add('~', start, end);
        } else {
            pieces.add(c, start, end);
        }
    }

    private void ligature(int c, int start, int end) {
        boolean capital = Character.isUpperCase(c);
        boolean allCapitals = capital && end < source.length && Character.isUpperCase(source[end]);
        int first = c == 'œ' || c == 'Œ' ? 'o' : 'a';
        pieces.add(capital ? Character.toUpperCase(first) : first, start, end);
        pieces.add(allCapitals ? 'E' : 'e', start, end);
    }
}
