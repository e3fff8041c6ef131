package org.dateline.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What months are called by people who type dates. */
public final class MonthNames {
    /** Those in which names of months and days of the week are known. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ru");

    /** 1 to 12 by the name in each of the languages, and by the English one cut to three letters; in lower case. */
    public static final Map<String, Integer> BY_NAME = months();

    private MonthNames() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : LANGUAGES) {
                String name = month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
                months.putIfAbsent(name.toLowerCase(Locale.ROOT), month.getValue());
            }
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            months.putIfAbsent(name.substring(0, 3), month.getValue());
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
