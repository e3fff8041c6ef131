package org.dateline.search.index;

/**
 * The versions in which an entry held.
 *
 * @param slug of its event
 * @param from the first of them
 * @param until the first behind them
 */
public record Span(String slug, long from, long until) {
    /** Whether it is what a version has made of that event, or has taken the place of. */
    public boolean touches(String event, long version) {
        return slug.equals(event) && from <= version && version <= until;
    }
}
