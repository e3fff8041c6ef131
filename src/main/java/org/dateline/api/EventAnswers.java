package org.dateline.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.event.Event;
import org.dateline.event.Vocabulary;
import org.dateline.http.Format;
import org.dateline.http.Offer;
import org.dateline.http.Option;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.http.Shape;
import org.dateline.query.Facet;
import org.dateline.query.InvalidValue;
import org.dateline.query.Listing;
import org.dateline.query.NotFound;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.Unknown;
import org.dateline.query.Wanted;
import org.dateline.search.AllPages;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.FoundEvent;
import org.dateline.search.KnownValues;
import org.dateline.search.filter.Filters;
import org.dateline.timeline.Timeline;
import org.dateline.view.EventDocument;
import org.dateline.view.EventList;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.Explanation;
import org.dateline.view.JsonEvent;
import org.dateline.view.ServedEvents;

/**
 * Answers requests for events, whichever path they come by: a list where JSON is wanted, else the document that the format
 * wanted is written from. Each throws {@link org.dateline.query.InvalidParameters} before anything is read from the record.
 */
@ApplicationScoped
public class EventAnswers {
    /** What is told of the events beside one. */
    private static final Set<EventMember> BESIDE = Set.of(EventMember.HEADLINE, EventMember.LANGUAGE, EventMember.WHEN);

    /** As many of a kind are told by their headlines; {@code related} finds all. */
    private static final int MOST_RELATED = 50;

    private final EventSearch search;
    private final Moments moments;
    private final ServedEvents served;
    private final Timeline.Repo timelines;
    private final KnownValues known;
    private final Vocabulary.Repo vocabulary;
    private final Clock clock;
    private final Responder responder;

    EventAnswers(
            EventSearch search,
            Moments moments,
            ServedEvents served,
            Timeline.Repo timelines,
            KnownValues known,
            Vocabulary.Repo vocabulary,
            Clock clock,
            Responder responder) {
        this.search = search;
        this.moments = moments;
        this.served = served;
        this.timelines = timelines;
        this.known = known;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.responder = responder;
    }

    /** Events of the whole record. */
    public Response ofRecord(Request asked) {
        return respond(asked, null);
    }

    /**
     * Events of one timeline.
     *
     * @throws org.dateline.query.NotFound when there is none with that slug
     */
    public Response ofTimeline(String slug, Request asked) {
        return respond(asked, slug);
    }

    /** Reads what is asked of each of several timelines; the caller goes on to check the parameters. */
    public void read(Request request) {
        question(request, "");
        fields(request.parameters());
    }

    /**
     * Events of one timeline on a page that shows several.
     *
     * @param request as if it were for that timeline alone, with its version settled
     * @throws NotFound when there is none with that slug
     */
    public EventDocument documentOfTimeline(String slug, Request request) {
        EventQuery query = question(request, slug).in(request.then());
        Set<EventMember> fields = fields(request.parameters());
        request.parameters().check();
        return document(request, query, fields, heading(slug, request));
    }

    /** What a timeline is called and about, for the reader of a format that is for readers. */
    private EventDocument.Heading heading(String timeline, Request request) {
        Timeline there = moments.record(request).get(timelines, timeline);
        return request.format().isForReaders()
                ? EventDocument.Heading.of(there, request.language())
                : EventDocument.Heading.of(there);
    }

    private EventView view(FoundEvent event, Set<EventMember> fields, Request request) {
        return request.format().isForReaders()
                ? served.read(event, fields, request.language())
                : served.readAsWritten(event, fields, request.language());
    }

    /**
     * One event.
     *
     * @throws org.dateline.query.NotFound when there never was one with that slug
     * @throws org.dateline.query.Withdrawn when it was taken out of the record
     */
    public Response ofEvent(String slug, Request asked) {
        Set<EventMember> fields = fields(asked.parameters());
        asked.parameters().check();
        Request request = moments.settle(asked);
        return responder.answer(request, () -> {
            FoundEvent event = search.find(slug, request.then()).orElseThrow(() -> absent(slug, request));
            return request.format() == Format.JSON
                    ? inJson(event, fields, request.language())
                    : document(view(event, fields, request), request);
        });
    }

    private EventDocument document(EventView event, Request request) {
        EventDocument document = EventDocument.of(event, request.language()).in(vocabulary.of(request.then()));
        if (request.format() != Format.HTML || request.offer().isEmbedded()) {
            return document;
        }
        EventDocument told = event.relations() == null ? document : document.relatedTo(related(event, request));
        return event.timelines().isEmpty() ? told : told.at(place(event, request));
    }

    private Map<String, EventView> related(EventView event, Request request) {
        Set<String> others = event.relations().byName().values().stream()
                .flatMap(ofKind -> ofKind.stream().limit(MOST_RELATED))
                .collect(Collectors.toSet());
        return search.find(others, request.then()).stream()
                .map(found -> served.read(found, BESIDE, request.language()))
                .collect(Collectors.toMap(EventView::id, Function.identity()));
    }

    private EventDocument.Place place(EventView event, Request request) {
        String timeline = event.timelines().get(0);
        List<EventView> beside = search
                .beside(event.id(), EventQuery.ofTimeline(timeline).in(request.then()))
                .stream()
                .map(found -> found.map(each -> served.read(each, BESIDE, request.language()))
                        .orElse(null))
                .toList();
        return new EventDocument.Place(heading(timeline, request), beside.get(0), beside.get(1));
    }

