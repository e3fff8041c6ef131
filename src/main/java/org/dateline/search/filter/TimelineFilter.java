package org.dateline.search.filter;

import java.util.stream.Stream;

import org.dateline.event.Event;

/** By the timelines an event stands in. */
final class TimelineFilter extends EventFilter {
    TimelineFilter() {
        super(new FilterParameter(
                "timeline",
                new Label("Timeline", "Zeitleiste", "Chronologie", "Cronología", "Хроника"),
                "Events of these timelines, by id.",
                Takes.ids("flynn-kislyak-2016")));
    }

    @Override
    Stream<Value> values(Event event) {
        return event.timelines.stream().map(Value::of);
    }
}
