package org.dateline.event;

import java.time.Instant;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/**
 * One recorded state of something that keeps its history. A change adds a revision and destroys nothing: the current revision
 * is the one that no other has superseded, and a tombstone is a revision that says why the thing was withdrawn.
 */
@MappedSuperclass
public abstract class Revision {
    @Id
    @GeneratedValue(generator = "event_seq")
    @SequenceGenerator(name = "event_seq")
    public Long id;

    public String slug;

    /** Counts the revisions of a slug from 1, tombstones included. */
    public int number;

    public Instant recordedAt;

    /** When a later revision took its place; null while current. */
    public Instant supersededAt;

    /** The version of the record in which anything of it was last written: its content, or what is derived for it. */
    public long changedIn;

    /** Why it was taken out of the record; null unless this revision is a tombstone. */
    public String withdrawnReason;

    /** SHA-256 over the content the editor gave, so that a load can tell whether anything changed; null in a tombstone. */
    public String digest;
}
