package org.dateline.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
     * Some of the log that was looked at.
     *
     * @param items what is wanted of it, in its order
     * @param reached up to where it goes, wanted or not; where it began when nothing follows
     * @param more whether more may follow
     */
    public record Stretch(List<Told> items, Place reached, boolean more) {}

    /**
     * Reads some. The kinds are told apart here and not by the store, which would look through the whole log for a rare one.
     *
     * @param behind where whoever reads has come to
     * @param upTo the last version that is served
     * @param kinds which are wanted; empty for all
     * @param most how many are looked at
     */
    public Stretch after(Place behind, long upTo, List<ChangeKind> kinds, int most) {
        // One after the other, since no index would be read for both at once.
        List<LoggedChange> some = new ArrayList<>(read(
                "c.version = :version and c.place > :place",
                Map.of("version", behind.version, "place", behind.place),
                upTo,
                most));
        if (some.size() < most) {
            Map<String, Object> version = Map.of("version", behind.version);
            some.addAll(read("c.version > :version", version, upTo, most - some.size()));
        }
        Place reached = some.isEmpty() ? behind : new Place(last(some).version, last(some).place);
        List<StatedChange.Kind> stated =
                kinds.stream().map(ChangeKind::stated).filter(Objects::nonNull).toList();
        List<LoggedChange> wanted = some.stream()
                .filter(each -> kinds.isEmpty() || kinds.contains(each.kind) || isOne(stated, each.stated))
                .toList();
        return new Stretch(told(wanted), reached, some.size() == most);
    }

    private static LoggedChange last(List<LoggedChange> some) {
        return some.get(some.size() - 1);
    }

    private static boolean isOne(List<StatedChange.Kind> wanted, StatedChange.Kind stated) {
        return stated != null && wanted.contains(stated);
    }

    private List<LoggedChange> read(String condition, Map<String, Object> values, long upTo, int most) {
        TypedQuery<LoggedChange> query = store.createQuery(
                "select c from LoggedChange c where c.version <= :upTo and " + condition
                        + " order by c.version, c.place",
                LoggedChange.class);
        values.forEach(query::setParameter);
        return query.setParameter("upTo", upTo).setMaxResults(most).getResultList();
    }

    private List<Told> told(List<LoggedChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> made = new HashMap<>();
        store.createQuery("select v from KeptVersion v where v.number in ?1", KeptVersion.class)
                .setParameter(1, changes.stream().map(change -> change.version).collect(Collectors.toSet()))
                .getResultList()
                .forEach(version -> made.put(version.number, version.recordedAt));
        Map<List<Object>, Object[]> revisions = new HashMap<>();
        store.createQuery(
                        "select e.slug, e.number, e.headline, e.withdrawnReason from Event e where e.slug in ?1",
                        Object[].class)
                .setParameter(1, changes.stream().map(change -> change.slug).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> revisions.put(List.of(row[0], row[1]), row));
        return changes.stream()
                .map(change -> {
                    Object[] revision = revisions.get(List.of(change.slug, change.revision));
                    return new Told(change, made.get(change.version), (String) revision[2], (String) revision[3]);
                })
                .toList();
    }
}
