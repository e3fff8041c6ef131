package org.dateline.search.filter;

import java.util.List;
import java.util.Optional;

import org.apache.lucene.document.Document;

import org.dateline.event.Event;
import org.dateline.query.Parameters;

/** One way to ask for events. {@link Filters#ALL} has every one. */
public interface Filter {
    /** What it is asked with, in the order in which the API describes it. */
    List<FilterParameter> parameters();

    /** The properties by whose values it filters, each of which is a facet too; empty when it filters otherwise. */
    default List<ValueFilter> facets() {
        return List.of();
    }

    /** Adds to the entry of an event in the index what the event is found by. */
    void index(Event event, Document entry);

    /**
     * Reads what is asked. A parameter that cannot be read is noted in the parameters, and what is returned must then not be
     * used.
     *
     * @return empty when nothing is asked
     */
    Optional<Criterion> read(Parameters parameters);
}
