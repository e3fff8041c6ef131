package org.dateline.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;

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
    private final Event<Version.Changed> changed;

    RecordWriter(
            Clock clock,
            RecordState.Repo states,
            CurrentRevisions revisions,
            ReferenceWriter references,
            EventWriter events,
            CheckWriter checks,
            Event<Version.Changed> changed) {
        this.clock = clock;
        this.states = states;
        this.revisions = revisions;
        this.references = references;
        this.events = events;
        this.checks = checks;
        this.changed = changed;
    }

    /**
     * Writes the whole record; does nothing when it was brought to the same draft last.
     *
     * @param draft one in which {@link RecordRules} find no fault
     * @return what it did to the events
     */
    public ChangeReport write(RecordDraft draft) {
        ChangeReport report = QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> inTransaction(draft));
        changed.fire(new Version.Changed());
        return report;
    }

    private ChangeReport inTransaction(RecordDraft draft) {
        String fingerprint = Digest.of(draft);
        if (states.isBroughtTo(fingerprint)) {
            return ChangeReport.unchanged(draft);
        }
        boolean deriveAll = !states.followsRules();
        long version = states.beginVersion();
        Instant now = moment();
        ReferenceChange change = references.write(draft, now);
        ChangeReport report = events.write(draft, change, deriveAll, version, now);
        checks.write(draft.checks(), version);
        states.bringTo(fingerprint);
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
