package org.dateline.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.event.CurrentRevision;
import org.dateline.event.CurrentRevisions;
import org.dateline.event.Event;
import org.dateline.event.EventOrder;
import org.dateline.event.Events;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/** Brings the events to what a draft tells, and loads only those that something is otherwise for. */
@ApplicationScoped
class EventWriter {
    static final String NO_REASON_GIVEN = "It was taken out of the seeds; no reason was given.";

    private final CurrentRevisions current;
    private final RevisionWriter revisions;
    private final Events events;
    private final SecondHand secondHand;

    EventWriter(CurrentRevisions current, RevisionWriter revisions, Events events, SecondHand secondHand) {
        this.current = current;
        this.revisions = revisions;
        this.events = events;
        this.secondHand = secondHand;
    }

    /**
     * Writes them.
     *
     * @param references what has changed of the reference data, which is written already
     * @param relations of all events that are told
     * @param version of the record that this makes
     * @param deriveAll whether to derive everything anew, and not only what the change can reach
     * @param recording when
     */
    ChangeReport write(
            RecordDraft draft,
            ReferenceChange references,
            RecordRelations relations,
            boolean deriveAll,
            long version,
            Recording recording) {
        Map<String, CurrentRevision> before = current.all();
        Map<String, TimelineEvent> told = TimelineEvent.of(draft);
        Map<String, TimelineEvent> changed = new LinkedHashMap<>(told);
        changed.values()
                .removeIf(event -> event.isToldBy(before.get(event.draft().id()), event.digest()));
        Map<String, WithdrawalDraft> gone = withdrawn(draft, before, told.keySet());
        Set<String> touched = new HashSet<>(changed.keySet());
        touched.addAll(gone.keySet());
        Set<String> reached = deriveAll ? Set.of() : current.connected(touched);

        // First everything that is superseded, then what takes its place: at no moment are two revisions current.
        current.supersede(touched, recording.now());
        gone.forEach((id, withdrawal) -> revisions.writeTombstone(withdrawal, before.get(id), version, recording));
        changed.forEach((id, event) -> revisions.write(event, before.get(id), version, recording));
        events.flush();

        Set<String> stale = deriveAll ? new HashSet<>(told.keySet()) : references.felt(current);
        stale.removeAll(touched);
        current.load(stale).forEach(event -> revisions.derive(event, version));
        if (!deriveAll) {
            Set<String> judged = references.judged(current);
            judged.removeAll(touched);
            judged.removeAll(stale);
            current.load(judged).forEach(event -> revisions.reweigh(event, version));
        }
        settle(deriveAll ? told.keySet() : current.connected(reached), version);
        relate(relations, version);
        events.flush();
        Set<String> changedOrStale = new HashSet<>(touched);
        changedOrStale.addAll(stale);
        secondHand.settle(changedOrStale, version);

        int created = (int)
                changed.keySet().stream().filter(id -> !before.containsKey(id)).count();
        UnsaidChanges unsaid = new UnsaidChanges();
        changed.forEach((id, event) -> unsaid.look(event.draft(), before.get(id)));
        gone.forEach((id, withdrawal) -> unsaid.look(withdrawal, before.get(id)));
        return new ChangeReport(
                created, changed.size() - created, gone.size(), told.size() - changed.size(), unsaid.told());
    }

    /** Whether a current revision says all that is said of a withdrawal. */
    static boolean isSaidBy(CurrentRevision revision, WithdrawalDraft withdrawal) {
        return revision != null
                && withdrawal.reason().equals(revision.withdrawnReason())
                && !UnsaidChange.isStated(withdrawal.change(), revision.changes());
    }

    /** What is to get a tombstone: what is no longer told, and what is said to be withdrawn and does not say so yet. */
    private static Map<String, WithdrawalDraft> withdrawn(
            RecordDraft draft, Map<String, CurrentRevision> before, Set<String> told) {
        Map<String, WithdrawalDraft> gone = new TreeMap<>();
        before.forEach((id, revision) -> {
            if (revision.isLive() && !told.contains(id)) {
                gone.put(id, new WithdrawalDraft(id, revision.headline(), NO_REASON_GIVEN, null));
            }
        });
        for (TimelineDraft timeline : draft.timelines()) {
            for (WithdrawalDraft withdrawal : timeline.withdrawn()) {
                CurrentRevision revision = before.get(withdrawal.id());
                if (!isSaidBy(revision, withdrawal)) {
                    gone.put(withdrawal.id(), withdrawal);
                }
            }
        }
        return gone;
    }

    /** Has those that others are related to tell it, and those that none is any more not. */
    private void relate(RecordRelations relations, long version) {
        current.load(relations.otherwiseThan(current.relatedFrom())).forEach(event -> {
            event.relate(relations.of(event.slug));
            event.changedIn = version;
        });
    }

    /** One event that changes can move others: those it came before or after, and those that follow from them. */
    private void settle(Set<String> connected, long version) {
        Map<String, Event> loaded = new LinkedHashMap<>();
        current.load(connected).forEach(event -> loaded.put(event.slug, event));
        EventOrder.of(loaded.values().stream().map(Event::orderNode).toList()).forEach((slug, position) -> {
            Event event = loaded.get(slug);
            if (event.place(position)) {
                event.changedIn = version;
            }
        });
    }
}
