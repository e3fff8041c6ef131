package org.dateline.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;

/** The languages in which answers put dates into words. */
public final class Language {
    private static final Map<String, Locale> BY_CODE = new LinkedHashMap<>();

    static {
        for (String code : List.of("en", "de", "fr", "es", "ru")) {
            BY_CODE.put(code, Locale.forLanguageTag(code));
        }
    }

    /** Every one of them, English first. */
    public static final List<Locale> ALL = List.copyOf(BY_CODE.values());

    private Language() {}

    /**
     * The language to answer in: {@code lang}, or else the best that the reader accepts, or else English.
     *
     * @param accepted the Accept-Language header (RFC 9110, 12.5.4); null when there is none, and what cannot be read
     *     in it is passed over
     */
    public static Locale of(Parameters parameters, String accepted) {
        // A header is a wish, not a question: English is better than a refusal.
        return parameters.one("lang", nearest(accepted).orElse(Locale.ENGLISH), Language::read);
    }

    private static Locale read(String code) {
        if (!BY_CODE.containsKey(code)) {
            throw new InvalidValue(
                    "must be one of " + String.join(", ", BY_CODE.keySet()),
                    nearest(code.replace('_', '-')).map(Locale::getLanguage).orElse(null));
        }
        return BY_CODE.get(code);
    }

    private static Optional<Locale> nearest(String ranges) {
        if (ranges == null) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> wanted = Arrays.stream(ranges.split(","))
                .flatMap(Language::range)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .toList();
        return Optional.ofNullable(Locale.lookup(wanted, BY_CODE.values()));
    }

    /** One that cannot be read is passed over, and spoils none beside it. Java 17 fails of a hyphen as of no other. */
    private static Stream<Locale.LanguageRange> range(String element) {
        try {
            return Locale.LanguageRange.parse(element.strip()).stream();
        } catch (RuntimeException unreadable) {
            return Stream.empty();
        }
    }
}
