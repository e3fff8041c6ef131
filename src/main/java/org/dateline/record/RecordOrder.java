package org.dateline.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.event.EventOrder;
import org.dateline.event.EventOrder.Node;
import org.dateline.event.EventOrder.Position;
import org.dateline.event.OrderContradiction;
import org.dateline.record.RecordDraft.EventDraft;

/**
 * The order of all events of a draft. Only those are looked at that something connects with others: relations at once, and
 * the moments of one day as often as a day is asked for.
 */
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

    /** Numbers of the events whose moment is known, by the day on which it is told. */
    private final Map<Long, int[]> days = new TreeMap<>();

    private final Map<Long, Integer> lengths = new HashMap<>();

    private final Map<Integer, Position> related = new HashMap<>();
    private final Map<Integer, Integer> ordinals = new HashMap<>();

    RecordOrder(KnownEvents events) {
        this.events = events;
    }

    /** @param number of the event among all that are known */
    void add(int number, EventDraft event, String at) {
        Relations said = Relations.of(event, at);
        if (said != Relations.NONE) {
            relations.put(number, said);
        }
        // A date without a time is no moment, and most are without.
        if (event.when() != null
                && event.when().edtf() != null
                && event.when().edtf().indexOf('T') > 0) {
            Node node = node(number);
            if (node.instant() != null) {
                addMoment(day(node), number);
            }
        }
    }

    private void addMoment(long day, int number) {
        int length = lengths.merge(day, 1, Integer::sum);
        int[] numbers = days.computeIfAbsent(day, each -> new int[2]);
        if (length > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
            days.put(day, numbers);
        }
        numbers[length - 1] = number;
    }

    private static long day(Node node) {
        return node.rows().get(0).startsEarliest().toEpochDay();
    }

    private Collection<Integer> on(long day) {
        return Arrays.stream(days.get(day), 0, lengths.get(day)).boxed().toList();
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

    /** Everything that relations connect with something, and what stands on one day with any of that. */
    private Set<Integer> connected() {
        Set<Integer> connected = new TreeSet<>();
        relations.forEach((number, said) -> {
            connected.add(number);
            Stream.concat(said.after.keySet().stream(), said.before.keySet().stream())
                    .map(events::number)
                    .filter(other -> other != KeyedTexts.NONE)
                    .forEach(connected::add);
        });
        Set<Long> shared = new HashSet<>();
        if (!days.isEmpty()) {
            for (int number : connected) {
                Node node = node(number);
                if (node.instant() != null) {
                    shared.add(day(node));
                }
            }
        }
        shared.stream().filter(days::containsKey).forEach(day -> connected.addAll(on(day)));
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

    /** Ids of the events that relations connect with others, and of those that stand on one day with them. */
    Set<String> related() {
        return related.keySet().stream().map(events::id).collect(Collectors.toSet());
    }

    /** How many events of the same dates stand before an event among those that it is connected with. */
    int rank(String id) {
        int number = events.number(id);
        Position position = related.get(number);
        return position != null ? position.ordinal() : ordinals().getOrDefault(number, 0);
    }

    /**
     * The place of an event.
     *
     * @param alone where it stands by its own date
     */
    Position position(String id, Position alone) {
        Position position = related.get(events.number(id));
        return position != null ? position : new Position(alone.rows(), rank(id));
    }

    /** Ranks among the moments of one day, where they are not the first; of days that no relation touches. */
    private Map<Integer, Integer> ordinals() {
        for (Long day : List.copyOf(days.keySet())) {
            Collection<Integer> numbers = on(day);
            if (numbers.size() > 1 && numbers.stream().noneMatch(related::containsKey)) {
                settle(numbers).forEach((slug, position) -> {
                    if (position.ordinal() > 0) {
                        ordinals.put(events.number(slug), position.ordinal());
                    }
                });
            }
        }
        days.clear();
        return ordinals;
    }
}
