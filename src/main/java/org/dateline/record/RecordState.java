package org.dateline.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;

/** What the record was last brought to; one row, and none until it first was. */
@Entity
class RecordState {
    /**
     * Which rules everything derived follows: indexes, weights and the order. To be raised by a release that derives
     * something otherwise, so that its first load derives everything anew.
     */
    static final int RULES = 1;

    private static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @NotNull
    private String fingerprint;

    private int rules = RULES;

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

        /** Whether what is derived, of whatever draft, follows the rules of this release. */
        boolean followsRules() {
            return store.createQuery("select count(s) from RecordState s where s.rules = ?1", Long.class)
                            .setParameter(1, RULES)
                            .getSingleResult()
                    > 0;
        }

        void bringTo(String fingerprint) {
            RecordState state = new RecordState();
            state.fingerprint = fingerprint;
            store.merge(state);
        }
    }
}
