package org.dateline.quotation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether and where a quote stands in a document.
 *
 * @param result the answer in one word
 * @param start where the passage begins, in code points; null when the quote is ambiguous or missing
 * @param end where it ends, exclusive; null likewise
 * @param exact the passage in the document's own words; null likewise
 * @param occurrences how often the quote's words stand there, overlapping ones too, whatever stands around them. Not
 *     counted beyond {@link QuoteCheck#MOST_OCCURRENCES}, which therefore means so many or more. 0 when altered or missing
 * @param differences when altered, the quote and the passage word by word; else empty
 */
public record Finding(
        Result result, Integer start, Integer end, String exact, int occurrences, List<Difference> differences) {
    /** How a quote stands in a document. */
    public enum Result {
        /** Verbatim, code point for code point, once. */
        EXACT,
        /** Once, but for quotation marks, dashes, white space or the coding of characters. */
        NORMALISED,
        /** Once, but its prefix or suffix is not around it, or it stands before or after other quotes than it did. */
        MOVED,
        /** Several times, of which its prefix and suffix do not single out one. */
        AMBIGUOUS,
        /** Not there, but the passage is, in other words. */
        ALTERED,
        /** Not there, and nothing that can hardly be another passage. */
        MISSING;

        /** The word for it in the API: {@code exact}, {@code normalised}, {@code moved} and so on. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many findings have each result, in the order of results; without those that none has. */
    public static Map<Result, Long> summary(Collection<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::result, () -> new EnumMap<>(Result.class), Collectors.counting()));
    }

    static Finding ambiguous(int occurrences) {
        return new Finding(Result.AMBIGUOUS, null, null, null, occurrences, List.of());
    }

    static Finding missing() {
        return new Finding(Result.MISSING, null, null, null, 0, List.of());
    }

    Finding moved() {
        return new Finding(Result.MOVED, start, end, exact, occurrences, differences);
    }
}
