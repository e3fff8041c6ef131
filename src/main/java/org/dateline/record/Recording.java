package org.dateline.record;

import java.time.Instant;

import org.dateline.event.CurrentRevision;

/**
 * When what a load writes is recorded: now, or when the same was recorded before a database was lost.
 *
 * @param now when it is written
 * @param known when the whole draft was made first; null when nobody knows
 */
record Recording(Instant now, Instant known) {

    /**
     * When a revision is recorded.
     *
     * @param told what the draft of the event says of it; null where it says nothing
     * @param before the revision it takes the place of; null when it is the first
     */
    Instant of(String told, CurrentRevision before) {
        return CurrentRevision.recordedAfter(before, DraftValues.moment(told).orElse(known), now);
    }
}
