package org.dateline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a position points to, put together again as a reader of an answer would. */
public final class Passages {
    private Passages() {}

    /**
     * The passages of a position, each with the id of its source.
     *
     * @param citations where they stand, by source
     * @return as many as it has ids, in their order
     */
    public static List<JsonNode> of(JsonNode position, JsonNode citations) {
        List<JsonNode> passages = new ArrayList<>();
        for (JsonNode id : position.path("passages")) {
            List<JsonNode> found = StreamSupport.stream(citations.spliterator(), false)
                    .flatMap(ofSource -> StreamSupport.stream(
                                    ofSource.path("passages").spliterator(), false)
                            .filter(passage -> passage.path("id").equals(id))
                            .map(passage -> ((ObjectNode) passage.deepCopy())
                                    .put("source", ofSource.at("/source/id").asText()))
                            .map(JsonNode.class::cast))
                    .toList();
            if (found.size() != 1) {
                throw new AssertionError(String.format(Locale.ROOT, "%d passages are called %s", found.size(), id));
            }
            passages.add(found.get(0));
        }
        return passages;
    }
}
