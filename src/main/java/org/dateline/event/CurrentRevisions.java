package org.dateline.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The current revisions as a writer sees them: which of them a change concerns, without loading any of them. */
@ApplicationScoped
public class CurrentRevisions {
    /** A statement takes only so many values. */
    private static final int AT_ONCE = 1000;

    /** Entities that are loaded at once: these take much more memory than rows do. */
    private static final int ENTITIES = 200;

    private static final List<String> NEIGHBOURS = List.of(
            "select o.slug from Event e join e.relations r join Event o on o.slug = r.other"
                    + " where e.slug in ?1 and " + live("e") + " and " + live("o"),
            "select e.slug from Event e join e.relations r where r.other in ?1 and " + live("e"));

    private static final String PASSAGE = "c.source.slug, c.origin.slug, c.exact ";

    private final EntityManager store;

    CurrentRevisions(EntityManager store) {
        this.store = store;
    }

    /** All of them by their slugs, tombstones included. */
    public Map<String, CurrentRevision> all() {
        Map<String, CurrentRevision> all = new LinkedHashMap<>();
        store.createQuery("""
                        select e.slug, e.number, e.headline, e.edtf, e.quantity, e.digest, e.withdrawnReason, e.recordedAt,
                        e.changes
                        from Event e where e.supersededAt is null
                        """, CurrentRevision.class)
                .getResultList()
                .forEach(revision -> all.put(revision.slug(), revision));
        return all;
    }

    /** Those of these slugs, tombstones included. */
    public Map<String, CurrentRevision> of(Collection<String> slugs) {
        Map<String, CurrentRevision> some = new LinkedHashMap<>();
        for (List<String> portion : portions(slugs)) {
            store.createQuery("""
                            select e.slug, e.number, e.headline, e.edtf, e.quantity, e.digest, e.withdrawnReason, e.recordedAt,
                            e.changes
                            from Event e where e.supersededAt is null and e.slug in ?1
                            """, CurrentRevision.class)
                    .setParameter(1, portion)
                    .getResultList()
                    .forEach(revision -> some.put(revision.slug(), revision));
        }
        return some;
    }

    /** The next live ones in the order of their ids, in which their rows lie. */
    public List<Live> after(long id, int most) {
        // Not "is null": by its index all of them would be sorted for each portion.
        return store.createQuery("""
                        select e.id, e.slug from Event e
                        where e.id > ?1 and coalesce(e.supersededAt, ?2) = ?2 and e.withdrawnReason is null order by e.id
                        """, Live.class)
                .setParameter(1, id)
                .setParameter(2, Instant.EPOCH)
                .setMaxResults(most)
                .getResultList();
    }

    /** A live one. */
    public record Live(long id, String slug) {}

    /** Slugs of the live ones that a relation connects with others. */
    public Set<String> related() {
        Set<String> related = new LinkedHashSet<>();
        related.addAll(store.createQuery(
                        "select distinct e.slug from Event e join e.relations r where " + live("e"), String.class)
                .getResultList());
        related.addAll(store.createQuery(
                        "select distinct r.other from Event e join e.relations r where " + live("e"), String.class)
                .getResultList());
        return related;
    }

    /** What others say of the live ones beside the order, by slug; without those of which nobody says anything. */
    public Map<String, List<Relation>> relatedFrom() {
        Map<String, List<Relation>> related = new HashMap<>();
        store.createQuery(
                        "select e.slug, e.relatedFrom from Event e where e.relatedFrom is not null and " + live("e"),
                        RelatedFrom.class)
                .getResultStream()
                .forEach(row -> related.put(row.slug, row.relations));
        return related;
    }

    record RelatedFrom(String slug, List<Relation> relations) {}

    /** When the last of them was recorded; empty when there is none. */
    public Optional<Instant> latest() {
        return Optional.ofNullable(
                store.createQuery("select max(e.recordedAt) from Event e where e.supersededAt is null", Instant.class)
                        .getSingleResult());
    }

