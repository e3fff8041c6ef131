package org.dateline.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.citation.Disagreement;
import org.dateline.citation.Support;
import org.dateline.date.EventDate;
import org.dateline.source.Origin;

/**
 * A disagreement as it is served.
 *
 * @param field {@code when}, {@code quantity} or {@code stance}
 * @param kind {@code contradiction} or {@code open_question}
 * @param chosen what the desk has chosen; null of a stance, and where it has chosen nothing
 * @param positions two or more, the desk's choice first
 */
public record DisagreementView(String field, String kind, Chosen chosen, List<Position> positions) {
    /**
     * @param value a date in EDTF or a quantity
     * @param reason why; null when none is given
     */
    public record Chosen(String value, String reason) {}

    /**
     * What some say.
     *
     * @param value a date in EDTF, a quantity, or a stance
     * @param display a date in words; null of anything else
     * @param chosen whether the desk has chosen it
     * @param support how many say it, without those at second hand who depart from whom they have it from
     * @param origins who says it, named ones first
     * @param departures origins that here say otherwise than those they have it from, or are reported otherwise elsewhere;
     *     empty when there are none
     * @param citations the passages, by source
     */
    public record Position(
            String value,
            String display,
            boolean chosen,
            Support support,
            List<OriginView.Mention> origins,
            List<Departure> departures,
            List<SourceCitations> citations) {}

    /**
     * @param origin slug of the origin
     * @param from slugs of the origins whose word, as reported elsewhere, excludes this
     */
    public record Departure(String origin, List<String> from) {}

    /**
     * @param chosen what the desk has chosen; null when nothing
     * @param language of dates in words
     */
    public static DisagreementView of(Disagreement disagreement, Chosen chosen, Locale language) {
        return new DisagreementView(
                disagreement.field().code(),
                disagreement.kind().code(),
                chosen,
                disagreement.positions().stream()
                        .map(position -> of(position, disagreement, language))
                        .toList());
    }

    private static Position of(Disagreement.Position position, Disagreement disagreement, Locale language) {
        List<Origin> origins = position.citations().stream()
                .map(citation -> citation.origin)
                .distinct()
                .sorted(Comparator.comparing(origin -> origin.attribution))
                .toList();
        Map<Origin, List<Origin>> departures = disagreement.departures(position);
        return new Position(
                position.value(),
                disagreement.field() == Disagreement.Field.WHEN
                        ? EventDate.parse(position.value()).inWords(language)
                        : null,
                position.chosen(),
                disagreement.support(position),
                origins.stream().map(OriginView.Mention::of).toList(),
                departures.entrySet().stream()
                        .map(departure -> new Departure(
                                departure.getKey().slug,
                                departure.getValue().stream()
                                        .map(from -> from.slug)
                                        .toList()))
                        .toList(),
                SourceCitations.of(position.citations()));
    }
}
