package org.dateline.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.query.AsOf;
import org.dateline.query.InvalidParameters;
import org.dateline.query.LaterVersions;
import org.dateline.query.ParameterFault;
import org.dateline.query.RecordVersion;
import org.dateline.query.Then;

/** The versions that readers can go back to. */
@ApplicationScoped
public class Mementos {
    private final KeptVersion.Repo versions;
    private final RecordVersion held;
    private final PresentReading present;
    private final LaterVersions later;
    private final EntityManager store;
    private final Clock clock;

    Mementos(
            KeptVersion.Repo versions,
            RecordVersion held,
            LaterVersions later,
            PresentReading present,
            EntityManager store,
            Clock clock) {
        this.versions = versions;
        this.held = held;
        this.later = later;
        this.present = present;
        this.store = store;
        this.clock = clock;
    }

    /** What a version holds; to be used within a transaction, for one answer. */
    public RecordReading read(Then then) {
        return then.isNow() ? present : new PastReading(store, then.version());
    }

    /**
     * Finds the version that is asked for.
     *
     * @param asked null for the present
     * @param zone in which a day is meant
     * @throws InvalidParameters when there is none, or none that is known
     * @throws org.dateline.query.Behind when there may be one that is not held yet
     */
    public Then find(AsOf asked, ZoneId zone) {
        if (asked == null) {
            return Then.NOW;
        }
        String record = held.record();
        long latest = held.number();
        KeptVersion first = versions.first()
                .filter(kept -> kept.number <= latest)
                .orElseThrow(() -> refusal(asked, "nothing was recorded yet", "leave it out"));
        if (asked.version() != null) {
            if (asked.version() > latest) {
                later.check(asked.version(), held);
                throw refusal(asked, "there is no such version yet; the latest is " + latest, AsOf.text(latest));
            }
            KeptVersion kept =
                    Optional.ofNullable(versions.findById(asked.version())).orElseThrow(() -> tooEarly(asked, first));
            return new Then(kept.number, record, kept.recordedAt, true);
        }
        Instant until = asked.until(zone);
        if (asked.from(zone).isAfter(clock.instant())) {
            throw refusal(asked, "lies in the future; the latest version is " + latest, AsOf.text(latest));
        }
        KeptVersion kept = versions.at(until, latest).orElseThrow(() -> tooEarly(asked, first));
        // What follows is never dated back before the one that is there.
        boolean followed = kept.number < latest;
        return new Then(kept.number, record, kept.recordedAt, followed);
    }

    /**
     * A version by itself.
     *
     * @param number as it is written
     * @throws org.dateline.query.NotFound when there is none
     * @throws org.dateline.query.Behind when there may be one that is not held yet
     */
    public KeptVersion get(String number) {
        if (number.matches(KeptVersion.NUMBER)) {
            later.check(Long.parseLong(number), held);
        }
        return versions.get(number, held.number());
    }

    /** The version that is the present one now; the present itself where that is not kept. */
    public Then present() {
        String record = held.record();
        return Optional.ofNullable(versions.findById(held.number()))
                .map(kept -> new Then(kept.number, record, kept.recordedAt, true))
                .orElse(Then.NOW);
    }

    private static InvalidParameters tooEarly(AsOf asked, KeptVersion first) {
        return refusal(
                asked,
                "the past is known from version " + first.number + " on, which was made at " + first.recordedAt,
                AsOf.text(first.number));
    }

    private static InvalidParameters refusal(AsOf asked, String reason, String hint) {
        return new InvalidParameters(List.of(ParameterFault.ofQuery(AsOf.PARAMETER, asked.text(), null, reason, hint)));
    }
}
