package org.dateline.history;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

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

    /** Whether others said something of it, which the state does not tell. */
    boolean related;

    String state;

    protected PastEvent() {}

    PastEvent(EventState was, long untilVersion) {
        this.slug = was.slug();
        this.untilVersion = untilVersion;
        this.fromVersion = was.changedIn();
        this.number = was.number();
        this.withdrawn = was.isWithdrawn();
        this.related = was.derived().relatedFrom() != null;
        this.state = CanonicalJson.text(was.relatedFrom(List.of()));
    }

    public long fromVersion() {
        return fromVersion;
    }

    public long untilVersion() {
        return untilVersion;
    }

    /** Without what others said of it, unless an earlier release has kept that in it. */
    EventState read() {
        return CanonicalJson.read(state, EventState.class);
    }
}
