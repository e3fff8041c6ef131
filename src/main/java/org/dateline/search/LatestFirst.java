package org.dateline.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import org.dateline.search.index.Entry;

/**
 * Finds entries in the reverse of the order in which they are kept. An index is read forwards only, and each entry would come
 * before all that were read; so the latest are searched alone first, and then more and more, until they fill a page.
 */
final class LatestFirst {
    private static final long AT_FIRST = 500;
    private static final long TIMES_MORE = 16;

    private LatestFirst() {}

    /** @param last the entry they come behind; null for the first ones */
    static List<FieldDoc> top(IndexSearcher searcher, Query query, FieldDoc last, int most) throws IOException {
        long latest = last == null ? Long.MAX_VALUE : (Long) last.fields[0];
        for (long entries = AT_FIRST; ; entries *= TIMES_MORE) {
            long earliest = Entry.dayOfLast(searcher, entries, latest);
            Query late = new BooleanQuery.Builder()
                    .add(query, BooleanClause.Occur.FILTER)
                    .add(Entry.listedWithin(earliest, latest), BooleanClause.Occur.FILTER)
                    .build();
            List<FieldDoc> found = EventSearch.sorted(searcher, late, Sort.DATE_DESCENDING, last, most);
            if (found.size() == most || earliest == Long.MIN_VALUE) {
                return found;
            }
        }
    }
}
