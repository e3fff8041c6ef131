package org.dateline.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a test reads of a list of events. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(List<Item> items, String next, Meta meta, Map<String, Counts> facets) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meta(Long total, Long undated) {}

    record Counts(List<Value> values, boolean truncated) {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Value(String value, long count) {}
    }

    List<String> ids() {
        return items.stream().map(Item::id).toList();
    }
}
