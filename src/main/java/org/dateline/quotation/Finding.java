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
 * @param start where the passage begins, in code points; null when the quote is ambiguous or missing
 * @param end where it ends, exclusive; null likewise
 * @param exact the passage in the document's own words; null likewise
 * @param occurrences how often the quote's words stand there, overlapping ones too, whatever stands around them. It is not
 *     counted beyond {@link QuoteCheck#MOST_OCCURRENCES}, and is 0 when altered or missing
 * @param differences when altered, the quote and the passage word by word; else empty
 */
public record Finding(
        Result result, Integer start, Integer end, String exact, int occurrences, List<Difference> differences) {
    public enum Result {
        /** It stands there once, verbatim, code point for code point. */
        EXACT,
        /** It stands there once, but for what typesetting does to it. */
        NORMALISED,
        /** It stands there once, but not between the words or the other quotes it stood between. */
        MOVED,
        /** It stands there several times, and its prefix and suffix do not single out one. */
        AMBIGUOUS,
        /** The passage is there in other words. */
        ALTERED,
        /** Neither the quote is there nor a passage that can hardly be another. */
        MISSING;

        /** The word for it in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many findings have each result, without the results that none has. */
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
