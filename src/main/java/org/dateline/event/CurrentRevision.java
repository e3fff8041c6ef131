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
}
