package org.dateline.seed.sheet;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rows say that has no other place, which is kept as they have it. */
final class RowExtras {
    /** The name and value of each, by the event that has it. */
    private final Map<PlacedTree.Branch, Set<List<String>>> kept = new IdentityHashMap<>();

    private final TakenCells taken;

    RowExtras(TakenCells taken) {
        this.taken = taken;
    }

    /**
     * Keeps what a row has in columns of no other meaning, beside what rows before it have of the same event, and every cell of which
     * nothing else has come.
     */
    void read(PlacedTree.Branch event, Headings headings, Row row) {
        String list = headings.text(row, Column.EXTRAS);
        ListInCell.of(list, "name", "value")
                .forEach(each -> keep(
                        event,
                        each.path("name").asText(),
                        each.path("value").asText(),
                        headings.place(row, Column.EXTRAS)));
        for (Column column : headings.columns()) {
            Cell place = headings.place(row, column);
            if (!headings.text(row, column).isEmpty() && !taken.has(place)) {
                keep(event, headings.name(column), CellText.withoutGuard(headings.text(row, column)), place);
            }
        }
        for (int index : headings.translated()) {
            if (!taken.has(headings.cell(row, index))) {
                keepFilled(event, headings, row, index);
            }
        }
        for (int index : headings.extras()) {
            keepFilled(event, headings, row, index);
        }
        for (int index = headings.size(); index < row.cells().size(); index++) {
            keepFilled(event, headings, row, index);
        }
    }

    private void keepFilled(PlacedTree.Branch event, Headings headings, Row row, int index) {
        if (!row.cell(index).isEmpty()) {
            keep(event, headings.name(index), CellText.withoutGuard(row.cell(index)), headings.cell(row, index));
        }
    }

    /** Keeps what has no other place, once of each event. */
    void keep(PlacedTree.Branch event, String name, String value, Cell place) {
        taken.take(place);
        if (kept.computeIfAbsent(event, each -> new HashSet<>()).add(List.of(name, value))) {
            event.append("extras", place).put("name", name, place).put("value", value, place);
        }
    }
}
