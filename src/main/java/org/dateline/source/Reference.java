package org.dateline.source;

import java.time.Instant;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.dateline.query.Slug;

/** Reference data: known by its slug, and kept for good, since any revision of an event may point to it. */
@MappedSuperclass
public abstract class Reference {
    @Id
    @Slug
    public String slug;

    /** When it was taken out of the record; null while it stands. */
    public Instant removedAt;
}
