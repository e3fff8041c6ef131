package org.dateline.search.filter;

import java.util.Optional;

import org.dateline.citation.Citation;

/** By whom a passage comes from. */
final class OriginFilter extends PassageFilter {
    OriginFilter() {
        super(
                new FilterParameter(
                        "origin",
                        new Label("Origin", "Ursprung", "Origine", "Origen", "Первоисточник"),
                        "Events on which these origins have a say, by id, whoever carries it. With `stance`, events on which they take that"
                                + " stance.",
                        Takes.ids("reuters-three-sources")),
                "x.origin.slug");
    }

    @Override
    public Optional<String> label() {
        return Optional.of("x.origin.name");
    }

    @Override
    String valueOf(Citation passage) {
        return passage.origin.slug;
    }
}
