package org.dateline.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.event.Vocabulary;
import org.dateline.query.Facet;
import org.dateline.query.Listing;
import org.dateline.text.Translated;
import org.dateline.timeline.Era;
import org.dateline.timeline.Timeline;
import org.dateline.timeline.Titling;

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
 * @param words what the desk calls types, roles and units
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
        Vocabulary words,
        Map<String, EventView> related)
        implements Listing {

    /** Events and nothing else that there is to say of them. */
    public static EventDocument of(Heading heading, Iterable<EventView> events, Locale language) {
        return new EventDocument(
                heading, events, language, null, null, Map.of(), null, null, Vocabulary.NONE, Map.of());
    }

    /** A single event. */
    public static EventDocument of(EventView event, Locale language) {
        Heading heading = new Heading(
                Kind.EVENT, event.id(), event.headline(), event.summary(), event.language(), event.desk(), List.of());
        return of(heading, List.of(event), language);
    }

    /** The same where it stands. */
    public EventDocument at(Place there) {
        return new EventDocument(heading, events, language, next, meta, facets, changed, there, words, related);
    }

    /** The same in the words of its desk. */
    public EventDocument in(Vocabulary vocabulary) {
        return new EventDocument(heading, events, language, next, meta, facets, changed, place, vocabulary, related);
    }

    /** The same with what its event is related to. */
    public EventDocument relatedTo(Map<String, EventView> others) {
        return new EventDocument(heading, events, language, next, meta, facets, changed, place, words, others);
    }

    /** The same as what a question was answered with. */
    public EventDocument with(EventList.Meta told) {
        return new EventDocument(heading, events, language, next, told, facets, changed, place, words, related);
    }

    /** The same with what was counted. */
    public EventDocument with(Map<String, Facet> counted) {
        return new EventDocument(heading, events, language, next, meta, counted, changed, place, words, related);
    }

    /**
     * The same as one of several pages.
     *
     * @param following address of the next; null on the last one
     */
    public EventDocument before(String following) {
        return new EventDocument(heading, events, language, following, meta, facets, changed, place, words, related);
    }

    /** The same of a record that last changed then. */
    public EventDocument asOf(Instant change) {
        return new EventDocument(heading, events, language, next, meta, facets, change, place, words, related);
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
     * @param language of title and description, BCP 47; null where nobody says, and then it is English
     * @param desk what else the desk writes of it is in this language, BCP 47
     * @param eras whiles of a timeline that have a name; empty of anything else
     */
    public record Heading(
            Kind kind, String slug, String title, String description, String language, String desk, List<Era> eras) {
        public static final Heading RECORD = new Heading(Kind.RECORD, null, null, null);

        /** Of what has no eras, and of whose language nobody says anything. */
        public Heading(Kind kind, String slug, String title, String description) {
            this(kind, slug, title, description, null, Translated.UNSAID, List.of());
        }

        /** As it was written. */
        public static Heading of(Timeline timeline) {
            return of(timeline, timeline.titlings().get(0));
        }

        /** In a reader's language, where it was translated into that. */
        public static Heading of(Timeline timeline, Locale reader) {
            return of(timeline, Translated.forReader(reader, timeline.titlings()));
        }

        private static Heading of(Timeline timeline, Titling told) {
            return new Heading(
                    Kind.TIMELINE,
                    timeline.slug,
                    told.title(),
                    told.description(),
                    told.language(),
                    timeline.original(),
                    timeline.eras);
        }
    }

    /** How much of the record it is. */
    public enum Kind {
        RECORD,
        TIMELINE,
        EVENT
    }
}
