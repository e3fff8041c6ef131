package org.dateline.search.filter;

import org.dateline.citation.Choice;
import org.dateline.citation.Citation;

/** By the document a passage stands in. */
final class SourceFilter extends PassageFilter {
    SourceFilter() {
        super(new FilterParameter(
                "source",
                new Label("Source", "Quelle", "Source", "Fuente", "Источник"),
                "Events on which these sources have a passage, by id. `source`, `origin`, `stance` and `attribution` together speak"
                        + " of one and the same passage.",
                Takes.ids("i24news-2017-01-14", "mail-online-2017-01-14")));
    }

    @Override
    public boolean isOnPages() {
        return true;
    }

    @Override
    Value value(Citation passage, Choice told) {
        return new Value(passage.source.slug, passage.source.title);
    }
}
