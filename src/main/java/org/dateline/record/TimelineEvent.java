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
 * @param draft as it is written
 * @param normal the same as all write it who tell it alike
 * @param timelines slugs of those it stands in
 * @param zone the zone it is told in: its own, or that of the timeline that tells it
 * @param language what that timeline is written in; null where it does not say
 */
record TimelineEvent(EventDraft draft, EventDraft normal, SortedSet<String> timelines, String zone, String language) {
    /**
     * An event where it is told.
     *
     * @param languages what sources are written in, by their ids
     */
    static TimelineEvent in(
            TimelineDraft timeline, EventDraft event, SortedSet<String> timelines, Map<String, String> languages) {
        return new TimelineEvent(
                event,
                new NormalForm(timeline.zone(), languages).of(event),
                timelines,
                event.zone() == null ? timeline.zone() : event.zone(),
                timeline.language());
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
        Map<String, String> languages = record.languages();
        Map<String, TimelineEvent> events = new LinkedHashMap<>();
        for (TimelineDraft timeline : record.timelines()) {
            for (EventDraft event : timeline.events()) {
                events.put(event.id(), in(timeline, event, timelines.get(event.id()), languages));
            }
        }
        return events;
    }

    /**
     * Whether a current revision tells it as it is told here, and every change that is said of it was said before. Earlier releases
     * have digested what was written.
     */
    boolean isToldBy(CurrentRevision current, String digest) {
        return current != null
                && (current.tells(digest) || !normal.equals(draft) && current.tells(digest(draft)))
                && !UnsaidChange.isStated(draft.change(), current.changes());
    }

    String digest() {
        return digest(normal);
    }

    private String digest(EventDraft event) {
        return Digest.of(event, timelines, zone, language);
    }
}
