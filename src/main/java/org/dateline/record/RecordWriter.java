package org.dateline.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.dateline.event.CurrentRevisions;

/**
 * Brings the store to what a draft tells, in one transaction: what is new is added, what differs becomes a new revision,
 * what is gone becomes a tombstone, and what is as before is left alone. Nobody else makes revisions, tombstones and what
 * is derived from them.
 */
@ApplicationScoped
public class RecordWriter {
    private final Clock clock;
    private final RecordState.Repo states;
    private final CurrentRevisions revisions;
    private final ReferenceWriter references;
    private final EventWriter events;
    private final CheckWriter checks;
    private final Event<CurrentVersion.Written> written;

    RecordWriter(
            Clock clock,
            RecordState.Repo states,
            CurrentRevisions revisions,
            ReferenceWriter references,
            EventWriter events,
            CheckWriter checks,
            Event<CurrentVersion.Written> written) {
        this.clock = clock;
        this.states = states;
        this.revisions = revisions;
        this.references = references;
        this.events = events;
        this.checks = checks;
        this.written = written;
    }

    /**
     * Writes the whole record; does nothing when it was brought to the same draft last.
     *
     * @param draft one in which {@link RecordRules} find no fault
     * @return what it did to the events
     */
    @Transactional
    public ChangeReport write(RecordDraft draft) {
        String fingerprint = Digest.of(draft);
        if (states.isBroughtTo(fingerprint)) {
            tellVersion(fingerprint);
            return ChangeReport.unchanged(draft);
        }
        boolean deriveAll = !states.followsRules();
        Instant now = moment();
        ReferenceChange change = references.write(draft, now);
        ChangeReport report = events.write(draft, change, deriveAll, now);
        checks.write(draft.checks());
        states.bringTo(fingerprint);
        tellVersion(fingerprint);
        return report;
    }

    /** The same draft may come again after another; the revisions it then makes are later ones. */
    private void tellVersion(String fingerprint) {
        String latest = revisions.latest().map(Instant::toString).orElse("none");
        written.fire(new CurrentVersion.Written(fingerprint + " " + RecordState.RULES + " " + latest));
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
