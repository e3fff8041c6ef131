package org.dateline.evidence;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.dateline.citation.DisagreementView;
import org.dateline.event.Contested;
import org.dateline.event.DisagreementQuery;
import org.dateline.event.EventView;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.Request;

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
     * @param language of dates in words
     * @param request which it answers
     */
    static DisagreementList of(Page<Contested> page, DisagreementQuery query, Locale language, Request request) {
        return new DisagreementList(
                page.items().stream()
                        .flatMap(contested -> EventView.of(contested, language)
                                .map(disagreement ->
                                        new Item(EventView.Mention.of(contested.event(), language), disagreement))
                                .stream())
                        .toList(),
                request.next(page.next()),
                Meta.of(query.limit(), page));
    }
}
