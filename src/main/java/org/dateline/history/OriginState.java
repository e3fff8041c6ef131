package org.dateline.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.source.Identification;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.Retraction;
import org.dateline.text.Codes;

/**
 * One state of an origin.
 *
 * @param retracted what of its word had been taken back
 * @param retractedBy slugs of those who took it
 * @param roots slugs of the origins it went back to
 */
record OriginState(
        Line content, Instant removedAt, List<String> retracted, List<String> retractedBy, List<String> roots)
        implements StateOfReference {
    OriginState {
        retracted = EventContent.listed(retracted);
        retractedBy = EventContent.listed(retractedBy);
        roots = EventContent.listed(roots);
    }

    record Line(OriginContent origin) {}

    record OriginContent(
            String id,
            String name,
            String attribution,
            String actor,
            String occasion,
            String people,
            String description,
            String obtainedBy,
            String said,
            List<String> speaksFor,
            List<Derivation> derivesFrom,
            List<TakenBack> withdraws,
            List<TakenBack> corrects,
            String note,
            Identified identified) {
        OriginContent {
            speaksFor = EventContent.listed(speaksFor);
            derivesFrom = EventContent.listed(derivesFrom);
            withdraws = EventContent.listed(withdraws);
            corrects = EventContent.listed(corrects);
        }
    }

    record Identified(String actor, String date, String source, String quote) {
        static Identified of(Origin origin) {
            Identification identified = origin.identified;
            return identified == null
                    ? null
                    : new Identified(
                            origin.actor.slug, identified.date().text(), identified.source(), identified.quote());
        }
    }

    record Derivation(String origin, String basis) {}

    record TakenBack(String origin, List<String> fields) {
        TakenBack {
            fields = EventContent.listed(fields);
        }

        static List<TakenBack> of(Origin origin, Retraction.Kind kind) {
            return origin.retractions.stream()
                    .filter(retraction -> retraction.kind() == kind)
                    .map(retraction -> new TakenBack(
                            retraction.origin().slug,
                            new TreeSet<>(retraction.parts())
                                    .stream().map(Retraction.Part::code).toList()))
                    .sorted(Comparator.comparing(TakenBack::origin))
                    .toList();
        }
    }

    static OriginState of(Origin origin) {
        return new OriginState(
                new Line(new OriginContent(
                        origin.slug,
                        origin.name,
                        Codes.of(origin.identified == null ? origin.attribution : Origin.Attribution.UNNAMED),
                        origin.actor == null || origin.identified != null ? null : origin.actor.slug,
                        origin.occasion,
                        origin.people == null ? null : origin.people.text(),
                        origin.description,
                        origin.obtainedBy == null ? null : origin.obtainedBy.slug,
                        origin.said() == null ? null : origin.said().text(),
                        origin.speaksFor.stream()
                                .map(each -> each.slug)
                                .sorted()
                                .toList(),
                        origin.derivesFrom.entrySet().stream()
                                .map(from -> new Derivation(from.getKey().slug, Codes.of(from.getValue())))
                                .sorted(Comparator.comparing(Derivation::origin))
                                .toList(),
                        TakenBack.of(origin, Retraction.Kind.WITHDRAWS),
                        TakenBack.of(origin, Retraction.Kind.CORRECTS),
                        origin.note,
                        Identified.of(origin))),
                origin.removedAt,
                new TreeSet<>(origin.retracted())
                        .stream().map(Retraction.Part::code).toList(),
                origin.retractedBy(),
                origin.roots().stream().map(each -> each.slug).sorted().toList());
    }

    @Override
    public Origin blank() {
        return new Origin();
    }

    @Override
    public void fill(Reference blank, ReferencesThen references) {
        Origin origin = (Origin) blank;
        OriginContent said = content.origin;
        origin.name = said.name;
        origin.attribution = Codes.constant(Origin.Attribution.class, said.attribution);
        origin.actor = said.actor == null ? null : references.actor(said.actor);
        origin.occasion = said.occasion;
        origin.people = said.people == null ? null : Quantity.parse(said.people);
        origin.description = said.description;
        origin.obtainedBy = said.obtainedBy == null ? null : references.actor(said.obtainedBy);
        origin.wasSaid(said.said == null ? null : EventDate.parse(said.said));
        said.speaksFor.forEach(each -> origin.speaksFor.add(references.actor(each)));
        said.derivesFrom.forEach(from ->
                origin.derivesFrom.put(references.origin(from.origin), Codes.constant(Origin.Basis.class, from.basis)));
        said.withdraws.forEach(each -> origin.retractions.add(retraction(Retraction.Kind.WITHDRAWS, each, references)));
        said.corrects.forEach(each -> origin.retractions.add(retraction(Retraction.Kind.CORRECTS, each, references)));
        origin.note = said.note;
        if (said.identified != null) {
            origin.attribution = Origin.Attribution.NAMED;
            origin.actor = references.actor(said.identified.actor);
            origin.identified = new Identification(
                    EventDate.parse(said.identified.date), said.identified.source, said.identified.quote);
        }
        origin.settled(
                parts(retracted),
                retractedBy,
                roots.stream().map(references::origin).toList());
    }

    private static Retraction retraction(Retraction.Kind kind, TakenBack back, ReferencesThen references) {
        return new Retraction(kind, references.origin(back.origin), parts(back.fields));
    }

    private static Set<Retraction.Part> parts(List<String> codes) {
        return codes.stream()
                .map(code -> Codes.constant(Retraction.Part.class, code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Retraction.Part.class)));
    }
}
