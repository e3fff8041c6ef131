package org.dateline.search.filter;

import java.util.Set;
import java.util.stream.Stream;

import org.dateline.event.Event;

/** By what kind of event it is. */
final class TypeFilter extends EventFilter {
    TypeFilter() {
        super(
                new FilterParameter(
                        "type",
                        new Label("Kind", "Art", "Nature", "Clase", "Вид"),
                        "Events of these types, such as `call`, `text_message` or `statement`.",
                        Takes.ids("call,text_message")),
                "",
                "e.type");
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    Stream<String> matched(Event event, Set<String> anyOf) {
        return Stream.of(event.type);
    }
}
