package org.dateline.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A state of reference data, with the versions in which it was in that. */
@Entity
@Table(name = "reference_state")
@IdClass(ReferenceRow.Key.class)
class ReferenceRow {
    record Key(ReferenceKind kind, String slug, long fromVersion) {}

    @Id
    @Enumerated(EnumType.STRING)
    ReferenceKind kind;

    @Id
    String slug;

    /** The version it came with. */
    @Id
    long fromVersion;

    /** The version in which another took its place; null while it is the present one. */
    Long untilVersion;

    /** Whether it stood in the record, and had not been taken out. */
    boolean standing;

    String state;

    protected ReferenceRow() {}

    ReferenceRow(ReferenceKind kind, String slug, long fromVersion, StateOfReference state, String text) {
        this.kind = kind;
        this.slug = slug;
        this.fromVersion = fromVersion;
        this.standing = state.removedAt() == null;
        this.state = text;
    }

    StateOfReference read() {
        return kind.read(state);
    }
}
