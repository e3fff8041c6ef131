package org.dateline.search.filter;

import java.util.Optional;

import org.dateline.citation.Citation;

/** By the document a passage stands in. */
final class SourceFilter extends PassageFilter {
    SourceFilter() {
        super(
                new FilterParameter(
                        "source",
                        new Label("Source", "Quelle", "Source", "Fuente", "Источник"),
                        "Events on which these sources have a passage, by id. `source`, `origin`, `stance` and `attribution` together speak"
                                + " of one and the same passage.",
                        Takes.ids("i24news-2017-01-14", "mail-online-2017-01-14")),
                "x.source.slug");
    }

    @Override
    public Optional<String> label() {
        return Optional.of("x.source.title");
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    String valueOf(Citation passage) {
        return passage.source.slug;
    }
}
