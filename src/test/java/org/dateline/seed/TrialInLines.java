package org.dateline.seed;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The trial as lines of JSON. */
final class TrialInLines {
    static final String NAME = "timelines/trial.ndjson";

    private TrialInLines() {}

    /** Puts it in the place of the trial in YAML. */
    static void of(SeedCopy seeds) {
        try {
            ObjectNode timeline = (ObjectNode) new YAMLMapper().readTree(seeds.read(SeedCopy.TRIAL));
            JsonNode events = timeline.remove("events");
            StringBuilder lines = new StringBuilder(timeline + "\n");
            events.forEach(event -> lines.append(event).append("\n"));
            seeds.delete(SeedCopy.TRIAL).write(NAME, lines.toString());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
