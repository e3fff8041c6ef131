package org.dateline.quotation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** What the Unicode Character Database says of signs, as far as typesetting may put one in the place of another. */
final class Signs {
    /** What stands for every quotation mark, apostrophe and prime; behind a digit, where it may be a unit, for single ones. */
    static final int MARK = '\'';

    static final int DOUBLE_MARK = '"';
    static final int DASH = '-';
    static final int ELLIPSIS = '…';

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** The first letter of a script whose words are not parted by spaces. */
    private static final int FIRST_STANDING_ALONE = 0xE00;

    private static final String APOSTROPHES_AND_PRIMES = "´ʹʻʼʽʾʿˊˋ՚׳ߴߵ′‵ꞌ";
    private static final String DOUBLE_PRIMES = "ʺ״″‶‴‷⁗";
    private static final String SINGLE_MARKS = "‘’‚‛‹›＇";
    private static final String LONG_DASHES = "—―⸺⸻︱";
    private static final String UNITS = "%‰°";

    private Signs() {}

    static boolean isMark(int c) {
        return isDoubleMark(c) || isSingleMark(c);
    }

    private static boolean isSingleMark(int c) {
        return c < FIRST_BEYOND_ASCII
                ? c == MARK || c == '`'
                : SINGLE_MARKS.indexOf(c) >= 0 || APOSTROPHES_AND_PRIMES.indexOf(c) >= 0;
    }

    /** Marks that other marks may stand within; those of Chinese and Japanese are all taken for such. */
    static boolean isDoubleMark(int c) {
        return c == DOUBLE_MARK
                || c >= FIRST_BEYOND_ASCII
                        && !isSingleMark(c)
                        && (UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK) || DOUBLE_PRIMES.indexOf(c) >= 0);
    }

    /** A wave, which Unicode counts as a dash, is a tilde to the encodings it comes from. */
    static boolean isDash(int c) {
        return c == DASH
                || c == '⁃'
                || c >= FIRST_BEYOND_ASCII && c != '〜' && UCharacter.hasBinaryProperty(c, UProperty.DASH);
    }

    /** Whether it parts words without spaces around it. */
    static boolean isLongDash(int c) {
        return LONG_DASHES.indexOf(c) >= 0;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Whether nothing of it is seen: soft hyphens, directions, joiners, variants; and what only stretches a line. */
    static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 'ـ'
                || c >= 0x34F && UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    static boolean isMarkOnLetter(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * Whether print may leave out a mark where writing has it: vowel signs of Arabic, Hebrew and Syriac, and the stress of
     * Cyrillic. Hamza and madda make other letters.
     */
    static boolean isOptional(int mark, int letter) {
        if (mark < 0x300 || Character.getType(mark) != Character.NON_SPACING_MARK) {
            return false;
        }
        if (mark <= 0x301) {
            return UScript.getScript(letter) == UScript.CYRILLIC;
        }
        return (mark < 0x653 || mark > 0x655)
                && (UScript.hasScript(mark, UScript.ARABIC)
                        || UScript.hasScript(mark, UScript.HEBREW)
                        || UScript.hasScript(mark, UScript.SYRIAC));
    }

    static boolean isDigit(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Whether it is set higher or lower than the line, which makes another number of digits. */
    static boolean isSetApart(int c) {
        int form = form(c);
        return form == UCharacter.DecompositionType.SUPER || form == UCharacter.DecompositionType.SUB;
    }

    static boolean isFraction(int c) {
        return form(c) == UCharacter.DecompositionType.FRACTION;
    }

    private static int form(int c) {
        return c < FIRST_BEYOND_ASCII
                ? UCharacter.DecompositionType.NONE
                : UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE);
    }

    /**
     * Whether a letter of its script is parted from the next by nothing, although a word may end there; or, in Korean, a
     * particle begin.
     */
    static boolean standsAlone(int c) {
        if (c < FIRST_STANDING_ALONE || !Character.isLetter(c)) {
            return false;
        }
        int script = UScript.getScript(c);
        return script == UScript.HANGUL || UScript.breaksBetweenLetters(script);
    }

    /** Whether lines are broken, and other scripts set off, beside it without a space that anybody wrote. */
    static boolean needsNoSpace(int c) {
        return c >= FIRST_STANDING_ALONE
                && (c >= 0x3000 && c <= 0x303F
                        || c == '・'
                        || c == 'ー'
                        || UScript.breaksBetweenLetters(UScript.getScript(c)));
    }

    /** Whether a space between the two is set in one place and not in another: {@code ( a}, {@code a !}, {@code 5 %}. */
    static boolean needNoSpaceBetween(int before, int after) {
        return ",.;:!?)]}،؛؟".indexOf(after) >= 0
                || "([{¿¡".indexOf(before) >= 0
                || isDigit(before) && isUnit(after)
                || isCurrency(before) && isDigit(after)
                || needsNoSpace(before)
                || needsNoSpace(after);
    }

    private static boolean isUnit(int c) {
        return UNITS.indexOf(c) >= 0 || isCurrency(c);
    }

    private static boolean isCurrency(int c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
