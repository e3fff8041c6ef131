package org.dateline.view;

import java.util.List;
import java.util.function.Function;

import org.dateline.query.Listing;
import org.dateline.query.Page;

/**
 * A list of reference data as it is served.
 *
 * @param items by slug
 * @param next address of the following page; null on the last one
 * @param <V> the view of an item
 */
public record ReferenceList<V>(List<V> items, String next, Meta meta) implements Listing {
    /**
     * @param version of the record that they were read from
     * @param next address of the following page; null on the last one
     */
    public static <T, V> ReferenceList<V> of(Page<T> page, Function<T, V> view, int limit, long version, String next) {
        return new ReferenceList<>(page.items().stream().map(view).toList(), next, Meta.of(limit, page, version));
    }
}
