package org.dateline.page;

/** Markup that is itself a value: what editors copy, and what oEmbed hands over. Pages are templates. */
final class Markup {
    private Markup() {}

    /** Text as it may stand in an element or between double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
