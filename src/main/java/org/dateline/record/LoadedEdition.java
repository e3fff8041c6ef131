package org.dateline.record;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An edition that the record was brought to. */
@Entity
@Table(name = "edition")
class LoadedEdition {
    @Id
    private long number;

    private String fingerprint;

    private long generation;

    private String desk;

    private Instant loadedAt;

    @ApplicationScoped
    static class Repo {
        private final EntityManager store;

        Repo(EntityManager store) {
            this.store = store;
        }

        /** The latest; empty in a store that none was loaded into. */
        Optional<LoadedEdition> latest() {
            return store.createQuery("select e from LoadedEdition e order by e.number desc", LoadedEdition.class)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
        }

        /**
         * Tells why an edition may not take the place of the latest.
         *
         * @return a sentence; empty when it may
         */
        Optional<String> refusal(Edition edition) {
            return latest().filter(last -> !last.fingerprint.equals(edition.fingerprint()))
                    .flatMap(last -> last.refusal(edition, isKnown(edition)));
        }

        private boolean isKnown(Edition edition) {
            return store.createQuery("select count(e) from LoadedEdition e where e.fingerprint = ?1", Long.class)
                            .setParameter(1, edition.fingerprint())
                            .getSingleResult()
                    > 0;
        }

        /** Remembers that the record has come to an edition. */
        void add(Edition edition, Instant now) {
            LoadedEdition next = new LoadedEdition();
            next.number = latest().map(last -> last.number + 1).orElse(1L);
            next.fingerprint = edition.fingerprint();
            next.generation = edition.generation();
            next.desk = edition.desk();
            next.loadedAt = now;
            store.persist(next);
        }

        /** Remembers that an edition tells what the record holds already. */
        void renew(Edition edition, Instant now) {
            int renewed = store.createQuery("update LoadedEdition e set e.fingerprint = ?1, e.generation = ?2"
                            + " where e.number = (select max(l.number) from LoadedEdition l)")
                    .setParameter(1, edition.fingerprint())
                    .setParameter(2, edition.generation())
                    .executeUpdate();
            if (renewed == 0) {
                add(edition, now);
            }
        }
    }

    /** Whoever loaded last may go back: that is an edit. Whoever comes with what others have replaced has edited nothing. */
    private Optional<String> refusal(Edition edition, boolean isKnown) {
        if (edition.generation() < generation) {
            return Optional.of("These seeds are of generation " + edition.generation()
                    + ", and the record is of generation " + generation + " since " + loadedAt);
        }
        if (edition.generation() == generation && isKnown && !desk.equals(edition.desk())) {
            return Optional.of("These seeds were loaded before, and others have taken their place on " + loadedAt
                    + " from " + desk);
        }
        return Optional.empty();
    }
}
