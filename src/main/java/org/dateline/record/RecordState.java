package org.dateline.record;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

/** What the record was last brought to; one row, and none until it first was. */
@Entity
class RecordState {
    /**
     * Which rules everything derived follows: indexes, weights and the order. To be raised by a release that derives
     * something otherwise, so that its first load derives everything anew.
     */
    static final int RULES = 4;

    private static final int ONLY = 1;

    @Id
    private int id = ONLY;

    /** Tells the record from any other; given once. */
    private String record;

    /** Which state the record is in; every change makes the next one. */
    private long version;

    private String fingerprint;

    private int rules = RULES;

    /** The fingerprint of what the draft was made from; null when that is not known. */
    private String madeFrom;

    /** How many events the draft tells. */
    private int told;

    @ApplicationScoped
    static class Repo {
        private final EntityManager store;

        Repo(EntityManager store) {
            this.store = store;
        }

        /** Whether everything is as a draft of that fingerprint, and the rules of this release, have it. */
        boolean isBroughtTo(String fingerprint) {
            return store.createQuery(
                                    "select count(s) from RecordState s where s.fingerprint = ?1 and s.rules = ?2",
                                    Long.class)
                            .setParameter(1, fingerprint)
                            .setParameter(2, RULES)
                            .getSingleResult()
                    > 0;
        }

        /** How many events a draft made from that tells, where everything is as it has it; empty where it may not be. */
        Optional<Integer> toldBy(String madeFrom) {
            return store.unwrap(Session.class)
                    .createNativeQuery(
                            "select told from record_state where made_from = ?1 and rules = ?2", Integer.class)
                    .setParameter(1, madeFrom)
                    .setParameter(2, RULES)
                    .getResultStream()
                    .findFirst();
        }

        /** Remembers that a draft of the same content is made from that. */
        void isMadeFrom(String madeFrom) {
            store.createQuery("update RecordState s set s.madeFrom = ?1")
                    .setParameter(1, madeFrom)
                    .executeUpdate();
        }

        /** Whether what is derived, of whatever draft, follows the rules of this release. */
        boolean followsRules() {
            return store.createQuery("select count(s) from RecordState s where s.rules = ?1", Long.class)
                            .setParameter(1, RULES)
                            .getSingleResult()
                    > 0;
        }

        /** The present version, which nobody else can end before this transaction does; 0 when there is none. */
        long lockVersion() {
            RecordState state = store.find(RecordState.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
            return state == null ? 0 : state.version;
        }

        /**
         * Begins the next version. Nobody else can begin one before this one is committed.
         *
         * @return its number
         */
        long beginVersion() {
            RecordState state = store.find(RecordState.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
            if (state == null) {
                state = new RecordState();
                state.record = UUID.randomUUID().toString();
                // Until the version is whole, it is that of no draft.
                state.fingerprint = "";
                store.persist(state);
            }
            state.version++;
            store.flush();
            return state.version;
        }

        /** Ends the version that was begun. */
        void bringTo(String fingerprint, String madeFrom, int told) {
            RecordState state = store.find(RecordState.class, ONLY);
            state.fingerprint = fingerprint;
            state.madeFrom = madeFrom;
            state.told = told;
            state.rules = RULES;
        }
    }
}
