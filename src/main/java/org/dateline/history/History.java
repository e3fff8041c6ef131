package org.dateline.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import org.dateline.event.Event;
import org.dateline.event.Relation;
import org.dateline.event.Vocabulary;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.source.Source;
import org.dateline.timeline.Timeline;

/**
 * Keeps what each version takes the place of. Before a version is committed, whoever reads in another transaction still sees the
 * one before: there everything that has changed is read as it was.
 */
@ApplicationScoped
public class History {
    private static final int AT_ONCE = 200;

    private final EntityManager store;
    private final List<References<?>> references;
    private final Vocabulary.Repo vocabulary;
    private final List<EventChange.Listener> listeners;

    History(
            EntityManager store,
            Actor.Repo actors,
            Origin.Repo origins,
            Source.Repo sources,
            Timeline.Repo timelines,
            Vocabulary.Repo vocabulary,
            @All List<EventChange.Listener> listeners) {
        this.store = store;
        this.references = List.of(actors, origins, sources, timelines);
        this.vocabulary = vocabulary;
        this.listeners = listeners;
    }

    /**
     * A version that is about to be committed.
     *
     * @param at when it is made
     * @param written sum over the events of a record that held nothing before; null of any other
     */
    public record Made(
            long number, Instant at, Provenance by, int created, int revised, int withdrawn, RecordSum written) {}

    /** When the latest version was made; empty when there is none. */
    public Optional<Instant> latest() {
        return Optional.ofNullable(store.createQuery("select max(v.recordedAt) from KeptVersion v", Instant.class)
                .getSingleResult());
    }

    /** Whether any reference data is kept. */
    public boolean isKept() {
        return store.unwrap(Session.class)
                .createNativeQuery("select exists (select 1 from reference_state)", Boolean.class)
                .getSingleResult();
    }

    /**
     * Keeps the reference data that an earlier release has written, if that was not done yet.
     *
     * @param version the present one
     */
    public void keepPresent(long version) {
        if (version > 0 && !isKept()) {
            keepReferences(version, RecordSum.empty());
        }
    }

    /**
     * To be called before anything of the next version is written.
     *
     * @param version the present one; 0 when none was ever begun, and then what is kept is of another record
     */
    public void begin(long version) {
        if (version > 0) {
            keepPresent(version);
            countPresent(version);
        } else {
            for (String kept :
                    List.of("KeptVersion", "PastEvent", "ReferenceRow", "KeptSum", "LoggedChange", "RelationChange")) {
                store.createQuery("delete from " + kept).executeUpdate();
            }
        }
    }

    /** Starts the sum anew where an earlier release has kept none. */
    private void countPresent(long version) {
        if (store.find(KeptSum.class, KeptSum.ONLY) == null) {
            RecordSum sum = RecordSum.empty();
            store.createQuery("select r from ReferenceRow r where r.untilVersion is null", ReferenceRow.class)
                    .getResultStream()
                    .filter(row -> row.standing)
                    .forEach(row -> sum.add(row.read().line()));
            List<Long> live = store.createQuery(
                            "select e.id from Event e where e.supersededAt is null and e.withdrawnReason is null",
                            Long.class)
                    .getResultList();
            for (int from = 0; from < live.size(); from += AT_ONCE) {
                events("e.id in ?1", live.subList(from, Math.min(live.size(), from + AT_ONCE)))
                        .forEach(state -> sum.add(state.content().line()));
                store.clear();
            }
            vocabulary.words(version).forEach(word -> sum.add(new WordLine(word).bytes()));
            store.persist(new KeptSum(sum));
            KeptVersion present = store.find(KeptVersion.class, version);
            if (present != null) {
                present.items = sum.lines();
                present.sha256 = sum.sha256();
            }
            store.flush();
        }
    }

    /** Adds events that are written ahead to a sum over all of them. */
    public static void add(List<Event> written, RecordSum sum) {
        written.forEach(event -> sum.add(EventContent.of(event).line()));
    }

    /**
     * Keeps what a version takes the place of, and tells of it. To be called when everything of the version is written.
     *
     * @return whether anything in it is otherwise than before
     */
    public boolean end(Made made) {
        store.flush();
        KeptSum kept = store.find(KeptSum.class, KeptSum.ONLY);
        RecordSum sum = made.written != null ? made.written : kept == null ? RecordSum.empty() : kept.read();
        int changed = made.written != null ? tellFirst(made) : keepEvents(made, sum);
        Map<ReferenceKind, Integer> touched = keepReferences(made.number, sum);
        int words = sumWords(made.number, sum);
        if (kept == null) {
            store.persist(new KeptSum(sum));
        } else {
            store.find(KeptSum.class, KeptSum.ONLY).set(sum);
        }
        KeptVersion version = new KeptVersion();
        version.number = made.number;
        version.recordedAt = made.at;
        version.latestAt = store.createQuery(
                        "select max(e.recordedAt) from Event e where e.supersededAt is null", Instant.class)
                .getSingleResult();
        version.author = made.by.author();
        version.commit = made.by.commit();
        version.reason = made.by.reason();
        version.touched = new Touched(
                made.created,
                made.revised,
                made.withdrawn,
                Math.max(0, changed - made.created - made.revised - made.withdrawn),
                touched.get(ReferenceKind.ACTOR),
                touched.get(ReferenceKind.ORIGIN),
                touched.get(ReferenceKind.SOURCE),
                touched.get(ReferenceKind.TIMELINE),
                words);
        version.items = sum.lines();
        version.sha256 = sum.sha256();
        store.persist(version);
        return changed > 0 || words > 0 || touched.values().stream().anyMatch(count -> count > 0);
    }

