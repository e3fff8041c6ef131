package org.dateline.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.dateline.citation.Citation;
import org.dateline.citation.Disagreement;
import org.dateline.event.Event;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.Unknown;
import org.dateline.search.EventDisagreement;

/**
 * A list of disagreements as it is served.
 *
 * @param items earliest event first
 * @param next address of the following page; null on the last one
 */
public record DisagreementList(List<Item> items, String next, Meta meta) implements Listing {

    /**
     * A disagreement and the event it is about.
     *
     * @param event what is told in different ways
     * @param citations the passages that its positions point to, by source
     */
    public record Item(
            EventView.Mention event, @JsonUnwrapped DisagreementView disagreement, List<SourceCitations> citations) {
        private static Item of(Event event, Disagreement disagreement, Locale language) {
            PassageIds ids = PassageIds.of(event.citations);
            Set<Citation> told = disagreement.positions().stream()
                    .flatMap(position -> position.citations().stream())
                    .collect(Collectors.toSet());
            return new Item(
                    EventView.Mention.of(event, language),
                    DisagreementView.of(disagreement, event, ids, language),
                    SourceCitations.of(
                            event.citations.stream().filter(told::contains).toList(), ids, event.choice()));
        }
    }

    /**
     * @param limit how many items a page may hold
     * @param version of the record that they were read from
     * @param unknown values filtered by that there are not
     * @param next address of the following page; null on the last one
     * @param language of dates in words
     */
    public static DisagreementList of(
            Page<EventDisagreement> page,
            int limit,
            long version,
            List<Unknown> unknown,
            String next,
            Locale language) {
        return new DisagreementList(
                page.items().stream()
                        .flatMap(contested -> contested
                                .disagreement()
                                .map(disagreement -> Item.of(contested.event(), disagreement, language))
                                .stream())
                        .toList(),
                next,
                Meta.of(limit, page, version, unknown));
    }
}
