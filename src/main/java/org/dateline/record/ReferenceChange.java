package org.dateline.record;

import java.util.Set;

import org.dateline.event.CurrentRevisions;

/**
 * Reference data of which something is now otherwise that events are found by, weighed by or served with.
 *
 * @param actors slugs of those with other names
 * @param origins slugs of those that are named otherwise, or with roots that weigh otherwise
 * @param sources slugs of those that are described otherwise
 * @param timelines slugs of those with another policy
 */
record ReferenceChange(Set<String> actors, Set<String> origins, Set<String> sources, Set<String> timelines) {

    boolean isEmpty() {
        return actors.isEmpty() && origins.isEmpty() && sources.isEmpty() && timelines.isEmpty();
    }

    /** Slugs of the live events that are served with something else, or may be. */
    Set<String> felt(CurrentRevisions current) {
        Set<String> felt = current.withParticipants(actors);
        felt.addAll(current.citing(origins));
        felt.addAll(current.citingSources(sources));
        return felt;
    }

    /** Slugs of the live events that another policy is asked of. */
    Set<String> judged(CurrentRevisions current) {
        return current.standingIn(timelines);
    }
}
