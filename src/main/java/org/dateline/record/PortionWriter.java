package org.dateline.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.event.CurrentRevision;
import org.dateline.event.CurrentRevisions;
import org.dateline.event.Event;
import org.dateline.event.EventOrder.Position;
import org.dateline.event.StagedRevisions;
import org.dateline.history.History;
import org.dateline.history.RecordSum;
import org.dateline.quotation.Sha256;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/**
 * Brings the store to a draft of many events, in portions that nobody sees until all are there. It is ended by one transaction
 * that publishes them, and goes on where it was when it is begun again with the same draft.
 */
@ApplicationScoped
class PortionWriter {
    private static final int AT_ONCE = 2000;

    /** Publishing a million rows takes longer than what a transaction is given by default. */
    static final int MOST_SECONDS = 3600;

    private final EntityManager store;
    private final RecordState.Repo states;
    private final LoadedEdition.Repo editions;
    private final RecordLoad.Repo loads;
    private final Version.Repo versions;
    private final CurrentRevisions current;
    private final StagedRevisions staged;
    private final ReferenceWriter references;
    private final RevisionWriter revisions;
    private final SecondHand secondHand;
    private final CheckWriter checks;
    private final History history;
    private final WrittenAhead ahead;
    private final LoadProgress progress;

    PortionWriter(
            EntityManager store,
            RecordState.Repo states,
            LoadedEdition.Repo editions,
            RecordLoad.Repo loads,
            Version.Repo versions,
            CurrentRevisions current,
            StagedRevisions staged,
            ReferenceWriter references,
            RevisionWriter revisions,
            SecondHand secondHand,
            CheckWriter checks,
            History history,
            WrittenAhead ahead,
            LoadProgress progress) {
        this.store = store;
        this.states = states;
        this.editions = editions;
        this.loads = loads;
        this.versions = versions;
        this.current = current;
        this.staged = staged;
        this.references = references;
        this.revisions = revisions;
        this.secondHand = secondHand;
        this.checks = checks;
        this.history = history;
        this.ahead = ahead;
        this.progress = progress;
    }

    /**
     * Writes a draft.
     *
     * @param now when it is recorded, unless a load of it was begun before
     */
    ChangeReport write(StreamedDraft draft, Edition edition, Instant now) {
        try {
            Load load = new Load(draft, edition, begin(edition.madeFrom(), now));
            draft.forEach(load::add);
            load.writePortion();
            progress.begin("Publishing", "events", draft.size(), 0);
            return publishedOrAlike(load, edition);
        } catch (RuntimeException | Error failure) {
            ahead.forgetAll();
            throw failure;
        } finally {
            progress.end();
        }
    }

    private ChangeReport publishedOrAlike(Load load, Edition edition) {
        try {
            return inTransaction(() -> publish(load, edition));
        } catch (NothingChanged alike) {
            return inTransaction(() -> {
                int told = load.draft.size();
                loads.end();
                states.lockVersion();
                states.bringTo(load.fingerprint(), edition.madeFrom(), told);
                editions.add(edition, load.now);
                return ChangeReport.unchanged(told);
            });
        }
    }

    /** Takes away what a load has written that will never go on. */
    void abandon() {
        RecordLoad begun = inTransaction(() -> loads.begun());
        if (begun != null) {
            while (inTransaction(() -> staged.discardSome(begun.isFresh()))) {
                Log.debug("Taking away what an earlier load has left");
            }
            inTransaction(() -> {
                loads.end();
                return null;
            });
        }
    }

