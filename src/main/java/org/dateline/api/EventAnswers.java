package org.dateline.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.event.Event;
import org.dateline.http.Answer;
import org.dateline.http.Format;
import org.dateline.http.Request;
import org.dateline.query.Facet;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.search.AllPages;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.filter.Filters;
import org.dateline.view.EventDocument;
import org.dateline.view.EventList;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.Explanation;

/** Answers requests for events, whichever path they come by. */
@ApplicationScoped
public class EventAnswers {
    private final EventSearch search;

    EventAnswers(EventSearch search) {
        this.search = search;
    }

    /**
     * Reads a question, has it answered and shows the answer.
     *
     * @param heading what the events are asked of; the slug of a timeline restricts them to it
     * @return a list where JSON is wanted, else the document that the format wanted is written from
     * @throws org.dateline.query.InvalidParameters when the parameters cannot be read
     */
    public Answer answer(Request request, EventDocument.Heading heading) {
        Parameters parameters = request.parameters();
        Format format = Format.ofEvents(request);
        if (format == Format.HTML) {
            parameters.assume(Map.of("facet", List.of(Filters.ON_PAGES)));
        }
        EventQuery query = EventQuery.of(parameters, heading.slug());
        Set<EventMember> fields = fields(parameters);
        Locale language = request.language();
        parameters.check();

        Function<Event, EventView> view = event -> EventView.of(event, fields, language, query);
        if (format.isWhole() && parameters.sent("limit").isEmpty()) {
            AllPages<EventView> all = new AllPages<>(search, query.onFullPages(), view);
            EventList.Meta meta = meta(query, OptionalLong.empty());
            return request.answer(new EventDocument(heading, all, language, null, meta, Map.of()));
        }
        Page<EventView> page = search.find(query).map(view);
        String next = request.next(page.next());
        EventList.Meta meta = meta(query, page.total());
        Map<String, Facet> facets = search.facets(query, language);
        return request.answer(
                format == Format.JSON
                        ? new EventList(page.items(), next, meta, facets.isEmpty() ? null : facets)
                        : new EventDocument(heading, page.items(), language, next, meta, facets));
    }

    private EventList.Meta meta(EventQuery query, OptionalLong total) {
        return new EventList.Meta(
                query.limit(),
                total.isPresent() ? total.getAsLong() : null,
                query.dates().selects() ? search.undated(query) : null,
                query.explain() ? Explanation.of(query) : null);
    }

    /** The fields of an event that are wanted: {@code fields}, all when absent. */
    static Set<EventMember> fields(Parameters parameters) {
        Set<EventMember> fields = parameters.several("fields", EventMember.FIELDS);
        return fields.isEmpty() ? Set.copyOf(EventMember.FIELDS.values()) : fields;
    }
}
