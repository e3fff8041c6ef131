package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/**
 * A whole record of which the events of some timelines are told one after another, since they are too many to be held.
 *
 * @param record everything else
 * @param streams the events of those timelines, by the index of each; they can be gone through again
 * @param check which has found no fault, and knows all ids and the order
 */
public record StreamedDraft(RecordDraft record, Map<Integer, Iterable<EventDraft>> streams, RecordCheck check) {
    /** How many events it tells. */
    public int size() {
        return check.events().size();
    }

    /** The same with all events held. */
    public RecordDraft whole() {
        List<TimelineDraft> timelines = new ArrayList<>(record.timelines());
        streams.forEach((index, events) -> {
            List<EventDraft> held = new ArrayList<>();
            events.forEach(held::add);
            timelines.set(index, timelines.get(index).withEvents(held));
        });
        return new RecordDraft(
                record.actors(), record.origins(), record.sources(), record.checks(), timelines, record.words());
    }

    /** Goes through all events, each with the timeline that tells it, always in the same order. */
    void forEach(BiConsumer<TimelineDraft, EventDraft> visitor) {
        for (int i = 0; i < record.timelines().size(); i++) {
            TimelineDraft timeline = record.timelines().get(i);
            streams.getOrDefault(i, timeline.events()).forEach(event -> visitor.accept(timeline, event));
        }
    }
}
