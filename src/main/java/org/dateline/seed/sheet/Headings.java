package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.dateline.text.Nearest;

/** The headings of a sheet: which column means what, which are kept by their names, and which hold what follows from others. */
final class Headings {
    /** What stands in the tables that are written here and follows from the record. */
    private static final Set<String> DERIVED_OF_EVENTS = Set.of(
            "date",
            "earliest",
            "latest",
            "precision",
            "approximate",
            "uncertain",
            "after",
            "before",
            "match",
            "listed on",
            "participants",
            "timelines",
            "attribution",
            "status",
            "sources",
            "voices",
            "named voices",
            "denying voices",
            "meets policy",
            "disagreements",
            "citations",
            "relations",
            "revision",
            "recorded at");

    private static final Set<String> DERIVED_OF_CITATIONS = Set.of(
            "date",
            "edtf",
            "quote start",
            "quote end",
            "document sha256",
            "link",
            "origin actor id",
            "origin people",
            "origin obtained by id",
            "origin root ids",
            "agrees",
            "withdrawn");

    private final String sheet;
    private final int row;
    private final List<String> names;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Integer> extras = new ArrayList<>();
    private final boolean eventTable;
    private final boolean citationTable;

    private Headings(Sheet sheet, Row row) {
        this.sheet = sheet.name();
        this.row = row.number();
        this.names = row.cells();
        Set<String> all = names.stream().map(Column::normal).collect(Collectors.toSet());
        this.eventTable = all.containsAll(Set.of("id", "edtf", "earliest", "recorded at", "named voices"));
        this.citationTable = all.containsAll(Set.of("id", "quote start", "origin root ids", "document sha256"));
    }

    /**
     * Reads the first row of a sheet.
     *
     * @param faults told of headings that stand twice, or that a mapping names and nobody finds
     */
    static Headings of(Sheet sheet, SheetSettings settings, Consumer<CellFault> faults) {
        Row first = sheet.rows().get(0);
        Headings headings = new Headings(sheet, first);
        Set<String> derived =
                headings.eventTable ? DERIVED_OF_EVENTS : headings.citationTable ? DERIVED_OF_CITATIONS : Set.of();
        Map<String, String> mapped = new HashMap<>();
        settings.columns().forEach((name, meaning) -> mapped.put(Column.normal(name), meaning));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < first.cells().size(); i++) {
            String name = first.cell(i);
            String normal = Column.normal(name);
            if (name.isEmpty()) {
                headings.extras.add(i);
                continue;
            }
            Integer before = seen.putIfAbsent(normal, i);
            if (before != null) {
                faults.accept(new CellFault(
                        headings.cell(i),
                        name,
                        "two columns have this heading, the other one is column " + (before + 1),
                        "Give one of them another name"));
            } else if (!derived.contains(normal)) {
                headings.take(i, name, mapped.get(normal), faults);
            }
        }
        return headings;
    }

    private void take(int index, String name, String meaning, Consumer<CellFault> faults) {
        if (meaning != null && meaning.toLowerCase(Locale.ROOT).strip().equals("extra")) {
            extras.add(index);
            return;
        }
        Optional<Column> column = Column.named(meaning == null ? name : meaning);
        if (column.isEmpty()) {
            if (meaning != null) {
                faults.accept(new CellFault(
                        cell(index),
                        name,
                        "the mapping calls this column " + meaning + ", and there is no such kind of column",
                        Nearest.to(Column.normal(meaning), Column.titles())
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Known are extra, " + String.join(", ", Column.titles()))));
            }
            extras.add(index);
            return;
        }
        Integer before = columns.putIfAbsent(column.get(), index);
        if (before == null) {
            return;
        }
        // Whoever has both "Title" and "Headline" means the plainer name; the other column stays as it is.
        boolean plainer = Column.normal(name).equals(column.get().title());
        extras.add(plainer ? before : index);
        if (plainer) {
            columns.put(column.get(), index);
        }
    }

    /** Whether it is the table of passages that is written here, whose texts are as the record has them. */
    boolean isCitationTable() {
        return citationTable;
    }

    /** What a column of a kind is called here. */
    String name(Column column) {
        Integer index = columns.get(column);
        return index == null ? column.title() : name(index);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    boolean hasAny(Column... some) {
        for (Column column : some) {
            if (has(column)) {
                return true;
            }
        }
        return false;
    }

    /** What a row has in a column; empty where nothing stands. */
    String text(Row of, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : of.cell(index);
    }

    /** Where that stands; the row where the sheet has no such column. */
    Cell place(Row of, Column column) {
        Integer index = columns.get(column);
        return index == null ? Cell.ofRow(sheet, of.number()) : cell(of, index);
    }

    /** The columns that have no place of their own, by index. */
    List<Integer> extras() {
        return extras;
    }

    /** What such a column is called. */
    String name(int index) {
        String name = index < names.size() ? names.get(index) : "";
        return name.isEmpty() ? "Column " + (index + 1) : name;
    }

    Cell cell(Row of, int index) {
        return new Cell(sheet, of.number(), index + 1, name(index));
    }

    private Cell cell(int index) {
        return new Cell(sheet, row, index + 1, name(index));
    }

    /** How many columns have a heading. */
    int size() {
        return names.size();
    }
}
