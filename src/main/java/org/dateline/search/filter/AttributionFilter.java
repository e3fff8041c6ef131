package org.dateline.search.filter;

import org.dateline.citation.Choice;
import org.dateline.citation.Citation;
import org.dateline.source.Origin;

/** By whether a passage says whom it comes from. */
final class AttributionFilter extends PassageFilter {
    AttributionFilter() {
        super(
                new FilterParameter(
                        "attribution",
                        new Label("Attribution", "Nennung", "Attribution", "Atribución", "Указание имени"),
                        "Events with a passage of an origin that is named, unnamed, or nobody.",
                        new Takes.Choice(Origin.Attribution.BY_NAME.keySet(), "unnamed")),
                Origin.Attribution.BY_NAME);
    }

    @Override
    Value value(Citation passage, Choice told) {
        return Value.of(passage.origin.attribution.code());
    }
}
