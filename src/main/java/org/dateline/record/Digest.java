package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.dateline.quotation.Sha256;
import org.dateline.record.RecordDraft.ChangeDraft;
import org.dateline.record.RecordDraft.EventDraft;

/** Tells whether content is as before, whatever order or layout the editor gave its keys. */
final class Digest {
    private static final ObjectMapper JSON = writing(Told.class);

    /** What is told, and what the change to it is said to be. */
    private static final ObjectMapper WITH_CHANGES = writing(Given.class);

    private static ObjectMapper writing(Class<?> events) {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .addMixIn(EventDraft.class, events)
                .build();
    }

    /** When an event was recorded is no content of it. */
    private interface Given {
        @JsonIgnore
        String recorded();
    }

    /** Nor is what its last change was: that is taken out of the seeds again some day, and nothing is told otherwise. */
    private interface Told {
        @JsonIgnore
        String recorded();

        @JsonIgnore
        ChangeDraft change();
    }

    private Digest() {}

    /**
     * SHA-256, in hexadecimal, over the event in JSON. Keys that are absent do not count, so that a later version of the
     * format may add some without making a revision of every event.
     */
    static String of(EventDraft event, Set<String> timelines, String zone, String language) {
        return of(language == null ? List.of(event, timelines, zone) : List.of(event, timelines, zone, language), JSON);
    }

    /** SHA-256 over a whole record likewise, with the digests of its events one after another in place of these. */
    static String of(RecordDraft draft, String events) {
        List<Object> content = new ArrayList<>(List.of(
                draft.actors(),
                draft.origins(),
                draft.sources(),
                draft.checks(),
                draft.timelines().stream()
                        .map(timeline -> timeline.withEvents(List.of()))
                        .toList(),
                events));
        if (draft.words() != null) {
            content.add(draft.words());
        }
        return ofContent(content);
    }

    /** SHA-256 over a whole record likewise. */
    static String of(RecordDraft draft) {
        return ofContent(draft);
    }

    /** The same over an event in a whole record. */
    static String withChange(EventDraft event, String digest) {
        return event.change() == null ? digest : ofContent(List.of(digest, event.change()));
    }

    private static String ofContent(Object content) {
        return of(content, WITH_CHANGES);
    }

    private static String of(Object content, ObjectMapper json) {
        try {
            return Sha256.of(json.writeValueAsBytes(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
