package org.dateline.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.dateline.event.Relation;

/** That another event began, or ceased, to say with a version how it is related to one. */
@Entity
@Table(name = "relation_change")
@IdClass(RelationChange.Key.class)
class RelationChange {
    record Key(String slug, long version, Relation.Kind kind, String other) {}

    /** Of the event that something is said of. */
    @Id
    String slug;

    @Id
    long version;

    @Id
    @Enumerated(EnumType.STRING)
    Relation.Kind kind;

    /** Of the event that says it. */
    @Id
    String other;

    boolean begun;

    protected RelationChange() {}

    RelationChange(String slug, long version, Relation relation, boolean begun) {
        this.slug = slug;
        this.version = version;
        this.kind = relation.kind();
        this.other = relation.other();
        this.begun = begun;
    }

    Relation relation() {
        return new Relation(kind, other);
    }
}
