package org.dateline.seed.sheet;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Texts of cells as plain text. */
final class CellText {
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:a|abbr|b|blockquote|br|cite|code|div|em|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul)\\b[^<>]*>"
                    + "|&(?:[a-z]{2,8}|#\\d{1,6}|#x[0-9a-f]{1,5});",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private CellText() {}

    /** Whether markup is in it, and not only a sign such as {@code <}. */
    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** What a reader of the markup would see, paragraphs as lines, each link with its address behind it. */
    static String withoutMarkup(String markup) {
        StringBuilder text = new StringBuilder();
        Jsoup.parseBodyFragment(markup).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
                } else if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("br"))) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return;
                }
                String address = element.normalName().equals("a") ? element.attr("href") : "";
                if (isAddress(address) && !element.text().equals(address)) {
                    text.append(" (").append(address).append(')');
                } else if (element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .replace('\u00A0', ' ')
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }

    /** The text without the apostrophe that keeps a program from taking it for a formula. */
    static String withoutGuard(String text) {
        return text.matches("(?s)'+[\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|(?s)'+[\\t\\r\\n].*")
                ? text.substring(1)
                : text;
    }
}
