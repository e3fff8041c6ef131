package org.dateline.page;

import io.quarkus.qute.RawString;

import org.dateline.format.Markup;
import org.dateline.format.Messages;

/** What the desk has written, on a page in another language. */
final class Ours {
    /** What the desk writes in. */
    static final String LANGUAGE = "en";

    private static final RawString MARK = new RawString(" lang=\"" + LANGUAGE + "\"");
    private static final RawString NONE = new RawString("");

    private Ours() {}

    /** The attribute that says so, where the page itself does not. */
    static RawString mark(Messages text) {
        return text.locale().getLanguage().equals(LANGUAGE) ? NONE : MARK;
    }

    /** What the desk has written, as markup among other words. */
    static String marked(String ours, Messages text) {
        String mark = mark(text).getValue();
        String escaped = Markup.escaped(ours);
        return mark.isEmpty() ? escaped : "<span" + mark + ">" + escaped + "</span>";
    }
}
