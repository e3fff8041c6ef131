package org.dateline.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.event.EventOrder;
import org.dateline.event.EventOrder.Node;
import org.dateline.event.EventOrder.Position;
import org.dateline.event.OrderContradiction;
import org.dateline.record.RecordDraft.EventDraft;

/** The order of all events of a draft. Only those are looked at that relations connect with others. */
final class RecordOrder {
    /**
     * What is said of the order of an event.
     *
     * @param after pointers to where it is said which events it came after, by their ids
     * @param before pointers to where it is said which events it came before, by their ids
     */
    private record Relations(Map<String, String> after, Map<String, String> before) {
        private static final Relations NONE = new Relations(Map.of(), Map.of());

        static Relations of(EventDraft event, String at) {
            Map<String, String> after = new LinkedHashMap<>();
            Map<String, String> before = new LinkedHashMap<>();
            Each.in(
                    event.citations(),
                    at + "/citations",
                    (citation, one) -> Each.in(citation.passages(), one + "/passages", (passage, pointer) -> {
                        if (PassageRules.isAsserting(passage) && passage.says() != null) {
                            Each.in(passage.says().after(), pointer + "/says/after", after::putIfAbsent);
                            Each.in(passage.says().before(), pointer + "/says/before", before::putIfAbsent);
                        }
                    }));
            return after.isEmpty() && before.isEmpty() ? NONE : new Relations(after, before);
        }
    }

    private final KnownEvents events;
    private final Map<Integer, Relations> relations = new HashMap<>();

    private final Map<Integer, Position> related = new HashMap<>();

    RecordOrder(KnownEvents events) {
        this.events = events;
    }

    /** @param number of the event among all that are known */
    void add(int number, EventDraft event, String at) {
        Relations said = Relations.of(event, at);
        if (said != Relations.NONE) {
            relations.put(number, said);
        }
    }

    private Node node(int number) {
        Relations said = relations.getOrDefault(number, Relations.NONE);
        return events.node(number, said.after.keySet(), said.before.keySet());
    }

    /** Refuses relations that cannot all hold. To be called when every event was added, and before any is placed. */
    void check(Faults faults) {
        try {
            settle(connected()).forEach((slug, position) -> related.put(events.number(slug), position));
        } catch (OrderContradiction contradiction) {
            faults.add(
                    firstStep(contradiction.path()),
                    "these events cannot come in this order, since " + contradiction.reason() + ": "
                            + String.join(" before ", contradiction.path()),
                    "Correct a date, or take out one of the relations");
        }
    }

    /** Everything that relations connect with something. */
    private Set<Integer> connected() {
        Set<Integer> connected = new TreeSet<>();
        relations.forEach((number, said) -> {
            connected.add(number);
            Stream.concat(said.after.keySet().stream(), said.before.keySet().stream())
                    .map(events::number)
                    .filter(other -> other != KeyedTexts.NONE)
                    .forEach(connected::add);
        });
        return connected;
    }

    private Map<String, Position> settle(Collection<Integer> some) {
        List<Node> nodes = new ArrayList<>();
        some.forEach(number -> nodes.add(node(number)));
        return EventOrder.of(nodes);
    }

    /** Where the first step of the path is said: in its second event or, if not there, in its first one. */
    private String firstStep(List<String> path) {
        String saidInSecond = relations(path.get(1)).after().get(path.get(0));
        return saidInSecond != null
                ? saidInSecond
                : relations(path.get(0)).before().get(path.get(1));
    }

    private Relations relations(String id) {
        return relations.getOrDefault(events.number(id), Relations.NONE);
    }

    /** Ids of the events that relations connect with others. */
    Set<String> related() {
        return related.keySet().stream().map(events::id).collect(Collectors.toSet());
    }

    /** The place of an event. */
    Position position(String id) {
        int number = events.number(id);
        Position position = related.get(number);
        return position != null ? position : EventOrder.alone(node(number));
    }
}
