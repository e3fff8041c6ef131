package org.dateline.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.citation.Citation;
import org.dateline.date.EventDate;
import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.search.DateFilter;
import org.dateline.search.Dimension;
import org.dateline.search.EventQuery;
import org.dateline.search.SupportFilter;
import org.dateline.source.Actor;
import org.dateline.source.Source;
import org.dateline.text.Tokens;

/**
 * How one filter was read, or why an event passed it.
 *
 * @param filter the parameter
 * @param reading in plain English
 * @param found where the words of {@code q} stand; null of anything else
 */
public record Explanation(String filter, String reading, List<Found> found) {

    Explanation(String filter, String reading) {
        this(filter, reading, null);
    }

    /**
     * A text in which words of {@code q} were found.
     *
     * @param in what it is: {@code headline}, {@code summary}, {@code quote}, {@code name}, {@code alias}, or {@code origin} for
     *     what who is behind an origin is called
     * @param pointer where it stands in the event as served (RFC 6901); of an alias, whose it is; of {@code origin},
     *     the origin
     * @param text all of it
     * @param spans the words in their order
     */
    public record Found(String in, String pointer, String text, List<Span> spans) {}

    /**
     * @param start number of Unicode code points before the word
     * @param end number of Unicode code points up to its end
     */
    public record Span(int start, int end) {}

    /** How each filter of a question was read. */
    public static List<Explanation> of(EventQuery query) {
        List<Explanation> readings = new ArrayList<>();
        query.choices()
                .forEach((dimension, choices) -> choices.forEach(anyOf -> readings.add(new Explanation(
                        dimension.code(), (anyOf.size() == 1 ? "" : "any of ") + String.join(", ", anyOf)))));
        readings.addAll(support(query.support()));
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
    public static List<Explanation> of(EventQuery query, Event event) {
        List<Explanation> reasons = new ArrayList<>();
        query.choices()
                .forEach((dimension, choices) -> choices.forEach(anyOf ->
                        reasons.add(new Explanation(dimension.code(), matched(query, dimension, anyOf, event)))));
        reasons.addAll(support(query.support(), event));
        if (query.dates().selects()) {
            dates(query.dates(), event).forEach(date -> reasons.add(new Explanation("date", date)));
        }
        if (!query.words().isEmpty()) {
            List<Found> found = found(query.words(), event);
            reasons.add(new Explanation(
                    "q",
                    "found in "
                            + found.stream()
                                    .map(each -> Set.of("alias", "origin").contains(each.in)
                                            ? each.in + " " + each.text
                                            : each.pointer)
                                    .collect(Collectors.joining(", ")),
                    found));
        }
        return reasons;
    }

    private static List<Explanation> support(SupportFilter filter) {
        List<Explanation> readings = new ArrayList<>();
        if (filter.minOrigins() > 0) {
            readings.add(
                    new Explanation("min_origins", filter.minOrigins() + " or more independent origins assert it"));
        }
        if (filter.minNamedOrigins() > 0) {
            readings.add(new Explanation(
                    "min_named_origins", filter.minNamedOrigins() + " or more of these origins are named"));
        }
        if (filter.meetsPolicy() != null) {
            readings.add(new Explanation(
                    "meets_policy",
                    filter.meetsPolicy()
                            ? "has the support that its timelines ask for"
                            : "has less support than one of its timelines asks for"));
        }
        return readings;
    }

    private static List<Explanation> support(SupportFilter filter, Event event) {
        String told = "independent origins that assert it: %d, of them named: %d"
                .formatted(event.support().origins(), event.support().namedOrigins());
        return support(filter).stream()
                .map(reading -> new Explanation(reading.filter, told))
                .toList();
    }

    private static String matched(EventQuery query, Dimension dimension, Set<String> anyOf, Event event) {
        Stream<String> matched = switch (dimension) {
            case TIMELINE -> event.timelines.stream().filter(anyOf::contains);
            case TYPE -> Stream.of(event.type);
            case PARTICIPANT ->
                event.participants.stream()
                        .filter(part -> anyOf.contains(part.actor.slug))
                        .map(part -> part.actor.slug + " as " + part.role);
            case STATUS -> Stream.of(event.status().code());
            case TAG -> event.tags.stream().filter(anyOf::contains);
            case SOURCE, ORIGIN, STANCE, ATTRIBUTION ->
                query.passages(null).stream()
                        .filter(passage -> anyOf.equals(passage.get(dimension)))
                        .flatMap(passage -> event.citations.stream().filter(citation -> holds(passage, citation)))
                        .map(citation -> valueOf(dimension, citation));
        };
        return matched.distinct().collect(Collectors.joining(", "));
    }

    private static boolean holds(Map<Dimension, Set<String>> passage, Citation citation) {
        return passage.entrySet().stream().allMatch(must -> must.getValue().contains(valueOf(must.getKey(), citation)));
    }

    private static String valueOf(Dimension dimension, Citation citation) {
        return switch (dimension) {
            case SOURCE -> citation.source.slug;
            case ORIGIN -> citation.origin.slug;
            case STANCE -> citation.stance.code();
            case ATTRIBUTION -> citation.origin.attribution.code();
            default -> throw new IllegalArgumentException(dimension + " is no property of passages");
        };
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

    private static List<Found> found(List<String> words, Event event) {
        List<Found> found = new ArrayList<>();
        look("headline", "/headline", event.headline, words, found);
        look("summary", "/summary", event.summary, words, found);
        for (int i = 0; i < event.participants.size(); i++) {
            look("/participants/" + i + "/actor", event.participants.get(i).actor, words, found);
        }
        Map<Source, Integer> passages = new LinkedHashMap<>();
        for (Citation citation : event.citations) {
            int passage = passages.merge(citation.source, 0, (before, zero) -> before + 1);
            String pointer = "/citations/%d/passages/%d"
                    .formatted(List.copyOf(passages.keySet()).indexOf(citation.source), passage);
            look("quote", pointer + "/quote/exact", citation.quote.exact(), words, found);
            look("name", pointer + "/origin/name", citation.origin.name, words, found);
            lookBehind(pointer + "/origin", citation.origin.actor, words, found);
            lookBehind(pointer + "/origin", citation.origin.obtainedBy, words, found);
        }
        return found;
    }

    /** An event has no more of an origin than its name: who is behind it is told where the origin is. */
    private static void lookBehind(String pointer, Actor actor, List<String> words, List<Found> found) {
        if (actor != null) {
            Stream.concat(Stream.of(actor.name), actor.aliases.stream())
                    .forEach(name -> look("origin", pointer, name, words, found));
        }
    }

    private static void look(String pointer, Actor actor, List<String> words, List<Found> found) {
        if (actor != null) {
            look("name", pointer + "/name", actor.name, words, found);
            actor.aliases.forEach(alias -> look("alias", pointer, alias, words, found));
        }
    }

    private static void look(String in, String pointer, String text, List<String> words, List<Found> found) {
        List<Span> spans = Tokens.in(text).stream()
                .filter(word -> words.contains(word.folded()))
                .map(word -> new Span(word.start(), word.end()))
                .toList();
        if (!spans.isEmpty()) {
            Found one = new Found(in, pointer, text, spans);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
    }
}
