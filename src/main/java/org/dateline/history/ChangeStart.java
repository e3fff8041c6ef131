package org.dateline.history;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.history.ChangeLog.Place;
import org.dateline.query.AsOf;
import org.dateline.query.InvalidParameters;
import org.dateline.query.LaterVersions;
import org.dateline.query.ParameterFault;
import org.dateline.query.RecordVersion;
import org.dateline.query.Since;

/** Finds the place in the log from which somebody wants to be told. */
@ApplicationScoped
public class ChangeStart {
    private final KeptVersion.Repo versions;
    private final RecordVersion held;
    private final LaterVersions later;
    private final Clock clock;

    ChangeStart(KeptVersion.Repo versions, RecordVersion held, LaterVersions later, Clock clock) {
        this.versions = versions;
        this.held = held;
        this.later = later;
        this.clock = clock;
    }

    /** Which record is served. */
    public String record() {
        return held.record();
    }

    /** Behind everything that is served. */
    public Place end() {
        return Place.behind(held.number());
    }

    /** A place as a cursor says it. */
    public String cursor(Place place) {
        return Since.cursor(record(), place.version(), place.place());
    }

    /**
     * Finds a place; to be called within a transaction, and where the store may be waited for, unless a cursor is given.
     *
     * @param since null for the beginning
     * @param zone in which a day is meant; null where none is
     * @throws InvalidParameters when there is none
     * @throws org.dateline.query.Behind when there may be one that is not held yet
     */
    public Place find(Since since, ZoneId zone) {
        if (since == null) {
            return Place.behind(0);
        }
        if (since.record() != null && !since.record().equals(record())) {
            throw refusal(
                    since.record() + "." + since.version(),
                    "is of another record than the one that is served, which is " + record(),
                    "leave it out, and begin anew");
        }
        long latest = held.number();
        if (since.time() == null) {
            if (since.record() == null && since.version() > latest) {
                later.check(since.version(), held);
                throw refusal(
                        "" + since.version(),
                        "there is no such version yet; the latest is " + latest,
                        AsOf.text(latest));
            }
            return new Place(since.version(), since.place());
        }
        if (since.time().from(zone).isAfter(clock.instant())) {
            throw refusal(
                    since.time().text(), "lies in the future; the latest version is " + latest, AsOf.text(latest));
        }
        return Place.behind(versions.at(since.until(zone), latest)
                .map(version -> version.number)
                .orElse(0L));
    }

    private static InvalidParameters refusal(String value, String reason, String hint) {
        return new InvalidParameters(List.of(ParameterFault.ofQuery(Since.PARAMETER, value, null, reason, hint)));
    }
}
