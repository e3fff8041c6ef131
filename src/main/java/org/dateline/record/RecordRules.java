package org.dateline.record;

import java.util.List;
import java.util.Set;

/**
 * The rules of the record that go beyond the form of each value: ids are unique, references lead somewhere, dates and
 * quantities can be read, quotes are short, and what is said of the order of events can be. Every fault is found in one
 * go, whatever else is wrong with the draft, and what only follows from another fault is passed over.
 */
public final class RecordRules {
    private RecordRules() {}

    /**
     * Checks a draft of the whole record.
     *
     * @return its faults; several may be told of one value, the first of which says it best
     */
    public static List<DraftFault> check(RecordDraft draft) {
        return new RecordCheck(draft, Set.of(), TakenIds.NOTHING).finish();
    }
}
