package org.dateline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.dateline.source.Actor;

/** An actor's part in an event: {@code caller}, {@code callee}, {@code speaker}. */
@Embeddable
public class Participant {
    @ManyToOne
    @JoinColumn(name = "actor_slug")
    public Actor actor;

    public String role;

    protected Participant() {}

    public Participant(Actor actor, String role) {
        this.actor = actor;
        this.role = role;
    }
}
