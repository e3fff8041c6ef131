package org.dateline.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.query.Facet;
import org.dateline.query.Listing;
import org.dateline.timeline.Timeline;

/**
 * Events under a heading: what every format but JSON is written from.
 *
 * @param heading what they are the events of
 * @param events in the order asked for, with all their members; read while they are written where nothing limits them, and
 *     then each iteration reads them anew
 * @param language of dates in words
 * @param next address of the following page; null on the last one
 * @param meta null for a single event
 * @param facets by the name of what was counted; empty unless asked for
 * @param changed when the record last changed; null where there are events, which tell it themselves
 * @param place where a single event stands; null of any other document
 */
public record EventDocument(
        Heading heading,
        Iterable<EventView> events,
        Locale language,
        String next,
        EventList.Meta meta,
        Map<String, Facet> facets,
        Instant changed,
        Place place)
        implements Listing {

    public EventDocument(
            Heading heading,
            Iterable<EventView> events,
            Locale language,
            String next,
            EventList.Meta meta,
            Map<String, Facet> facets) {
        this(heading, events, language, next, meta, facets, null);
    }

    public EventDocument(
            Heading heading,
            Iterable<EventView> events,
            Locale language,
            String next,
            EventList.Meta meta,
            Map<String, Facet> facets,
            Instant changed) {
        this(heading, events, language, next, meta, facets, changed, null);
    }

    /**
     * Where an event stands in the first of its timelines.
     *
     * @param timeline null when it stands in none
     * @param before the event before it, by its headline and date; null when it is the first
     * @param after the event behind it; null when it is the last
     */
    public record Place(Heading timeline, EventView before, EventView after) {}

    @Override
    public Iterable<EventView> items() {
        return events;
    }

    /**
     * What the events are events of.
     *
     * @param slug of the timeline or the event; null for the whole record
     * @param title null for the whole record
     * @param description null when there is none
     */
    public record Heading(Kind kind, String slug, String title, String description) {
        public static final Heading RECORD = new Heading(Kind.RECORD, null, null, null);

        public static Heading of(Timeline timeline) {
            return new Heading(Kind.TIMELINE, timeline.slug, timeline.title, timeline.description);
        }
    }

    /** A single event. */
    public static EventDocument of(EventView event, Locale language) {
        return of(event, language, null);
    }

    /**
     * A single event where it stands.
     *
     * @param place null where that is of no interest
     */
    public static EventDocument of(EventView event, Locale language, Place place) {
        Heading heading = new Heading(Kind.EVENT, event.id(), event.headline(), event.summary());
        return new EventDocument(heading, List.of(event), language, null, null, Map.of(), null, place);
    }

    /** How much of the record it is. */
    public enum Kind {
        RECORD,
        TIMELINE,
        EVENT
    }
}
