package org.dateline.seed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.record.RecordDraft;
import org.dateline.seed.sheet.RowId;
import org.dateline.seed.sheet.SheetTimeline;

/**
 * The ids that were made of dates and headlines, written into the sheets that told these: from then on a headline can be changed
 * without the event being another one. Nothing is written that would not read as the same record.
 */
final class WrittenIds {
    private WrittenIds() {}

    /**
     * Writes them.
     *
     * @param opened a folder in which nothing is wrong
     * @return whether there was anything to write, and all of it is written
     * @throws IOException when a sheet cannot be written
     */
    static boolean into(Path folder, SeedFolder opened, PrintStream out) throws IOException {
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        for (Map.Entry<String, List<RowId>> each : opened.madeIds().entrySet()) {
            sheets.put(
                    each.getKey(),
                    SheetTimeline.withIds(
                            each.getKey(), Files.readAllBytes(folder.resolve(each.getKey())), each.getValue()));
        }
        if (sheets.isEmpty()) {
            out.println("Every event of the sheets in " + folder + " has an id.");
            return true;
        }
        try (TrialFolder trial = new TrialFolder(folder)) {
            RecordDraft before = trial.record();
            for (Map.Entry<String, byte[]> each : sheets.entrySet()) {
                trial.put(each.getKey(), each.getValue());
            }
            if (!isSame(before, trial)) {
                out.println(
                        "With its ids a sheet would not read as the same record: nothing was written. Report this as a fault"
                                + " of Dateline.");
                return false;
            }
            for (Map.Entry<String, byte[]> each : sheets.entrySet()) {
                trial.settle(each.getKey(), each.getValue());
                int ids = opened.madeIds().get(each.getKey()).size();
                out.println("Written into " + folder.resolve(each.getKey()) + ": " + ids + (ids == 1 ? " id" : " ids"));
            }
        }
        return true;
    }

    private static boolean isSame(RecordDraft before, TrialFolder trial) {
        try {
            return SeedWriter.ordered(trial.record(), null).equals(SeedWriter.ordered(before, null));
        } catch (InvalidSeeds otherwise) {
            return false;
        }
    }
}
