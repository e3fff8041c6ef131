package org.dateline.quotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Collects the lines of a page, by visiting and not by recursion: elements can be nested deeper than any stack. */
final class HtmlText implements NodeFilter {
    private static final Set<String> UNREAD =
            Set.of("script", "style", "noscript", "template", "title", "iframe", "noframes", "noembed");

    /** These are blocks to the parser, because they may hold blocks, but mark a word or a part of one. */
    private static final Set<String> WITHIN_A_LINE = Set.of("ins", "del", "math");

    /** These are no blocks to the parser, but what stands in two of them is never one word. */
    private static final Set<String> LINES =
            Set.of("br", "option", "optgroup", "legend", "summary", "button", "textarea", "select");

    /**
     * The parser is never shown a table, nor a body of the page's own, but a block instead: moving what does not belong into
     * a table, and collecting the attributes of body after body, takes it minutes for a megabyte of them. Applets, marquees
     * and objects make it look for unclosed elements again and again.
     */
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:(/?)(?:table|caption|tr|td|th|applet|marquee|object)|body)(?=[\\s/>])");

    /**
     * Nor is it shown an element that only formats: one that is not closed would be opened again in every block that follows,
     * so that a small page becomes a large tree.
     */
    private static final Pattern FORMAT =
            Pattern.compile("(?i)<(/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s/>])");

    /** A tag that the next one cuts short is closed first: a megabyte of them takes the parser seconds. */
    private static final Pattern UNCLOSED = Pattern.compile("(</?[A-Za-z][^<>\\s/]*+)(?=<)");

    /** The attributes of a second root element are collected as well; those of a second head are not. */
    private static final Pattern ROOT = Pattern.compile("(?i)<html(?=[\\s/>])");

    /** Elements nested deeper are read as if they were side by side; no page in earnest is so deep. */
    private static final int DEEPEST = 128;

    /** The name of the charset is looked for in so many bytes. */
    private static final int BEGINNING = 8192;

    private final StringBuilder text = new StringBuilder();

    /** White space is written once a word follows, so that no line begins or ends with it. */
    private boolean spaceDue;

    private boolean lineDue;

    private HtmlText() {}

    /** @throws CharacterCodingException when a charset is named and the bytes are in another; a guess is only a guess */
    static String of(byte[] bytes, String named) throws CharacterCodingException {
        Charset charset = charset(bytes, named);
        String html = named == null
                ? new String(bytes, charset)
                : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (html.startsWith("\uFEFF")) {
            html = html.substring(1);
        }
        html = UNCLOSED.matcher(html).replaceAll("$1>");
        html = BLOCK.matcher(html).replaceAll("<$1div");
        html = FORMAT.matcher(html).replaceAll("<$1span");
        html = ROOT.matcher(html).replaceAll("<head");
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        HtmlText lines = new HtmlText();
        lines.append(page.title());
        lines.lineDue = true;
        NodeTraversor.filter(lines, page.body());
        return lines.text.toString();
    }

    private static Charset charset(byte[] bytes, String named) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes, 0, Math.min(BEGINNING, bytes.length)), named, "")
                    .charset();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (UNREAD.contains(element.normalName()) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            lineDue |= endsLine(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            lineDue |= endsLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean endsLine(Element element) {
        String name = element.normalName();
        return LINES.contains(name) || element.isBlock() && !WITHIN_A_LINE.contains(name);
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                spaceDue = true;
                continue;
            }
            if (text.length() > 0 && lineDue) {
                text.append('\n');
            } else if (text.length() > 0 && spaceDue) {
                text.append(' ');
            }
            spaceDue = false;
            lineDue = false;
            text.append(c);
        }
    }
}
