package org.dateline.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.text.Nearest;

/** The events that are told, by their ids. */
final class KnownEvents {
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final boolean complete;

    /** @param complete whether these are all, so that an id that none of them has is a fault */
    private KnownEvents(boolean complete) {
        this.complete = complete;
    }

    /** The events of these timelines, whose faults are those that have the id of another. */
    static KnownEvents of(List<TimelineDraft> timelines, Faults faults) {
        KnownEvents events =
                new KnownEvents(timelines.stream().filter(Objects::nonNull).allMatch(KnownEvents::isComplete));
        Each.in(
                timelines,
                "/timelines",
                (timeline, at) -> Each.in(
                        timeline.events(),
                        at + "/events",
                        (event, one) -> events.define(event.id(), one + "/id", faults)));
        return events;
    }

    /** A timeline that neither tells, nor includes, nor withdraws an event may be one whose events could not be taken. */
    private static boolean isComplete(TimelineDraft timeline) {
        return timeline.events().isEmpty()
                ? !timeline.includes().isEmpty() || !timeline.withdrawn().isEmpty()
                : timeline.events().stream().allMatch(event -> event != null && KnownIds.isSlug(event.id()));
    }

    private void define(String id, String pointer, Faults faults) {
        String before = id == null ? null : pointers.putIfAbsent(id, pointer);
        if (before != null) {
            faults.addRepeated(
                    pointer,
                    "this id is taken already",
                    "Give each its own id; to show one event in two timelines, list its id under includes",
                    before);
        }
    }

    /** Where the event of that id is told; null when none is. */
    String pointer(String id) {
        return pointers.get(id);
    }

    void checkReference(String id, String pointer, Faults faults) {
        if (complete && !pointers.containsKey(id)) {
            faults.add(
                    pointer,
                    "no timeline tells an event with this id",
                    Nearest.to(id, pointers.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse(null));
        }
    }
}
