package org.dateline.text;

import java.util.regex.Pattern;

/** Text that every format can hold, XML 1.0 and calendars among them. */
public final class Printable {
    private static final Pattern BREAK = Pattern.compile("\\R");

    /** Neither a calendar nor XML has a way to write these, not even escaped. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");

    private static final Pattern HALF_OF_A_CHARACTER = Pattern.compile("\\p{Cs}");

    private Printable() {}

    /**
     * @param text null for none
     * @return the same with {@code \n} for every kind of line break and without control characters; null for null
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String inLines = BREAK.matcher(text).replaceAll("\n");
        return HALF_OF_A_CHARACTER
                .matcher(UNPRINTABLE.matcher(inLines).replaceAll(""))
                .replaceAll("\uFFFD");
    }

    /** Whether a database and every format can take a text: no control characters, halves of a character, U+FFFE and U+FFFF. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean wrong = each < ' ' ? each != '\n' && each != '\t' : each >= 0x7F && each <= 0x9F || each >= 0xFFFE;
            if (Character.isSurrogate(each)) {
                boolean whole = Character.isHighSurrogate(each)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                wrong = !whole;
                i++;
            }
            if (wrong) {
                return false;
            }
        }
        return true;
    }
}
