package org.dateline.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dateline.date.EventDate;
import org.dateline.event.EventOrder;
import org.dateline.event.OrderContradiction;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/** The relations between events can all hold. */
final class OrderRules {

    /**
     * An event in its order.
     *
     * @param after pointers to where it is said which events it came after, by their ids
     * @param before pointers to where it is said which events it came before, by their ids
     */
    private record OrderedEvent(EventOrder.Node node, Map<String, String> after, Map<String, String> before) {

        static OrderedEvent of(EventDraft event, String at, String zoneOfTimeline) {
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
            EventDate date = event.when() == null
                    ? null
                    : DraftValues.date(event.when().edtf()).orElse(null);
            String zone = event.zone() == null ? zoneOfTimeline : event.zone();
            return new OrderedEvent(
                    EventOrder.Node.of(event.id(), date, DraftValues.zone(zone), after.keySet(), before.keySet()),
                    after,
                    before);
        }
    }

    private OrderRules() {}

    static void check(List<TimelineDraft> timelines, String pointer, Faults faults) {
        Map<String, OrderedEvent> events = new LinkedHashMap<>();
        Each.in(
                timelines,
                pointer,
                (timeline, at) -> Each.in(timeline.events(), at + "/events", (event, one) -> {
                    if (event.id() != null) {
                        events.putIfAbsent(event.id(), OrderedEvent.of(event, one, timeline.zone()));
                    }
                }));
        try {
            EventOrder.of(events.values().stream().map(OrderedEvent::node).toList());
        } catch (OrderContradiction contradiction) {
            faults.add(
                    firstStep(contradiction.path(), events),
                    "these events cannot come in this order, since " + contradiction.reason() + ": "
                            + String.join(" before ", contradiction.path()),
                    "Correct a date, or take out one of the relations");
        }
    }

    /** Where the first step of the path is said: in its second event or, if not there, in its first one. */
    private static String firstStep(List<String> path, Map<String, OrderedEvent> events) {
        String saidInSecond = events.get(path.get(1)).after().get(path.get(0));
        return saidInSecond != null
                ? saidInSecond
                : events.get(path.get(0)).before().get(path.get(1));
    }
}
