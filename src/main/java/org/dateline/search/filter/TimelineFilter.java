package org.dateline.search.filter;

import java.util.Set;
import java.util.stream.Stream;

import org.dateline.event.Event;

/** By the timelines an event stands in. */
final class TimelineFilter extends EventFilter {
    TimelineFilter() {
        super(
                new FilterParameter(
                        "timeline",
                        new Label("Timeline", "Zeitleiste", "Chronologie", "Cronología", "Хроника"),
                        "Events of these timelines, by id.",
                        Takes.ids("flynn-kislyak-2016")),
                "e.timelines x",
                "x");
    }

    @Override
    Stream<String> matched(Event event, Set<String> anyOf) {
        return event.timelines.stream().filter(anyOf::contains);
    }
}
