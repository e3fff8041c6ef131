package org.dateline.search.filter;

import java.util.Set;
import java.util.stream.Stream;

import org.dateline.event.Event;
import org.dateline.event.Relation;

/** By the events that one is related to, whichever of the two says so. */
final class RelatedFilter extends EventFilter {
    RelatedFilter() {
        super(new FilterParameter(
                "related",
                new Label("Related to", "Im Zusammenhang mit", "Lié à", "Relacionado con", "Связано с"),
                "Events that these are cause, reply or part of, or the other way round.",
                Takes.ids("2016-12-25-flynn-text-to-kislyak")));
    }

    @Override
    Stream<Value> values(Event event) {
        return Relation.Kind.BESIDE_ORDER.stream()
                .flatMap(kind -> Stream.of(event.relatedTo(kind), event.relatedFrom(kind)))
                .flatMap(Set::stream)
                .map(Value::of);
    }
}
