package org.dateline.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.event.Event;
import org.dateline.event.StatedChange;
import org.dateline.query.NotFound;
import org.dateline.query.Slug;
import org.dateline.source.Reference;
import org.dateline.source.References;

/** The states that the desk has given something, one after another; each as it was last served. */
@ApplicationScoped
public class Revisions {
    private final EntityManager store;

    Revisions(EntityManager store) {
        this.store = store;
    }

    /**
     * One of them.
     *
     * @param number counts them from 1
     * @param version of the record that it came with; null where an earlier release has kept no history
     * @param recordedAt when it was recorded
     * @param withdrawn why it was taken out of the record; null of one that stood
     * @param change what the desk says that the change to it is; null where it says nothing
     * @param what it was
     */
    public record Revision<T>(
            int number, Long version, Instant recordedAt, String withdrawn, StatedChange change, T what) {}

    /**
     * Those of an event, the first one first.
     *
     * @param latest the present version
     * @throws NotFound when there never was an event of that slug
     */
    public List<Revision<Event>> ofEvent(String slug, long latest) {
        if (!slug.matches(Slug.PATTERN)) {
            throw new NotFound("event", slug);
        }
        Map<Integer, Revision<Event>> revisions = new TreeMap<>();
        // Superseded rows of before there was a history; what is known better takes their places.
        store.createQuery(
                        "select e from Event e where e.slug = ?1 and (e.supersededAt is null or e.supersededAt <> ?2)"
                                + " order by e.number",
                        Event.class)
                .setParameter(1, slug)
                .setParameter(2, Reference.PENDING)
                .getResultList()
                .forEach(event -> revisions.put(
                        event.number, revision(event, event.supersededAt == null ? event.changedIn : null)));
        List<PastEvent> states = store.createQuery(
                        "select p from PastEvent p where p.slug = ?1 and p.untilVersion <= ?2 order by p.untilVersion",
                        PastEvent.class)
                .setParameter(1, slug)
                .setParameter(2, latest)
                .getResultList();
        RelationsThen relations = new RelationsThen(store, states);
        for (PastEvent past : states) {
            Revision<Event> known = revisions.get(past.number);
            Event event = known != null && known.what.supersededAt == null
                    ? known.what
                    : new PastReading(store, past.untilVersion - 1).event(relations.read(past));
            boolean isFirst = known == null || known.version == null || known.version > past.fromVersion;
            revisions.put(past.number, revision(event, isFirst ? (Long) past.fromVersion : known.version));
        }
        if (revisions.isEmpty()) {
            throw new NotFound("event", slug);
        }
        return List.copyOf(revisions.values());
    }

    private static Revision<Event> revision(Event event, Long version) {
        return new Revision<>(
                event.number,
                version,
                event.recordedAt,
                event.withdrawnReason,
                event.statedChange().orElse(null),
                event);
    }

    /**
     * Those of reference data, the first one first. What only followed otherwise makes none.
     *
     * @param latest the present version
     * @throws NotFound when there never was one of that slug
     */
    public <T extends Reference> List<Revision<T>> of(References<T> kept, String slug, long latest) {
        ReferenceKind kind = ReferenceKind.named(kept.kind());
        List<ReferenceRow> rows = slug.matches(Slug.PATTERN)
                ? store.createQuery(
                                "select r from ReferenceRow r where r.kind = ?1 and r.slug = ?2 and r.fromVersion <= ?3"
                                        + " order by r.fromVersion",
                                ReferenceRow.class)
                        .setParameter(1, kind)
                        .setParameter(2, slug)
                        .setParameter(3, latest)
                        .getResultList()
                : List.of();
        List<Revision<T>> revisions = new ArrayList<>();
        String before = null;
        for (ReferenceRow row : rows) {
            String said = row.standing + CanonicalJson.text(row.read().content());
            boolean isNew = !said.equals(before);
            Revision<T> last = isNew ? null : revisions.remove(revisions.size() - 1);
            long version = isNew ? row.fromVersion : last.version;
            long until = row.untilVersion == null ? latest : Math.min(latest, row.untilVersion - 1);
            T what = new PastReading(store, until).find(kept, slug).orElseThrow();
            revisions.add(new Revision<>(
                    revisions.size() + 1,
                    version,
                    store.find(KeptVersion.class, version).recordedAt,
                    row.standing ? null : kept.withdrawn(what).reason(),
                    null,
                    what));
            before = said;
        }
        if (revisions.isEmpty()) {
            throw new NotFound(kept.kind(), slug);
        }
        return revisions;
    }
}
