package org.dateline.seed.sheet;

import java.util.Locale;
import java.util.Set;

/** A cell that says whether something is so. */
final class YesOrNo {
    private static final Set<String> YES = Set.of("true", "yes", "y", "x", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "");

    private YesOrNo() {}

    /**
     * Puts into a tree what such a cell says, where it says yes; tells where it says neither.
     *
     * @param typed what stands in the cell
     */
    static void read(PlacedTree.Branch of, String key, String typed, Cell place, SheetReading sheet) {
        String text = typed.toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            of.put(key, "true", place);
        } else if (NO.contains(text)) {
            sheet.taken().take(place);
        } else {
            sheet.fault(place, text, "this says neither yes nor no", "Write yes, or leave it empty");
        }
    }
}
