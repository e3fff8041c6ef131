package org.dateline.api;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.event.Event;
import org.dateline.event.Events;
import org.dateline.query.Page;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.FoundEvent;
import org.dateline.source.Origin;
import org.dateline.view.OriginStatements;

/** Origins with everything they say. */
@ApplicationScoped
public class OriginAccounts {
    private final Origin.Repo origins;
    private final EventSearch search;
    private final Events events;

    OriginAccounts(Origin.Repo origins, EventSearch search, Events events) {
        this.origins = origins;
        this.search = search;
        this.events = events;
    }

    /**
     * @param language of dates in words
     * @throws org.dateline.query.NotFound when there never was an origin with that slug
     * @throws org.dateline.query.Withdrawn when it was taken out of the record
     */
    public OriginStatements of(String slug, Locale language) {
        Origin origin = origins.get(slug);
        Page<FoundEvent> found = search.find(EventQuery.ofOrigin(slug));
        Page<Event> on = new Page<>(
                events.withIds(found.items().stream().map(FoundEvent::id).toList()), found.next(), found.total());
        return OriginStatements.of(origin, origins.derivedFrom(origin), on, language);
    }
}
