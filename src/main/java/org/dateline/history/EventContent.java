package org.dateline.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.citation.Citation;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Locator;
import org.dateline.citation.Stance;
import org.dateline.citation.Translation;
import org.dateline.date.ApproximateTime;
import org.dateline.date.EventDate;
import org.dateline.event.Event;
import org.dateline.event.Extra;
import org.dateline.event.Medium;
import org.dateline.event.Participant;
import org.dateline.event.Relation;
import org.dateline.event.Telling;
import org.dateline.quantity.Quantity;
import org.dateline.quotation.Quote;
import org.dateline.text.Codes;

/**
 * What the desk has said of an event in one of its states, and nothing that follows from it; in the words of the seeds. Of a
 * tombstone, the id, the headline and why it was withdrawn.
 */
public record EventContent(
        String id,
        String headline,
        String summary,
        String type,
        Boolean key,
        Dating when,
        String zone,
        Count quantity,
        List<Part> participants,
        Place place,
        List<String> tags,
        List<String> timelines,
        String onRecord,
        List<Passage> citations,
        List<Medium> media,
        List<Extra> extras,
        String language,
        List<Telling> translations,
        String withdrawn) {
    public EventContent {
        participants = listed(participants);
        tags = listed(tags);
        timelines = listed(timelines);
        citations = listed(citations);
        media = listed(media);
        extras = listed(extras);
        translations = listed(translations);
    }

    public record Dating(String edtf, String time, String reason) {}

    public record Count(String value, String unit, String currency, String reason) {}

    public record Part(String actor, String role) {}

    public record Place(String name, String country, String latitude, String longitude) {
        private static Place of(Event event) {
            return event.placeName == null
                    ? null
                    : new Place(event.placeName, event.placeCountry, event.placeLatitude, event.placeLongitude);
        }
    }

    public record Passage(
            String source,
            String origin,
            String quote,
            String prefix,
            String suffix,
            String stance,
            Says says,
            Boolean inferred,
            String note,
            Locator locator,
            String quoteLanguage,
            Translation translation,
            String asked) {
        static Passage of(Citation citation) {
            Quote words = citation.quote();
            return new Passage(
                    citation.source.slug,
                    citation.origin.slug,
                    words == null ? null : words.exact(),
                    words == null ? null : words.prefix(),
                    words == null ? null : words.suffix(),
                    Codes.of(citation.stance),
                    Says.of(citation),
                    citation.inferred ? true : null,
                    citation.note,
                    citation.locator,
                    citation.quoteLanguage,
                    citation.translation,
                    citation.asked == null ? null : citation.asked.slug);
        }

        Citation citation(ReferencesThen references) {
            Citation citation = new Citation();
            citation.source = references.source(source);
            citation.origin = references.origin(origin);
            citation.quotes(quote == null ? null : new Quote(quote, prefix, suffix));
            citation.stance = Codes.constant(Stance.class, stance);
            citation.inferred = inferred != null;
            citation.note = note;
            citation.locator = locator;
            citation.quoteLanguage = quoteLanguage;
            citation.translation = translation;
            citation.asked = asked == null ? null : references.actor(asked);
            if (says != null) {
                says.fill(citation);
            }
            return citation;
        }
    }

    public record Says(
            String when,
            String quantity,
            List<String> after,
            List<String> before,
            List<String> becauseOf,
            List<String> inReplyTo,
            List<String> partOf,
            List<String> leavesOpen) {
        private static final Says NOTHING = new Says(null, null, null, null, null, null, null, null);

        public Says {
            after = listed(after);
            before = listed(before);
            becauseOf = listed(becauseOf);
            inReplyTo = listed(inReplyTo);
            partOf = listed(partOf);
            leavesOpen = listed(leavesOpen);
        }

        private Stream<Relation> relations() {
            return Stream.of(
                            becauseOf.stream().map(other -> new Relation(Relation.Kind.BECAUSE_OF, other)),
                            inReplyTo.stream().map(other -> new Relation(Relation.Kind.IN_REPLY_TO, other)),
                            partOf.stream().map(other -> new Relation(Relation.Kind.PART_OF, other)))
                    .flatMap(each -> each);
        }

        static Says of(Citation citation) {
            List<String> open = Stream.of(
                            citation.leavesWhenOpen ? Disagreement.Field.WHEN : null,
                            citation.leavesQuantityOpen ? Disagreement.Field.QUANTITY : null)
                    .filter(field -> field != null)
                    .map(Disagreement.Field::code)
                    .toList();
            Says says = new Says(
                    citation.saysWhen == null ? null : citation.saysWhen.text(),
                    citation.saysQuantity == null ? null : citation.saysQuantity.text(),
                    citation.saysAfter,
                    citation.saysBefore,
                    citation.saysBecauseOf,
                    citation.saysInReplyTo,
                    citation.saysPartOf,
                    open);
            return says.equals(NOTHING) ? null : says;
        }

        void fill(Citation citation) {
            citation.saysWhen = when == null ? null : EventDate.parse(when);
            citation.saysQuantity = quantity == null ? null : Quantity.parse(quantity);
            citation.saysAfter = after;
            citation.saysBefore = before;
            citation.saysBecauseOf = becauseOf;
            citation.saysInReplyTo = inReplyTo;
            citation.saysPartOf = partOf;
            citation.leavesWhenOpen = leavesOpen.contains(Disagreement.Field.WHEN.code());
            citation.leavesQuantityOpen = leavesOpen.contains(Disagreement.Field.QUANTITY.code());
        }
    }

    static EventContent of(Event event) {
        return new EventContent(
                event.slug,
                event.headline,
                event.summary,
                event.type,
                event.keyEvent ? true : null,
                event.date().isEmpty() && event.whenReason == null
                        ? null
                        : new Dating(
                                event.date().map(EventDate::text).orElse(null),
                                event.whenTime == null ? null : event.whenTime.text(),
                                event.whenReason),
                event.zone,
                event.quantity == null
                        ? null
                        : new Count(
                                event.quantity.text(),
                                event.quantityUnit,
                                event.quantityCurrency,
                                event.quantityReason),
                event.participants.stream()
                        .map(part -> new Part(part.actor.slug, part.role))
                        .toList(),
                Place.of(event),
                event.tags,
                event.timelines.stream().sorted().toList(),
                event.onRecord == null ? null : event.onRecord.slug,
                event.citations.stream().map(Passage::of).toList(),
                event.media,
                event.extras,
                event.language,
                event.translations,
                event.withdrawnReason);
    }

    /** The event without what follows. */
    Event event(ReferencesThen references) {
        Event event = new Event();
        event.slug = id;
        event.headline = headline;
        event.summary = summary;
        event.type = type;
        event.keyEvent = key != null;
        event.zone = zone;
        if (when != null) {
            event.happened(when.edtf == null ? null : EventDate.parse(when.edtf));
            event.whenTime =
                    when.time == null ? null : ApproximateTime.of(when.time).orElseThrow();
            event.whenReason = when.reason;
        }
        if (quantity != null) {
            event.quantity = Quantity.parse(quantity.value);
            event.quantityUnit = quantity.unit;
            event.quantityCurrency = quantity.currency;
            event.quantityReason = quantity.reason;
        }
        if (place != null) {
            event.placeName = place.name;
            event.placeCountry = place.country;
            event.placeLatitude = place.latitude;
            event.placeLongitude = place.longitude;
        }
        participants.forEach(part -> event.participants.add(new Participant(references.actor(part.actor), part.role)));
        event.tags = tags;
        event.timelines.addAll(timelines);
        event.onRecord = onRecord == null ? null : references.origin(onRecord);
        citations.forEach(passage -> event.citations.add(passage.citation(references)));
        event.media = media;
        event.extras = extras;
        event.language = language;
        event.translations = translations;
        event.withdrawnReason = withdrawn;
        return event;
    }

    /** How it is related to others beside the order, by what its passages assert. */
    Set<Relation> relations() {
        return citations.stream()
                .filter(passage -> passage.says != null && passage.stance.equals(Stance.ASSERTS.code()))
                .flatMap(passage -> passage.says.relations())
                .collect(Collectors.toSet());
    }

    /** The line that stands for it in the canonical export; a tombstone has none. */
    byte[] line() {
        return CanonicalJson.bytes(new Line(this));
    }

    private record Line(EventContent event) {}

    /** Slugs of everything it refers to, so that all can be read at once. */
    Set<String> origins() {
        return Stream.concat(citations.stream().map(Passage::origin), Stream.ofNullable(onRecord))
                .collect(Collectors.toSet());
    }

    static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
