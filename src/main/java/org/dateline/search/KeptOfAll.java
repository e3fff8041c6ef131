package org.dateline.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import org.dateline.search.filter.KeptWhileOpen;

/** What was counted of all events, once for each state of the index, since most pages show it. */
final class KeptOfAll<K, V> {
    private final KeptWhileOpen<Map<K, V>> kept = new KeptWhileOpen<>();

    /**
     * What is known of what a query finds, to be added to.
     *
     * @param lasting whether it is the same for everybody who asks for all
     * @return forgotten at once where the query leaves something out
     */
    Map<K, V> of(IndexSearcher searcher, Query query, boolean lasting) throws IOException {
        IndexReader.CacheHelper state = searcher.getIndexReader().getReaderCacheHelper();
        return state != null && lasting && query instanceof MatchAllDocsQuery
                ? kept.of(state, ConcurrentHashMap::new)
                : new HashMap<>();
    }
}
