package org.dateline.seed.sheet;

import org.dateline.text.Rewrite;

/** Ids and codes made of what people write. */
final class MadeId {
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 50;

    private MadeId() {}

    /** Lower-case letters, digits and single hyphens, at most 100; empty where nothing of that is in the text. */
    static String of(String text) {
        return Rewrite.asId(text, LONGEST);
    }

    /** Whether a text is an id as it is. */
    static boolean isId(String text) {
        return text.length() <= LONGEST && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** A code such as {@code press_conference}; as it was written where no code is in it. */
    static String code(String text) {
        String code = Rewrite.asCode(text);
        return code.isEmpty() || code.length() > LONGEST_CODE ? text : code;
    }
}
