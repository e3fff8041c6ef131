package org.dateline.search.filter;

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
                Status.BY_NAME);
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    Stream<Value> values(Event event) {
        return Stream.ofNullable(event.status()).map(Status::code).map(Value::of);
    }
}
