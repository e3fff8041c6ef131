package org.dateline.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.dateline.record.RecordDraft.ChangeDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/** Where one draft of the record tells readers something otherwise than another, and does not say what that is. */
final class ChangeWarnings {
    private static final String SAY =
            "Say what it is: change: {kind: correction, note: …}, or kind: clarification or update";

    private final Map<String, EventDraft> told = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    /** @param before the draft that readers know */
    ChangeWarnings(RecordDraft before) {
        for (TimelineDraft timeline : before.timelines()) {
            timeline.events().forEach(event -> told.put(event.id(), event));
            timeline.withdrawn().forEach(gone -> withdrawn.add(gone.id()));
        }
    }

    void look(RecordDraft now, Faults warnings) {
        Map<String, EventDraft> gone = new HashMap<>(told);
        Each.in(now.timelines(), "/timelines", (timeline, at) -> {
            Each.in(timeline.events(), at + "/events", (event, one) -> {
                gone.remove(event.id());
                look(event, one, warnings);
            });
            Each.in(timeline.withdrawn(), at + "/withdrawn", (entry, one) -> {
                gone.remove(entry.id());
                look(entry, one, warnings);
            });
        });
        gone.keySet().stream()
                .sorted()
                .forEach(id -> warnings.add(
                        "/timelines/0/id",
                        "the event " + id + " is not told any more, and nothing says why",
                        "Withdraw it by an entry under withdrawn, with its reason and what the change is"));
    }

    private void look(EventDraft event, String at, Faults warnings) {
        EventDraft before = told.get(event.id());
        if (before == null) {
            if (withdrawn.contains(event.id()) && event.change() == null) {
                warnings.add(at + "/id", "the event was withdrawn and comes back", SAY);
            }
            return;
        }
        if (isStated(event.change(), before.change())) {
            return;
        }
        for (String member : ToldFirst.of(event).otherwiseThan(ToldFirst.of(before))) {
            switch (member) {
                case ToldFirst.HEADLINE -> warn(at + "/headline", "the headline", before.headline(), warnings);
                case ToldFirst.WHEN ->
                    warn(
                            at + (event.when() == null ? "/id" : "/when"),
                            "the date",
                            before.when() == null ? null : before.when().edtf(),
                            warnings);
                default ->
                    warn(
                            at + (event.quantity() == null ? "/id" : "/quantity"),
                            "the number",
                            before.quantity() == null ? null : before.quantity().value(),
                            warnings);
            }
        }
    }

    /** What was said of the change before is not said of this one. */
    private static boolean isStated(ChangeDraft change, ChangeDraft before) {
        return change != null && !change.equals(before);
    }

    private static void warn(String at, String what, String before, Faults warnings) {
        warnings.add(
                at,
                what + " was " + (before == null ? "not told" : "\"" + before + "\"")
                        + ", and nothing says what the change is",
                SAY);
    }

    private void look(WithdrawalDraft gone, String at, Faults warnings) {
        if (told.containsKey(gone.id()) && gone.change() == null) {
            warnings.add(at + "/id", "the event was told and is withdrawn, and nothing says what the change is", SAY);
        }
    }
}
