package org.dateline.seed.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A sheet as a timeline, and the sources, origins and actors that it alone tells of.
 *
 * @param timeline the tree that a timeline in YAML has
 * @param references trees with a list each, by {@code actors}, {@code origins} and {@code sources}
 * @param faults what could not be read, in the order of the sheet
 * @param notes what was read otherwise than it stands there, in sentences
 * @param made the ids that the sheet does not have, of dates and headlines
 */
public record SheetTimeline(
        PlacedTree timeline,
        Map<String, PlacedTree> references,
        List<CellFault> faults,
        List<String> notes,
        List<RowId> made) {

    /** What a file may be called that is read here, by its ending. */
    public static final Set<String> ENDINGS = Set.of("csv", "xlsx", "json");

    /**
     * Puts ids into a sheet.
     *
     * @param name of the file, whose ending tells what it is
     * @param ids at least one
     * @return the same sheet with these, and with everything else as it was
     */
    public static byte[] withIds(String name, byte[] bytes, List<RowId> ids) throws IOException {
        return name.toLowerCase(Locale.ROOT).endsWith("csv") ? CsvIds.written(bytes, ids) : XlsxIds.written(bytes, ids);
    }

    /**
     * Reads a sheet.
     *
     * @param name of the file without its ending, of which the timeline gets its id
     * @param ending of the file's name
     * @param passages a table of passages beside it; null when there is none
     * @param known what it may speak of by name; what it tells of itself is added
     * @param leftOut rows that are passed over, each as {@link Cell#rowInWords} has it
     */
    public static SheetTimeline read(
            String name,
            String ending,
            byte[] bytes,
            byte[] passages,
            SheetSettings settings,
            KnownReferences known,
            Set<String> leftOut) {
        String kind = ending.toLowerCase(Locale.ROOT);
        boolean json = kind.equals("json");
        SheetReading reading =
                new SheetReading(name, json ? TimelineJsFile.settings(settings) : settings, known, leftOut);
        try {
            List<Sheet> sheets = switch (kind) {
                case "csv" -> List.of(CsvSheet.read(bytes));
                case "xlsx" -> XlsxSheets.read(bytes, reading::fault, reading::note);
                default -> TimelineJsFile.read(bytes, reading::fault);
            };
            for (Sheet sheet : sheets) {
                if (json) {
                    reading.readTyped(sheet);
                } else {
                    reading.read(sheet);
                }
            }
            if (passages != null) {
                reading.read(CsvSheet.read(passages).called("passages"));
            }
        } catch (UnreadableSheet unreadable) {
            reading.fault(unreadable.fault());
        }
        return reading.finish();
    }
}
