package org.dateline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.citation.SourceCitations;
import org.dateline.date.EventDate;
import org.dateline.source.ActorView;

/**
 * The current revision of an event as it is served, the same in a list and alone. Members that {@code fields} leaves out
 * are null, and null members are not written.
 *
 * @param id its slug; always there
 * @param when null when nothing at all is known about its date
 * @param quantity null when nothing is counted
 * @param place null when not known
 * @param tags in alphabetical order
 * @param timelines slugs of the timelines it stands in, in alphabetical order
 * @param citations the passages that bear on it, by source
 * @param revision counts the states of this event from 1
 * @param recordedAt when this state was recorded
 */
public record EventView(
        String id,
        String headline,
        String summary,
        String type,
        When when,
        Amount quantity,
        List<Part> participants,
        Place place,
        List<String> tags,
        List<String> timelines,
        List<SourceCitations> citations,
        Integer revision,
        Instant recordedAt) {

    /** What {@code fields} may ask for. */
    public static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "id",
            "headline",
            "summary",
            "type",
            "when",
            "quantity",
            "participants",
            "place",
            "tags",
            "timelines",
            "citations",
            "revision",
            "recorded_at"));

    public static EventView of(Event event) {
        return of(event, FIELDS);
    }

    /**
     * The event with nothing but some of its fields and its id.
     *
     * @param fields names out of {@link #FIELDS}; what is left out is not loaded either
     */
    public static EventView of(Event event, Set<String> fields) {
        return new EventView(
                event.slug,
                fields.contains("headline") ? event.headline : null,
                fields.contains("summary") ? event.summary : null,
                fields.contains("type") ? event.type : null,
                fields.contains("when") ? When.of(event) : null,
                fields.contains("quantity") ? Amount.of(event) : null,
                fields.contains("participants")
                        ? event.participants.stream().map(Part::of).toList()
                        : null,
                fields.contains("place") ? Place.of(event) : null,
                fields.contains("tags") ? event.tags.stream().sorted().toList() : null,
                fields.contains("timelines") ? event.timelines.stream().sorted().toList() : null,
                fields.contains("citations") ? SourceCitations.of(event.citations) : null,
                fields.contains("revision") ? event.number : null,
                fields.contains("recorded_at") ? event.recordedAt : null);
    }

    /**
     * When it happened.
     *
     * @param edtf the date as the desk has chosen to write it, in EDTF; null when undated
     * @param earliest the first day it can have started on; null when open, unknown or undated
     * @param latest the last day it can have ended on; null when open, unknown or undated
     * @param precision {@code day}, {@code month}, {@code year} …; null when undated
     * @param approximate whether the date is about right only
     * @param uncertain whether the sources leave the date in doubt
     * @param display the date in words
     * @param reason what the date rests on; null when that goes without saying
     */
    public record When(
            String edtf,
            LocalDate earliest,
            LocalDate latest,
            String precision,
            Boolean approximate,
            Boolean uncertain,
            String display,
            String reason) {
        static When of(Event event) {
            if (event.date().isEmpty()) {
                return event.whenReason == null
                        ? null
                        : new When(null, null, null, null, null, null, null, event.whenReason);
            }
            EventDate date = event.date().get();
            return new When(
                    date.text(),
                    date.earliest().orElse(null),
                    date.latest().orElse(null),
                    date.precision().code(),
                    date.approximate(),
                    date.uncertain(),
                    date.inWords(Locale.ENGLISH),
                    event.whenReason);
        }
    }

    /**
     * How many.
     *
     * @param value a number ({@code 5}), a lower bound ({@code 5..}) or a range ({@code 2..4})
     * @param unit what is counted: {@code calls}
     * @param reason what the number rests on; null when that goes without saying
     */
    public record Amount(String value, String unit, String reason) {
        static Amount of(Event event) {
            return event.quantity == null
                    ? null
                    : new Amount(event.quantity.text(), event.quantityUnit, event.quantityReason);
        }
    }

    /**
     * An actor's part in the event.
     *
     * @param role {@code caller}, {@code callee}, {@code speaker} …
     */
    public record Part(ActorView.Mention actor, String role) {
        static Part of(Participant participant) {
            return new Part(ActorView.Mention.of(participant.actor), participant.role);
        }
    }

    /**
     * Where it happened.
     *
     * @param country ISO 3166-1 alpha-2; null when not known
     */
    public record Place(String name, String country) {
        static Place of(Event event) {
            return event.placeName == null ? null : new Place(event.placeName, event.placeCountry);
        }
    }
}
