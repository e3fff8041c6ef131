package org.dateline.search.filter;

import java.util.stream.Stream;

import org.dateline.event.Event;

/** By what kind of event it is. */
final class TypeFilter extends EventFilter {
    TypeFilter() {
        super(new FilterParameter(
                "type",
                new Label("Kind", "Art", "Nature", "Clase", "Вид"),
                "Events of these types, such as `call`, `text_message` or `statement`.",
                Takes.ids("call,text_message")));
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    Stream<Value> values(Event event) {
        return Stream.of(Value.of(event.type));
    }
}
