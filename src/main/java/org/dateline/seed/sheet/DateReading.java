package org.dateline.seed.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    static DateReading refused(String reason, String remedy) {
        return new DateReading(null, reason, remedy);
    }

    /** @param declaring how the sheet would say which one is meant */
    static DateReading ambiguous(List<String> readings, String declaring) {
        return refused(
                "this is "
                        + readings.stream().map(DateReading::inWords).collect(Collectors.joining(", or "))
                        + ", and nothing says which",
                "Write " + String.join(" or ", readings) + " here, or " + declaring + " for the whole sheet");
    }

    private static String inWords(String edtf) {
        return EventDate.parse(edtf).inWords(Locale.ENGLISH);
    }

    boolean isRead() {
        return edtf != null;
    }
}
