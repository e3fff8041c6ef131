package org.dateline.search.filter;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;

/**
 * What is made of a segment, or of one state of the whole index. Neither ever changes, so it is made once, and kept for as long
 * as somebody reads it.
 */
public final class KeptWhileOpen<T> {
    private final Map<IndexReader.CacheKey, T> kept = new ConcurrentHashMap<>();

    /** Makes what is kept. */
    public interface Making<T> {
        T make() throws IOException;
    }

    /** @param of what it is made of: the core of a segment, or a reader of the index */
    public T of(IndexReader.CacheHelper of, Making<T> making) throws IOException {
        T known = kept.get(of.getKey());
        if (known == null) {
            known = making.make();
            T before = kept.putIfAbsent(of.getKey(), known);
            if (before != null) {
                return before;
            }
            of.addClosedListener(kept::remove);
        }
        return known;
    }
}
