package org.dateline.event;

/**
 * What tells whether a current revision is still right.
 *
 * @param digest null in a tombstone
 * @param withdrawnReason null unless it is a tombstone
 */
public record CurrentRevision(String slug, int number, String headline, String digest, String withdrawnReason) {

    /** Whether it tells of an event, and does not say that it was withdrawn. */
    public boolean isLive() {
        return withdrawnReason == null;
    }

    /** Whether it tells of an event what has this digest. */
    public boolean tells(String digest) {
        return isLive() && this.digest.equals(digest);
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
