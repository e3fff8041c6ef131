package org.dateline.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.TitlingDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/** A timeline has events, includes those of others, and withdraws what nobody tells. */
final class TimelineRules {
    private TimelineRules() {}

    static void check(List<TimelineDraft> timelines, String pointer, RecordIds ids, Faults faults) {
        Map<String, String> withdrawn = new HashMap<>();
        Each.in(timelines, pointer, (timeline, at) -> {
            check(timeline, at, ids, faults);
            Each.in(timeline.withdrawn(), at + "/withdrawn", (gone, one) -> {
                checkWithdrawn(gone, one + "/id", ids, withdrawn, faults);
                EventRules.checkChange(gone.change(), one + "/change", faults);
            });
        });
    }

    private static void check(TimelineDraft timeline, String at, RecordIds ids, Faults faults) {
        DraftValues.checkZone(timeline.zone(), at + "/zone", faults);
        if (!ids.events().isTelling(at)
                && timeline.includes().isEmpty()
                && timeline.withdrawn().isEmpty()) {
            faults.add(
                    at + "/events", "the timeline has no events", "Tell some under events, or list ids under includes");
        }
        Each.in(
                timeline.events(),
                at + "/events",
                (event, one) -> EventRules.check(event, one, timeline.zone(), timeline.language(), ids, faults));
        Each.in(timeline.includes(), at + "/includes", (id, one) -> {
            String told = ids.events().pointer(id);
            if (told != null && told.startsWith(at + "/")) {
                faults.add(one, "the event is told in " + DraftFault.OTHER, "Take the line out", at);
            } else {
                ids.events().checkReference(id, one, faults);
            }
        });
        Each.in(timeline.eras(), at + "/eras", (era, one) -> {
            if (era.when() == null) {
                faults.add(
                        one + "/when", "nobody says when this era was", "Write from when to when, such as 1905/1914");
            } else {
                DraftValues.checkDate(era.when(), one + "/when", faults);
            }
        });
        TranslationRules.check(
                timeline.translations(), TitlingDraft::language, timeline.language(), at + "/translations", faults);
        Each.in(timeline.translations(), at + "/translations", (translation, one) -> {
            if (timeline.description() != null && translation.description() == null) {
                faults.add(
                        one,
                        "the description of the timeline is not translated",
                        "Translate it under description: readers of one language are told no other");
            }
        });
        DraftValues.checkDistinct(timeline.includes(), at + "/includes", faults);
    }

    private static void checkWithdrawn(
            WithdrawalDraft gone, String at, RecordIds ids, Map<String, String> withdrawn, Faults faults) {
        if (gone.id() == null) {
            return;
        }
        String told = ids.events().pointer(gone.id());
        if (told != null) {
            faults.addRepeated(at, "the event is withdrawn here and told", Faults.KEEP_ONE, told);
        }
        String before = withdrawn.putIfAbsent(gone.id(), at);
        if (before != null) {
            faults.addRepeated(at, "the event is withdrawn already", Faults.KEEP_ONE, before);
        }
    }
}