    /** @return how many have changed, come or gone */
    private int sumWords(long version, RecordSum sum) {
        List<Vocabulary.Word> ended = vocabulary.endedIn(version);
        List<Vocabulary.Word> begun = vocabulary.begunIn(version);
        ended.forEach(word -> sum.subtract(new WordLine(word).bytes()));
        begun.forEach(word -> sum.add(new WordLine(word).bytes()));
        return (int) Stream.concat(ended.stream(), begun.stream())
                .map(word -> List.of(word.kind(), word.code(), word.language()))
                .distinct()
                .count();
    }

    private int tellFirst(Made made) {
        listeners.forEach(listener -> listener.takeFirst(made.number));
        return made.created;
    }

    private int keepEvents(Made made, RecordSum sum) {
        List<String> changed = store.createQuery(
                        "select e.slug from Event e where e.changedIn = ?1 and e.supersededAt is null order by e.id",
                        String.class)
                .setParameter(1, made.number)
                .getResultList();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<String> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            Map<String, EventState> before = new HashMap<>();
            if (made.number > 1) {
                QuarkusTransaction.requiringNew()
                        .call(() -> events("e.slug in ?1 and e.supersededAt is null", some))
                        .forEach(state -> before.put(state.slug(), state));
            }
            List<EventChange> changes = new ArrayList<>();
            for (EventState after : events("e.slug in ?1 and e.supersededAt is null", some)) {
                EventState was = before.get(after.slug());
                if (was != null) {
                    store.persist(new PastEvent(was, made.number));
                    keepRelations(was, after, made.number);
                    if (!was.isWithdrawn()) {
                        sum.subtract(was.content().line());
                    }
                }
                if (!after.isWithdrawn()) {
                    sum.add(after.content().line());
                }
                changes.add(new EventChange(was, after));
            }
            listeners.forEach(listener -> listener.take(made.number, made.at, changes));
            store.flush();
            store.clear();
        }
        return changed.size();
    }

    private void keepRelations(EventState was, EventState is, long version) {
        Set<Relation> before = new HashSet<>(was.derived().relations());
        Set<Relation> now = new HashSet<>(is.derived().relations());
        now.stream()
                .filter(relation -> !before.contains(relation))
                .forEach(begun -> store.persist(new RelationChange(is.slug(), version, begun, true)));
        before.stream()
                .filter(relation -> !now.contains(relation))
                .forEach(over -> store.persist(new RelationChange(is.slug(), version, over, false)));
    }

    private List<EventState> events(String condition, List<?> some) {
        return store.createQuery("select e from Event e where " + condition + " order by e.id", Event.class)
                .setParameter(1, some)
                .getResultStream()
                .map(EventState::of)
                .toList();
    }

    /** @return how many have changed, by kind */
    private Map<ReferenceKind, Integer> keepReferences(long version, RecordSum sum) {
        Map<ReferenceKind, Integer> changed = new EnumMap<>(ReferenceKind.class);
        for (References<?> kept : references) {
            ReferenceKind kind = ReferenceKind.named(kept.kind());
            Map<String, ReferenceRow> open = new HashMap<>();
            store.createQuery(
                            "select r from ReferenceRow r where r.kind = ?1 and r.untilVersion is null",
                            ReferenceRow.class)
                    .setParameter(1, kind)
                    .getResultList()
                    .forEach(row -> open.put(row.slug, row));
            int count = 0;
            for (Reference reference : kept.listAll()) {
                if (!Reference.PENDING.equals(reference.removedAt)
                        && keep(kind, reference, open.get(reference.slug), version, sum)) {
                    count++;
                }
            }
            changed.put(kind, count);
        }
        store.flush();
        return changed;
    }

    /** @param before null where none is known */
    private boolean keep(ReferenceKind kind, Reference reference, ReferenceRow before, long version, RecordSum sum) {
        StateOfReference state = StateOfReference.of(reference);
        String text = CanonicalJson.text(state);
        if (before != null && before.state.equals(text)) {
            return false;
        }
        if (before != null) {
            before.untilVersion = version;
            if (before.standing) {
                sum.subtract(before.read().line());
            }
        }
        if (reference.removedAt == null) {
            sum.add(state.line());
        }
        store.persist(new ReferenceRow(kind, reference.slug, version, state, text));
        return true;
    }
}
