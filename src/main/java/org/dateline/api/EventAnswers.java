package org.dateline.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.dateline.event.Event;
import org.dateline.http.Format;
import org.dateline.http.Option;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Facet;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.search.AllPages;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.filter.Filters;
import org.dateline.timeline.Timeline;
import org.dateline.view.EventDocument;
import org.dateline.view.EventList;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.Explanation;

/**
 * Answers requests for events, whichever path they come by: a list where JSON is wanted, else the document that the format
 * wanted is written from. Each throws {@link org.dateline.query.InvalidParameters} before anything is read from the record.
 */
@ApplicationScoped
public class EventAnswers {
    private final EventSearch search;
    private final Event.Repo events;
    private final Timeline.Repo timelines;
    private final Responder responder;

    EventAnswers(EventSearch search, Event.Repo events, Timeline.Repo timelines, Responder responder) {
        this.search = search;
        this.events = events;
        this.timelines = timelines;
        this.responder = responder;
    }

    /** Events of the whole record. */
    public Response ofRecord(Request request) {
        EventQuery query = question(request, null);
        return respond(request, query, () -> EventDocument.Heading.RECORD);
    }

    /**
     * Events of one timeline.
     *
     * @throws org.dateline.query.NotFound when there is none with that slug
     */
    public Response ofTimeline(String slug, Request request) {
        EventQuery query = question(request, slug);
        return respond(request, query, () -> EventDocument.Heading.of(timelines.get(slug)));
    }

    /**
     * One event.
     *
     * @throws org.dateline.query.NotFound when there never was one with that slug
     * @throws org.dateline.query.Withdrawn when it was taken out of the record
     */
    public Response ofEvent(String slug, Request request) {
        Set<EventMember> fields = fields(request.parameters());
        request.parameters().check();
        return responder.answer(request, () -> {
            EventView event = EventView.of(events.live(slug), fields, request.language(), null);
            return request.format() == Format.JSON ? event : EventDocument.of(event, request.language());
        });
    }

    /** @param timeline restricts the question to one; null for all */
    private static EventQuery question(Request request, String timeline) {
        if (request.format() == Format.HTML) {
            request.parameters().assume(Map.of(Option.FACET.parameter(), List.of(Filters.ON_PAGES)));
        }
        return EventQuery.of(request.parameters(), timeline);
    }

    private Response respond(Request request, EventQuery query, Supplier<EventDocument.Heading> heading) {
        Set<EventMember> fields = fields(request.parameters());
        request.parameters().check();
        return responder.answer(request, () -> {
            EventDocument.Heading under = heading.get();
            Function<Event, EventView> view = event -> EventView.of(event, fields, request.language(), query);
            return request.format().isWhole() && !request.isLimited()
                    ? whole(request, query, view, under)
                    : page(request, query, view, under);
        });
    }

    private EventDocument whole(
            Request request, EventQuery query, Function<Event, EventView> view, EventDocument.Heading heading) {
        AllPages<EventView> all = new AllPages<>(search, query.onFullPages(), view);
        EventList.Meta meta = meta(query, OptionalLong.empty());
        return new EventDocument(heading, all, request.language(), null, meta, Map.of());
    }

    private Listing page(
            Request request, EventQuery query, Function<Event, EventView> view, EventDocument.Heading heading) {
        Page<EventView> page = search.find(query).map(view);
        String next = request.next(page.next());
        EventList.Meta meta = meta(query, page.total());
        Map<String, Facet> facets = search.facets(query, request.language());
        return request.format() == Format.JSON
                ? new EventList(page.items(), next, meta, facets.isEmpty() ? null : facets)
                : new EventDocument(heading, page.items(), request.language(), next, meta, facets);
    }

    private EventList.Meta meta(EventQuery query, OptionalLong total) {
        return new EventList.Meta(
                query.limit(),
                total.isPresent() ? total.getAsLong() : null,
                query.dates().selects() ? search.undated(query) : null,
                query.explain() ? Explanation.of(query) : null);
    }

    /** The fields of an event that are wanted: {@code fields}, all when absent. */
    private static Set<EventMember> fields(Parameters parameters) {
        Set<EventMember> fields = parameters.several(Option.FIELDS.parameter(), EventMember.FIELDS);
        return fields.isEmpty() ? Set.copyOf(EventMember.FIELDS.values()) : fields;
    }
}
