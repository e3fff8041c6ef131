package org.dateline.search.filter;

import java.util.stream.Stream;

import org.dateline.event.Event;

/** By tags. */
final class TagFilter extends EventFilter {
    TagFilter() {
        super(new FilterParameter(
                "tag",
                new Label("Tag", "Schlagwort", "Mot-clé", "Etiqueta", "Тема"),
                "Events with these tags.",
                Takes.ids("sanctions")));
    }

    @Override
    Stream<Value> values(Event event) {
        return event.tags.stream().map(Value::of);
    }
}
