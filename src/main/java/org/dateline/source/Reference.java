package org.dateline.source;

import java.time.Instant;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** Reference data: known by its slug, and kept for good, since any revision of an event may point to it. */
@MappedSuperclass
public abstract class Reference {
    /**
     * The beginning and the end of the time of what is written and not to be seen yet. It lies after everything that anybody
     * asks for.
     */
    public static final Instant PENDING = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    public String slug;

    /** When it was taken out of the record; null while it stands. */
    public Instant removedAt;
}
