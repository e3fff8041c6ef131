package org.dateline.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.event.Event;
import org.dateline.history.RecordReading;
import org.dateline.http.Request;
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
    private final Moments moments;

    OriginAccounts(Origin.Repo origins, EventSearch search, Moments moments) {
        this.origins = origins;
        this.search = search;
        this.moments = moments;
    }

    /**
     * @param request tells the version, and the language of dates in words
     * @throws org.dateline.query.NotFound when there never was an origin with that slug
     * @throws org.dateline.query.Withdrawn when it was taken out of the record
     */
    public OriginStatements of(String slug, Request request) {
        RecordReading record = moments.record(request);
        Origin origin = record.get(origins, slug);
        Page<FoundEvent> found = search.find(EventQuery.ofOrigin(slug).in(request.then()));
        Map<String, Event> events =
                record.events(found.items().stream().map(FoundEvent::slug).toList());
        List<Event> on = found.items().stream()
                .map(event -> events.get(event.slug()))
                // What was withdrawn since it was found says nothing any more.
                .filter(Objects::nonNull)
                .toList();
        return OriginStatements.of(
                origin, record.derivedFrom(origin), new Page<>(on, found.next(), found.total()), request.language());
    }
}
