package org.dateline.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dateline.citation.Corroboration;
import org.dateline.citation.Disagreement;
import org.dateline.date.EventDate;
import org.dateline.event.Event;

/**
 * A disagreement as it is served.
 *
 * @param field {@code when}, {@code quantity} or {@code stance}
 * @param kind {@code contradiction} or {@code open_question}
 * @param chosen the value that the desk has chosen; null of a stance, and where it has chosen none
 * @param currency ISO 4217, of amounts of money; else null
 * @param reason why; null when none is given
 * @param positions two or more, the desk's choice first
 */
public record DisagreementView(
        String field, String kind, String chosen, String currency, String reason, List<Position> positions) {
    /**
     * What some say. The counts are of those who say it, without those at second hand who depart from whom they have it from.
     *
     * @param value a date in EDTF, a quantity, or a stance
     * @param display a date in words; null of anything else
     * @param sources documents
     * @param voices parties that vouch for it
     * @param namedVoices those among them of which somebody is named
     * @param departures origins that here say otherwise than those they have it from, or are reported otherwise elsewhere;
     *     empty when there are none
     * @param passages ids of the passages that say it, in the order of the record
     */
    public record Position(
            String value,
            String display,
            int sources,
            int voices,
            int namedVoices,
            List<Departure> departures,
            List<String> passages) {
        /** Whether any of its passages says otherwise than the desk tells; whoever gives the same less exactly does not. */
        public boolean saysOtherwise(Stream<SourceCitations.Passage> all) {
            return all.filter(passage -> passages.contains(passage.id()))
                    .anyMatch(passage -> Boolean.FALSE.equals(passage.agrees()));
        }

        private Position in(Locale language) {
            return new Position(
                    value,
                    display == null ? null : EventDate.parse(value).inWords(language),
                    sources,
                    voices,
                    namedVoices,
                    departures,
                    passages);
        }
    }

    /** The same with dates in the words of another language. */
    DisagreementView in(Locale language) {
        return new DisagreementView(
                field,
                kind,
                chosen,
                currency,
                reason,
                positions.stream().map(position -> position.in(language)).toList());
    }

    /**
     * @param origin slug of the origin
     * @param from slugs of the origins whose word, as reported elsewhere, excludes this
     */
    public record Departure(String origin, List<String> from) {}

    /** Whether the desk has chosen what a position says. */
    public boolean hasChosen(Position position) {
        return position.value().equals(chosen);
    }

    /**
     * @param disagreement among the passages on the event
     * @param ids of these
     * @param language of dates in words
     */
    static DisagreementView of(Disagreement disagreement, Event event, PassageIds ids, Locale language) {
        return new DisagreementView(
                disagreement.field().code(),
                disagreement.kind().code(),
                chosen(event, disagreement.field()),
                disagreement.field() == Disagreement.Field.QUANTITY ? event.quantityCurrency : null,
                switch (disagreement.field()) {
                    case WHEN -> event.whenReason;
                    case QUANTITY -> event.quantityReason;
                    case STANCE -> null;
                },
                disagreement.positions().stream()
                        .map(position -> of(position, disagreement, ids, language))
                        .toList());
    }

    private static String chosen(Event event, Disagreement.Field field) {
        return switch (field) {
            case WHEN -> event.date().map(EventDate::text).orElse(null);
            case QUANTITY -> event.quantity == null ? null : event.quantity.text();
            case STANCE -> null;
        };
    }

    private static Position of(
            Disagreement.Position position, Disagreement disagreement, PassageIds ids, Locale language) {
        Corroboration corroboration = disagreement.corroboration(position);
        return new Position(
                position.value(),
                disagreement.field() == Disagreement.Field.WHEN
                        ? EventDate.parse(position.value()).inWords(language)
                        : null,
                corroboration.sources(),
                corroboration.voices(),
                corroboration.namedVoices(),
                disagreement.departures(position).entrySet().stream()
                        .map(departure -> new Departure(
                                departure.getKey().slug,
                                departure.getValue().stream()
                                        .map(from -> from.slug)
                                        .toList()))
                        .toList(),
                ids.idsOf(position.citations()));
    }
}
