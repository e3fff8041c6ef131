package org.dateline.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

/** A state that an event is in no more, with the versions in which it was. */
@Entity
@Table(name = "past_event")
@IdClass(PastEvent.Key.class)
public class PastEvent {
    record Key(String slug, long untilVersion) {}

    @Id
    String slug;

    /** The version in which another state took its place. */
    @Id
    long untilVersion;

    long fromVersion;
    int number;
    boolean withdrawn;

    @NotNull
    String state;

    protected PastEvent() {}

    PastEvent(EventState was, long untilVersion) {
        this.slug = was.slug();
        this.untilVersion = untilVersion;
        this.fromVersion = was.changedIn();
        this.number = was.number();
        this.withdrawn = was.isWithdrawn();
        this.state = CanonicalJson.text(was);
    }

    public long fromVersion() {
        return fromVersion;
    }

    public long untilVersion() {
        return untilVersion;
    }

    public EventState read() {
        return CanonicalJson.read(state, EventState.class);
    }
}
