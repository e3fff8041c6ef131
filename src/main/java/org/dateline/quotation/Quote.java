package org.dateline.quotation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/**
 * A verbatim passage of a source, after the TextQuoteSelector of the W3C Web Annotation Data Model.
 *
 * @param prefix the words just before it, where it stands in the source more than once; else null
 * @param suffix the words just after it, likewise
 */
public record Quote(String exact, String prefix, String suffix) {
    /** Short enough to be a quotation, not a copy. */
    public static final int MOST_WORDS = 60;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Tells it from other quotes without repeating its words, in 16 hexadecimal digits. */
    public String fingerprint() {
        String whole = Stream.of(exact, prefix, suffix)
                .map(part -> part == null ? "" : part)
                .collect(joining("\n"));
        return Sha256.of(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    public static int words(String text) {
        return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
    }
}
