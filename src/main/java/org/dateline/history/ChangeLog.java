package org.dateline.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.dateline.event.Event;
import org.dateline.event.StatedChange;

/** The changes of events, one after another, as versions have made them. */
@ApplicationScoped
public class ChangeLog implements EventChange.Listener {
    private final EntityManager store;

    ChangeLog(EntityManager store) {
        this.store = store;
    }

    /** How far somebody has read who reads them in their order. */
    public record Place(long version, long place) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::version).thenComparingLong(Place::place);

        /** Behind everything that came with a version. */
        public static Place behind(long version) {
            return new Place(version, Long.MAX_VALUE);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A change with what is told of it.
     *
     * @param at when its version was made
     * @param headline of the revision that it led to
     * @param withdrawn why the event was taken out of the record; null of one that stood
     */
    public record Told(LoggedChange change, Instant at, String headline, String withdrawn) {
        public Place place() {
            return new Place(change.version, change.place);
        }
    }

    @Override
    public void take(long version, Instant at, List<EventChange> some) {
        some.forEach(change -> store.persist(new LoggedChange(version, change)));
    }

    @Override
    public void takeFirst(long version) {
        store.createNativeQuery(
                        "insert into event_change (version, place, slug, revision, kind) select changed_in, id, slug, number,"
                                + " case when withdrawn_reason is null then 'CREATED' else 'WITHDRAWN' end"
                                + " from event where superseded_at is null and changed_in = ?1")
                .setParameter(1, version)
                .executeUpdate();
        store.createQuery(
                        "select e from Event e where e.supersededAt is null and e.changedIn = ?1 and e.changes is not null",
                        Event.class)
                .setParameter(1, version)
                .getResultStream()
                .forEach(event -> event.statedChange()
                        .ifPresent(change -> store.find(LoggedChange.class, new LoggedChange.Key(version, event.id))
                                .state(change)));
        store.flush();
    }

    /**
     * Reads some.
     *
     * @param behind where whoever reads has come to
     * @param upTo the last version that is served
     * @param kinds which are wanted; empty for all
     */
    public List<Told> after(Place behind, long upTo, List<ChangeKind> kinds, int most) {
        List<StatedChange.Kind> stated =
                kinds.stream().map(ChangeKind::stated).filter(Objects::nonNull).toList();
        String wanted =
                (kinds.isEmpty() ? "" : " and (c.kind in ?4" + (stated.isEmpty() ? "" : " or c.stated in ?5") + ")");
        TypedQuery<Told> told = store.createQuery("""
                        select c, v.recordedAt, e.headline, e.withdrawnReason from LoggedChange c
                        join KeptVersion v on v.number = c.version
                        join Event e on e.slug = c.slug and e.number = c.revision
                        where c.version <= ?3 and (c.version > ?1 or c.version = ?1 and c.place > ?2)
                        """ + wanted + " order by c.version, c.place", Told.class)
                .setParameter(1, behind.version)
                .setParameter(2, behind.place)
                .setParameter(3, upTo)
                .setMaxResults(most);
        if (!kinds.isEmpty()) {
            told.setParameter(4, kinds);
        }
        if (!stated.isEmpty()) {
            told.setParameter(5, stated);
        }
        return told.getResultList();
    }
}
