package org.dateline.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.dateline.format.Markup;

/**
 * A number with what it counts, as a small picture.
 *
 * @param label what is counted
 * @param number how many
 * @param colour behind the number
 */
record Badge(String label, long number, String colour) {
    /** About as wide as letters are at 11 pixels; the picture makes them fit. */
    private static final int LETTER = 7;

    private static final int MARGIN = 6;
    private static final int LONGEST = 60;

    Badge {
        label = label.codePointCount(0, label.length()) > LONGEST
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : label;
    }

    byte[] svg() {
        String count = Long.toString(number);
        int left = width(label);
        int right = width(count);
        return String.format(
                        Locale.ROOT,
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s %3$s">
                        <title>%2$s %3$s</title>
                        <clipPath id="c"><rect width="%1$d" height="20" rx="3"/></clipPath>
                        <g clip-path="url(#c)"><rect width="%1$d" height="20" fill="#3b3a37"/><rect x="%4$d" width="%5$d" height="20" fill="%6$s"/></g>
                        <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle"><text x="%7$d" y="14" textLength="%8$d" lengthAdjust="spacingAndGlyphs">%2$s</text><text x="%9$d" y="14">%3$s</text></g>
                        </svg>
                        """,
                        left + right,
                        Markup.escaped(label),
                        count,
                        left,
                        right,
                        colour,
                        left / 2,
                        left - 2 * MARGIN,
                        left + right / 2)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int width(String text) {
        return 2 * MARGIN + LETTER * text.codePointCount(0, text.length());
    }
}
