package org.dateline.citation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the evidence of an event stands.
 *
 * @param asserting who asserts it as the desk tells it, without those at second hand who depart from whom they have it from
 * @param denyingOrigins how many independent origins deny it
 * @param contested the fields its passages disagree on; empty when they agree
 */
public record Weight(Corroboration asserting, int denyingOrigins, Status status, Set<Disagreement.Field> contested) {

    /** @param citations every passage that bears on the event */
    public static Weight of(List<Citation> citations, Choice choice) {
        List<Disagreement> disagreements = Disagreement.among(citations, choice);
        Set<Citation> departing = Disagreement.departing(citations, choice);
        Corroboration asserting = Corroboration.of(citations.stream()
                .filter(citation -> choice.isAssertedBy(citation) && !departing.contains(citation))
                .toList());
        Corroboration denying = Corroboration.of(citations.stream()
                .filter(citation -> citation.stance == Stance.DENIES)
                .toList());
        return new Weight(
                asserting,
                denying.origins(),
                Status.of(asserting, Disagreement.isContradiction(disagreements)),
                disagreements.stream().map(Disagreement::field).collect(Collectors.toSet()));
    }

    /** @return null when there is no policy */
    public Boolean meets(Collection<Policy> policies) {
        return policies.isEmpty() ? null : policies.stream().allMatch(policy -> policy.isMetBy(asserting));
    }
}
