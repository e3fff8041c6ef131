package org.dateline.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.date.EventDate;
import org.dateline.event.EventOrder;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.text.Nearest;

/** The events that are told, by their ids and in a form small enough for a million of them. */
final class KnownEvents {
    /** Between the date and the zone of an event. */
    private static final String SEPARATOR = "\n";

    private record Reference(String id, String pointer) {}

    private final KeyedTexts events = new KeyedTexts();
    private final Map<String, Integer> timelines = new LinkedHashMap<>();
    private final List<String> pointers = new ArrayList<>();
    private int[] places = new int[2 << 6];
    private final Set<String> telling = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<Reference> waiting = new ArrayList<>();

    /** Whether these are all, so that an id that none of them has is a fault. */
    private boolean complete = true;

    /** Whether more are to come, so that whom an id refers to cannot be told yet. */
    private boolean open;

    /**
     * The events of these timelines, whose faults are those that have the id of another.
     *
     * @param streamed indexes of timelines whose events are yet to be defined
     */
    static KnownEvents of(List<TimelineDraft> timelines, Set<Integer> streamed, Faults faults) {
        KnownEvents known = new KnownEvents();
        known.open = !streamed.isEmpty();
        for (int i = 0; i < timelines.size(); i++) {
            TimelineDraft timeline = timelines.get(i);
            if (timeline != null) {
                Each.in(timeline.withdrawn(), "", (withdrawal, at) -> known.withdrawn.add(withdrawal.id()));
            }
            if (timeline == null || streamed.contains(i)) {
                continue;
            }
            known.complete &= isComplete(timeline);
            String at = "/timelines/" + i;
            for (int event = 0; event < timeline.events().size(); event++) {
                known.define(timeline.events().get(event), timeline.zone(), at, event, faults);
            }
        }
        return known;
    }

    /** A timeline that neither tells, nor includes, nor withdraws an event may be one whose events could not be taken. */
    private static boolean isComplete(TimelineDraft timeline) {
        return !timeline.events().isEmpty()
                || !timeline.includes().isEmpty()
                || !timeline.withdrawn().isEmpty();
    }

    /**
     * Defines an event.
     *
     * @param event null when it could not be taken
     * @param zone that of its timeline
     * @param at pointer to the timeline
     * @param index of the event in it
     * @return its number; {@link KeyedTexts#NONE} when it has no id of its own
     */
    int define(EventDraft event, String zone, String at, int index, Faults faults) {
        telling.add(at);
        complete &= event != null && KnownIds.isSlug(event.id());
        if (event == null || event.id() == null) {
            return KeyedTexts.NONE;
        }
        int before = events.number(event.id());
        if (before != KeyedTexts.NONE) {
            faults.addRepeated(
                    at + "/events/" + index + "/id",
                    "this id is taken already",
                    "Give each its own id; to show one event in two timelines, list its id under includes",
                    pointer(before));
            return KeyedTexts.NONE;
        }
        String edtf = event.when() == null ? null : event.when().edtf();
        String told = event.zone() == null ? zone : event.zone();
        int number = events.add(event.id(), (edtf == null ? "" : edtf) + SEPARATOR + (told == null ? "" : told));
        if (number * 2 == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[number * 2] = timelines.computeIfAbsent(at, each -> {
            pointers.add(each);
            return pointers.size() - 1;
        });
        places[number * 2 + 1] = index;
        return number;
    }

    /** Whether a timeline tells any event, even if it could not be taken. */
    boolean isTelling(String timeline) {
        return telling.contains(timeline);
    }

    int size() {
        return events.size();
    }

    /** {@link KeyedTexts#NONE} when no event has that id. */
    int number(String id) {
        return events.number(id);
    }

    String id(int number) {
        return events.keyOf(number);
    }

    /** Where the event of that id is told; null when none is. */
    String pointer(String id) {
        int number = events.number(id);
        return number == KeyedTexts.NONE ? null : pointer(number);
    }

    /** Where the timeline that tells the event of that id stands; null when none does. */
    String timeline(String id) {
        int number = events.number(id);
        return number == KeyedTexts.NONE ? null : pointers.get(places[number * 2]);
    }

    private String pointer(int number) {
        return pointers.get(places[number * 2]) + "/events/" + places[number * 2 + 1] + "/id";
    }

    /** An event as its order sees it. */
    EventOrder.Node node(int number, Set<String> after, Set<String> before) {
        String[] text = events.textOf(number).split(SEPARATOR, 2);
        EventDate date = text[0].isEmpty() ? null : DraftValues.date(text[0]).orElse(null);
        ZoneId zone = text[1].isEmpty() ? null : DraftValues.zone(text[1]);
        return EventOrder.Node.of(id(number), date, zone, after, before);
    }

    void checkReference(String id, String pointer, Faults faults) {
        if (events.number(id) != KeyedTexts.NONE) {
            return;
        }
        if (open) {
            waiting.add(new Reference(id, pointer));
        } else if (withdrawn.contains(id)) {
            faults.add(pointer, "this event was withdrawn", "Take the id out, or tell the event again");
        } else if (complete) {
            faults.add(
                    pointer,
                    "no timeline tells an event with this id",
                    Nearest.to(id, events.keys())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse(null));
        }
    }

    /** Says that all are defined, and checks what was referred to before that. */
    void close(Faults faults) {
        open = false;
        waiting.forEach(reference -> checkReference(reference.id, reference.pointer, faults));
        waiting.clear();
    }
}
