package org.dateline.quotation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The link that leads a reader's browser to a quote: a URL with a text directive, after the WICG's Text Fragments. */
public final class TextFragment {
    /** Beyond so many words or characters, the first and the last words stand for a quote. */
    public static final int MOST_WORDS_WHOLE = 9;

    public static final int MOST_CHARACTERS_WHOLE = 300;

    /** A browser takes the first place that begins so: fewer words begin in too many places. */
    private static final int WORDS_AT_START = 6;

    private static final int WORDS_AT_END = 3;
    private static final String DIRECTIVE = ":~:";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\u001C-\\u001F]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private TextFragment() {}

    /**
     * The link to a quote, {@code url#:~:text=[prefix-,]start[,end][,-suffix]}. A fragment the URL has is kept; a text
     * directive it has is replaced, because a browser goes to the first of several.
     *
     * @param quote best in the words of {@link Finding#exact}: browsers take quotation marks for equal, but not dashes, and a
     *     line break only where there is one. A prefix or suffix that is cut in the middle of a word leads nowhere
     */
    public static String of(String url, Quote quote) {
        StringBuilder link = new StringBuilder(withoutDirective(url));
        if (link.indexOf("#") < 0) {
            link.append('#');
        }
        link.append(DIRECTIVE).append("text=");
        if (quote.prefix() != null && !quote.prefix().isBlank()) {
            link.append(encoded(words(quote.prefix()))).append("-,");
        }
        link.append(passage(quote.exact()));
        if (quote.suffix() != null && !quote.suffix().isBlank()) {
            link.append(",-").append(encoded(words(quote.suffix())));
        }
        return link.toString();
    }

    private static String withoutDirective(String url) {
        int fragment = url.indexOf('#');
        int directive = fragment < 0 ? -1 : url.indexOf(DIRECTIVE, fragment);
        return directive < 0 ? url : url.substring(0, directive);
    }

    /** Browsers look for a start within one block, but may find the end in a later one. */
    private static String passage(String exact) {
        List<String> lines =
                LINE_BREAK.splitAsStream(exact).filter(line -> !line.isBlank()).toList();
        if (lines.size() > 1) {
            return range(words(lines.get(0)), words(lines.get(lines.size() - 1)));
        }
        List<String> words = words(exact);
        boolean isShort =
                words.size() <= MOST_WORDS_WHOLE && exact.codePointCount(0, exact.length()) <= MOST_CHARACTERS_WHOLE;
        if (isShort || words.size() < 2) {
            return encoded(words);
        }
        int half = words.size() / 2;
        return range(words.subList(0, half), words.subList(words.size() - half, words.size()));
    }

    private static String range(List<String> first, List<String> last) {
        return encoded(first.subList(0, Math.min(WORDS_AT_START, first.size()))) + ","
                + encoded(last.subList(Math.max(0, last.size() - WORDS_AT_END), last.size()));
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** Encodes all but letters, digits and {@code . _ ~}, since dash, comma and ampersand mean something here. */
    private static String encoded(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (byte b : String.join(" ", words).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~')) {
                text.append(c);
            } else {
                text.append('%').append(HEX.toHexDigits(b));
            }
        }
        return text.toString();
    }
}
