package org.dateline.event;

import java.time.Instant;
import java.util.List;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;

/**
 * What tells whether a current revision is still right.
 *
 * @param date null when undated, and in a tombstone
 * @param changes what the desk has said that its changes are, up to this revision
 * @param digest null in a tombstone
 * @param withdrawnReason null unless it is a tombstone
 */
public record CurrentRevision(
        String slug,
        int number,
        String headline,
        EventDate date,
        Quantity quantity,
        String digest,
        String withdrawnReason,
        Instant recordedAt,
        List<StatedChange> changes) {

    /** Whether it tells of an event, and does not say that it was withdrawn. */
    public boolean isLive() {
        return withdrawnReason == null;
    }

    /** Whether it tells of an event what has this digest. */
    public boolean tells(String digest) {
        return isLive() && this.digest.equals(digest);
    }

    /**
     * When the revision that takes the place of another is recorded.
     *
     * @param before null for the first one of an event
     * @param known when it was recorded first, if it is the same that was lost; null when nobody knows
     * @param now when it is written
     * @return what is known, if it lies between the one before and now; else now
     */
    public static Instant recordedAfter(CurrentRevision before, Instant known, Instant now) {
        boolean fits = known != null && known.isBefore(now) && (before == null || known.isAfter(before.recordedAt));
        return fits ? known : now;
    }

    /**
     * The number of the revision that takes the place of another.
     *
     * @param before null for the first one of an event
     */
    public static int numberAfter(CurrentRevision before) {
        return before == null ? 1 : before.number + 1;
    }
}
