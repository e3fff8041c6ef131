package org.dateline.format;

import java.util.Collection;
import java.util.stream.Collectors;

import org.apache.commons.text.StringEscapeUtils;

/** Plain text as HTML that shows it. */
public final class Markup {
    private Markup() {}

    /** For elements and for attributes in quotation marks. XML's five escapes are HTML's too. */
    public static String escaped(String text) {
        // Most texts have nothing to escape, and the library looks each character up in a dozen tables.
        return text != null && text.chars().allMatch(Markup::standsForItself)
                ? text
                : StringEscapeUtils.escapeXml10(text);
    }

    private static boolean standsForItself(int unit) {
        return unit < 0x7f
                ? unit >= ' ' && "&<>\"'".indexOf(unit) < 0 || unit == '\n' || unit == '\t' || unit == '\r'
                : unit >= 0xa0 && unit < 0xd800 || unit >= 0xe000 && unit < 0xfffe;
    }

    /** A link, or the words alone where the address is not one of the web. */
    public static String link(String address, String words) {
        return isAddress(address) ? "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>" : escaped(words);
    }

    /** Whether it leads to a page, and not to a program in the reader's browser. */
    public static boolean isAddress(String address) {
        return address != null && address.matches("(?i)https?://.*");
    }

    /** @param markup what is escaped already */
    public static String paragraphs(Collection<String> markup) {
        return markup.stream().map(each -> "<p>" + each + "</p>").collect(Collectors.joining());
    }
}
