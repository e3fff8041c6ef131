package org.dateline.seed.sheet;

import java.util.Map;

/**
 * What a sheet does not say of itself, written once beside it. Each may be null.
 *
 * @param title of the timeline; null where a row of type {@code title} or the name of the file gives it
 * @param zone IANA name of the time zone it is told in
 * @param language of the sheet, and of its sources where a row names none, BCP 47
 * @param dates {@code day/month} or {@code month/day}; null when not declared, and then a date with two readings is refused
 * @param twoDigitYears the first of the hundred years that two digits stand for; null when not declared
 * @param columns what headings mean, by the heading as it is written; empty when they say so themselves
 */
public record SheetSettings(
        String title,
        String description,
        String zone,
        String language,
        String dates,
        String twoDigitYears,
        Map<String, String> columns) {
    public static final SheetSettings NONE = new SheetSettings(null, null, null, null, null, null, Map.of());

    /** The same with other meanings of headings. */
    SheetSettings meaning(Map<String, String> headings) {
        return new SheetSettings(title, description, zone, language, dates, twoDigitYears, headings);
    }

    static final String DAY_FIRST = "day/month";
    static final String MONTH_FIRST = "month/day";
}
