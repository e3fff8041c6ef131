package org.dateline.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.dateline.citation.Citation;
import org.dateline.citation.Stance;
import org.dateline.event.Event;
import org.dateline.query.Page;
import org.dateline.source.Origin;

/**
 * An origin with everything it says.
 *
 * @param roots slugs of the origins it goes back to that derive from no other; its own when it stands for itself
 * @param repeatedBy slugs of the origins that have their information from it, alphabetically; empty when none has
 * @param statements what it says, earliest event first
 * @param truncated whether it has a say on more events than these; the address under {@code events} lists all
 */
public record OriginStatements(
        @JsonUnwrapped OriginView origin,
        List<String> roots,
        List<String> repeatedBy,
        List<Statement> statements,
        boolean truncated) {

    /**
     * Where it stands on one event.
     *
     * @param outlets who carries its word, by the names of publishers
     * @param citations the passages, by source; whose they are and where they stand is said above them
     */
    public record Statement(
            EventView.Mention event, Stance stance, List<String> outlets, List<SourceCitations> citations) {}

    /**
     * @param repeatedBy those that derive from it
     * @param events those it has a say on
     * @param language of dates in words
     */
    public static OriginStatements of(Origin origin, List<Origin> repeatedBy, Page<Event> events, Locale language) {
        return new OriginStatements(
                OriginView.of(origin),
                origin.roots().stream().map(each -> each.slug).toList(),
                repeatedBy.stream().map(each -> each.slug).toList(),
                events.items().stream()
                        .map(event -> statements(origin, event, language))
                        .flatMap(Collection::stream)
                        .toList(),
                events.next() != null);
    }

    private static List<Statement> statements(Origin origin, Event event, Locale language) {
        PassageIds ids = PassageIds.of(event.citations);
        Map<Stance, List<Citation>> byStance = event.citations.stream()
                .filter(citation -> citation.origin == origin)
                .collect(Collectors.groupingBy(citation -> citation.stance, LinkedHashMap::new, Collectors.toList()));
        return byStance.entrySet().stream()
                .map(taken -> new Statement(
                        EventView.Mention.of(event, language),
                        taken.getKey(),
                        taken.getValue().stream()
                                .map(citation -> citation.source.publisher)
                                .distinct()
                                .toList(),
                        SourceCitations.of(taken.getValue(), ids, event.choice()).stream()
                                .map(SourceCitations::ofOneStance)
                                .toList()))
                .toList();
    }
}
