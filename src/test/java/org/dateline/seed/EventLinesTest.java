package org.dateline.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.seed.SeedCopy.TRIAL;
import static org.dateline.seed.SeedCopy.TRIAL_TEXT;

/** A timeline in lines of JSON is the same timeline, and has the same faults in the same places. */
class EventLinesTest {
    private static final String LINES = TrialInLines.NAME;

    private static final List<JsonNode> VALUES = List.of(
            JsonNodeFactory.instance.nullNode(),
            TextNode.valueOf(""),
            TextNode.valueOf("asserts"),
            TextNode.valueOf("2020-13"),
            TextNode.valueOf("2020-01-02-trial-reply"),
            TextNode.valueOf("No slug"),
            TextNode.valueOf("x".repeat(2001)),
            TextNode.valueOf("yes ".repeat(61).strip()),
            JsonNodeFactory.instance.numberNode(7),
            JsonNodeFactory.instance.booleanNode(true),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode());

    @TempDir
    Path folder;

    private SeedCopy seeds;

    @BeforeEach
    void copy() {
        seeds = SeedCopy.in(folder);
    }

    private List<String> told() {
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
        return broken == null
                ? List.of()
                : broken.faults().stream().map(SeedFault::toString).toList();
    }

    private void write(ObjectNode timeline) {
        ObjectNode first = timeline.deepCopy();
        List<String> events = new ArrayList<>();
        first.remove("events").forEach(event -> events.add(event.toString()));
        seeds.write(LINES, first + "\n" + String.join("\n", events) + "\n");
        String open = first.toString();
        // YAML takes JSON: each event stands on the same line and at the same column.
        seeds.write(
                TRIAL,
                open.substring(0, open.length() - 1) + ",\"events\":[\n" + String.join(",\n", events) + "\n]}\n");
    }

    /** What is told of the trial in YAML and in lines, the names of the files apart. */
    private List<List<String>> toldOfBoth() {
        String lines = seeds.read(LINES);
        seeds.delete(LINES);
        List<String> inYaml = told();
        String yaml = seeds.read(TRIAL);
        seeds.delete(TRIAL).write(LINES, lines);
        List<String> inLines = told().stream()
                .map(fault -> fault.replace("trial.ndjson", "trial.yaml"))
                .toList();
        seeds.write(TRIAL, yaml);
        return List.of(inYaml, inLines);
    }

    @Test
    void areTheSameDraft() {
        RecordDraft inYaml = SeedFolder.read(folder).orElseThrow();
        TrialInLines.of(seeds);
        assertThat(SeedFolder.read(folder)).contains(inYaml);
    }

    @Test
    void haveTheFaultsOfYamlInTheSamePlaces() throws IOException {
        seeds.delete("timelines/flynn-kislyak-2016.yaml");
        ObjectNode good = (ObjectNode) new YAMLMapper().readTree(TRIAL_TEXT);
        Random random = new Random(3);
        int faults = 0;
        for (int i = 0; i < 80; i++) {
            ObjectNode timeline = good.deepCopy();
            for (int wrong = random.nextInt(3); wrong >= 0; wrong--) {
                spoil((ArrayNode) timeline.get("events"), random);
            }
            write(timeline);
            List<List<String>> both = toldOfBoth();
            assertThat(both.get(1)).as(timeline.toString()).isEqualTo(both.get(0));
            faults += both.get(0).size();
        }
        assertThat(faults).isGreaterThan(80);
    }

    /** Puts something else in some place below a value, or takes it out, or adds it. */
    private static void spoil(ArrayNode events, Random random) {
        JsonNode at = events.get(random.nextInt(events.size()));
        while (at.size() > 0) {
            List<JsonNode> children = new ArrayList<>();
            at.forEach(children::add);
            JsonNode next = children.get(random.nextInt(children.size()));
            if (next.isContainerNode() && next.size() > 0 && random.nextInt(4) > 0) {
                at = next;
                continue;
            }
            JsonNode value = VALUES.get(random.nextInt(VALUES.size()));
            if (at instanceof ArrayNode array) {
                array.set(random.nextInt(array.size()), value);
            } else {
                ObjectNode object = (ObjectNode) at;
                List<String> keys = new ArrayList<>();
                object.fieldNames().forEachRemaining(keys::add);
                String key = keys.get(random.nextInt(keys.size()));
                switch (random.nextInt(4)) {
                    case 0 -> object.remove(key);
                    case 1 -> object.set(key + "s", value);
                    default -> object.set(key, value);
                }
            }
            return;
        }
    }

    private void assertTold(String text, String... faults) {
        seeds.delete(TRIAL).write(LINES, text);
        List<String> told = told();
        assertThat(told).hasSize(faults.length);
        for (int i = 0; i < faults.length; i++) {
            assertThat(told.get(i)).startsWith(LINES + faults[i]);
        }
    }

    private static final String FIRST = "{\"id\":\"trial\",\"title\":\"A trial\",\"zone\":\"UTC\"}\n";

    @Test
    void aLineThatIsNoJsonIsToldWithItsColumn() {
        assertTold(
                FIRST + "{\"id\":\"a\" \"headline\":1}\n\n{\"id\":\"b\"\n" + "{\"tags\":" + "[".repeat(2000)
                        + "]".repeat(2000) + "}\n",
                ":2:11: this line is no JSON: ",
                ":3:1: this line is empty. Take it out",
                ":4:10: this line is no JSON: ",
                ":5:1: lists and keys are nested too deeply on this line");
    }

    @Test
    void aLineThatIsNotInUtf8IsTold() {
        seeds.delete(TRIAL).write(LINES, FIRST + "{\"id\":\"é\"}\n", StandardCharsets.ISO_8859_1);
        assertThat(told()).singleElement().asString().startsWith(LINES + ":2:1: this line is not in UTF-8");
    }

    @Test
    void theFirstLineIsTheTimelineWithoutItsEvents() {
        assertTold(
                "{\"id\":\"process\",\"zone\":\"UTC\",\"events\":[]}\n",
                ":1:1: the key title is missing",
                ":1:7: \"process\": the file of this timeline has another name. Call the file process.ndjson",
                ":1:39: the events do not stand here. Write each on a line of its own below this one");
    }

    @Test
    void anEmptyFileAndOneWithoutEventsAreTold() {
        assertTold("", ":1:1: the file is empty");
        seeds.write(TRIAL, "");
        assertTold(FIRST, ":1:1: the timeline has no events");
    }

    @Test
    void oneTimelineIsNotToldInTwoFiles() {
        seeds.write(LINES, FIRST);
        assertThat(told())
                .containsExactly(LINES + ":1:1: this timeline is told in timelines/trial.yaml as well. Keep one file");
    }

    @Test
    void whatIsWrongInEveryLineIsToldOfAThousand() {
        assertThatCode(() -> seeds.delete(TRIAL).write(LINES, FIRST + "{\"id\":\"a\"}\n".repeat(1500)))
                .doesNotThrowAnyException();
        List<String> told = told();
        assertThat(told).last().asString().contains("more is wrong in this file");
        assertThat(told).anyMatch(fault -> fault.startsWith(LINES + ":1001:"));
        assertThat(told).noneMatch(fault -> fault.startsWith(LINES + ":1002:"));
    }
}
