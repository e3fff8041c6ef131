package org.dateline.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.citation.Citation;
import org.dateline.event.Event;
import org.dateline.event.Telling;
import org.dateline.search.EventQuery;
import org.dateline.search.filter.Reading;
import org.dateline.search.filter.WordFilter;
import org.dateline.source.Actor;
import org.dateline.source.Identification;
import org.dateline.source.Retraction;
import org.dateline.source.Source;
import org.dateline.text.Translated;

/**
 * How one filter was read, why an event passed it, or why one of its passages does not count.
 *
 * @param filter the parameter
 * @param reading in plain English
 * @param found where the words of {@code q} stand; null of anything else
 */
public record Explanation(String filter, String reading, List<Found> found) {

    private Explanation(Reading reading) {
        this(reading.parameter(), reading.text(), null);
    }

    /**
     * A text in which words of {@code q} were found.
     *
     * @param in what it is: {@code headline}, {@code summary}, {@code quote}, {@code translation}, {@code name}, {@code alias}, or {@code origin} for
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
        return query.criteria().stream()
                .flatMap(criterion -> criterion.readings().stream())
                .map(Explanation::new)
                .toList();
    }

    /**
     * Why an event is in the answer to a question.
     *
     * @param reader the language it is answered in, where it is told in that
     */
    public static List<Explanation> of(EventQuery query, Event event, Locale reader) {
        List<Explanation> reasons = new ArrayList<>();
        Map<Citation, String> pointers = pointers(event);
        query.criteria()
                .forEach(criterion -> criterion.reasons(event).forEach(reason -> reasons.add(new Explanation(reason))));
        query.words().ifPresent(words -> {
            List<Found> found = found(words, event, reader, pointers);
            reasons.add(new Explanation(
                    "q",
                    "found in "
                            + found.stream()
                                    .map(each -> Set.of("alias", "origin").contains(each.in)
                                            ? each.in + " " + each.text
                                            : each.pointer)
                                    .collect(Collectors.joining(", ")),
                    found));
        });
        pointers.forEach((citation, pointer) -> identified(citation, pointer).ifPresent(reasons::add));
        pointers.forEach((citation, pointer) -> takenBack(citation, pointer).ifPresent(reasons::add));
        return reasons;
    }

    /** Where each passage stands in the event as served (RFC 6901), in the order of the event. */
    private static Map<Citation, String> pointers(Event event) {
        Map<Source, Integer> passages = new LinkedHashMap<>();
        Map<Citation, String> pointers = new LinkedHashMap<>();
        for (Citation citation : event.citations) {
            int passage = passages.merge(citation.source, 0, (before, zero) -> before + 1);
            pointers.put(
                    citation,
                    String.format(
                            Locale.ROOT,
                            "/citations/%d/passages/%d",
                            List.copyOf(passages.keySet()).indexOf(citation.source),
                            passage));
        }
        return pointers;
    }

    /** Why a passage that calls nobody by his name is somebody's: he was named later. */
    private static Optional<Explanation> identified(Citation citation, String pointer) {
        Identification identified = citation.origin.identified;
        return identified == null
                ? Optional.empty()
                : Optional.of(new Explanation(
                        "attribution",
                        pointer + " counts as named, as the word of " + citation.origin.actor.slug + ": "
                                + citation.origin.slug + " was unnamed, and identified by " + identified.source() + " ("
                                + identified.date().text() + ")",
                        null));
    }

    /** Why a passage takes no position, or none on some field: whoever said it, or its publisher, has taken it back. */
    private static Optional<Explanation> takenBack(Citation citation, String pointer) {
        if (citation.source.isRetracted()) {
            return Optional.of(leftOut(pointer, "its publisher has retracted " + citation.source.slug));
        }
        if (citation.origin.retracted().isEmpty()) {
            return Optional.empty();
        }
        String what = citation.origin.retracted().contains(Retraction.Part.ASSERTION)
                ? ""
                : " in " + joined(citation.origin.retracted().stream().sorted().map(Retraction.Part::code));
        return Optional.of(leftOut(
                pointer + what,
                citation.origin.slug + " was taken back by " + joined(citation.origin.retractedBy().stream())));
    }

    private static Explanation leftOut(String what, String reason) {
        return new Explanation("stance", what + " counts as withdrawn: " + reason, null);
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static List<Found> found(
            WordFilter.Asked words, Event event, Locale reader, Map<Citation, String> pointers) {
        List<Found> found = new ArrayList<>();
        List<Telling> others = new ArrayList<>(event.tellings());
        Telling told = Translated.forReader(reader, others);
        others.remove(told);
        look(told, "", words, found);
        for (int i = 0; i < others.size(); i++) {
            look(others.get(i), "/translations/" + i, words, found);
        }
        for (int i = 0; i < event.participants.size(); i++) {
            look("/participants/" + i + "/actor", event.participants.get(i).actor, words, found);
        }
        pointers.forEach((citation, pointer) -> {
            if (citation.quote() != null) {
                look("quote", pointer + "/quote/exact", citation.quote().exact(), citation.language(), words, found);
            }
            if (citation.translation != null) {
                look(
                        "translation",
                        pointer + "/translation/text",
                        citation.translation.text(),
                        citation.translation.language(),
                        words,
                        found);
            }
            look(pointer + "/asked", citation.asked, words, found);
            look("name", pointer + "/origin/name", citation.origin.name, null, words, found);
            lookBehind(pointer + "/origin", citation.origin.actor, words, found);
            lookBehind(pointer + "/origin", citation.origin.obtainedBy, words, found);
        });
        return found;
    }

    private static void look(Telling telling, String at, WordFilter.Asked words, List<Found> found) {
        look("headline", at + "/headline", telling.headline(), telling.language(), words, found);
        look("summary", at + "/summary", telling.summary(), telling.language(), words, found);
    }

    /** An event has no more of an origin than its name: who is behind it is told where the origin is. */
    private static void lookBehind(String pointer, Actor actor, WordFilter.Asked words, List<Found> found) {
        if (actor != null) {
            Stream.concat(Stream.of(actor.name), actor.aliases.stream())
                    .forEach(name -> look("origin", pointer, name, null, words, found));
        }
    }

    private static void look(String pointer, Actor actor, WordFilter.Asked words, List<Found> found) {
        if (actor != null) {
            look("name", pointer + "/name", actor.name, null, words, found);
            actor.aliases.forEach(alias -> look("alias", pointer, alias, null, words, found));
        }
    }

    private static void look(
            String in, String pointer, String text, String language, WordFilter.Asked words, List<Found> found) {
        List<Span> spans = words.placesIn(text, language).stream()
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
