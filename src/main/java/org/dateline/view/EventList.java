package org.dateline.view;

import java.util.List;
import java.util.Map;

import org.dateline.query.Facet;
import org.dateline.query.Listing;
import org.dateline.query.Unknown;

/**
 * A list of events as it is served.
 *
 * @param items in the order asked for, each an {@link EventView} or as one is written
 * @param next address of the following page; null on the last one
 * @param facets by the name of what was counted; null unless asked for
 */
public record EventList(List<?> items, String next, Meta meta, Map<String, Facet> facets) implements Listing {
    /**
     * What is said about a list besides its items.
     *
     * @param limit how many items a page may hold
     * @param total how many items there are on all pages; null unless asked for
     * @param version of the record that they were read from
     * @param undated how many events the other filters leave of which no date is known; null unless dates were asked for
     * @param unknown values filtered by that there are not; null where there are all
     * @param filters how each filter was read; null unless asked for
     */
    public record Meta(
            int limit, Long total, Long version, Long undated, List<Unknown> unknown, List<Explanation> filters) {}
}
