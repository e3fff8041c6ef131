package org.dateline.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;

import org.dateline.event.Event;
import org.dateline.query.NotFound;
import org.dateline.query.Page;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Slug;
import org.dateline.query.Withdrawn;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;

/**
 * Reads one version, whichever is the present one meanwhile. Made for one answer, and used within a transaction.
 */
final class PastReading implements RecordReading {
    private static final String OF_VERSION =
            "r.fromVersion <= :version and (r.untilVersion is null or r.untilVersion > :version)";

    private final EntityManager store;
    private final long version;
    private final ReferencesThen references = new ReferencesThen(this::state);

    PastReading(EntityManager store, long version) {
        this.store = store;
        this.version = version;
    }

    /** An event in a state that it was in then. */
    Event event(EventState state) {
        return state.event(references);
    }

    private Optional<StateOfReference> state(ReferenceKind kind, String slug) {
        return store.createQuery(
                        "select r from ReferenceRow r where r.kind = :kind and r.slug = :slug and " + OF_VERSION,
                        ReferenceRow.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(ReferenceRow::read);
    }

    @SuppressWarnings("unchecked")
    private <T extends Reference> T made(ReferenceRow row) {
        return (T) references.make(row.kind, row.slug, row.read());
    }

    @Override
    public <T extends Reference> Page<T> page(References<T> kept, ReferenceQuery query) {
        List<T> all = new ArrayList<>();
        store.createQuery(
                        "select r from ReferenceRow r where r.kind = :kind and r.standing and " + OF_VERSION
                                + " order by r.slug",
                        ReferenceRow.class)
                .setParameter("kind", ReferenceKind.named(kept.kind()))
                .setParameter("version", version)
                .getResultList()
                .forEach(row -> all.add(made(row)));
        return kept.page(query, all);
    }

    @SuppressWarnings("unchecked")
    <T extends Reference> Optional<T> find(References<T> kept, String slug) {
        return slug.matches(Slug.PATTERN)
                ? (Optional<T>) references.get(ReferenceKind.named(kept.kind()), slug)
                : Optional.empty();
    }

    @Override
    public <T extends Reference> T get(References<T> kept, String slug) {
        T found = find(kept, slug).orElseThrow(() -> new NotFound(kept.kind(), slug));
        if (found.removedAt != null) {
            throw kept.withdrawn(found);
        }
        return found;
    }

    @Override
    public boolean stands(References<?> kept, String slug) {
        return find(kept, slug).filter(reference -> reference.removedAt == null).isPresent();
    }

    @Override
    public List<Origin> wordOf(Actor actor) {
        return origins(actor.slug, origin -> origin.actor != null && origin.actor.slug.equals(actor.slug));
    }

    @Override
    public List<Origin> derivedFrom(Origin origin) {
        return origins(
                origin.slug,
                other -> other.derivesFrom.keySet().stream().anyMatch(from -> from.slug.equals(origin.slug)));
    }

    /** @param naming something that the origins speak of */
    private List<Origin> origins(String naming, Predicate<Origin> wanted) {
        return store
                .createQuery(
                        "select r from ReferenceRow r where r.kind = :kind and r.standing and r.state like :naming and "
                                + OF_VERSION + " order by r.slug",
                        ReferenceRow.class)
                .setParameter("kind", ReferenceKind.ORIGIN)
                .setParameter("naming", naming(naming))
                .setParameter("version", version)
                .getResultList()
                .stream()
                .<Origin>map(this::made)
                .filter(wanted)
                .toList();
    }

    /** A slug has no sign that means something else here. */
    private static String naming(String slug) {
        return "%\"" + slug + "\"%";
    }

    @Override
    public Event live(String slug) {
        EventState state =
                Optional.ofNullable(states(List.of(slug)).get(slug)).orElseThrow(() -> new NotFound("event", slug));
        if (state.isWithdrawn()) {
            throw new Withdrawn(
                    "event", slug, state.recordedAt(), state.content().withdrawn());
        }
        return state.event(references);
    }

    @Override
    public boolean knows(String slug) {
        return !states(List.of(slug)).isEmpty();
    }

    @Override
    public Map<String, Event> events(Collection<String> slugs) {
        Map<String, Event> events = new LinkedHashMap<>();
        states(slugs).forEach((slug, state) -> {
            if (!state.isWithdrawn()) {
                events.put(slug, state.event(references));
            }
        });
        return events;
    }

    /**
     * The states of events, tombstones included. The present ones are read first: what a version that comes meanwhile takes the
     * place of is then in the past already.
     */
    Map<String, EventState> states(Collection<String> slugs) {
        Map<String, EventState> states = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>(slugs);
        missing.removeIf(slug -> !slug.matches(Slug.PATTERN));
        store.createQuery(
                        "select e from Event e where e.slug in :slugs and e.supersededAt is null and e.changedIn <= :version",
                        Event.class)
                .setParameter("slugs", missing)
                .setParameter("version", version)
                .getResultList()
                .forEach(event -> states.put(event.slug, EventState.of(event)));
        missing.removeAll(states.keySet());
        if (!missing.isEmpty()) {
            List<PastEvent> past = store.createQuery(
                            "select r from PastEvent r where r.slug in :slugs and r.fromVersion <= :version"
                                    + " and r.untilVersion > :version",
                            PastEvent.class)
                    .setParameter("slugs", missing)
                    .setParameter("version", version)
                    .getResultList();
            RelationsThen relations = new RelationsThen(store, past);
            past.forEach(row -> states.put(row.slug, relations.read(row)));
        }
        return states;
    }

    @Override
    public List<Event> related(Event event) {
        Set<String> named = new TreeSet<>(event.after());
        named.addAll(event.before());
        named.addAll(store.createQuery("""
                        select e.slug from Event e join e.relations r
                        where r.other = :slug and e.supersededAt is null and e.changedIn <= :version
                        """, String.class)
                .setParameter("slug", event.slug)
                .setParameter("version", version)
                .getResultList());
        named.addAll(store.createQuery("""
                        select r.slug from PastEvent r where r.state like :naming
                        and r.fromVersion <= :version and r.untilVersion > :version
                        """, String.class)
                .setParameter("naming", naming(event.slug))
                .setParameter("version", version)
                .getResultList());
        named.remove(event.slug);
        return events(named).values().stream()
                .filter(other -> isRelated(other, event))
                .sorted(Comparator.comparing(other -> other.slug))
                .toList();
    }

    private static boolean isRelated(Event one, Event other) {
        return one.after().contains(other.slug)
                || one.before().contains(other.slug)
                || other.after().contains(one.slug)
                || other.before().contains(one.slug);
    }

    @Override
    public Optional<Instant> latest() {
        return Optional.ofNullable(store.find(KeptVersion.class, version)).map(kept -> kept.latestAt);
    }
}
