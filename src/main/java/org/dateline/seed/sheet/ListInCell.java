package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A list that stands in one cell, in JSON, as our own tables have it. */
final class ListInCell {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ListInCell() {}

    /** Its members, which are objects; none where the text is anything else. */
    static List<JsonNode> of(String list) {
        if (!list.startsWith("[{")) {
            return List.of();
        }
        try {
            List<JsonNode> members = new ArrayList<>();
            JSON.readTree(list).forEach(members::add);
            return members.stream().allMatch(each -> each.isObject() && !each.isEmpty()) ? members : List.of();
        } catch (JsonProcessingException otherwise) {
            return List.of();
        }
    }

    /** Its members; none where any of them has something else than texts by these names, which would be lost. */
    static List<JsonNode> of(String list, String... names) {
        Set<String> known = Set.of(names);
        List<JsonNode> members = of(list);
        return members.stream()
                        .flatMap(each -> each.properties().stream())
                        .allMatch(each ->
                                known.contains(each.getKey()) && each.getValue().isTextual())
                ? members
                : List.of();
    }
}
