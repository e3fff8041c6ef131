package org.dateline.seed.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;

/**
 * What a date that somebody typed says.
 *
 * @param edtf in EDTF, where it can be read in one way alone; else null
 * @param reason what is wrong where it cannot; else null
 * @param remedy what would work; null when the reason says so
 */
record DateReading(String edtf, String reason, String remedy) {
    static DateReading of(String edtf) {
        return new DateReading(edtf, null, null);
    }

    /** What was put together, unless that is no date; then nothing is said for it. */
    static DateReading valid(String edtf) {
        try {
            return edtf == null ? none() : of(EventDate.parse(edtf).text());
        } catch (DateSyntaxException wrong) {
            return wrong.rewrite().isPresent()
                    ? of(wrong.rewrite().get())
                    : refused(wrong.reason() + ", if this is " + edtf, "Write a date such as 2016-12-28");
        }
    }

    private static DateReading none() {
        return refused("this is no date that can be read", "Write a date such as 2016-12-28");
    }

    static DateReading refused(String reason, String remedy) {
        return new DateReading(null, reason, remedy);
    }

    /** @param declaring how the sheet would say which one is meant */
    static DateReading ambiguous(List<String> readings, String declaring) {
        return refused(
                "this is "
                        + readings.stream().map(DateReading::inWords).collect(Collectors.joining(", or "))
                        + ", and nothing says which",
                "Write " + String.join(" or ", readings) + " here, or " + declaring
                        + " for the whole sheet, in the file NAME.sheet.yaml beside it");
    }

    private static String inWords(String edtf) {
        return EventDate.parse(edtf).inWords(Locale.ENGLISH);
    }

    boolean isRead() {
        return edtf != null;
    }
}
