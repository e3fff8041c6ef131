package org.dateline.record;

import java.util.List;

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
        Faults faults = new Faults();
        RecordIds ids = RecordIds.of(draft, faults);
        MissingKinds.check(draft, faults);
        Each.in(
                draft.actors(),
                "/actors",
                (actor, at) -> DraftValues.checkDistinct(actor.aliases(), at + "/aliases", faults));
        OriginRules.check(draft.origins(), "/origins", ids, faults);
        Each.in(draft.sources(), "/sources", (source, at) -> SourceRules.check(source, at, faults));
        TimelineRules.check(draft.timelines(), "/timelines", ids, faults);
        OrderRules.check(draft.timelines(), "/timelines", faults);
        CheckRules.check(draft.checks(), "/checks", faults);
        return faults.found();
    }
}
