package org.dateline.seed;

import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;
import org.dateline.text.Rewrite;

/** Ids that follow from what people write. */
final class ImpliedId {
    static final int LONGEST = 100;

    private ImpliedId() {}

    /** The beginning of its date, as exact as that is, and its headline; empty where it has no headline. */
    static String ofEvent(JsonNode event) {
        String headline = event.path("headline").asText("");
        JsonNode when = event.path("when");
        String date = day(when.isObject() ? when.path("edtf").asText("") : when.asText(""));
        return headline.isBlank() ? "" : Rewrite.asId(date + " " + headline, LONGEST);
    }

    private static String day(String edtf) {
        try {
            EventDate date = EventDate.parse(edtf);
            String first = date.earliest().map(Object::toString).orElse("");
            String last = date.latest().map(Object::toString).orElse("");
            // A day, a month or a year where all of the date lies in it.
            return IntStream.of(10, 7, 4)
                    .filter(length -> first.length() == 10 && last.startsWith(first.substring(0, length)))
                    .mapToObj(length -> first.substring(0, length))
                    .findFirst()
                    .orElse("");
        } catch (DateSyntaxException unreadable) {
            return "";
        }
    }
}
