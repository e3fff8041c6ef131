package org.dateline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dateline.source.Actor;

/** An actor's part in an event: {@code caller}, {@code callee}, {@code speaker}. */
@Embeddable
public class Participant {
    @NotNull
    @ManyToOne
    @JoinColumn(name = "actor_slug")
    public Actor actor;

    @NotNull
    @Pattern(regexp = Event.CODE)
    @Size(max = 50)
    public String role;

    protected Participant() {}

    public Participant(Actor actor, String role) {
        this.actor = actor;
        this.role = role;
    }
}
