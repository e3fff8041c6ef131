package org.dateline.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.seed.sheet.CellFault;
import org.dateline.seed.sheet.KnownReferences;
import org.dateline.seed.sheet.RowId;
import org.dateline.seed.sheet.SheetSettings;
import org.dateline.seed.sheet.SheetTimeline;

/**
 * The sheets of a folder as the same trees that YAML gives: {@code timelines/x.csv}, with what it does not say of itself in
 * {@code timelines/x.sheet.yaml} and passages of its events, where they are too many for its rows, in
 * {@code timelines/x.passages.csv}.
 */
final class SeedSheets {
    private static final Pattern SHEET =
            Pattern.compile("timelines/([^/]+)\\.(csv|xlsx|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE = Pattern.compile(
            "timelines/([^/]+)\\.(sheet\\.yaml|(?:passages|citations)\\.csv)", Pattern.CASE_INSENSITIVE);

    static final String SAVE_OTHERWISE = "Save it as an Excel workbook, .xlsx, or its sheet as \"CSV UTF-8\"";

    private final Consumer<SeedFault> faults;
    private final KnownReferences known = new KnownReferences();
    private final Map<String, List<SeedFile>> references = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<RowId>> madeIds = new TreeMap<>();
    private final Set<String> leftOut;

    /**
     * @param faults told what is wrong with them
     * @param leftOut rows that are passed over, as {@link SeedFault#row} has them
     */
    SeedSheets(Consumer<SeedFault> faults, Set<String> leftOut) {
        this.faults = faults;
        this.leftOut = leftOut;
    }

    /** Why a file of that name is not read, though it is a sheet; empty where it is none. */
    static Optional<String> otherKind(String name) {
        return switch (name.replaceAll("^.*\\.", "").toLowerCase(Locale.ROOT)) {
            case "xlsm", "xlsb" -> Optional.of("workbooks that may hold macros, which are programs, are not read");
            case "xls" -> Optional.of("workbooks as Excel had them until 2003 are not read");
            case "ods", "tsv" -> Optional.of("sheets of this kind are not read");
            default -> Optional.empty();
        };
    }

    /** Whether a file of that name is a sheet. */
    static boolean isSheet(String name) {
        return SHEET.matcher(name).matches() && !isBeside(name);
    }

    /** Whether a file of that name says something of a sheet. */
    static boolean isBeside(String name) {
        return BESIDE.matcher(name).matches();
    }

    /** The name of a file without its ending, by which those belong together that tell one timeline. */
    static String stem(String name) {
        Matcher beside = BESIDE.matcher(name);
        return beside.matches() ? beside.group(1) : name.replaceAll("^.*/|\\.[A-Za-z]+$", "");
    }

    /** What a sheet may speak of by name. */
    void know(String kind, SeedFile file) {
        known.add(kind, file.root().path(kind));
    }

    /**
     * Reads a sheet.
     *
     * @param settings the file beside it; empty when there is none
     * @param passages the sheet of its passages; null when there is none
     * @return the timeline
     */
    SeedFile read(String name, byte[] bytes, SeedFile settings, byte[] passages) {
        Matcher parts = SHEET.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name + " is no sheet");
        }
        SheetTimeline sheet = SheetTimeline.read(
                parts.group(1),
                parts.group(2).toLowerCase(Locale.ROOT),
                bytes,
                passages,
                settings(settings),
                known,
                leftOut.stream()
                        .filter(row -> row.startsWith(name + ", "))
                        .map(row -> row.substring(name.length() + 2))
                        .collect(Collectors.toSet()));
        sheet.faults().forEach(fault -> tell(name, fault));
        sheet.notes().forEach(note -> notes.add(name + ": " + note));
        sheet.references()
                .forEach((kind, tree) -> references
                        .computeIfAbsent(kind, each -> new ArrayList<>())
                        .add(SeedFile.placed(name, tree, faults)));
        if (!sheet.made().isEmpty() && !name.toLowerCase(Locale.ROOT).endsWith("json")) {
            madeIds.put(name, sheet.made());
        }
        SeedFile timeline = SeedFile.placed(name, sheet.timeline(), faults);
        if (!sheet.faults().isEmpty()) {
            // Where a row could not be read, that there are no events would only repeat it.
            timeline.settle("/events");
        }
        return timeline;
    }

    private void tell(String name, CellFault fault) {
        FilePosition place = FilePosition.of(fault.cell());
        faults.accept(new SeedFault(
                name, place.line(), place.column(), fault.value(), fault.reason(), fault.remedy(), place.cell()));
    }

    private static SheetSettings settings(SeedFile file) {
        JsonNode root = file.root();
        Map<String, String> columns = new HashMap<>();
        root.path("columns")
                .properties()
                .forEach(each -> columns.put(each.getKey(), each.getValue().asText()));
        return new SheetSettings(
                root.path("title").textValue(),
                root.path("description").textValue(),
                root.path("zone").textValue(),
                root.path("language").textValue(),
                root.path("dates").textValue(),
                root.path("two_digit_years").textValue(),
                columns);
    }

    /** What the sheets tell of a kind of reference data. */
    List<SeedFile> references(String kind) {
        return references.getOrDefault(kind, List.of());
    }

    /** The ids that sheets do not have, by the names of these. */
    Map<String, List<RowId>> madeIds() {
        return madeIds;
    }

    /** What was read otherwise than it stands in the sheets, in sentences. */
    List<String> notes() {
        return notes;
    }
}
