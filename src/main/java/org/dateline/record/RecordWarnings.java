package org.dateline.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.QuotePositionDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/**
 * What an editor should look at again in a record in which {@link RecordRules} find no fault: it may be meant, and is loaded
 * and served as it is.
 */
public final class RecordWarnings {
    /** Of a record that was never looked through there may be one for each of its events. */
    private static final int MOST_TOLD = 1000;

    private final List<DraftFault> told = new ArrayList<>();
    private final int sources;
    private final int neverChecked;
    private int more;

    private RecordWarnings(StreamedDraft draft) {
        RecordDraft record = draft.record();
        Map<String, SourceDraft> byId = new LinkedHashMap<>();
        Each.in(record.sources(), "/sources", (source, at) -> byId.put(source.id(), source));
        Map<String, Set<String>> checked = record.checks().stream()
                .collect(Collectors.toMap(CheckDraft::source, RecordWarnings::quotes, (one, other) -> one));
        this.sources = byId.size();
        this.neverChecked = (int)
                byId.keySet().stream().filter(id -> !checked.containsKey(id)).count();
        EventWarnings ofEvents = new EventWarnings(byId, checked);
        ReferenceWarnings ofReferences = new ReferenceWarnings(record, byId, checked.keySet());
        VocabularyRules ofWords = new VocabularyRules();
        for (int i = 0; i < record.timelines().size(); i++) {
            TimelineDraft timeline = record.timelines().get(i);
            Iterator<EventDraft> events =
                    draft.streams().getOrDefault(i, timeline.events()).iterator();
            for (int index = 0; events.hasNext(); index++) {
                EventDraft event = events.next();
                Faults found = new Faults();
                ofEvents.look(event, timeline.zone(), "/timelines/" + i + "/events/" + index, found);
                ofReferences.see(event);
                ofWords.see(event);
                tell(found);
            }
        }
        Faults found = new Faults();
        ofReferences.look(found);
        ofWords.look(record.words(), found);
        tell(found);
    }

    /** Looks through a record of which all is held. */
    public static RecordWarnings of(RecordDraft draft) {
        return of(new StreamedDraft(draft, Map.of(), null));
    }

    /** Looks through a record, once through all of its events. */
    public static RecordWarnings of(StreamedDraft draft) {
        return new RecordWarnings(draft);
    }

    /**
     * Looks through a record, and for what it changes without a word.
     *
     * @param before the one that readers know
     */
    public static RecordWarnings of(RecordDraft draft, RecordDraft before) {
        RecordWarnings warnings = of(draft);
        Faults found = new Faults();
        new ChangeWarnings(before).look(draft, found);
        warnings.tell(found);
        return warnings;
    }

    private static Set<String> quotes(CheckDraft check) {
        return check.quotes().stream().map(QuotePositionDraft::quote).collect(Collectors.toSet());
    }

    private void tell(Faults found) {
        for (DraftFault warning : found.found()) {
            if (told.size() < MOST_TOLD) {
                told.add(warning);
            } else {
                more++;
            }
        }
    }

    /** The warnings, the first thousand of them: what to look at, why, and what is usually meant. */
    public List<DraftFault> told() {
        return List.copyOf(told);
    }

    /** How many there are in all. */
    public int count() {
        return told.size() + more;
    }

    /** {@code 3 sources, 1 of which was never checked; 2 warnings}. */
    @Override
    public String toString() {
        String never = neverChecked == 0
                ? ""
                : ", " + neverChecked + " of which " + (neverChecked == 1 ? "was" : "were") + " never checked";
        return sources + (sources == 1 ? " source" : " sources") + never + "; " + count()
                + (count() == 1 ? " warning" : " warnings");
    }
}
