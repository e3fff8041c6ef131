package org.dateline.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/**
 * One state of the whole record.
 *
 * @param record tells this record from any other that a store may hold
 * @param number counts the states of the record from 1, in the order of commits; 0 before anything was written
 */
public record Version(String record, long number) {
    /** That of a store in which nothing was ever written. */
    public static final Version NONE = new Version("none", 0);

    /** The version as a text that no other version has. */
    public String text() {
        return record + " " + number;
    }

    /** Says that the record may have come to another version; told when that can be read by everybody. */
    public record Changed() {}

    /** Says that this process has brought the record to a version, which can be read by everybody. */
    public record Begun(Version version) {}

    @ApplicationScoped
    public static class Repo {
        private final EntityManager store;

        Repo(EntityManager store) {
            this.store = store;
        }

        /** The state that the store is in. Asked by each start, which waits longer for the parser of HQL than for the store. */
        public Version current() {
            return store.unwrap(Session.class)
                    .createNativeQuery("select record, version from record_state", Version.class)
                    .getResultStream()
                    .findFirst()
                    .orElse(NONE);
        }
    }
}