    private RuntimeException absent(String slug, Request request) {
        // The record knows whether there ever was one.
        moments.record(request).live(slug);
        return new NotFound("event", slug);
    }

    /** @param timeline restricts the question to one; null for all */
    private static EventQuery question(Request request, String timeline) {
        // A line each has no place for what else could be chosen, and another view has said what it counts.
        if (request.format() == Format.HTML && request.shape() == Shape.FULL && request.offer() != Offer.BOARD) {
            request.parameters().assume(Map.of(Option.FACET.parameter(), List.of(Filters.ON_PAGES)));
        }
        EventQuery query = EventQuery.of(request.parameters(), timeline);
        checkFacets(request, query);
        return query;
    }

    /** A view that shows no facets, or one of time alone, is not asked for others. */
    private static void checkFacets(Request request, EventQuery query) {
        String facet = Option.FACET.parameter();
        boolean counted = request.shape() == Shape.COUNTS;
        if (counted && (!query.facets().isEmpty() || query.spans().size() > 1)) {
            request.parameters().refuse(facet, new InvalidValue("is one of year, month, day in this view", "day"));
        }
        if (!counted && request.shape() != Shape.FULL && request.query().has(facet)) {
            request.parameters().refuse(facet, new InvalidValue("has no place in this view", "leave it out"));
        }
    }

    /** @param timeline slug of the one they are the events of; null for the whole record */
    private Response respond(Request asked, String timeline) {
        EventQuery question = question(asked, timeline);
        Set<EventMember> fields = fields(asked.parameters());
        asked.parameters().check();
        Request request = timeline == null ? moments.settle(asked) : moments.settle(asked, timeline);
        EventQuery query = question.in(request.then());
        Supplier<EventDocument.Heading> heading =
                () -> timeline == null ? EventDocument.Heading.RECORD : heading(timeline, request);
        return responder.answer(
                request,
                () -> request.format() == Format.JSON
                        ? list(request, query, fields, heading)
                        : document(request, query, fields, heading.get()));
    }

    private Listing list(
            Request request, EventQuery query, Set<EventMember> fields, Supplier<EventDocument.Heading> heading) {
        Page<FoundEvent> page = search.find(query);
        if (page.items().isEmpty()) {
            // Where something stands in it, there is such a timeline.
            heading.get();
        }
        List<?> items = query.explain()
                ? explained(page.items(), query, fields, request)
                : page.items().stream()
                        .map(event -> inJson(event, fields, request.language()))
                        .toList();
        Map<String, Facet> facets = search.facets(query, request.language());
        return new EventList(
                items, request.next(page.next()), meta(request, query, page.total()), facets.isEmpty() ? null : facets);
    }

    private Object inJson(FoundEvent event, Set<EventMember> fields, Locale language) {
        return language.equals(Locale.ENGLISH) && !ServedEvents.isTranslated(event)
                ? JsonEvent.of(event, fields)
                : served.read(event, fields, language);
    }

    private EventDocument document(
            Request request, EventQuery query, Set<EventMember> fields, EventDocument.Heading heading) {
        Locale language = request.language();
        Function<List<FoundEvent>, List<EventView>> views = found -> query.explain()
                ? explained(found, query, fields, request)
                : found.stream().map(event -> view(event, fields, request)).toList();
        if (request.format().isWhole() && !request.isLimited()) {
            // The sheets of a workbook are read one after the other.
            boolean again = request.format() == Format.XLSX && request.then().isNow();
            EventQuery whole = again ? query.in(moments.pinned()) : query;
            AllPages<EventView> all = new AllPages<>(search, whole.onFullPages(), views);
            return EventDocument.of(heading, all, language)
                    .in(vocabulary.of(request.then()))
                    .with(meta(request, query, OptionalLong.empty()));
        }
        Page<FoundEvent> page = search.find(query);
        EventDocument document = EventDocument.of(heading, views.apply(page.items()), language)
                .in(vocabulary.of(request.then()))
                .before(request.next(page.next()))
                .with(meta(request, query, page.total()))
                .with(search.facets(query, language));
        return page.items().isEmpty()
                ? document.asOf(moments.record(request).latest().orElseGet(clock::instant))
                : document;
    }

    /** Why an event is in the answer is told from the record itself. */
    private List<EventView> explained(
            List<FoundEvent> found, EventQuery query, Set<EventMember> fields, Request request) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Map<String, Event> events = moments.record(request)
                    .events(found.stream().map(FoundEvent::slug).toList());
            return found.stream()
                    .map(event -> events.get(event.slug()))
                    .filter(Objects::nonNull)
                    .peek(next -> Wanted.check())
                    .map(event -> EventView.forReader(event, fields, request.language(), query))
                    .toList();
        });
    }

    private EventList.Meta meta(Request request, EventQuery query, OptionalLong total) {
        List<Unknown> unknown = known.unknownTo(query);
        return new EventList.Meta(
                query.limit(),
                total.isPresent() ? total.getAsLong() : null,
                moments.version(request),
                query.dates().selects() ? search.undated(query) : null,
                unknown.isEmpty() ? null : unknown,
                query.explain() ? Explanation.of(query) : null);
    }

    /** The fields of an event that are wanted: {@code fields}, all when absent. */
    private static Set<EventMember> fields(Parameters parameters) {
        Set<EventMember> fields = parameters.several(Option.FIELDS.parameter(), EventMember.FIELDS);
        return fields.isEmpty() ? Set.copyOf(EventMember.FIELDS.values()) : fields;
    }
}
