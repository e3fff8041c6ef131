package org.dateline.search.filter;

import org.dateline.citation.Bearing;
import org.dateline.citation.Choice;
import org.dateline.citation.Citation;

/** By how a passage bears on the event. */
final class StanceFilter extends PassageFilter {
    StanceFilter() {
        super(
                new FilterParameter(
                        "stance",
                        new Label("Stance", "Haltung", "Position", "Postura", "Позиция"),
                        "Events with a passage that bears on them so; `asserts` as told here, `asserts_otherwise` on another day or in another number.",
                        new Takes.Choice(Bearing.BY_NAME.keySet(), "denies")),
                Bearing.BY_NAME);
    }

    @Override
    Value value(Citation passage, Choice told) {
        return Value.of(Bearing.of(passage, told).code());
    }
}
