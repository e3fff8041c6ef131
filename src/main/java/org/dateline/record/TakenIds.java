package org.dateline.record;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.source.Reference;

/**
 * What was taken out of the record, under which ids. An id is never given to another thing: it comes back as what it was, which
 * is told by its headline, name or title, and may be edited from then on.
 *
 * @param events the headlines that each withdrawn event has had, the latest first
 * @param references by kind, the names or titles of what was taken out
 */
public record TakenIds(Map<String, Set<String>> events, Map<String, Map<String, String>> references) {
    /** That nothing was. */
    public static final TakenIds NOTHING = new TakenIds(Map.of(), Map.of());

    void check(EventDraft event, String at, Faults faults) {
        Set<String> headlines = event.id() == null ? null : events.get(event.id());
        if (headlines != null && event.headline() != null && !headlines.contains(event.headline())) {
            add(at, headlines.iterator().next(), "headline", faults);
        }
    }

    void checkReferences(RecordDraft draft, Faults faults) {
        Each.in(
                draft.actors(),
                "/actors",
                (ActorDraft actor, String at) -> check("actor", actor.id(), actor.name(), at, faults));
        Each.in(
                draft.origins(),
                "/origins",
                (OriginDraft origin, String at) -> check("origin", origin.id(), origin.name(), at, faults));
        Each.in(
                draft.sources(),
                "/sources",
                (SourceDraft source, String at) -> check("source", source.id(), source.title(), at, faults));
        Each.in(
                draft.timelines(),
                "/timelines",
                (TimelineDraft timeline, String at) -> check("timeline", timeline.id(), timeline.title(), at, faults));
    }

    private void check(String kind, String id, String name, String at, Faults faults) {
        String before =
                id == null ? null : references.getOrDefault(kind, Map.of()).get(id);
        if (before != null && name != null && !before.equals(name)) {
            add(at, before, kind.matches("source|timeline") ? "title" : "name", faults);
        }
    }

    private static void add(String at, String before, String called, Faults faults) {
        faults.add(
                at + "/id",
                "this id is that of \"" + before + "\", which was withdrawn, and is never given to another",
                "Choose another id; or bring it back under that " + called + ", and edit it then");
    }

    @ApplicationScoped
    static class Repo {
        private static final Map<String, String> NAMES = Map.of(
                "actor", "select r.slug, r.name from Actor r",
                "origin", "select r.slug, r.name from Origin r",
                "source", "select r.slug, r.title from Source r",
                "timeline", "select r.slug, r.title from Timeline r");

        private final EntityManager store;

        Repo(EntityManager store) {
            this.store = store;
        }

        TakenIds all() {
            Map<String, Set<String>> events = new HashMap<>();
            // A tombstone may say the headline otherwise than the event did.
            store.createQuery(
                            "select e.slug, e.headline from Event e where (e.supersededAt is null or e.supersededAt <> ?1) and e.slug in"
                                    + " (select t.slug from Event t where t.supersededAt is null and t.withdrawnReason is not null)"
                                    + " order by e.number desc",
                            Object[].class)
                    .setParameter(1, Reference.PENDING)
                    .getResultList()
                    .forEach(row -> events.computeIfAbsent((String) row[0], each -> new LinkedHashSet<>())
                            .add((String) row[1]));
            Map<String, Map<String, String>> references = new HashMap<>();
            NAMES.forEach((kind, query) -> {
                Map<String, String> names = new HashMap<>();
                store.createQuery(query + " where r.removedAt is not null and r.removedAt <> ?1", Object[].class)
                        .setParameter(1, Reference.PENDING)
                        .getResultList()
                        .forEach(row -> names.put((String) row[0], (String) row[1]));
                references.put(kind, names);
            });
            return new TakenIds(events, references);
        }
    }
}
