package org.dateline.event;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dateline.query.NotFound;
import org.dateline.query.Slug;
import org.dateline.query.Withdrawn;

/** The reading of events. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, Long> {

    /** The current revision of that slug, which may be a tombstone; empty when there never was such an event. */
    public Optional<Event> current(String slug) {
        // What cannot be a slug is not even asked for: PostgreSQL fails on a NUL.
        return slug.matches(Slug.PATTERN)
                ? find("slug = ?1 and supersededAt is null", slug).singleResultOptional()
                : Optional.empty();
    }

    /**
     * The current revision of an event that stands.
     *
     * @throws NotFound when there never was one
     * @throws Withdrawn when it was taken out of the record
     */
    public Event live(String slug) {
        Event event = current(slug).orElseThrow(() -> new NotFound("event", slug));
        if (event.withdrawnReason != null) {
            throw new Withdrawn("event", slug, event.recordedAt, event.withdrawnReason);
        }
        return event;
    }

    /** The revisions with these ids, in their order. */
    public List<Event> withIds(List<Long> ids) {
        Map<Long, Event> found = new HashMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(event -> found.put(event.id, event));
        }
        return ids.stream().map(found::get).toList();
    }

    /** Ids of the current revisions that were written after one version of the record and up to another, tombstones included. */
    public List<Long> idsChangedBetween(long after, long upTo) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Event e where e.supersededAt is null and e.changedIn > ?1 and e.changedIn <= ?2"
                                + " order by e.id",
                        Long.class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .getResultList();
    }

    /** When the first revisions of some events were recorded, by slug. */
    public Map<String, Instant> firstRecorded(Collection<String> slugs) {
        Map<String, Instant> first = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select e.slug, e.recordedAt from Event e where e.slug in ?1 and e.number = 1", Tuple.class)
                .setParameter(1, slugs)
                .getResultList()
                .forEach(row -> first.put(row.get(0, String.class), row.get(1, Instant.class)));
        return first;
    }

    /** The slugs of all live events, in alphabetical order. */
    public List<String> liveSlugs() {
        return getEntityManager()
                .createQuery(
                        "select e.slug from Event e where e.supersededAt is null and e.withdrawnReason is null order by e.slug",
                        String.class)
                .getResultList();
    }

    /** The live events that this one came after or before, whichever of them has the passage that says so; by slug. */
    public List<Event> related(Event event) {
        Set<String> named = new TreeSet<>(event.after());
        named.addAll(event.before());
        return list("""
                from Event e where e.supersededAt is null and e.withdrawnReason is null
                and (e.slug in ?1 or exists (select 1 from e.relations r where r.other = ?2))
                order by e.slug
                """, named, event.slug);
    }

    /** Every passage of a source that the record cites, by the order of events and in each by the order of the record. */
    public List<CitedPassage> citing(String source) {
        return getEntityManager()
                .createQuery("""
                        select e.slug, c from Event e join e.citations c
                        where e.supersededAt is null and e.withdrawnReason is null and c.source.slug = ?1
                        order by e.listed.on, e.listed.until, e.listed.at, e.listed.by, e.listed.steps, e.slug, index(c)
                        """, CitedPassage.class)
                .setParameter(1, source)
                .getResultList();
    }
}
