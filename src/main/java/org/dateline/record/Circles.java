package org.dateline.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What leads from one entry of a list to others must not lead back to it. */
final class Circles {
    private Circles() {}

    /**
     * @param leads the ids of the entries that one leads to
     * @param member where it says so
     * @param reason what a circle means
     */
    static <D> void check(
            List<D> drafts,
            Function<D, String> id,
            Function<D, List<String>> leads,
            String pointer,
            String member,
            String reason,
            Faults faults) {
        Map<String, List<String>> steps = new HashMap<>();
        Map<String, String> pointers = new LinkedHashMap<>();
        Each.in(drafts, pointer, (draft, at) -> {
            if (id.apply(draft) != null) {
                steps.put(id.apply(draft), leads.apply(draft));
                pointers.put(id.apply(draft), at);
            }
        });
        Set<String> cleared = new HashSet<>();
        pointers.forEach((start, at) -> circleFrom(start, steps, new ArrayList<>(), cleared)
                .ifPresent(circle -> faults.add(
                        at + member, reason + ": " + String.join(" from ", circle), "Take out one of these steps")));
    }

    /**
     * Circles among steps, each told once.
     *
     * @return the ids of each, of which the first one is the last again
     */
    static List<List<String>> among(Map<String, List<String>> steps) {
        Set<String> cleared = new HashSet<>();
        return steps.keySet().stream()
                .flatMap(start -> circleFrom(start, steps, new ArrayList<>(), cleared).stream())
                .toList();
    }

    private static Optional<List<String>> circleFrom(
            String id, Map<String, List<String>> steps, List<String> path, Set<String> cleared) {
        if (path.contains(id)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
            circle.add(id);
            return Optional.of(circle);
        }
        if (cleared.contains(id) || !steps.containsKey(id)) {
            return Optional.empty();
        }
        path.add(id);
        for (String next : steps.get(id)) {
            Optional<List<String>> circle = circleFrom(next, steps, path, cleared);
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
