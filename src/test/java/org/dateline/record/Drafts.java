package org.dateline.record;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.dateline.record.RecordDraft.EventDraft;

/** Drafts written as an editor would, so that a new member of a draft changes no test that does not speak of it. */
final class Drafts {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Drafts() {}

    static EventDraft event(String yaml) {
        return read(yaml, EventDraft.class);
    }

    static RecordDraft record(String yaml) {
        return read(yaml, RecordDraft.class);
    }

    private static <D> D read(String yaml, Class<D> draft) {
        try {
            return YAML.readValue(yaml, draft);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
