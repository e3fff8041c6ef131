package org.dateline.page;

import io.quarkus.qute.RawString;

import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.text.Translated;

/** What the desk has written, on a page in another language. */
final class Ours {
    private static final RawString NONE = new RawString("");

    private Ours() {}

    /**
     * The attribute that says what something is written in, where the page itself does not.
     *
     * @param language BCP 47; null where nobody says, and then it is English
     */
    static RawString mark(String language, Messages text) {
        String written = language == null ? Translated.UNSAID : language;
        return Translated.isIn(text.locale(), written)
                ? NONE
                : new RawString(" lang=\"" + Markup.escaped(written) + "\"");
    }

    /** What is written in a language, as markup among other words. */
    static String marked(String ours, String language, Messages text) {
        String mark = mark(language, text).getValue();
        String escaped = Markup.escaped(ours);
        return mark.isEmpty() ? escaped : "<span" + mark + ">" + escaped + "</span>";
    }
}
