package org.dateline.format;

import java.util.List;
import java.util.stream.Stream;

/** Texts that some format might take for something of its own, or cannot hold; every format is given all of them. */
public final class HostileTexts {
    /** One line of characters that every format can hold. */
    public static final List<String> PLAIN = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "a\"b,c\"",
            " lead and trail ",
            "</script><script>alert(1)</script>",
            "<!-- <img src=x onerror=alert(1)> ]]>",
            "&lt;&amp;&#60;",
            "\\u003c \\n \\",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(1+1)",
            "  =1",
            "\u00A0\u200B\uFEFF=1",
            "\u202E=1",
            "\uFF1D1+1",
            "\uFF0B1",
            "\uFF0D1",
            "\uFF20SUM(1)",
            "'=1",
            "\u200Fright to left\u200E \u202Eoverride\u202C",
            "emoji 🕊️👩‍👩‍👧 and 漢字",
            "see https://youtube.com/watch?v=1 and www.x.example, mail me@x.example",
            "{0} '{' choice",
            "\"double\" 'single' “curly”",
            "a, b; c\\ d\\n e\\, f: g",
            "</script><script>alert(1)</script><b>bold</b> &amp; &lt; &",
            "]]> <![CDATA[ x ]]> <!-- y --> <?z?>",
            "تيست \u200Fright to left\u200E \u202Eoverride\u202C",
            "emoji 🕊️👩‍👩‍👧 and 漢字 " + "🕊".repeat(100),
            "{0} ${x} {{y}} '{'",
            "é".repeat(200) + "x",
            "\\ { } % $ & # _ ~ ^",
            "} unbalanced {{",
            "{",
            "ends in a backslash \\",
            "\\input{/etc/passwd} \\% $x_1^2$",
            "@online{other, title = {x}}, @comment",
            "\"double\" 'single' “curly” ‘curly’ \"",
            "<i>italic</i> <b>bold</b> <span class=\"nocase\">x</span></script><script>alert(1)</script>",
            "A, B and C et al.; D",
            "Really?",
            "Yahoo!",
            "50% of $100 & more — €5",
            "#1: 100°, ½, \u00A0no-break",
            "TY  - BOOK ER  - ",
            "' ".repeat(400),
            "(((((((( https://x.example/(((( a.b.c",
            "<!-- <script> ]]>",
            "@id",
            "_:b0",
            "{\"@value\": 1}",
            "https://example/");

    /** With breaks, controls, halves of characters and noncharacters in them. */
    public static final List<String> BROKEN = List.of(
            "first\nsecond",
            "first\r\nsecond\r",
            "\t=1",
            "\r=1",
            "first\nsecond\r\nthird\rfourth\u2028fifth",
            "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
            "END:VCALENDAR\r\nEND:VCALENDAR",
            "nul \u0000 bell \u0007 escape \u001B delete \u007F next \u0085 csi \u009B tab \t.",
            "half \uD83D of a character, \uDE00 and no \uFFFE\uFFFF character",
            "first\r\nER  - \r\nTY  - BOOK\r\nTI  - second",
            "a\nb\u2028c\u2029d\u0085e\u0000f\u001Bg\u007Fh",
            "half \uD83D of a character",
            "\uFDD0, \uFDD1, \uFDD2",
            "half \uDD4A the other");

    public static final List<String> BLANK = List.of(" \n ", "");

    /** About 100 kB and more. */
    public static final List<String> LONG = List.of(
            "long \"text\", with <b> and 🕊️\n".repeat(3_000),
            "100 kB of “text”, with ; and \\ 🕊️ ".repeat(3_000) + "end",
            "A long 'title' with \"quotes\" & {braces} 🕊️ the_end ".repeat(2_000));

    /** Those that say something. */
    public static final List<String> ALL =
            Stream.of(PLAIN, BROKEN, LONG).flatMap(List::stream).toList();

    private HostileTexts() {}

    /** What a reader is to see of such a text where a format keeps its lines. */
    public static String seen(String text) {
        return text.replaceAll("\r\n|[\r\n\u2028\u2029\u0085]", "\n")
                .replaceAll("[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]", "")
                .replaceAll("\\p{Cs}", "\uFFFD");
    }
}
