package org.dateline.search.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.util.BytesRef;

import org.dateline.citation.Citation;

/** A passage as the index keeps it: its values by all filters of passages, one behind the other. */
record Passage(String[] values) {
    /** Stands in no value. */
    private static final String BETWEEN = "\u0001";

    static BytesRef entry(List<PassageFilter> filters, Citation citation) {
        return new BytesRef(
                filters.stream().map(filter -> filter.value(citation).entry()).collect(Collectors.joining(BETWEEN)));
    }

    static Passage read(BytesRef entry) {
        return new Passage(entry.utf8ToString().split(BETWEEN));
    }

    /** What it is by each filter, in the order of all filters. */
    boolean is(List<PassageFilter> filters, Map<PassageFilter, Set<String>> asked) {
        return asked.entrySet().stream()
                .allMatch(must -> must.getValue()
                        .contains(Value.read(values[filters.indexOf(must.getKey())])
                                .code()));
    }
}
