package org.dateline.record;

import java.util.List;
import java.util.Objects;

import org.dateline.record.RecordDraft.DerivationDraft;
import org.dateline.record.RecordDraft.IdentificationDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.source.Origin;

/** Who an origin is fits how it is attributed, and no origin derives from itself. */
final class OriginRules {
    private OriginRules() {}

    static void check(List<OriginDraft> origins, String pointer, RecordIds ids, Faults faults) {
        Each.in(origins, pointer, (origin, at) -> check(origin, at, ids, faults));
        Circles.check(
                origins,
                OriginDraft::id,
                origin -> origins(origin.derivesFrom()),
                pointer,
                "/derives_from",
                "the origin derives from itself",
                faults);
        RetractionRules.check(origins, pointer, ids, faults);
    }

    private static void check(OriginDraft origin, String at, RecordIds ids, Faults faults) {
        ids.actors().checkReference(origin.actor(), at + "/actor", faults);
        ids.actors().checkReference(origin.obtainedBy(), at + "/obtained_by", faults);
        if (origin.people() != null && !AmountRules.isWhole(origin.people())) {
            faults.add(
                    at + "/people",
                    "people are counted: this is no whole number, lower bound or range",
                    "Write 3, 3.. or 2..4");
        }
        DraftValues.checkDate(origin.said(), at + "/said", faults);
        Each.in(
                origin.speaksFor(),
                at + "/speaks_for",
                (actor, each) -> ids.actors().checkReference(actor, each, faults));
        DraftValues.checkDistinct(origin.speaksFor(), at + "/speaks_for", faults);
        Each.in(
                origin.derivesFrom(),
                at + "/derives_from",
                (root, each) -> ids.origins().checkReference(root.origin(), each, faults));
        DraftValues.checkDistinct(origins(origin.derivesFrom()), at + "/derives_from", faults);
        boolean isNamed = Origin.Attribution.NAMED.code().equals(origin.attribution());
        if (isNamed && origin.actor() == null) {
            faults.add(
                    at + "/actor",
                    "the origin is named, but its actor is missing",
                    "Say who it is: actor: an-id-of-" + DraftFault.OTHER,
                    "/actors");
        }
        if (origin.identified() != null) {
            checkIdentified(origin, origin.identified(), at, ids, faults);
        }
        if (origin.people() != null && !Origin.Attribution.UNNAMED.code().equals(origin.attribution())) {
            faults.add(at + "/people", "only unnamed people are counted", "Take the line out");
        }
        if (!origin.speaksFor().isEmpty() && !Origin.Attribution.UNNAMED.code().equals(origin.attribution())) {
            faults.add(
                    at + "/speaks_for",
                    "only of unnamed people is it told here whom they speak for",
                    "Whom a named origin speaks for is told of its actor: speaks_for in " + DraftFault.OTHER,
                    "/actors");
        }
        if (Origin.Attribution.UNNAMED.code().equals(origin.attribution()) && origin.actor() != null) {
            faults.add(
                    at + "/actor",
                    "an unnamed origin has no actor",
                    "Take the line out, or make the attribution named");
        }
    }

    private static void checkIdentified(
            OriginDraft origin, IdentificationDraft identified, String at, RecordIds ids, Faults faults) {
        if (!Origin.Attribution.UNNAMED.code().equals(origin.attribution())) {
            faults.add(
                    at + "/identified",
                    "only who was unnamed is named later",
                    "Take it out, or make the attribution unnamed, as it was");
        }
        if (origin.people() != null && !origin.people().equals("1")) {
            faults.add(
                    at + "/identified",
                    "these are several people or may be, of whom this names one: " + origin.people(),
                    "Give whoever was named an origin of his own, or take out people");
        }
        ids.actors().checkReference(identified.actor(), at + "/identified/actor", faults);
        ids.sources().checkReference(identified.source(), at + "/identified/source", faults);
        DraftValues.checkDate(identified.date(), at + "/identified/date", faults);
        PassageRules.checkLength(identified.quote(), at + "/identified/quote", faults);
    }

    private static List<String> origins(List<DerivationDraft> derivations) {
        return derivations.stream()
                .filter(Objects::nonNull)
                .map(DerivationDraft::origin)
                .filter(Objects::nonNull)
                .toList();
    }
}
