package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A source that others define, and a row that names it. What the row says of it besides is not dropped: it says the same, or has no
 * place.
 *
 * @param taken told of the cells that say the same
 */
record KnownSource(String id, KnownReferences known, Headings headings, Row row, TakenCells taken) {
    private static final Map<Column, String> TEXTS = Map.of(
            Column.SOURCE_TITLE,
            "title",
            Column.PUBLISHER,
            "publisher",
            Column.ARCHIVED,
            "archived_url",
            Column.VIA,
            "via",
            Column.LANGUAGE,
            "language");

    /**
     * Has the cells count as taken that say what the source says itself.
     *
     * @param words that name it, without addresses; empty where there are none
     * @param published when the row says it was, in EDTF; empty where it says nothing
     * @param accessed likewise
     */
    void agree(String words, String published, String accessed) {
        JsonNode source = known.of("sources", id);
        if (List.of(
                        "",
                        id,
                        source.path("title").asText(),
                        source.path("publisher").asText())
                .contains(words)) {
            taken.take(headings.place(row, Column.SOURCE));
        }
        for (Column column : List.of(Column.SOURCE, Column.SOURCE_URL)) {
            List<String> addresses = new ArrayList<>();
            if (ReferenceRows.addresses(headings.text(row, column), addresses).isEmpty()
                    && addresses.stream().allMatch(this::isItsAddress)) {
                taken.take(headings.place(row, column));
            }
        }
        TEXTS.forEach((column, member) -> take(
                column,
                CellText.withoutGuard(headings.text(row, column))
                        .equals(source.path(member).asText())));
        take(
                Column.PUBLISHED,
                !published.isEmpty()
                        && published.equals(source.path("published").asText()));
        take(
                Column.ACCESSED,
                !accessed.isEmpty() && accessed.equals(source.path("accessed").asText()));
        take(Column.AUTHORS, authors(headings.text(row, Column.AUTHORS)).equals(names(source.path("authors"))));
    }

    /** The names in a cell for several. */
    static List<String> authors(String typed) {
        return Stream.of(typed.split("\\s*;\\s*"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What authors are called, each of which is a name or has one. */
    static List<String> names(JsonNode authors) {
        List<String> names = new ArrayList<>();
        authors.forEach(each ->
                names.add(each.isTextual() ? each.asText() : each.path("name").asText()));
        return names;
    }

    private boolean isItsAddress(String address) {
        return known.id("sources", address).filter(id::equals).isPresent();
    }

    private void take(Column column, boolean same) {
        if (same) {
            taken.take(headings.place(row, column));
        }
    }
}
