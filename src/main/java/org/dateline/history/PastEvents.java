package org.dateline.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.event.Event;

/** The states that events are in no more, for whoever derives something from them. */
@ApplicationScoped
public class PastEvents {
    private final EntityManager store;

    PastEvents(EntityManager store) {
        this.store = store;
    }

    /** How far somebody has come who goes through them in the order in which they ended. */
    public record Place(long version, String slug) {
        /** Behind everything that ended with a version. */
        public static Place behind(long version) {
            // Greater than any slug.
            return new Place(version, "~");
        }
    }

    /** Takes an event as it was. */
    public interface Taking {
        /** @param until the version in which it was so no more */
        void take(Event event, long until);
    }

    /**
     * Goes through some.
     *
     * @param upTo the last version that matters
     * @return where to go on; null when these were the last
     */
    public Place forEach(Place behind, long upTo, int most, Taking taking) {
        List<PastEvent> some = store.createQuery("""
                        select p from PastEvent p where p.untilVersion <= ?3
                        and (p.untilVersion > ?1 or p.untilVersion = ?1 and p.slug > ?2)
                        order by p.untilVersion, p.slug
                        """, PastEvent.class)
                .setParameter(1, behind.version)
                .setParameter(2, behind.slug)
                .setParameter(3, upTo)
                .setMaxResults(most)
                .getResultList();
        RelationsThen relations = new RelationsThen(store, some);
        Map<Long, PastReading> readings = new HashMap<>();
        for (PastEvent past : some) {
            if (!past.withdrawn) {
                PastReading then = readings.computeIfAbsent(past.fromVersion, from -> new PastReading(store, from));
                taking.take(then.event(relations.read(past)), past.untilVersion);
            }
        }
        if (some.size() < most) {
            return null;
        }
        PastEvent last = some.get(most - 1);
        return new Place(last.untilVersion, last.slug);
    }
}
