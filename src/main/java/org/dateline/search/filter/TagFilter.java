package org.dateline.search.filter;

import java.util.Set;
import java.util.stream.Stream;

import org.dateline.event.Event;

/** By tags. */
final class TagFilter extends EventFilter {
    TagFilter() {
        super(
                new FilterParameter(
                        "tag",
                        new Label("Tag", "Schlagwort", "Mot-clé", "Etiqueta", "Тема"),
                        "Events with these tags.",
                        Takes.ids("sanctions")),
                "e.tags x",
                "x");
    }

    @Override
    Stream<String> matched(Event event, Set<String> anyOf) {
        return event.tags.stream().filter(anyOf::contains);
    }
}
