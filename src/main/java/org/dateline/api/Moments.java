package org.dateline.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.history.Mementos;
import org.dateline.history.RecordReading;
import org.dateline.http.Request;
import org.dateline.query.AsOf;
import org.dateline.query.Parameters;
import org.dateline.query.RecordVersion;
import org.dateline.query.Slug;
import org.dateline.query.Then;
import org.dateline.search.filter.Filters;
import org.dateline.timeline.Timeline;

/** Settles which version of the record a request is answered from: the present one, or the one that {@code as_of} asks for. */
@ApplicationScoped
public class Moments {
    private final Mementos mementos;
    private final RecordVersion present;
    private final Timeline.Repo timelines;

    Moments(Mementos mementos, RecordVersion present, Timeline.Repo timelines) {
        this.mementos = mementos;
        this.present = present;
        this.timelines = timelines;
    }

    /**
     * The request with its version. A day is meant in the zone of the timeline that it filters by, and in UTC where it filters by
     * none or by several.
     *
     * @param request whose parameters have been read to their end
     * @throws org.dateline.query.InvalidParameters when there is no such version, or none that is known
     */
    public Request settle(Request request) {
        return settle(request, timeline(request.parameters()));
    }

    private static String timeline(Parameters parameters) {
        return parameters.sent(Filters.TIMELINE.name()).orElse(null);
    }

    /** The zone in which a request with these parameters means days; to be called within a transaction. */
    public ZoneId zone(Parameters parameters) {
        return zone(timeline(parameters));
    }

    /**
     * The same of a request for a timeline.
     *
     * @param timeline its slug; null for UTC
     */
    public Request settle(Request request, String timeline) {
        return request.asOf() == null ? request : request.at(find(request.asOf(), timeline));
    }

    /**
     * The version that is asked for.
     *
     * @param asked null for the present
     * @param timeline in whose zone a day is meant; null for UTC
     * @throws org.dateline.query.InvalidParameters when there is no such version, or none that is known
     */
    public Then find(AsOf asked, String timeline) {
        return asked == null
                ? Then.NOW
                : QuarkusTransaction.joiningExisting().call(() -> mementos.find(asked, zone(timeline)));
    }

    /** The version that is the present one now, for what is read more than once; the present where that is not kept. */
    public Then pinned() {
        return QuarkusTransaction.joiningExisting().call(mementos::present);
    }

    private ZoneId zone(String timeline) {
        return Optional.ofNullable(timeline)
                .filter(slug -> slug.matches(Slug.PATTERN))
                .flatMap(timelines::findByIdOptional)
                .map(found -> ZoneId.of(found.zone))
                .orElse(ZoneOffset.UTC);
    }

    /** The number of the version that a request is answered from. */
    public long version(Request request) {
        return request.then().isNow() ? present.number() : request.then().version();
    }

    /** What the version of a request holds; to be used within a transaction, for one answer. */
    public RecordReading record(Request request) {
        return record(request.then());
    }

    /** What a version holds; to be used within a transaction, for one answer. */
    public RecordReading record(Then then) {
        return mementos.read(then);
    }
}
