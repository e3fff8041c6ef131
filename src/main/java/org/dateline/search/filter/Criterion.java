package org.dateline.search.filter;

import java.util.List;
import java.util.Optional;

import org.dateline.event.Event;

/** What a question asks of events by one filter. Its text tells it from any other, since cursors are bound to it. */
public interface Criterion {
    /** Adds what it asks of an event, {@code e}. */
    void restrict(Clauses where);

    /**
     * What is left of it for a facet, which ignores its own filter.
     *
     * @return empty when nothing is left
     */
    default Optional<Criterion> without(ValueFilter facet) {
        return Optional.of(this);
    }

    /** Adds what it asks of each row, {@code x}, whose value a facet counts. */
    default void restrictRows(ValueFilter facet, Clauses where) {}

    /** How it was read. */
    List<Reading> readings();

    /** Why an event passed it. */
    List<Reading> reasons(Event event);
}
