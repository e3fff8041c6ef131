package org.dateline.record;

import java.util.ArrayList;
import java.util.List;

import org.dateline.event.CurrentRevision;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/** Collects changes of which the seeds do not say what they are, the first thousand of them. */
final class UnsaidChanges {
    private static final int MOST_TOLD = 1000;

    private final List<UnsaidChange> told = new ArrayList<>();

    /** @param before null of what was never told before */
    void look(EventDraft event, CurrentRevision before) {
        List<String> what = UnsaidChange.of(event, before);
        if (!what.isEmpty()) {
            add(new UnsaidChange(event.id(), what));
        }
    }

    /** @param before null of what was never told before */
    void look(WithdrawalDraft withdrawal, CurrentRevision before) {
        if (before != null && before.isLive() && !UnsaidChange.isStated(withdrawal.change(), before.changes())) {
            add(new UnsaidChange(withdrawal.id(), List.of(UnsaidChange.WITHDRAWN)));
        }
    }

    private void add(UnsaidChange change) {
        if (told.size() < MOST_TOLD) {
            told.add(change);
        }
    }

    List<UnsaidChange> told() {
        return List.copyOf(told);
    }
}
