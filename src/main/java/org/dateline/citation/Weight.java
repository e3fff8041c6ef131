package org.dateline.citation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.source.Origin;
import org.dateline.source.Retraction;

/**
 * How the evidence of an event stands.
 *
 * @param asserting who asserts it as the desk tells it, without those at second hand who depart from whom they have it from
 * @param denyingVoices how many independent voices deny it
 * @param contested the fields its passages disagree on; empty when they agree
 */
public record Weight(Corroboration asserting, int denyingVoices, Status status, Set<Disagreement.Field> contested) {

    /**
     * @param citations every passage that bears on the event
     * @param performedBy the origin that performed it, where it is a public act; else null
     */
    public static Weight of(List<Citation> citations, Choice choice, Origin performedBy) {
        List<Disagreement> disagreements = Disagreement.among(citations, choice);
        Set<Citation> departing = Disagreement.departing(citations, choice);
        Corroboration asserting = Corroboration.of(citations.stream()
                .filter(citation -> choice.isAssertedBy(citation) && !departing.contains(citation))
                .toList());
        Corroboration denying = Corroboration.of(citations.stream()
                .filter(citation -> citation.stance == Stance.DENIES && citation.isLive())
                .toList());
        return new Weight(
                asserting,
                denying.voices(),
                citations.isEmpty()
                        ? Status.UNSOURCED
                        : Status.of(
                                asserting,
                                Disagreement.isContradiction(disagreements),
                                isOnRecord(citations, performedBy)),
                disagreements.stream().map(Disagreement::field).collect(Collectors.toSet()));
    }

    /** Whether whoever performed a public act stands by it: what was taken back is no longer on the record. */
    private static boolean isOnRecord(List<Citation> citations, Origin performedBy) {
        return performedBy != null
                && !performedBy.retracted().contains(Retraction.Part.ASSERTION)
                && citations.stream().anyMatch(citation -> citation.stance == Stance.ASSERTS && citation.isLive());
    }

    /** @return null when there is no policy; a public act meets each, and what has no source none */
    public Boolean meets(Collection<Policy> policies) {
        return policies.isEmpty()
                ? null
                : status == Status.ON_RECORD
                        || status != Status.UNSOURCED
                                && policies.stream().allMatch(policy -> policy.isMetBy(asserting));
    }
}
