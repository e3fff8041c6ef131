package org.dateline.view;

import org.dateline.event.Participant;

/**
 * An actor's part in the event.
 *
 * @param role {@code caller}, {@code callee}, {@code speaker} …
 */
public record Part(ActorView.Mention actor, String role) {
    static Part of(Participant participant) {
        return new Part(ActorView.Mention.of(participant.actor), participant.role);
    }
}
