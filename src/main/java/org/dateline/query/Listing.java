package org.dateline.query;

import java.util.List;

/** A list as it is served, in pages. */
public interface Listing {
    /** What is listed, in order; each iteration may read it anew. */
    Iterable<?> items();

    /** Address of the following page, path and query; null on the last one. */
    String next();

    /**
     * What is said about a list besides its items.
     *
     * @param limit how many items a page may hold
     * @param total how many items there are on all pages; null unless asked for
     * @param version of the record that they were read from
     * @param unknown values filtered by that there are not; null where there are all
     */
    record Meta(int limit, Long total, Long version, List<Unknown> unknown) {
        public static Meta of(int limit, Page<?> page, long version) {
            return of(limit, page, version, List.of());
        }

        public static Meta of(int limit, Page<?> page, long version, List<Unknown> unknown) {
            return new Meta(
                    limit,
                    page.total().isPresent() ? page.total().getAsLong() : null,
                    version,
                    unknown.isEmpty() ? null : unknown);
        }
    }
}
