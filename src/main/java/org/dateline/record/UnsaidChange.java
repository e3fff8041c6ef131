package org.dateline.record;

import java.util.List;
import java.util.stream.Collectors;

import org.dateline.event.CurrentRevision;
import org.dateline.event.StatedChange;
import org.dateline.record.RecordDraft.ChangeDraft;
import org.dateline.record.RecordDraft.EventDraft;

/**
 * A change that readers should be told of, of which the seeds do not say what it is.
 *
 * @param event its id
 * @param what has changed, as seeds call it: {@code headline}, {@code when}, {@code quantity} or {@code withdrawn}
 */
public record UnsaidChange(String event, List<String> what) {
    /** What a withdrawal changes. */
    static final String WITHDRAWN = "withdrawn";

    /**
     * What readers would be told otherwise without a word.
     *
     * @param before null of what was never told before
     * @return empty where nothing is, or the seeds say what the change is
     */
    static List<String> of(EventDraft told, CurrentRevision before) {
        if (before == null || isStated(told.change(), before.changes())) {
            return List.of();
        }
        return before.isLive() ? ToldFirst.of(told).otherwiseThan(ToldFirst.of(before)) : List.of(WITHDRAWN);
    }

    /** Whether a change is said that was not said before. */
    static boolean isStated(ChangeDraft change, List<StatedChange> before) {
        return change != null && !StatedChange.isAmong(before, change.kind(), change.note());
    }

    @Override
    public String toString() {
        return event + ": "
                + what.stream()
                        .map(each -> each.equals(WITHDRAWN) ? "it was withdrawn, or came back" : "its " + each)
                        .collect(Collectors.joining(", "));
    }
}
