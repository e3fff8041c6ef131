package org.dateline.format.bibliography;

import java.util.List;

/** Texts that a format might take for something of its own. */
public final class Hostile {
    public static final List<String> TITLES = List.of(
            "\\ { } % $ & # _ ~ ^",
            "} unbalanced {{",
            "{",
            "ends in a backslash \\",
            "\\input{/etc/passwd} \\% $x_1^2$",
            "@online{other, title = {x}}, @comment",
            "\"double\" 'single' “curly” ‘curly’ \"",
            "<i>italic</i> <b>bold</b> <span class=\"nocase\">x</span></script><script>alert(1)</script>",
            "تيست \u200Fright to left\u200E \u202Eoverride\u202C",
            "emoji 🕊️👩‍👩‍👧 and 漢字",
            "A, B and C et al.; D",
            "Really?",
            "Yahoo!",
            "50% of $100 & more — €5",
            "#1: 100°, ½, \u00A0no-break",
            "TY  - BOOK ER  - ",
            "' ".repeat(400),
            "(((((((( https://x.example/(((( a.b.c");

    /** With breaks and the like in them, so that they are not told as they are. */
    public static final List<String> BROKEN = List.of(
            "first\r\nER  - \r\nTY  - BOOK\r\nTI  - second",
            "a\nb\u2028c\u2029d\u0085e\u0000f\u001Bg\u007Fh",
            "half \uD83D of a character",
            "\uFDD0, \uFDD1, \uFDD2",
            " \n ",
            "");

    public static final String LONG = "A long 'title' with \"quotes\" & {braces} 🕊️ the_end ".repeat(2_000);

    private Hostile() {}
}
