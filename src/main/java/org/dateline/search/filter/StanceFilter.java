package org.dateline.search.filter;

import org.dateline.citation.Citation;
import org.dateline.citation.Stance;

/** By how a passage bears on the event. */
final class StanceFilter extends PassageFilter {
    StanceFilter() {
        super(
                new FilterParameter(
                        "stance",
                        new Label("Stance", "Haltung", "Position", "Postura", "Позиция"),
                        "Events with a passage that takes one of these stances; `context` is none.",
                        new Takes.Choice(Stance.BY_NAME.keySet(), "denies")),
                Stance.BY_NAME);
    }

    @Override
    Value value(Citation passage) {
        return Value.of(passage.stance.code());
    }
}
