package org.dateline.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dateline.event.CurrentRevision;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/**
 * An event with what the timelines say of it: together the content of a revision.
 *
 * @param timelines slugs of those it stands in
 * @param zone the zone it is told in: its own, or that of the timeline that tells it
 * @param language what that timeline is written in; null where it does not say
 */
record TimelineEvent(EventDraft draft, SortedSet<String> timelines, String zone, String language) {
    /** An event where it is told. */
    static TimelineEvent in(TimelineDraft timeline, EventDraft event, SortedSet<String> timelines) {
        return new TimelineEvent(
                event, timelines, event.zone() == null ? timeline.zone() : event.zone(), timeline.language());
    }

    /** All events of a record by their slugs. */
    static Map<String, TimelineEvent> of(RecordDraft record) {
        Map<String, SortedSet<String>> timelines = new HashMap<>();
        for (TimelineDraft timeline : record.timelines()) {
            Stream.concat(
                            timeline.includes().stream(),
                            timeline.events().stream().map(EventDraft::id))
                    .forEach(id -> timelines
                            .computeIfAbsent(id, each -> new TreeSet<>())
                            .add(timeline.id()));
        }
        Map<String, TimelineEvent> events = new LinkedHashMap<>();
        for (TimelineDraft timeline : record.timelines()) {
            for (EventDraft event : timeline.events()) {
                events.put(event.id(), in(timeline, event, timelines.get(event.id())));
            }
        }
        return events;
    }

    /** Whether a current revision tells it as it is told here, and every change that is said of it was said before. */
    boolean isToldBy(CurrentRevision current, String digest) {
        return current != null && current.tells(digest) && !UnsaidChange.isStated(draft.change(), current.changes());
    }

    String digest() {
        return Digest.of(draft, timelines, zone, language);
    }
}
