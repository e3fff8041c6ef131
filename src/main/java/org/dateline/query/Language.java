package org.dateline.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages in which answers put dates into words. */
public final class Language {
    private static final Map<String, Locale> BY_CODE = new LinkedHashMap<>();

    static {
        for (String code : List.of("en", "de", "fr", "es", "ru")) {
            BY_CODE.put(code, Locale.forLanguageTag(code));
        }
    }

    private Language() {}

    /**
     * The language to answer in: {@code lang}, or else the best that the reader accepts, or else English.
     *
     * @param accepted the Accept-Language header (RFC 9110, 12.5.4); null when there is none, and what cannot be read
     *     counts as none
     */
    public static Locale of(Parameters parameters, String accepted) {
        return parameters.one("lang", negotiated(accepted), code -> Parameters.oneOf(code, BY_CODE));
    }

    private static Locale negotiated(String accepted) {
        Locale found = null;
        if (accepted != null && !accepted.isBlank()) {
            try {
                found = Locale.lookup(Locale.LanguageRange.parse(accepted), BY_CODE.values());
            } catch (IllegalArgumentException malformed) {
                // A header is a wish, not a question: English is better than a refusal.
            }
        }
        return found == null ? Locale.ENGLISH : found;
    }
}
