package org.dateline.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.query.Facet;
import org.dateline.query.Listing;
import org.dateline.timeline.Era;
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
 * @param related what a single event is related to, by id with headline and date; empty of any other document
 */
public record EventDocument(
        Heading heading,
        Iterable<EventView> events,
        Locale language,
        String next,
        EventList.Meta meta,
        Map<String, Facet> facets,
        Instant changed,
        Place place,
        Map<String, EventView> related)
        implements Listing {

    /** Events and nothing else that there is to say of them. */
    public static EventDocument of(Heading heading, Iterable<EventView> events, Locale language) {
        return new EventDocument(heading, events, language, null, null, Map.of(), null, null, Map.of());
    }

    /** A single event. */
    public static EventDocument of(EventView event, Locale language) {
        Heading heading = new Heading(Kind.EVENT, event.id(), event.headline(), event.summary());
        return of(heading, List.of(event), language);
    }

    /** The same where it stands. */
    public EventDocument at(Place there) {
        return new EventDocument(heading, events, language, next, meta, facets, changed, there, related);
    }

    /** The same with what its event is related to. */
    public EventDocument relatedTo(Map<String, EventView> others) {
        return new EventDocument(heading, events, language, next, meta, facets, changed, place, others);
    }

    /** The same as what a question was answered with. */
    public EventDocument with(EventList.Meta told) {
        return new EventDocument(heading, events, language, next, told, facets, changed, place, related);
    }

    /** The same with what was counted. */
    public EventDocument with(Map<String, Facet> counted) {
        return new EventDocument(heading, events, language, next, meta, counted, changed, place, related);
    }

    /**
     * The same as one of several pages.
     *
     * @param following address of the next; null on the last one
     */
    public EventDocument before(String following) {
        return new EventDocument(heading, events, language, following, meta, facets, changed, place, related);
    }

    /** The same of a record that last changed then. */
    public EventDocument asOf(Instant change) {
        return new EventDocument(heading, events, language, next, meta, facets, change, place, related);
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
     * @param eras whiles of a timeline that have a name; empty of anything else
     */
    public record Heading(Kind kind, String slug, String title, String description, List<Era> eras) {
        public static final Heading RECORD = new Heading(Kind.RECORD, null, null, null);

        /** Of what has no eras. */
        public Heading(Kind kind, String slug, String title, String description) {
            this(kind, slug, title, description, List.of());
        }

        public static Heading of(Timeline timeline) {
            return new Heading(Kind.TIMELINE, timeline.slug, timeline.title, timeline.description, timeline.eras);
        }
    }

    /** How much of the record it is. */
    public enum Kind {
        RECORD,
        TIMELINE,
        EVENT
    }
}
