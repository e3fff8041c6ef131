package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dateline.citation.Citation;
import org.dateline.date.EventDate;
import org.dateline.query.Words;

/**
 * How one filter was read, or why an event passed it.
 *
 * @param filter the parameter
 * @param reading in plain English
 */
public record Explanation(String filter, String reading) {

    /** How each filter of a question was read. */
    static List<Explanation> of(EventQuery query) {
        List<Explanation> readings = new ArrayList<>();
        query.choices()
                .forEach((dimension, choices) -> choices.forEach(anyOf -> readings.add(new Explanation(
                        dimension.code(), (anyOf.size() == 1 ? "" : "any of ") + String.join(", ", anyOf)))));
        DateFilter dates = query.dates();
        if (dates.selects()) {
            readings.add(new Explanation(
                    "date",
                    "%s happened %s"
                            .formatted(
                                    dates.match() == DateFilter.Match.CERTAIN ? "must have" : "may have",
                                    window(dates))));
            if (dates.slack() > 0) {
                readings.add(new Explanation(
                        "slack", "%d days on either side of dates marked ~ or %%".formatted(dates.slack())));
            }
            readings.add(new Explanation(
                    "undated", dates.undated() ? "events without a date too" : "no events without a date"));
        }
        if (!query.words().isEmpty()) {
            readings.add(new Explanation("q", "every word of: " + String.join(", ", query.words())));
        }
        return readings;
    }

    private static String window(DateFilter dates) {
        boolean open = dates.window().from().equals(LocalDate.MIN);
        boolean endless = dates.window().to().equals(LocalDate.MAX);
        if (open && endless) {
            return "on any day";
        }
        if (dates.window().from().equals(dates.window().to())) {
            return "on " + dates.window().from();
        }
        return (open ? "" : "on " + dates.window().from() + " or later")
                + (open || endless ? "" : " and ")
                + (endless ? "" : "on " + dates.window().to() + " or earlier");
    }

    /** Why an event is in the answer to a question. */
    static List<Explanation> of(EventQuery query, Event event) {
        List<Explanation> reasons = new ArrayList<>();
        query.choices()
                .forEach((dimension, choices) -> choices.forEach(
                        anyOf -> reasons.add(new Explanation(dimension.code(), matched(dimension, anyOf, event)))));
        if (query.dates().selects()) {
            dates(query.dates(), event).forEach(date -> reasons.add(new Explanation("date", date)));
        }
        if (!query.words().isEmpty()) {
            reasons.add(new Explanation("q", "found in " + String.join(", ", placesOf(query.words(), event))));
        }
        return reasons;
    }

    private static String matched(Dimension dimension, Set<String> anyOf, Event event) {
        Set<String> matched = new LinkedHashSet<>();
        switch (dimension) {
            case TIMELINE -> event.timelines.forEach(matched::add);
            case TYPE -> matched.add(event.type);
            case PARTICIPANT ->
                event.participants.stream()
                        .filter(part -> anyOf.contains(part.actor.slug))
                        .forEach(part -> matched.add(part.actor.slug + " as " + part.role));
            case SOURCE -> event.citations.forEach(citation -> matched.add(citation.source.slug));
            case ORIGIN -> event.citations.forEach(citation -> matched.add(citation.origin.slug));
            case TAG -> matched.addAll(event.tags);
        }
        matched.removeIf(value -> !anyOf.contains(value.split(" ")[0]));
        return String.join(", ", matched);
    }

    /** Each date that allows the window, and who gives it. */
    private static List<String> dates(DateFilter filter, Event event) {
        List<String> told = new ArrayList<>();
        List<AssertedDate> rows = event.assertedDates();
        if (rows.isEmpty()) {
            told.add("no date is known");
        }
        boolean chosen = rows.stream().anyMatch(row -> row.chosen() && filter.allows(row));
        if (chosen) {
            told.add("%s, the date the desk has chosen%s"
                    .formatted(
                            event.date().map(EventDate::text).orElse("undated"),
                            event.isNarrowed() ? ", narrowed by the order of events" : ""));
        }
        for (Citation citation : event.citations) {
            if (citation.saysWhen != null
                    && citation.saysWhen.rows().stream()
                            .anyMatch(row -> filter.allows(AssertedDate.of(citation.saysWhen, row, false)))) {
                told.add("%s, according to %s in %s"
                        .formatted(citation.saysWhen.text(), citation.origin.name, citation.source.slug));
            }
        }
        return told.stream().distinct().toList();
    }

    private static Set<String> placesOf(List<String> words, Event event) {
        Set<String> places = new LinkedHashSet<>();
        place("headline", event.headline, words, places);
        place("summary", event.summary, words, places);
        event.participants.forEach(part -> {
            place("participant " + part.actor.slug, part.actor.name, words, places);
            part.actor.aliases.forEach(alias -> place("participant " + part.actor.slug, alias, words, places));
        });
        for (Citation citation : event.citations) {
            place("a quote of " + citation.source.slug, citation.quote.exact(), words, places);
            place("origin " + citation.origin.slug, citation.origin.name, words, places);
        }
        return places;
    }

    private static void place(String place, String text, List<String> words, Set<String> places) {
        if (Words.of(text).stream().anyMatch(words::contains)) {
            places.add(place);
        }
    }
}
