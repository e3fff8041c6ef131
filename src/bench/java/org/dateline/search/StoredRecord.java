package org.dateline.search;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dateline.query.Parameters;
import org.dateline.search.index.StoredIndex;

/** What is found in the index that {@code dateline.index} names, or in the one that the server uses by default. */
public final class StoredRecord {
    private StoredRecord() {}

    /** @param keptBytes how much memory events may take that were read a while ago */
    public static EventSearch search(long keptBytes) {
        Path folder = Path.of(System.getProperty("dateline.index", "data/index"));
        return new EventSearch(new StoredIndex(folder), new KeptEvents(() -> "measured 1", keptBytes));
    }

    /** @param parameters as in an address, of words that need no escaping */
    public static EventQuery query(String parameters) {
        Map<String, List<String>> given = Arrays.stream(parameters.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.groupingBy(
                        each -> each[0], Collectors.mapping(each -> each[1], Collectors.toList())));
        return EventQuery.of(new Parameters(given), null);
    }
}
