package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            "recorded at",
            "language");

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

    /** A heading with a language behind it: {@code Headline (de)}. */
    private static final Pattern IN_LANGUAGE =
            Pattern.compile("(.*\\S) *[(\\[]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[)\\]]");

    private static final Set<Column> TRANSLATED = EnumSet.of(Column.HEADLINE, Column.TEXT);

    /** Of which a sheet says that there are such columns: (old) and (raw) are none. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final String sheet;
    private final int row;
    private final List<String> names;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Integer> extras = new ArrayList<>();

    /** The columns of headlines and summaries in other languages, by their tags. */
    private final Map<String, Map<Column, Integer>> translated = new LinkedHashMap<>();

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
        Matcher inLanguage = IN_LANGUAGE.matcher(meaning == null ? name : meaning);
        if (column.isEmpty() && inLanguage.matches()) {
            Optional<Column> of = Column.named(inLanguage.group(1)).filter(TRANSLATED::contains);
            String tag = Locale.forLanguageTag(inLanguage.group(2)).toLanguageTag();
            if (of.isPresent()
                    && LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage())
                    && translated
                                    .computeIfAbsent(tag, each -> new EnumMap<>(Column.class))
                                    .putIfAbsent(of.get(), index)
                            == null) {
                return;
            }
        }
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

    /** Whether it is one of the tables that are written here, whose texts are as the record has them. */
    boolean isOwnTable() {
        return eventTable || citationTable;
    }

    /** Whether it is the table of passages that is written here. */
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

    /** The kinds of columns that it has. */
    Set<Column> columns() {
        return columns.keySet();
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

    /** The languages that headlines and summaries are translated into (BCP 47), in the order of the columns. */
    Set<String> languages() {
        return translated.keySet();
    }

    /** The columns of headlines and summaries in other languages, by index. */
    List<Integer> translated() {
        return translated.values().stream()
                .flatMap(columns -> columns.values().stream())
                .toList();
    }

    /** The column of headlines or of summaries in another language; empty when there is none. */
    OptionalInt column(Column of, String language) {
        Integer index = translated.getOrDefault(language, Map.of()).get(of);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
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

    /** Where ids stand; empty where no column has any. */
    OptionalInt ids() {
        Integer index = columns.get(Column.ID);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The row that they stand in, counted from 1. */
    int row() {
        return row;
    }

    /** How many columns have a heading. */
    int size() {
        return names.size();
    }
}