    private static <T> T inTransaction(Callable<T> action) {
        return QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).call(action);
    }

    private RecordLoad begin(String madeFrom, Instant now) {
        RecordLoad begun = inTransaction(() -> loads.begun(madeFrom));
        if (begun != null) {
            Log.info("A load of these seeds was begun before: going on after " + begun.passed() + " events");
            return begun;
        }
        abandon();
        return inTransaction(() -> loads.begin(madeFrom, now, current.latest().isEmpty()));
    }

    /** One load: what is collected for the next portion, and what was found on the way. */
    private final class Load {
        private final StreamedDraft draft;
        private final Instant now;
        private final Recording recording;
        private final long passedBefore;
        private final long version;
        /** Whether the record holds nothing yet, so that nothing has to be looked for in it. */
        private final boolean fresh;

        /** Over everything that is written into a record that held nothing; null where it is counted at the end. */
        private final RecordSum sum;

        private final RecordReferences.Loaded loaded;

        /** What sources are written in, by their ids. */
        private final Map<String, String> languages;

        private final Map<String, SortedSet<String>> includes = new HashMap<>();
        private final MessageDigest digests = Sha256.begin();
        private final Map<String, TimelineEvent> portion = new LinkedHashMap<>();
        private final UnsaidChanges unsaid = new UnsaidChanges();
        private long passed;
        private String fingerprint;

        private Load(StreamedDraft draft, Edition edition, RecordLoad begun) {
            this.draft = draft;
            this.now = begun.recordedAt();
            this.recording = new Recording(now, edition.by().recorded());
            this.passedBefore = begun.passed();
            this.version = inTransaction(versions::current).number() + 1;
            this.fresh = begun.isFresh();
            this.sum = fresh ? begun.written() : null;
            inTransaction(() -> {
                references.stage(draft.record());
                return null;
            });
            this.loaded = inTransaction(references::load);
            this.languages = draft.record().languages();
            for (TimelineDraft timeline : draft.record().timelines()) {
                timeline.includes()
                        .forEach(id -> includes.computeIfAbsent(id, each -> new TreeSet<>())
                                .add(timeline.id()));
            }
            progress.begin("Writing", "events", draft.size(), passedBefore);
        }

        private void add(TimelineDraft timeline, EventDraft event) {
            SortedSet<String> standing = new TreeSet<>(includes.getOrDefault(event.id(), new TreeSet<>()));
            standing.add(timeline.id());
            portion.put(event.id(), TimelineEvent.in(timeline, event, standing, languages));
            if (portion.size() == AT_ONCE) {
                writePortion();
            }
        }

        private void writePortion() {
            Map<String, String> ofPortion = new HashMap<>();
            portion.forEach((id, event) -> {
                String digest = event.digest();
                ofPortion.put(id, digest);
                digests.update(Digest.withChange(event.draft(), digest).getBytes(StandardCharsets.US_ASCII));
            });
            passed += portion.size();
            if (passed > passedBefore) {
                List<Event> written = inTransaction(() -> write(ofPortion));
                if (!written.isEmpty()) {
                    ahead.take(written, version);
                }
                progress.reach(passed);
            }
            portion.clear();
        }

        private List<Event> write(Map<String, String> ofPortion) {
            Map<String, CurrentRevision> before = fresh ? Map.of() : current.of(portion.keySet());
            List<Event> made = new ArrayList<>();
            portion.forEach((id, told) -> {
                CurrentRevision revision = before.get(id);
                String digest = ofPortion.get(id);
                if (!told.isToldBy(revision, digest)) {
                    unsaid.look(told.draft(), revision);
                    Event event = RevisionWriter.make(told, digest, revision, version, recording, loaded);
                    event.place(position(event));
                    event.relate(draft.check().relations().of(event.slug));
                    made.add(event);
                }
            });
            staged.write(made, fresh);
            if (sum != null) {
                History.add(made, sum);
            }
            loads.pass(passed, sum);
            return made;
        }

        private Position position(Event event) {
            return draft.check().order().position(event.slug);
        }

        private RecordRelations relations() {
            return draft.check().relations();
        }

        /** To be called when all events were added. */
        private String fingerprint() {
            if (fingerprint == null) {
                fingerprint = Digest.of(draft.record(), HexFormat.of().formatHex(digests.digest()));
            }
            return fingerprint;
        }
    }

    private ChangeReport publish(Load load, Edition edition) {
        RecordDraft draft = load.draft.record();
        int told = load.draft.size();
        String fingerprint = load.fingerprint();
        loads.end();
        if (states.isBroughtTo(fingerprint)) {
            states.isMadeFrom(edition.madeFrom());
            editions.renew(edition, load.now);
            return ChangeReport.unchanged(told);
        }
        boolean deriveAll = !load.fresh && !states.followsRules();
        long before = states.lockVersion();
        history.begin(before);
        long version = states.beginVersion();
        if (version != load.version) {
            ahead.forgetAll();
        }
        ReferenceChange change = references.write(draft, version, load.now);
        Map<String, WithdrawalDraft> gone = withdrawn(load.draft, load.fresh);
        Map<String, CurrentRevision> withdrawn = current.of(gone.keySet());
        Set<String> moved = load.fresh ? new HashSet<>() : current.related();
        long revised = load.fresh ? told : staged.count();
        long created = load.fresh ? told : staged.countNew();
        store.flush();
        current.supersede(gone.keySet(), load.now);
        if (!load.fresh) {
            staged.publish(version, load.now);
        }
        gone.forEach(
                (id, withdrawal) -> revisions.writeTombstone(withdrawal, withdrawn.get(id), version, load.recording));
        store.flush();
        store.clear();

        Set<Long> again = new HashSet<>();
        Consumer<Event> derive = event -> {
            revisions.derive(event, version);
            event.place(load.position(event));
            event.relate(load.relations().of(event.slug));
            again.add(event.id);
        };
        if (deriveAll) {
            eachLive(places -> current.change(slugs(places), event -> {
                // What was written by this load is right already.
                if (event.changedIn != version) {
                    derive.accept(event);
                }
            }));
        } else {
            Set<String> stale = load.fresh || change.isEmpty() ? Set.of() : change.felt(current);
            current.change(stale, derive);
            if (!load.fresh) {
                Set<String> judged = change.judged(current);
                judged.removeAll(stale);
                current.change(judged, event -> {
                    if (revisions.reweigh(event, version)) {
                        again.add(event.id);
                    }
                });
                moved.addAll(load.draft.check().order().related());
                moved.addAll(load.relations().otherwiseThan(current.relatedFrom()));
            }
            moved.removeAll(stale);
            current.change(moved, event -> {
                boolean placed = event.place(load.position(event));
                if (event.relate(load.relations().of(event.slug)) || placed) {
                    event.changedIn = version;
                    again.add(event.id);
                }
            });
        }
        again.addAll(secondHand.settle(version));
        again.addAll(checks.write(draft.checks(), version));
        ahead.forget(again);
        states.bringTo(fingerprint, edition.madeFrom(), told);
        editions.add(edition, load.now);
        gone.forEach((id, withdrawal) -> load.unsaid.look(withdrawal, withdrawn.get(id)));
        ChangeReport report = new ChangeReport(
                (int) created, (int) (revised - created), gone.size(), (int) (told - revised), load.unsaid.told());
        boolean otherwise = history.end(new History.Made(
                version, load.now, edition.by(), report.created(), report.revised(), report.withdrawn(), load.sum));
        if (before > 0 && !otherwise) {
            throw new NothingChanged();
        }
        return report;
    }

    /** What is to get a tombstone: what is no longer told, and what is said to be withdrawn and does not say so yet. */
    private Map<String, WithdrawalDraft> withdrawn(StreamedDraft draft, boolean fresh) {
        Map<String, WithdrawalDraft> gone = new TreeMap<>();
        List<String> untold = new ArrayList<>();
        if (!fresh) {
            eachLive(places -> slugs(places).stream()
                    .filter(slug -> draft.check().events().number(slug) == KeyedTexts.NONE)
                    .forEach(untold::add));
        }
        current.of(untold)
                .forEach((id, revision) ->
                        gone.put(id, new WithdrawalDraft(id, revision.headline(), EventWriter.NO_REASON_GIVEN, null)));
        List<WithdrawalDraft> told = draft.record().timelines().stream()
                .flatMap(timeline -> timeline.withdrawn().stream())
                .toList();
        Map<String, CurrentRevision> before =
                current.of(told.stream().map(WithdrawalDraft::id).toList());
        for (WithdrawalDraft withdrawal : told) {
            CurrentRevision revision = before.get(withdrawal.id());
            if (!EventWriter.isSaidBy(revision, withdrawal)) {
                gone.put(withdrawal.id(), withdrawal);
            }
        }
        return gone;
    }

    private static List<String> slugs(List<CurrentRevisions.Live> places) {
        return places.stream().map(CurrentRevisions.Live::slug).toList();
    }

    private void eachLive(Consumer<List<CurrentRevisions.Live>> action) {
        List<CurrentRevisions.Live> some = current.after(Long.MIN_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            action.accept(some);
            some = current.after(some.get(some.size() - 1).id(), AT_ONCE);
        }
    }
}