    /** Ends the time of these, of which none may be loaded. */
    public void supersede(Collection<String> slugs, Instant now) {
        for (List<String> some : portions(slugs)) {
            store.createQuery("update Event e set e.supersededAt = ?2 where e.slug in ?1 and e.supersededAt is null")
                    .setParameter(1, some)
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }

    /**
     * Slugs of everything that the order of some events can reach: themselves, and the live ones that relations connect with
     * them, step by step.
     */
    public Set<String> connected(Collection<String> slugs) {
        Set<String> connected = new LinkedHashSet<>(slugs);
        Collection<String> ahead = slugs;
        while (!ahead.isEmpty()) {
            Set<String> next = new LinkedHashSet<>();
            for (String neighbours : NEIGHBOURS) {
                next.addAll(slugs(neighbours, ahead));
            }
            next.removeAll(connected);
            connected.addAll(next);
            ahead = next;
        }
        return connected;
    }

    /** Slugs of the live ones in which some of these actors take part, or of which they were asked. */
    public Set<String> withParticipants(Collection<String> actors) {
        Set<String> found = slugs(
                "select e.slug from Event e join e.participants p where p.actor.slug in ?1 and " + live("e"), actors);
        found.addAll(slugs(
                "select e.slug from Event e join e.citations c where c.asked.slug in ?1 and " + live("e"), actors));
        return found;
    }

    /** Slugs of the live ones that cite some of these origins. */
    public Set<String> citing(Collection<String> origins) {
        return slugs(
                "select e.slug from Event e join e.citations c where c.origin.slug in ?1 and " + live("e"), origins);
    }

    /** Slugs of the live ones that have a passage in some of these sources. */
    public Set<String> citingSources(Collection<String> sources) {
        return slugs(
                "select e.slug from Event e join e.citations c where c.source.slug in ?1 and " + live("e"), sources);
    }

    /** Slugs of the live ones that stand in some of these timelines. */
    public Set<String> standingIn(Collection<String> timelines) {
        return slugs("select e.slug from Event e join e.timelines t where t in ?1 and " + live("e"), timelines);
    }

    /** The passages of origins at second hand that several live ones cite, or of which it is known how they depart. */
    public Set<SharedPassage> sharedAtSecondHand() {
        Set<SharedPassage> passages = new HashSet<>();
        for (List<String> origins : portions(atSecondHand())) {
            for (String which : List.of(
                    "group by c.source.slug, c.origin.slug, c.exact having count(distinct e.slug) > 1",
                    "and c.departs is not null")) {
                passages.addAll(store.createQuery(
                                "select " + PASSAGE + "from Event e join e.citations c where c.origin.slug in ?1"
                                        + " and c.exact is not null and " + live("e") + " " + which,
                                SharedPassage.class)
                        .setParameter(1, origins)
                        .getResultList());
            }
        }
        return passages;
    }

    private Set<String> atSecondHand() {
        return Set.copyOf(
                store.createQuery("select o.slug from Origin o where o.derivesFrom is not empty", String.class)
                        .getResultList());
    }

    /** The same among those that some events cite, in this revision or in one before. */
    public Set<SharedPassage> sharedAtSecondHand(Collection<String> slugs) {
        Set<String> atSecondHand = atSecondHand();
        Set<SharedPassage> cited = new HashSet<>();
        for (List<String> some : portions(slugs)) {
            // Asked for these origins, the store would go through all that they say, once for each event.
            store.createQuery(
                            "select distinct " + PASSAGE
                                    + "from Event e join e.citations c where e.slug in ?1 and c.exact is not null",
                            SharedPassage.class)
                    .setParameter(1, some)
                    .getResultStream()
                    .filter(passage -> atSecondHand.contains(passage.origin()))
                    .forEach(cited::add);
        }
        Set<SharedPassage> passages = new HashSet<>(ofPassages(
                cited,
                "select " + PASSAGE,
                " group by c.source.slug, c.origin.slug, c.exact"
                        + " having count(distinct e.slug) > 1 or count(c.departs) > 0",
                SharedPassage.class));
        passages.retainAll(cited);
        return passages;
    }

    /** Slugs of live ones, among them all that cite some of these passages. */
    public Set<String> citingPassages(Collection<SharedPassage> passages) {
        return new LinkedHashSet<>(ofPassages(passages, "select distinct e.slug ", "", String.class));
    }

    private <T> List<T> ofPassages(Collection<SharedPassage> passages, String select, String group, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (List<SharedPassage> some : portions(passages)) {
            found.addAll(store.createQuery(
                            select + "from Event e join e.citations c where c.source.slug in ?1 and c.origin.slug in ?2"
                                    + " and c.exact in ?3 and " + live("e") + group,
                            type)
                    .setParameter(1, each(some, SharedPassage::source))
                    .setParameter(2, each(some, SharedPassage::origin))
                    .setParameter(3, each(some, SharedPassage::exact))
                    .getResultList());
        }
        return found;
    }

    private static Set<String> each(List<SharedPassage> passages, Function<SharedPassage, String> part) {
        return passages.stream().map(part).collect(Collectors.toSet());
    }

    /**
     * Changes the live ones among these, some at a time, and writes what was changed. Where they are many they are let go; few
     * enough to be held are not loaded again for the next change.
     */
    public void change(Collection<String> slugs, Consumer<Event> action) {
        List<String> all = List.copyOf(slugs);
        for (int from = 0; from < all.size(); from += ENTITIES) {
            load(all.subList(from, Math.min(all.size(), from + ENTITIES))).forEach(action);
            store.flush();
            if (all.size() > ENTITIES) {
                store.clear();
            }
        }
    }

    /** Loads the live ones among these. */
    public List<Event> load(Collection<String> slugs) {
        List<Event> loaded = new ArrayList<>();
        for (List<String> some : portions(slugs)) {
            loaded.addAll(store.createQuery("select e from Event e where e.slug in ?1 and " + live("e"), Event.class)
                    .setParameter(1, some)
                    .getResultList());
        }
        return loaded;
    }

    private Set<String> slugs(String query, Collection<String> values) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> some : portions(values)) {
            store.createQuery(query, String.class)
                    .setParameter(1, some)
                    .getResultStream()
                    .forEach(found::add);
        }
        return found;
    }

    private static <T> List<List<T>> portions(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }

    private static String live(String alias) {
        return alias + ".supersededAt is null and " + alias + ".withdrawnReason is null";
    }
}
