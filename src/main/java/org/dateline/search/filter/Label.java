package org.dateline.search.filter;

import java.util.Locale;

/** What people call a filter, in each language of the pages; English elsewhere. */
public record Label(String en, String de, String fr, String es, String ru) {
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> de;
            case "fr" -> fr;
            case "es" -> es;
            case "ru" -> ru;
            default -> en;
        };
    }
}
