package org.dateline.event;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dateline.query.Facet;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.Parameters;

/**
 * A list of events as it is served.
 *
 * @param items in the order asked for
 * @param next address of the following page; null on the last one
 * @param facets by the name of what was counted; null unless asked for
 */
public record EventList(List<EventView> items, String next, Meta meta, Map<String, Facet> facets) implements Listing {

    private static final Map<String, String> FIELDS = EventView.FIELDS.stream()
            .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, LinkedHashMap::new));

    /**
     * Reads a question, has it answered and shows the answer.
     *
     * @param given the parameters as sent
     * @param timeline restricts the list to one timeline; null for all
     * @param address as requested
     * @throws org.dateline.query.BadParameters when the parameters cannot be read
     */
    public static EventList answer(EventSearch search, Map<String, List<String>> given, String timeline, URI address) {
        Parameters parameters = new Parameters(given);
        EventQuery query = EventQuery.of(parameters, timeline);
        Set<String> fields = fields(parameters);
        parameters.check();

        Page<Event> page = search.find(query);
        return new EventList(
                page.items().stream().map(event -> EventView.of(event, fields)).toList(),
                page.next() == null ? null : page.next().continuing(address),
                Meta.of(query.limit(), page),
                query.facets().isEmpty() ? null : byName(search.facets(query)));
    }

    /** The fields of an event that are wanted: {@code fields}, all when absent. */
    static Set<String> fields(Parameters parameters) {
        Set<String> fields = parameters.several("fields", FIELDS);
        return fields.isEmpty() ? EventView.FIELDS : fields;
    }

    private static Map<String, Facet> byName(Map<Dimension, Facet> facets) {
        Map<String, Facet> byName = new LinkedHashMap<>();
        facets.forEach((dimension, facet) -> byName.put(dimension.code(), facet));
        return byName;
    }
}
