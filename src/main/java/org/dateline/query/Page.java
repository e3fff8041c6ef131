package org.dateline.query;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of an answer.
 *
 * @param items in order; empty when there is nothing, or when nothing was asked for ({@code limit=0})
 * @param next where the following page starts; null on the last one
 * @param total how many there are on all pages; empty unless asked for
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Cursor next, OptionalLong total) {

    /**
     * A page from up to one row more than it may hold: the surplus row only tells that there is a next page.
     *
     * @param rows up to {@code limit + 1} rows in order
     * @param limit how many the page may hold
     * @param cursor the cursor that continues behind an item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor, OptionalLong total) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null, total);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, limit == 0 ? null : cursor.apply(items.get(limit - 1)), total);
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }
}
