package org.dateline.view;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.dateline.query.Listing;
import org.dateline.query.Page;
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
     */
    public record Item(
            EventView.Mention event, @JsonUnwrapped DisagreementView disagreement) {}

    /**
     * @param limit how many items a page may hold
     * @param next address of the following page; null on the last one
     * @param language of dates in words
     */
    public static DisagreementList of(Page<EventDisagreement> page, int limit, String next, Locale language) {
        return new DisagreementList(
                page.items().stream()
                        .flatMap(contested -> EventView.of(contested, language)
                                .map(disagreement ->
                                        new Item(EventView.Mention.of(contested.event(), language), disagreement))
                                .stream())
                        .toList(),
                next,
                Meta.of(limit, page));
    }
}
