package org.dateline.search.filter;

import org.dateline.citation.Choice;
import org.dateline.citation.Citation;

/** By whom a passage comes from. */
final class OriginFilter extends PassageFilter {
    OriginFilter() {
        super(new FilterParameter(
                "origin",
                new Label("Origin", "Ursprung", "Origine", "Origen", "Первоисточник"),
                "Events on which these origins have a say, by id, whoever carries it. With `stance`, events on which they take that"
                        + " stance.",
                Takes.ids("reuters-three-sources")));
    }

    @Override
    Value value(Citation passage, Choice told) {
        return new Value(passage.origin.slug, passage.origin.name);
    }
}
