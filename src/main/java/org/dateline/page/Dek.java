package org.dateline.page;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * What stands under a title: on a phone a whole paragraph would push the events off the screen.
 *
 * @param first its first sentence, or all of it where it is short; null when there is nothing to say
 * @param rest what follows; null when nothing does
 */
record Dek(String first, String rest) {
    private static final int SHORT = 180;

    static Dek of(String text, Locale locale) {
        if (text == null || text.length() <= SHORT) {
            return new Dek(text, null);
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text);
        int end = sentences.next();
        String rest = text.substring(end).strip();
        return new Dek(text.substring(0, end).strip(), rest.isEmpty() ? null : rest);
    }
}
