package org.dateline.search.filter;

import java.util.Set;
import java.util.stream.Stream;

import org.dateline.citation.Status;
import org.dateline.event.Event;

/** By how the evidence stands. */
final class StatusFilter extends EventFilter {
    StatusFilter() {
        super(
                new FilterParameter(
                        "status",
                        new Label("Evidence", "Belege", "Preuves", "Pruebas", "Доказательства"),
                        "Events by how their evidence stands.",
                        new Takes.Choice(Status.BY_NAME.keySet(), "disputed")),
                "",
                "e.status",
                Status.BY_NAME);
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    Stream<String> matched(Event event, Set<String> anyOf) {
        return Stream.of(event.status().code());
    }
}
