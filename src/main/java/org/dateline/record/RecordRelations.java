package org.dateline.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.dateline.event.Relation;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.text.Codes;

/** What all events of a draft say of one another beside their order. Only those are looked at that are related to others. */
final class RecordRelations {
    /** Where a passage says how its event is related to others. */
    static final Map<Relation.Kind, Function<SaysDraft, List<String>>> SAID = said();

    private static Map<Relation.Kind, Function<SaysDraft, List<String>>> said() {
        Map<Relation.Kind, Function<SaysDraft, List<String>>> said = new LinkedHashMap<>();
        said.put(Relation.Kind.AFTER, SaysDraft::after);
        said.put(Relation.Kind.BEFORE, SaysDraft::before);
        said.put(Relation.Kind.BECAUSE_OF, SaysDraft::becauseOf);
        said.put(Relation.Kind.IN_REPLY_TO, SaysDraft::inReplyTo);
        said.put(Relation.Kind.PART_OF, SaysDraft::partOf);
        return said;
    }

    /** Where each relation is said first, by the event that it is said of and the other one. */
    private final Map<Relation.Kind, Map<String, Map<String, String>>> pointers = new HashMap<>();

    /** What others say of an event. */
    private final Map<String, List<Relation>> from = new HashMap<>();

    void add(EventDraft event, String at) {
        Each.in(
                event.citations(),
                at + "/citations",
                (citation, one) -> Each.in(citation.passages(), one + "/passages", (passage, pointer) -> {
                    if (PassageRules.isAsserting(passage) && passage.says() != null) {
                        Relation.Kind.BESIDE_ORDER.forEach(kind -> Each.in(
                                SAID.get(kind).apply(passage.says()),
                                pointer + "/says/" + Codes.of(kind),
                                (other, each) -> add(event.id(), kind, other, each)));
                    }
                }));
    }

    private void add(String event, Relation.Kind kind, String other, String at) {
        String before = pointers.computeIfAbsent(kind, each -> new LinkedHashMap<>())
                .computeIfAbsent(event, each -> new LinkedHashMap<>())
                .putIfAbsent(other, at);
        if (before == null) {
            from.computeIfAbsent(other, each -> new ArrayList<>()).add(new Relation(kind, event));
        }
    }

    /** Refuses what cannot be. To be called when every event was added. */
    void check(Faults faults) {
        pointers.forEach((kind, events) -> events.forEach((event, others) -> {
            if (others.containsKey(event)) {
                faults.add(
                        others.get(event),
                        "the event is " + Codes.of(kind).replace('_', ' ') + " itself",
                        "Write the id of the other event, or take it out");
            }
        }));
        Map<String, List<String>> wholes = new LinkedHashMap<>();
        Map<String, Map<String, String>> parts = pointers.getOrDefault(Relation.Kind.PART_OF, Map.of());
        parts.forEach((part, others) -> wholes.put(
                part,
                others.keySet().stream().filter(other -> !other.equals(part)).toList()));
        for (List<String> circle : Circles.among(wholes)) {
            faults.add(
                    parts.get(circle.get(0)).get(circle.get(1)),
                    "the event is a part of itself: " + String.join(" is part of ", circle),
                    "Take out one of these steps");
        }
    }

    /** What others say of an event. */
    List<Relation> of(String id) {
        return Relation.inOrder(from.getOrDefault(id, List.of()));
    }

    /** Ids of the events of which others say something else than is known. */
    Set<String> otherwiseThan(Map<String, List<Relation>> known) {
        Set<String> all = new HashSet<>(from.keySet());
        all.addAll(known.keySet());
        all.removeIf(id -> of(id).equals(known.getOrDefault(id, List.of())));
        return all;
    }
}
