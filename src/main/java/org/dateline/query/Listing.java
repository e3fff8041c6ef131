package org.dateline.query;

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
     */
    record Meta(int limit, Long total) {
        public static Meta of(int limit, Page<?> page) {
            return new Meta(limit, page.total().isPresent() ? page.total().getAsLong() : null);
        }
    }
}
