package org.dateline.search.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import org.dateline.citation.Citation;
import org.dateline.event.Event;

/**
 * A field of the index that has the passages of an event by some filters: of each its values, one behind the other. Few filters
 * make few different passages, so that few have to be judged.
 */
record PassageField(List<PassageFilter> filters) {
    /** Stands in no value. */
    private static final String BETWEEN = "\u0001";

    String name() {
        return filters.stream().map(PassageFilter::name).collect(Collectors.joining("+"));
    }

    void index(Event event, Document entry) {
        event.citations.stream()
                .map(this::entry)
                .distinct()
                .forEach(passage -> entry.add(new SortedSetDocValuesField(name(), new BytesRef(passage))));
    }

    private String entry(Citation citation) {
        return filters.stream().map(filter -> filter.value(citation).entry()).collect(Collectors.joining(BETWEEN));
    }

    /** Finds the events that have a passage with these values. */
    Query having(Map<PassageFilter, Set<String>> asked) {
        return new Dictionary(name(), entry -> has(asked, entry.utf8ToString().split(BETWEEN))).query();
    }

    /** The values by one filter, of the passages with these values. */
    Counted counted(PassageFilter filter, Map<PassageFilter, Set<String>> asked) {
        int place = filters.indexOf(filter);
        return new Counted(name(), entry -> {
            String[] values = entry.utf8ToString().split(BETWEEN);
            return has(asked, values) ? values[place] : null;
        });
    }

    private boolean has(Map<PassageFilter, Set<String>> asked, String[] values) {
        return asked.entrySet().stream()
                .allMatch(must -> must.getValue()
                        .contains(Value.read(values[filters.indexOf(must.getKey())])
                                .code()));
    }
}
