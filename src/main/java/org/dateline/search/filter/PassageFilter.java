package org.dateline.search.filter;

import java.util.Map;
import java.util.stream.Stream;

import org.dateline.citation.Choice;
import org.dateline.citation.Citation;
import org.dateline.event.Event;

/** A filter by a property of passages; all of these are asked together, by {@link PassageFilters}. */
abstract class PassageFilter extends ValueFilter {
    PassageFilter(FilterParameter parameter) {
        super(parameter);
    }

    PassageFilter(FilterParameter parameter, Map<String, ? extends Enum<?>> choice) {
        super(parameter, choice);
    }

    /** @param told how the desk tells the event that the passage is cited for */
    abstract Value value(Citation passage, Choice told);

    @Override
    final Stream<Value> values(Event event) {
        Choice told = event.choice();
        return event.citations.stream().map(passage -> value(passage, told));
    }
}
