package org.dateline.search.filter;

import java.util.Set;
import java.util.stream.Stream;

import org.dateline.event.Event;

/** By who takes part. */
final class ParticipantFilter extends EventFilter {
    ParticipantFilter() {
        super(new FilterParameter(
                "participant",
                new Label("Who", "Wer", "Qui", "Quién", "Кто"),
                "Events in which these actors take part, by id.",
                Takes.ids("michael-flynn", "sergey-kislyak")));
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    Stream<Value> values(Event event) {
        return event.participants.stream().map(part -> new Value(part.actor.slug, part.actor.name));
    }

    @Override
    Stream<String> matched(Event event, Set<String> anyOf) {
        return event.participants.stream()
                .filter(part -> anyOf.contains(part.actor.slug))
                .map(part -> part.actor.slug + " as " + part.role);
    }
}
