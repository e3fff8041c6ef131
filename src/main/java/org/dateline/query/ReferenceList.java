package org.dateline.query;

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
    /** @param request which it answers */
    public static <T, V> Answer of(Page<T> page, Function<T, V> view, ReferenceQuery query, Request request) {
        return request.answer(page(page, view, query, request));
    }

    /** The list alone. */
    public static <T, V> ReferenceList<V> page(
            Page<T> page, Function<T, V> view, ReferenceQuery query, Request request) {
        return new ReferenceList<>(
                page.items().stream().map(view).toList(), request.next(page.next()), Meta.of(query.limit(), page));
    }
}
