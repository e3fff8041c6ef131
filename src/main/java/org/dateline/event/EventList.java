package org.dateline.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.dateline.query.Answer;
import org.dateline.query.Facet;
import org.dateline.query.Format;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.Request;

/**
 * A list of events as it is served.
 *
 * @param items in the order asked for
 * @param next address of the following page; null on the last one
 * @param facets by the name of what was counted; null unless asked for
 */
public record EventList(List<EventView> items, String next, Meta meta, Map<String, Facet> facets) implements Listing {
    /**
     * What is said about a list besides its items.
     *
     * @param limit how many items a page may hold
     * @param total how many items there are on all pages; null unless asked for
     * @param undated how many events the other filters leave of which no date is known; null unless dates were asked for
     * @param filters how each filter was read; null unless asked for
     */
    public record Meta(int limit, Long total, Long undated, List<Explanation> filters) {}

    /**
     * Reads a question, has it answered and shows the answer.
     *
     * @param heading what the events are asked of; the slug of a timeline restricts them to it
     * @return a list of this kind where JSON is wanted, else the chronology that the format wanted is written from
     * @throws org.dateline.query.BadParameters when the parameters cannot be read
     */
    public static Answer answer(EventSearch search, Request request, Chronology.Heading heading) {
        Parameters parameters = request.parameters();
        Format format = Format.ofEvents(request);
        EventQuery query = EventQuery.of(parameters, heading.slug());
        Set<String> fields = fields(parameters);
        Locale language = request.language();
        parameters.check();

        Function<Event, EventView> view = event -> EventView.of(event, fields, language, query);
        if (format.isWhole() && parameters.sent("limit").isEmpty()) {
            Walk all = new Walk(search, query.onFullPages(), view);
            Meta meta = meta(search, query, OptionalLong.empty());
            return request.answer(new Chronology(heading, all, language, null, meta, Map.of()));
        }
        Page<EventView> page = search.find(query).map(view);
        String next = request.next(page.next());
        Meta meta = meta(search, query, page.total());
        Map<String, Facet> facets = facets(search, query);
        return request.answer(
                format == Format.JSON
                        ? new EventList(page.items(), next, meta, facets.isEmpty() ? null : facets)
                        : new Chronology(heading, page.items(), language, next, meta, facets));
    }

    private static Meta meta(EventSearch search, EventQuery query, OptionalLong total) {
        return new Meta(
                query.limit(),
                total.isPresent() ? total.getAsLong() : null,
                query.dates().selects() ? search.undated(query) : null,
                query.explain() ? Explanation.of(query) : null);
    }

    /** The fields of an event that are wanted: {@code fields}, all when absent. */
    static Set<String> fields(Parameters parameters) {
        Set<String> fields = parameters.several("fields", EventView.FIELDS);
        return fields.isEmpty() ? EventView.FIELDS : fields;
    }

    private static Map<String, Facet> facets(EventSearch search, EventQuery query) {
        Map<String, Facet> byName = new LinkedHashMap<>();
        search.facets(query).forEach((dimension, facet) -> byName.put(dimension.code(), facet));
        search.spans(query).forEach((unit, facet) -> byName.put(unit.code(), facet));
        return byName;
    }
}
