package org.dateline.date;

/** A text and how far it has been read, with the faults that can be found in it. */
abstract class Reading {
    static final int END = -1;

    final String text;
    int at;

    Reading(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int peek() {
        return charAt(at);
    }

    int charAt(int index) {
        return index < text.length() ? text.charAt(index) : END;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean take(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    boolean word(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    int digitsFrom(int index) {
        int end = index;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end - index;
    }

    /** The two digits ahead. */
    int number() {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    /** Where the point that began at start gives way to something else; used in rewrites only. */
    int pointEnd(int start) {
        int end = start;
        while (end < text.length() && "/,[]{}".indexOf(text.charAt(end)) < 0 && !text.startsWith("..", end)) {
            end++;
        }
        return end;
    }

    DateFault fault(int position, String reason) {
        return new DateFault(position, reason, null);
    }

    DateFault replaced(int from, int to, String by, String reason) {
        return replaced(from, from, to, by, reason);
    }

    DateFault replaced(int position, int from, int to, String by, String reason) {
        return new DateFault(position, reason, text.substring(0, from) + by + text.substring(to));
    }

    String drop(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    DateFault unexpected(String expectation) {
        int c = peek();
        if (c != END && Spelling.isBlank((char) c)) {
            String without = Spelling.withoutSpaces(text);
            return without.equals(text)
                    ? fault(at, expectation)
                    : new DateFault(at, "spaces are not part of a date", without);
        }
        if (c == 'x' || c == 'u' || c == 'U') {
            String unspecified = text.replace('x', 'X').replace('u', 'X').replace('U', 'X');
            return new DateFault(at, "an unspecified digit is a capital X", unspecified);
        }
        if (c > 0x7f) {
            return new DateFault(at, expectation, Spelling.inAscii(text));
        }
        return fault(at, expectation);
    }

    DateFault onlyOneDigit(String part) {
        int next = charAt(at + 1);
        if (next == 'x' || next == 'u' || next == 'U') {
            at++;
            return unexpected(part + " has two digits");
        }
        return replaced(at + 1, at, at, "0", part + " has two digits");
    }
}
