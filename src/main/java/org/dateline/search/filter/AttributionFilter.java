package org.dateline.search.filter;

import org.dateline.citation.Citation;
import org.dateline.source.Origin;

/** By whether a passage says whom it comes from. */
final class AttributionFilter extends PassageFilter {
    AttributionFilter() {
        super(
                new FilterParameter(
                        "attribution",
                        new Label("Attribution", "Nennung", "Attribution", "Atribución", "Указание имени"),
                        "Events with a passage of a named, or of an unnamed origin.",
                        new Takes.Choice(Origin.Attribution.BY_NAME.keySet(), "unnamed")),
                "x.origin.attribution",
                Origin.Attribution.BY_NAME);
    }

    @Override
    String valueOf(Citation passage) {
        return passage.origin.attribution.code();
    }
}
