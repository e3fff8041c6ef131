package org.dateline.seed.sheet;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A list that stands in one cell, in JSON, as our own tables have it. */
final class ListInCell {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ListInCell() {}

    /** Its members; none where the text is anything else. */
    static List<JsonNode> of(String list) {
        try {
            List<JsonNode> members = new ArrayList<>();
            JSON.readTree(list).forEach(members::add);
            return members;
        } catch (JsonProcessingException otherwise) {
            return List.of();
        }
    }
}
