package org.dateline.seed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.StreamedDraft;

/**
 * Events with the moment of the commit that last changed their lines, for a database that is filled anew: what was recorded
 * before it was lost is not new. An event that says itself when it was recorded is left as it is.
 */
final class DatedByGit {
    /** For all files together; a record is loaded without the moments rather than late. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Map<String, Instant> moments = new HashMap<>();

    private DatedByGit() {}

    static StreamedDraft of(Path folder, List<SeedFile> timelines, StreamedDraft draft) {
        DatedByGit dated = new DatedByGit();
        long end = System.nanoTime() + MOST.toNanos();
        for (SeedFile file : timelines) {
            if (file.name().endsWith(".yaml")) {
                GitMoments.of(folder.resolve(file.name()), Duration.ofNanos(end - System.nanoTime()))
                        .ifPresent(lines -> dated.take(file, lines));
            }
        }
        return dated.moments.isEmpty()
                ? draft
                : new StreamedDraft(dated.record(draft.record()), draft.streams(), draft.check());
    }

    private void take(SeedFile file, GitMoments lines) {
        JsonNode events = file.root().path("events");
        for (int i = 0; i < events.size() && events.isArray(); i++) {
            String id = events.path(i).path("id").textValue();
            int first = file.line("/events/" + i);
            int behind = i + 1 < events.size() ? file.line("/events/" + (i + 1)) : lineBehind(file);
            // Two events in one line, as flow style has them, are as new as that line.
            if (id != null && first <= lines.size()) {
                moments.put(id, lines.newest(first, Math.max(behind, first + 1)));
            }
        }
    }

    /** The line of the member behind the events; beyond all lines where they are the last. */
    private static int lineBehind(SeedFile file) {
        int events = file.line("/events");
        return file.root()
                .propertyStream()
                .mapToInt(member -> file.line("/" + member.getKey()))
                .filter(line -> line > events)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private RecordDraft record(RecordDraft record) {
        return new RecordDraft(
                record.actors(),
                record.origins(),
                record.sources(),
                record.checks(),
                record.timelines().stream()
                        .map(timeline -> timeline.withEvents(
                                timeline.events().stream().map(this::event).toList()))
                        .toList(),
                record.words());
    }

    private EventDraft event(EventDraft event) {
        return Optional.ofNullable(moments.get(event.id()))
                .filter(known -> event.recorded() == null)
                .map(known -> event.withRecorded(known.toString()))
                .orElse(event);
    }
}
