package org.dateline.query;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * A list of reference data as it is served.
 *
 * @param items by slug
 * @param next address of the following page; null on the last one
 * @param <V> the view of an item
 */
public record ReferenceList<V>(List<V> items, String next, Meta meta) implements Listing {
    /** @param address as requested */
    public static <T, V> ReferenceList<V> of(Page<T> page, Function<T, V> view, ReferenceQuery query, URI address) {
        return new ReferenceList<>(
                page.items().stream().map(view).toList(),
                page.next() == null ? null : page.next().continuing(address),
                Meta.of(query.limit(), page));
    }
}
