package org.dateline.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.citation.Citation;
import org.dateline.citation.Departure;
import org.dateline.citation.Disagreement;
import org.dateline.event.CurrentRevisions;
import org.dateline.event.Event;
import org.dateline.event.SharedPassage;

/**
 * Has a passage depart from whom it has it from wherever it is cited, and not only where that one is cited beside it: a headline
 * that puts on the 28th what its own source puts on the 29th speaks for nobody in an event of the 28th either.
 */
@ApplicationScoped
class SecondHand {
    private final CurrentRevisions current;
    private final RevisionWriter revisions;

    SecondHand(CurrentRevisions current, RevisionWriter revisions) {
        this.current = current;
        this.revisions = revisions;
    }

    /** A departure, and the event that it is seen in. */
    private record Seen(String event, Departure departure) {}

    /**
     * Settles it for all current revisions, which are written to the store, and weighs those anew for which something else
     * follows.
     *
     * @return ids of these
     */
    Set<Long> settle(long version) {
        return settleWhereCited(current.sharedAtSecondHand(), version);
    }

    /** Settles it where a change of some events can reach, by their slugs. */
    void settle(Set<String> changed, long version) {
        settleWhereCited(current.sharedAtSecondHand(changed), version);
    }

    private Set<Long> settleWhereCited(Set<SharedPassage> passages, long version) {
        Set<String> citing = passages.isEmpty() ? Set.of() : current.citingPassages(passages);
        Map<SharedPassage, List<Seen>> seen = new HashMap<>();
        passages.forEach(passage -> seen.put(passage, new ArrayList<>()));
        current.change(
                citing,
                event -> event.citations.stream()
                        .filter(citation -> seen.containsKey(SharedPassage.of(citation)))
                        .forEach(citation -> Disagreement.departures(citation, event.citations, event.choice())
                                .forEach(departure ->
                                        seen.get(SharedPassage.of(citation)).add(new Seen(event.slug, departure)))));
        Set<Long> changed = new HashSet<>();
        current.change(citing, event -> {
            if (settle(event, seen)) {
                revisions.derive(event, version);
                changed.add(event.id);
            }
        });
        return changed;
    }

    private static boolean settle(Event event, Map<SharedPassage, List<Seen>> seen) {
        boolean changed = false;
        for (Citation citation : event.citations) {
            List<Seen> ofPassage = seen.get(SharedPassage.of(citation));
            if (ofPassage == null) {
                continue;
            }
            List<Departure> elsewhere = ofPassage.stream()
                    .filter(one -> !one.event().equals(event.slug))
                    .map(Seen::departure)
                    .filter(departure -> Disagreement.isSaid(departure, citation, event.citations, event.choice()))
                    .distinct()
                    .sorted(Comparator.comparing(Departure::field).thenComparing(Departure::from))
                    .toList();
            if (!elsewhere.equals(citation.departs)) {
                citation.departs = elsewhere;
                changed = true;
            }
        }
        return changed;
    }
}
