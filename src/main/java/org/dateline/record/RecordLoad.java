package org.dateline.record;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;

import org.dateline.history.RecordSum;

/** A load in portions that was begun and has not ended; one row, and none when there is no such load. */
@Entity
class RecordLoad {
    private static final int ONLY = 1;

    @Id
    private int id = ONLY;

    /** The fingerprint of what its draft is made from: a load of another draft cannot go on where this one stopped. */
    private String madeFrom;

    private Instant recordedAt;

    /** How many events of the draft it has gone through. */
    private long passed;

    /** The sum over what it has written into a record that held nothing, see {@link RecordSum}; null where it is not counted. */
    private String writtenSum;

    /** Whether the record held nothing when it was begun, so that nothing has to be looked for in it. */
    private boolean fresh;

    /** When its revisions are recorded: when it was begun. */
    Instant recordedAt() {
        return recordedAt;
    }

    long passed() {
        return passed;
    }

    /** Null where an earlier release has begun it and counted nothing. */
    RecordSum written() {
        if (passed == 0) {
            return RecordSum.empty();
        }
        return writtenSum == null ? null : RecordSum.read(writtenSum, passed);
    }

    boolean isFresh() {
        return fresh;
    }

    @ApplicationScoped
    static class Repo {
        private final EntityManager store;

        Repo(EntityManager store) {
            this.store = store;
        }

        /** The load that was begun of a draft made from that; null when there is none. */
        RecordLoad begun(String madeFrom) {
            RecordLoad load = begun();
            return load != null && load.madeFrom.equals(madeFrom) ? load : null;
        }

        /** The load that was begun, of whatever draft; null when there is none. */
        RecordLoad begun() {
            return store.find(RecordLoad.class, ONLY);
        }

        /** Whether a load was begun before which the record held nothing. */
        boolean isFreshBegun() {
            RecordLoad load = begun();
            return load != null && load.fresh;
        }

        RecordLoad begin(String madeFrom, Instant now, boolean fresh) {
            RecordLoad load = new RecordLoad();
            load.madeFrom = madeFrom;
            load.recordedAt = now;
            load.fresh = fresh;
            store.persist(load);
            return load;
        }

        /** @param written the sum over what was written; null where it is not counted on the way */
        void pass(long passed, RecordSum written) {
            RecordLoad load = store.find(RecordLoad.class, ONLY);
            load.passed = passed;
            load.writtenSum = written == null ? null : written.text();
        }

        void end() {
            store.createQuery("delete from RecordLoad").executeUpdate();
        }
    }
}
