package org.dateline.event;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.query.Facet;
import org.dateline.query.Format;
import org.dateline.query.Language;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.Unreadable;

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

    /** What citations have no place for. */
    private static final List<String> FOR_JSON = List.of("fields", "include", "facet", "lang");

    /**
     * Reads a question, has it answered and shows the answer.
     *
     * @param given the parameters as sent
     * @param timeline restricts the list to one timeline; null for all
     * @param languages the Accept-Language header; null when there is none
     * @param address as requested
     * @throws org.dateline.query.BadParameters when the parameters cannot be read
     */
    public static EventList answer(
            EventSearch search, Map<String, List<String>> given, String timeline, String languages, URI address) {
        Parameters parameters = new Parameters(given);
        EventQuery query = EventQuery.of(parameters, timeline);
        Set<String> fields = fields(parameters, Format.of(parameters, Format.CITABLE));
        Locale language = Language.of(parameters, languages);
        parameters.check();

        Page<Event> page = search.find(query);
        return new EventList(
                page.items().stream()
                        .map(event -> EventView.of(event, fields, language, query))
                        .toList(),
                page.next() == null ? null : page.next().continuing(address),
                new Meta(
                        query.limit(),
                        page.total().isPresent() ? page.total().getAsLong() : null,
                        query.dates().selects() ? search.undated(query) : null,
                        query.explain() ? Explanation.of(query) : null),
                facets(search, query));
    }

    /** The fields of an event that are wanted: {@code fields}, all when absent. Other formats have members of their own. */
    static Set<String> fields(Parameters parameters, Format format) {
        Set<String> fields = parameters.several("fields", EventView.FIELDS);
        if (format != Format.JSON) {
            FOR_JSON.stream()
                    .filter(name -> parameters.sent(name).isPresent())
                    .forEach(name ->
                            parameters.refuse(name, new Unreadable("is for format=json", "leave one of the two out")));
        }
        return fields.isEmpty() ? EventView.FIELDS : fields;
    }

    private static Map<String, Facet> facets(EventSearch search, EventQuery query) {
        Map<String, Facet> byName = new LinkedHashMap<>();
        search.facets(query).forEach((dimension, facet) -> byName.put(dimension.code(), facet));
        search.spans(query).forEach((unit, facet) -> byName.put(unit.code(), facet));
        return byName.isEmpty() ? null : byName;
    }
}
