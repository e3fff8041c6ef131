package org.dateline.view;

import java.util.List;

import org.dateline.query.Listing;

/**
 * Changes as they are served, in the order in which they were made.
 *
 * @param items may be fewer than a page may hold although more follow, where a filter leaves few
 * @param next address of what follows; null where nothing does yet
 */
public record ChangeList(List<ChangeView> items, String next, Meta meta) implements Listing {
    /**
     * @param version of the record that they were read up to
     * @param cursor where to go on, whether something follows yet or not
     */
    public record Meta(int limit, long version, String cursor) {}
}
