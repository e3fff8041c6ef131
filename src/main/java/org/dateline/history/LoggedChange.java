package org.dateline.history;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.dateline.event.StatedChange;
import org.dateline.store.SlugsConverter;

/** What a version has done to one event, as it is kept for those who follow the record. */
@Entity
@Table(name = "event_change")
@IdClass(LoggedChange.Key.class)
public class LoggedChange {
    record Key(long version, long place) {}

    @Id
    public long version;

    /** Orders the changes of a version. */
    @Id
    public long place;

    public String slug;

    /** The number of the revision that it led to. */
    public int revision;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;

    /** What the desk says that it is; null where it says nothing. */
    @Enumerated(EnumType.STRING)
    public StatedChange.Kind stated;

    /** What readers are told of it; null where nothing is said. */
    public String note;

    /** The members that are otherwise; empty of what is new, or gone. */
    @Convert(converter = SlugsConverter.class)
    public List<String> changed = List.of();

    protected LoggedChange() {}

    LoggedChange(long version, EventChange change) {
        EventState after = change.after();
        this.version = version;
        this.place = after.id();
        this.slug = after.slug();
        this.revision = after.number();
        if (change.isRevised()) {
            // What follows from other things leaves the revision as it was, and what was said of that was told with it.
            after.statedChange().ifPresent(this::state);
        }
        this.changed = change.changed();
        this.kind = change.kind(changed);
    }

    /** Takes what the desk says that it is. */
    void state(StatedChange change) {
        stated = change.kind();
        note = change.note();
    }
}
