package org.dateline.format.table;

/** What a spreadsheet would compute instead of showing it, or have another program run. */
final class FormulaGuard {
    private static final char SHOWN_AS_IT_IS = '\'';

    /** What a formula begins with, and its fullwidth forms, which spreadsheets take too. */
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** The text; with an apostrophe in front where a spreadsheet might take it for a formula. */
    static String defused(String text) {
        return startsFormula(text) ? SHOWN_AS_IT_IS + text : text;
    }

    /** The text; with an apostrophe in front where one that it begins with might be taken for one that was put there. */
    static String unmistaken(String text) {
        return text.startsWith("" + SHOWN_AS_IT_IS) && startsFormula(text.replaceFirst("^" + SHOWN_AS_IT_IS + "+", ""))
                ? SHOWN_AS_IT_IS + text
                : text;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        // Some programs drop these and read on, whatever comes then.
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int at = 0;
        while (at < text.length() && isUnseen(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    /** Spaces of every kind, controls, and marks without width. */
    private static boolean isUnseen(int character) {
        return Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
