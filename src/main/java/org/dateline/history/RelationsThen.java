package org.dateline.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.dateline.event.Relation;

/**
 * What others said of events when these were in states that they are in no more. It is no part of what is kept of a state: where
 * thousands name one event, one after the other, each of its states would tell them all again.
 */
final class RelationsThen {
    private final Map<String, List<Relation>> present = new HashMap<>();
    private final Map<String, List<RelationChange>> changes;

    /** @param some states, of which all are then asked for */
    RelationsThen(EntityManager store, Collection<PastEvent> some) {
        Set<String> slugs = some.stream()
                .filter(past -> past.related)
                .map(past -> past.slug)
                .collect(Collectors.toSet());
        if (slugs.isEmpty()) {
            changes = Map.of();
            return;
        }
        // The present first: what a version changes that comes meanwhile is then undone all the same.
        store.createQuery(
                        "select e.slug, e.relatedFrom from Event e where e.slug in ?1 and e.supersededAt is null",
                        Present.class)
                .setParameter(1, slugs)
                .getResultList()
                .forEach(row -> present.put(row.slug, row.relations));
        changes = store.createQuery(
                        "select c from RelationChange c where c.slug in ?1 order by c.version desc",
                        RelationChange.class)
                .setParameter(1, slugs)
                .getResultStream()
                .collect(Collectors.groupingBy(change -> change.slug));
    }

    record Present(String slug, List<Relation> relations) {}

    /** A state with what others said of it. */
    EventState read(PastEvent past) {
        EventState state = past.read();
        return past.related ? state.relatedFrom(before(past.slug, past.untilVersion)) : state;
    }

    /** From the present back to what was said before a version. */
    private Set<Relation> before(String slug, long version) {
        List<Relation> now = present.get(slug);
        Set<Relation> then = now == null ? new HashSet<>() : new HashSet<>(now);
        changes.getOrDefault(slug, List.of()).stream()
                .takeWhile(change -> change.version >= version)
                .forEach(change -> {
                    if (change.begun) {
                        then.remove(change.relation());
                    } else {
                        then.add(change.relation());
                    }
                });
        return then;
    }
}
