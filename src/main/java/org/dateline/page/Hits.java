package org.dateline.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.qute.RawString;

import org.dateline.format.Markup;
import org.dateline.query.Parameters;
import org.dateline.search.EventQuery;
import org.dateline.search.filter.WordFilter;
import org.dateline.search.words.Words;

/** Texts as markup, in which the words that were searched for are marked. */
record Hits(Optional<WordFilter.Asked> words) {
    /** @param q what was searched for; empty when nothing was */
    static Hits of(Optional<String> q) {
        return new Hits(q.flatMap(words ->
                EventQuery.of(new Parameters(Map.of("q", List.of(words))), null).words()));
    }

    /**
     * @param language of the text, BCP 47; null where it is not known
     * @return escaped
     */
    RawString in(String text, String language) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        List<Words.Word> places =
                words.isEmpty() || text == null ? List.of() : words.get().placesIn(text, language);
        for (Words.Word place : places) {
            int start = text.offsetByCodePoints(0, place.start());
            int end = text.offsetByCodePoints(0, place.end());
            if (start >= done) {
                marked.append(Markup.escaped(text.substring(done, start)))
                        .append("<mark>")
                        .append(Markup.escaped(text.substring(start, end)))
                        .append("</mark>");
                done = end;
            }
        }
        return new RawString(
                text == null
                        ? ""
                        : marked.append(Markup.escaped(text.substring(done))).toString());
    }
}
