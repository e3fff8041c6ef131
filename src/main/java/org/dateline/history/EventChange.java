package org.dateline.history;

import java.time.Instant;
import java.util.List;

/**
 * What a version has done to one event.
 *
 * @param before the state it was in; null when it was never told before
 * @param after the state it is in
 */
public record EventChange(EventState before, EventState after) {

    /**
     * Whoever follows the changes of events. It is told in the transaction that makes a version, when everything of the version
     * is written; of a first load of very many events it is told nothing.
     */
    public interface Listener {
        /**
         * Takes some of the changes of a version, in the order of the ids of their revisions.
         *
         * @param at when the version is made
         */
        void take(long version, Instant at, List<EventChange> some);
    }
}
