package org.dateline.record;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dateline.event.StatedChange;
import org.dateline.quantity.Quantity;
import org.dateline.record.RecordDraft.ChangeDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.record.RecordDraft.TellingDraft;
import org.dateline.text.Codes;
import org.dateline.text.Nearest;

/** An event rests on passages, refers to what there is, and says why it is told so where passages exclude one another. */
final class EventRules {
    private EventRules() {}

    /**
     * Checks one event, alone or in a record.
     *
     * @param at pointer to the event; empty when it is the whole draft
     * @param zone name of the zone it is told in where it names none; null when there is none
     * @param language what it is written in; null where nobody says
     * @param ids what it may refer to
     */
    static void check(EventDraft event, String at, String zone, String language, RecordIds ids, Faults faults) {
        DraftValues.checkDate(event.when() == null ? null : event.when().edtf(), at + "/when/edtf", faults);
        TimeRules.check(event.when(), at + "/when", faults);
        DraftValues.checkZone(event.zone(), at + "/zone", faults);
        DraftValues.checkMoment(event.recorded(), at + "/recorded", faults);
        checkChange(event.change(), at + "/change", faults);
        DraftValues.checkQuantity(
                event.quantity() == null ? null : event.quantity().value(), at + "/quantity/value", faults);
        AmountRules.check(event.quantity(), at + "/quantity", faults);
        CoordinateRules.check(event.place(), at + "/place", faults);
        checkParticipants(event, at + "/participants", ids, faults);
        DraftValues.checkDistinct(event.tags(), at + "/tags", faults);
        checkSourced(event, at, faults);
        checkCitations(event, at + "/citations", ids, faults);
        checkOnRecord(event, at + "/on_record", ids, faults);
        ZoneId told = DraftValues.zone(event.zone() == null ? zone : event.zone());
        ClockRules.check(event, at, told, faults);
        checkReasons(event, at, told, faults);
        TranslationRules.check(event.translations(), TellingDraft::language, language, at + "/translations", faults);
        Each.in(event.media(), at + "/media", (medium, one) -> {
            DraftValues.checkAddress(medium.url(), one + "/url", faults);
            DraftValues.checkAddress(medium.thumbnail(), one + "/thumbnail", faults);
            DraftValues.checkAddress(medium.link(), one + "/link", faults);
        });
    }

    /** A correction of which nobody says what it was is none. */
    static void checkChange(ChangeDraft change, String at, Faults faults) {
        if (change == null || change.kind() == null) {
            return;
        }
        Map<String, StatedChange.Kind> kinds = Codes.of(StatedChange.Kind.class);
        StatedChange.Kind kind = kinds.get(change.kind());
        if (kind == null) {
            faults.add(
                    at + "/kind",
                    "a change is one of " + String.join(", ", kinds.keySet()),
                    Nearest.to(change.kind(), kinds.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write one of these"));
        } else if (kind != StatedChange.Kind.UPDATE && change.note() == null) {
            faults.add(
                    at,
                    "nothing is said of what the " + change.kind() + " is",
                    "Say what was told before and what is told now: note: …");
        }
    }

    private static void checkParticipants(EventDraft event, String pointer, RecordIds ids, Faults faults) {
        Set<String> parts = new HashSet<>();
        Each.in(event.participants(), pointer, (participant, at) -> {
            ids.actors().checkReference(participant.actor(), at + "/actor", faults);
            if (participant.role() != null && !parts.add(participant.actor() + " as " + participant.role())) {
                faults.add(at + "/actor", "the actor has this role in the event twice", Faults.KEEP_ONE);
            }
        });
    }

    private static void checkSourced(EventDraft event, String at, Faults faults) {
        boolean unsourced = Boolean.parseBoolean(event.unsourced());
        if (event.citations().isEmpty() && !unsourced) {
            faults.add(
                    at + "/citations",
                    "the event has no citation",
                    "Cite at least one passage of one source, or say unsourced: true, which no policy lets pass");
        }
        if (unsourced && !event.citations().isEmpty()) {
            faults.add(at + "/unsourced", "the event has a source and says that it has none", Faults.KEEP_ONE);
        }
    }

    private static void checkCitations(EventDraft event, String pointer, RecordIds ids, Faults faults) {
        Set<String> cited = new HashSet<>();
        Each.in(event.citations(), pointer, (citation, at) -> {
            ids.sources().checkReference(citation.source(), at + "/source", faults);
            if (citation.source() != null && !cited.add(citation.source())) {
                faults.add(at + "/source", "the event cites this source twice", "Put its passages together");
            }
            Each.in(
                    citation.passages(),
                    at + "/passages",
                    (passage, one) ->
                            PassageRules.check(passage, ids.languages().get(citation.source()), one, ids, faults));
        });
    }

    /** That somebody acted in public is itself told by somebody. */
    private static void checkOnRecord(EventDraft event, String at, RecordIds ids, Faults faults) {
        ids.origins().checkReference(event.onRecord(), at, faults);
        boolean heard = event.citations().stream()
                .filter(Objects::nonNull)
                .flatMap(citation -> citation.passages().stream())
                .filter(Objects::nonNull)
                .anyMatch(PassageRules::isAsserting);
        if (event.onRecord() != null && !heard) {
            faults.add(
                    at,
                    "no passage asserts the event, which is then no act on the record",
                    "Cite one that does, or take the line out");
        }
    }

    private static void checkReasons(EventDraft event, String at, ZoneId zone, Faults faults) {
        if (event.when() != null && event.when().reason() == null) {
            checkReason(
                    event,
                    event.when().edtf(),
                    SaysDraft::when,
                    DraftValues::date,
                    (one, other) -> one.canAgreeWith(other, zone),
                    at + "/when/reason",
                    faults);
        }
        if (event.quantity() != null && event.quantity().reason() == null) {
            checkReason(
                    event,
                    event.quantity().value(),
                    SaysDraft::quantity,
                    DraftValues::quantity,
                    Quantity::canEqual,
                    at + "/quantity/reason",
                    faults);
        }
    }

    /** Where dates or numbers exclude each other the desk says why it has chosen its own. */
    private static <V> void checkReason(
            EventDraft event,
            String chosen,
            Function<SaysDraft, String> said,
            Function<String, Optional<V>> reading,
            BiPredicate<V, V> canBothBe,
            String pointer,
            Faults faults) {
        if (chosen == null) {
            return;
        }
        List<V> accounts = Stream.concat(
                        Stream.of(chosen),
                        passages(event)
                                .filter(PassageRules::isAsserting)
                                .map(PassageDraft::says)
                                .filter(Objects::nonNull)
                                .map(said))
                .map(reading)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (accounts.stream().anyMatch(one -> accounts.stream().anyMatch(other -> !canBothBe.test(one, other)))) {
            faults.add(
                    pointer,
                    "the accounts exclude one another, and no reason is given for this choice",
                    "Say what it rests on: reason: …");
        }
    }

    private static Stream<PassageDraft> passages(EventDraft event) {
        return event.citations().stream()
                .filter(Objects::nonNull)
                .flatMap(citation -> citation.passages().stream())
                .filter(Objects::nonNull);
    }
}
