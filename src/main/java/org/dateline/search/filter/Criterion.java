package org.dateline.search.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.search.Query;

import org.dateline.event.Event;

/** What a question asks of events by one filter. Its text tells it from any other, since cursors are bound to it. */
public interface Criterion {
    /** Finds the events of which it holds. */
    Query query();

    /**
     * What is left of it for a facet, which ignores its own filter.
     *
     * @return empty when nothing is left
     */
    default Optional<Criterion> without(ValueFilter facet) {
        return Optional.of(this);
    }

    /** What a facet counts where it holds, if that is less than all the values of the events. */
    default Optional<Counted> counted(ValueFilter facet) {
        return Optional.empty();
    }

    /** The values it asks for that the record alone knows, by parameter. */
    default Map<String, Set<String>> named() {
        return Map.of();
    }

    /** How it was read. */
    List<Reading> readings();

    /** Why an event passed it. */
    List<Reading> reasons(Event event);
}
