package org.dateline.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.event.CurrentRevisions;
import org.dateline.history.History;

/**
 * Brings the store to what a draft tells, in one transaction: what is new is added, what differs becomes a new revision,
 * what is gone becomes a tombstone, and what is as before is left alone. Nobody else makes revisions, tombstones and what
 * is derived from them.
 */
@ApplicationScoped
public class RecordWriter {
    /** A record of many events takes its time; what is cut off would begin anew at every start. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;
    private final RecordState.Repo states;
    private final LoadedEdition.Repo editions;
    private final TakenIds.Repo taken;
    private final CurrentRevisions revisions;
    private final ReferenceWriter references;
    private final EventWriter events;
    private final CheckWriter checks;
    private final PortionWriter portions;
    private final History history;
    private final Version.Repo versions;
    private final Event<Version.Changed> changed;
    private final Event<Version.Begun> begun;
    private final Provider<Integer> few;

    /** @param few how many events are written in one transaction and as entities; asked for at each load */
    RecordWriter(
            Clock clock,
            RecordState.Repo states,
            LoadedEdition.Repo editions,
            TakenIds.Repo taken,
            CurrentRevisions revisions,
            ReferenceWriter references,
            EventWriter events,
            CheckWriter checks,
            PortionWriter portions,
            History history,
            Version.Repo versions,
            Event<Version.Changed> changed,
            Event<Version.Begun> begun,
            @ConfigProperty(name = "dateline.seeds.written-at-once", defaultValue = "2000") Provider<Integer> few) {
        this.clock = clock;
        this.states = states;
        this.editions = editions;
        this.taken = taken;
        this.revisions = revisions;
        this.references = references;
        this.events = events;
        this.checks = checks;
        this.portions = portions;
        this.history = history;
        this.versions = versions;
        this.changed = changed;
        this.begun = begun;
        this.few = few;
    }

    /**
     * Tells whether the record is as a draft has it, without that draft.
     *
     * @param madeFrom the fingerprint of everything that the draft would be made from
     * @return that nothing changed; empty when the record may be otherwise
     */
    public Optional<ChangeReport> unchanged(String madeFrom) {
        return QuarkusTransaction.requiringNew()
                .call(() -> states.toldBy(madeFrom))
                .map(ChangeReport::unchanged);
    }

    /**
     * Keeps what the present version holds, where an earlier release has written that and kept no history: as soon as may be,
     * so that it can be asked for however it changes.
     */
    public void keepHistory() {
        QuarkusTransaction.requiringNew().run(() -> {
            // Not locked at each start, since another process may be writing.
            if (!history.isKept()) {
                history.keepPresent(states.lockVersion());
            }
        });
    }

    /**
     * Writes the whole record; does nothing when it was brought to the same draft last. A draft of many events is written in
     * portions, which are seen by nobody before all of them are.
     *
     * @param draft one in which {@link RecordRules} find no fault
     * @param edition what it was made from
     * @return what it did to the events
     */
    public synchronized ChangeReport write(StreamedDraft draft, Edition edition) {
        Version before = current();
        ChangeReport report;
        if (isLarge(draft)) {
            report = portions.write(
                    draft, edition, QuarkusTransaction.requiringNew().call(this::moment));
        } else {
            portions.abandon();
            RecordDraft whole = draft.whole();
            report = write(whole, draft.check().relations(), edition);
        }
        changed.fire(new Version.Changed());
        Version after = current();
        if (!after.equals(before)) {
            begun.fire(new Version.Begun(after));
        }
        return report;
    }

    private Version current() {
        return QuarkusTransaction.requiringNew().call(versions::current);
    }

    /** Whether the store has never held an event. */
    public boolean isEmpty() {
        return QuarkusTransaction.requiringNew().call(revisions::latest).isEmpty();
    }

    /** Ids that nothing new may be given. */
    public TakenIds takenIds() {
        return QuarkusTransaction.requiringNew().call(taken::all);
    }

    /** Whether a draft has so many events that it is written in portions. */
    public boolean isLarge(StreamedDraft draft) {
        return draft.size() > few.get();
    }

    private ChangeReport write(RecordDraft draft, RecordRelations relations, Edition edition) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> inTransaction(draft, relations, edition));
        } catch (NothingChanged alike) {
            return QuarkusTransaction.requiringNew().call(() -> {
                int told = told(draft);
                states.lockVersion();
                states.bringTo(Digest.of(draft), edition.madeFrom(), told);
                editions.add(edition, moment());
                return ChangeReport.unchanged(told);
            });
        }
    }

    private static int told(RecordDraft draft) {
        return draft.timelines().stream()
                .mapToInt(timeline -> timeline.events().size())
                .sum();
    }

    private ChangeReport inTransaction(RecordDraft draft, RecordRelations relations, Edition edition) {
        Instant now = moment();
        String fingerprint = Digest.of(draft);
        int told = told(draft);
        if (states.isBroughtTo(fingerprint)) {
            states.isMadeFrom(edition.madeFrom());
            editions.renew(edition, now);
            return ChangeReport.unchanged(told);
        }
        boolean deriveAll = !states.followsRules();
        long before = states.lockVersion();
        history.begin(before);
        long version = states.beginVersion();
        ReferenceChange change = references.write(draft, version, now);
        ChangeReport report = events.write(
                draft,
                change,
                relations,
                deriveAll,
                version,
                new Recording(now, edition.by().recorded()));
        checks.write(draft.checks(), version);
        states.bringTo(fingerprint, edition.madeFrom(), told);
        editions.add(edition, now);
        boolean otherwise = history.end(new History.Made(
                version, now, edition.by(), report.created(), report.revised(), report.withdrawn(), null));
        if (before > 0 && !otherwise) {
            throw new NothingChanged();
        }
        return report;
    }

    /** Now, or just after the latest version where a clock was set back since: what supersedes is never the older one. */
    private Instant moment() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Stream.concat(revisions.latest().stream(), history.latest().stream())
                .map(latest -> latest.plusMillis(1))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }
}
