package org.dateline.seed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/** Writes a record as a folder of seeds that reads as the same record. */
public final class SeedWriter {
    /** With more events a timeline is written in lines of JSON, of which a server holds one at a time. */
    private static final int MOST_IN_YAML = 2000;

    private final RecordDraft record;
    private final About about;
    private final Path folder;
    private final TerseForms forms;

    /**
     * What a folder says of itself.
     *
     * @param generation 0 where it has none
     * @param recorded when its state was recorded, as seeds have moments; null when nobody knows
     */
    public record About(long generation, String recorded) {}

    private SeedWriter(RecordDraft record, About about, Path folder) {
        this.record = record;
        this.about = about;
        this.folder = folder;
        ImpliedOrigins implied = new ImpliedOrigins();
        implied.know("actors", listed("actors", record.actors()));
        implied.know("sources", listed("sources", record.sources()));
        boolean allInYaml = record.timelines().stream().noneMatch(SeedWriter::isLong);
        forms = new TerseForms(
                implied,
                allInYaml
                        ? record.origins().stream().collect(Collectors.toMap(OriginDraft::id, Function.identity()))
                        : Map.of());
    }

    /**
     * Writes it, and reads it again.
     *
     * @param folder which is there, and empty
     * @return what is not as it was given, in sentences; empty when all is
     * @throws IOException when it cannot be written
     */
    public static List<String> write(RecordDraft record, About about, Path folder) throws IOException {
        SeedWriter writer = new SeedWriter(record, about, folder);
        writer.write();
        return writer.differences();
    }

    private static boolean isLong(TimelineDraft timeline) {
        return timeline.events().size() > MOST_IN_YAML;
    }

    private void write() throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.createDirectories(folder.resolve("schema"));
        for (String kind : SeedSchema.KINDS) {
            Files.write(folder.resolve("schema/" + kind + ".schema.json"), SeedSchema.bytes(kind));
        }
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        if (about.generation() > 0) {
            said.put("generation", about.generation());
        }
        if (about.recorded() != null) {
            said.put("recorded", about.recorded());
        }
        if (!said.isEmpty()) {
            yaml("record.yaml", "schema/record", said);
        }
        for (TimelineDraft timeline : record.timelines()) {
            write(timeline);
        }
        yaml("actors", record.actors());
        // After the events, whose passages tell which of them go without saying.
        yaml(
                "origins",
                record.origins().stream()
                        .filter(origin -> !forms.isLeftOut(origin.id()))
                        .toList());
        yaml("sources", record.sources());
        yaml("checks", record.checks());
        if (record.words() != null) {
            yaml("words.yaml", "schema/words", TerseForms.whole(record.words()));
        }
    }

    private void write(TimelineDraft timeline) throws IOException {
        ObjectNode tree = TerseForms.whole(timeline);
        tree.remove("events");
        if (isLong(timeline)) {
            ObjectMapper json = new ObjectMapper();
            try (BufferedWriter lines =
                    Files.newBufferedWriter(folder.resolve("timelines/" + timeline.id() + ".ndjson"))) {
                lines.append(json.writeValueAsString(tree)).append('\n');
                for (EventDraft event : timeline.events()) {
                    lines.append(json.writeValueAsString(forms.event(said(event))))
                            .append('\n');
                }
            }
            return;
        }
        // What goes with the timeline stands before its events, which are many.
        ArrayNode events = tree.putArray("events");
        timeline.events().forEach(event -> events.add(forms.event(said(event))));
        yaml("timelines/" + timeline.id() + ".yaml", "../schema/timeline", tree);
    }

    /** An event that was recorded when its folder was need not say so. */
    private EventDraft said(EventDraft event) {
        return event.recorded() != null && event.recorded().equals(about.recorded()) ? event.withRecorded(null) : event;
    }

    private void yaml(String kind, List<?> drafts) throws IOException {
        if (!drafts.isEmpty()) {
            yaml(kind + ".yaml", "schema/" + kind, listed(kind, drafts));
        }
    }

    static ObjectNode listed(String kind, List<?> drafts) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode list = tree.putArray(kind);
        drafts.forEach(draft -> list.add(TerseForms.whole(draft)));
        return tree;
    }

    private void yaml(String name, String schema, JsonNode tree) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "# yaml-language-server: $schema=" + schema + ".schema.json\n" + YamlText.of(tree));
    }

    /** What another reader would find otherwise; that a rule has changed since is no reason to keep the record from anybody. */
    private List<String> differences() {
        try {
            Optional<RecordDraft> read = SeedFolder.read(folder);
            RecordDraft found = read.orElse(new RecordDraft(null, null, null, null, null));
            return ordered(found, about.recorded()).equals(ordered(record, about.recorded()))
                    ? List.of()
                    : List.of("What was written does not read as the same record. Report this as a fault of Dateline.");
        } catch (InvalidSeeds faulty) {
            return faulty.faults().stream().map(SeedFault::toString).toList();
        }
    }

    /**
     * The same, with what has ids in the order of these.
     *
     * @param recorded when events were recorded that say nothing of it; null when nobody knows
     */
    static RecordDraft ordered(RecordDraft draft, String recorded) {
        return new RecordDraft(
                draft.actors().stream()
                        .sorted(Comparator.comparing(ActorDraft::id))
                        .toList(),
                draft.origins().stream()
                        .sorted(Comparator.comparing(OriginDraft::id))
                        .toList(),
                draft.sources().stream()
                        .sorted(Comparator.comparing(SourceDraft::id))
                        .toList(),
                draft.checks(),
                draft.timelines().stream()
                        .sorted(Comparator.comparing(TimelineDraft::id))
                        .map(timeline -> dated(timeline, recorded))
                        .toList(),
                draft.words());
    }

    private static TimelineDraft dated(TimelineDraft timeline, String recorded) {
        return timeline.withEvents(timeline.events().stream()
                .map(event -> event.recorded() == null ? event.withRecorded(recorded) : event)
                .toList());
    }
}
