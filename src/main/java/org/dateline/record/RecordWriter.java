package org.dateline.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.event.CurrentRevisions;

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
    private final CurrentRevisions revisions;
    private final ReferenceWriter references;
    private final EventWriter events;
    private final CheckWriter checks;
    private final PortionWriter portions;
    private final Version.Repo versions;
    private final Event<Version.Changed> changed;
    private final Event<Version.Begun> begun;
    private final Provider<Integer> few;

    /** @param few how many events are written in one transaction and as entities; asked for at each load */
    RecordWriter(
            Clock clock,
            RecordState.Repo states,
            CurrentRevisions revisions,
            ReferenceWriter references,
            EventWriter events,
            CheckWriter checks,
            PortionWriter portions,
            Version.Repo versions,
            Event<Version.Changed> changed,
            Event<Version.Begun> begun,
            @ConfigProperty(name = "dateline.seeds.written-at-once", defaultValue = "2000") Provider<Integer> few) {
        this.clock = clock;
        this.states = states;
        this.revisions = revisions;
        this.references = references;
        this.events = events;
        this.checks = checks;
        this.portions = portions;
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
     * Writes the whole record; does nothing when it was brought to the same draft last. A draft of many events is written in
     * portions, which are seen by nobody before all of them are.
     *
     * @param draft one in which {@link RecordRules} find no fault
     * @param madeFrom the fingerprint of everything that it was made from
     * @return what it did to the events
     */
    public synchronized ChangeReport write(StreamedDraft draft, String madeFrom) {
        Version before = current();
        ChangeReport report;
        if (isLarge(draft)) {
            report = portions.write(
                    draft, madeFrom, QuarkusTransaction.requiringNew().call(this::moment));
        } else {
            portions.abandon();
            RecordDraft whole = draft.whole();
            report = QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> inTransaction(whole, madeFrom));
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

    /** Whether a draft has so many events that it is written in portions. */
    public boolean isLarge(StreamedDraft draft) {
        return draft.size() > few.get();
    }

    private ChangeReport inTransaction(RecordDraft draft, String madeFrom) {
        String fingerprint = Digest.of(draft);
        int told = draft.timelines().stream()
                .mapToInt(timeline -> timeline.events().size())
                .sum();
        if (states.isBroughtTo(fingerprint)) {
            states.isMadeFrom(madeFrom);
            return ChangeReport.unchanged(told);
        }
        boolean deriveAll = !states.followsRules();
        long version = states.beginVersion();
        Instant now = moment();
        ReferenceChange change = references.write(draft, now);
        ChangeReport report = events.write(draft, change, deriveAll, version, now);
        checks.write(draft.checks(), version);
        states.bringTo(fingerprint, madeFrom, told);
        return report;
    }

    /** Now, or just after the latest revision where a clock was set back since: what supersedes is never the older one. */
    private Instant moment() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return revisions
                .latest()
                .map(latest -> latest.plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
    }
}
