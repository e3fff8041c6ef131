package org.dateline.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;

/** Drafts as trees that read as the same drafts, with what goes without saying left out: {@link ShortForms} backwards. */
final class TerseForms {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private static final Set<String> FLAGS = Set.of("key", "unsourced", "inferred", "without_quote", "retracts");
    private static final Set<String> NUMBERS = Set.of("start", "end", "min_voices", "min_named_voices");

    private final ImpliedOrigins implied;

    /** Those that may be implied, by their ids. */
    private final Map<String, OriginDraft> origins;

    private final Set<String> leftOut = new HashSet<>();

    /**
     * @param implied which knows the actors and sources, and no origin
     * @param origins that need no definition where all is in them that is implied; empty where each has to be written
     */
    TerseForms(ImpliedOrigins implied, Map<String, OriginDraft> origins) {
        this.implied = implied;
        this.origins = origins;
    }

    /** A draft with all it has, nothing more. */
    static ObjectNode whole(Object draft) {
        ObjectNode tree = JSON.valueToTree(draft);
        plain(tree);
        return tree;
    }

    /** Flags and numbers are no texts for other tools. */
    private static void plain(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
                if (FLAGS.contains(each.getKey()) && each.getValue().asText().equals("true")) {
                    object.put(each.getKey(), true);
                } else if (NUMBERS.contains(each.getKey())
                        && each.getValue().asText().matches("0|[1-9][0-9]{0,8}")) {
                    object.put(each.getKey(), Integer.parseInt(each.getValue().asText()));
                }
            }
        }
        tree.forEach(TerseForms::plain);
    }

    ObjectNode event(EventDraft draft) {
        ObjectNode event = whole(draft);
        if (event.path("when").size() == 1 && event.at("/when/edtf").isTextual()) {
            event.set("when", event.at("/when/edtf"));
        }
        JsonNode participants = event.path("participants");
        if (distinct(participants, "actor") && allHave(participants, "role")) {
            ObjectNode byActor = event.putObject("participants");
            participants.forEach(each -> byActor.set(each.get("actor").textValue(), each.get("role")));
        }
        JsonNode citations = event.path("citations");
        citations.forEach(citation -> citation.path("passages")
                .forEach(passage ->
                        shorten((ObjectNode) passage, citation.path("source").asText())));
        if (distinct(citations, "source") && allHave(citations, "passages")) {
            ObjectNode bySource = event.putObject("citations");
            citations.forEach(citation -> bySource.set(
                    citation.get("source").textValue(),
                    citation.get("passages").size() == 1
                            ? citation.get("passages").get(0)
                            : citation.get("passages")));
        }
        return event;
    }

    private void shorten(ObjectNode passage, String source) {
        String origin = passage.path("origin").asText();
        if (origins.containsKey(origin)
                && implied.of(source).filter(origin::equals).isPresent()
                && implied.drafts().contains(origins.get(origin))) {
            passage.remove("origin");
            leftOut.add(origin);
        }
        if (passage.has("quote") && passage.has("stance")) {
            ObjectNode rest = passage.deepCopy();
            passage.removeAll();
            passage.set(rest.remove("stance").textValue(), rest.remove("quote"));
            passage.setAll(rest);
        }
    }

    /** Whether an origin goes without definition, since passages that were written imply it. */
    boolean isLeftOut(String origin) {
        return leftOut.contains(origin);
    }

    private static boolean distinct(JsonNode list, String key) {
        Set<String> seen = new HashSet<>();
        for (JsonNode each : list) {
            if (!each.path(key).isTextual() || !seen.add(each.get(key).textValue())) {
                return false;
            }
        }
        return list instanceof ArrayNode && !list.isEmpty();
    }

    private static boolean allHave(JsonNode list, String key) {
        for (JsonNode each : list) {
            if (!each.has(key)) {
                return false;
            }
        }
        return true;
    }
}
