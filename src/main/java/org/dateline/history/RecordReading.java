package org.dateline.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.event.Event;
import org.dateline.query.NotFound;
import org.dateline.query.Page;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Withdrawn;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;

/** The reading of one version of the record: the present one, or another. */
public interface RecordReading {
    /** Reference data of a kind that stands, by slug. */
    <T extends Reference> Page<T> page(References<T> kept, ReferenceQuery query);

    /**
     * The one with that slug.
     *
     * @throws NotFound when there never was one
     * @throws Withdrawn when it was taken out of the record
     */
    <T extends Reference> T get(References<T> kept, String slug);

    /** Whether one of that slug stands. */
    boolean stands(References<?> kept, String slug);

    /** The origins that stand and are an actor's word, by slug. */
    List<Origin> wordOf(Actor actor);

    /** The origins that stand and have their information from one directly, by slug. */
    List<Origin> derivedFrom(Origin origin);

    /**
     * An event that stands.
     *
     * @throws NotFound when there never was one
     * @throws Withdrawn when it was taken out of the record
     */
    Event live(String slug);

    /** Whether there ever was an event of that slug. */
    boolean knows(String slug);

    /** Live events by their slugs. */
    Map<String, Event> events(Collection<String> slugs);

    /** The live events that one came after or before, whichever of them has the passage that says so; by slug. */
    List<Event> related(Event event);

    /** When the latest of the current revisions was recorded; empty when there is none. */
    Optional<Instant> latest();
}
