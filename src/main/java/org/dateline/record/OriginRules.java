package org.dateline.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.source.Origin;

/** Who an origin is fits how it is attributed, and no origin derives from itself. */
final class OriginRules {
    private OriginRules() {}

    static void check(List<OriginDraft> origins, String pointer, RecordIds ids, Faults faults) {
        Each.in(origins, pointer, (origin, at) -> check(origin, at, ids, faults));
        checkCircles(origins, pointer, faults);
    }

    private static void check(OriginDraft origin, String at, RecordIds ids, Faults faults) {
        ids.actors().checkReference(origin.actor(), at + "/actor", faults);
        ids.actors().checkReference(origin.obtainedBy(), at + "/obtained_by", faults);
        DraftValues.checkQuantity(origin.people(), at + "/people", faults);
        Each.in(
                origin.derivesFrom(),
                at + "/derives_from",
                (root, each) -> ids.origins().checkReference(root, each, faults));
        DraftValues.checkDistinct(origin.derivesFrom(), at + "/derives_from", faults);
        boolean isNamed = Origin.Attribution.NAMED.code().equals(origin.attribution());
        if (isNamed && origin.actor() == null) {
            faults.add(
                    at + "/actor",
                    "the origin is named, but its actor is missing",
                    "Say who it is: actor: an-id-of-" + DraftFault.OTHER,
                    "/actors");
        }
        if (isNamed && origin.people() != null) {
            faults.add(at + "/people", "only unnamed people are counted", "Take the line out");
        }
        if (Origin.Attribution.UNNAMED.code().equals(origin.attribution()) && origin.actor() != null) {
            faults.add(
                    at + "/actor",
                    "an unnamed origin has no actor",
                    "Take the line out, or make the attribution named");
        }
    }

    private static void checkCircles(List<OriginDraft> origins, String pointer, Faults faults) {
        Map<String, List<String>> derivesFrom = new HashMap<>();
        Map<String, String> pointers = new LinkedHashMap<>();
        Each.in(origins, pointer, (origin, at) -> {
            if (origin.id() != null) {
                derivesFrom.put(origin.id(), origin.derivesFrom());
                pointers.put(origin.id(), at);
            }
        });
        Set<String> cleared = new HashSet<>();
        pointers.forEach((id, at) -> circleFrom(id, derivesFrom, new ArrayList<>(), cleared)
                .ifPresent(circle -> faults.add(
                        at + "/derives_from",
                        "the origin derives from itself: " + String.join(" from ", circle),
                        "Take out one of these steps")));
    }

    private static Optional<List<String>> circleFrom(
            String id, Map<String, List<String>> derivesFrom, List<String> path, Set<String> cleared) {
        if (path.contains(id)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
            circle.add(id);
            return Optional.of(circle);
        }
        if (cleared.contains(id) || !derivesFrom.containsKey(id)) {
            return Optional.empty();
        }
        path.add(id);
        for (String root : derivesFrom.get(id)) {
            Optional<List<String>> circle = circleFrom(root, derivesFrom, path, cleared);
            if (circle.isPresent()) {
                cleared.addAll(circle.get());
                return circle;
            }
        }
        path.remove(path.size() - 1);
        cleared.add(id);
        return Optional.empty();
    }
}
