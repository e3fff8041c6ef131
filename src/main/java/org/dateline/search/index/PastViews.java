package org.dateline.search.index;

import java.io.IOException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** What some versions are searched by, of those asked for last, so that it is not made anew for each question. */
final class PastViews {
    /** At a bit for each entry. */
    private static final int MOST = 16;

    private final Cache<Key, IndexSearcher> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(long version, IndexReader present, IndexReader past) {}

    /**
     * The entries of a version.
     *
     * @param present those that hold
     * @param here in which version
     * @param gone those that hold no more
     */
    IndexSearcher of(long version, IndexSearcher present, Held here, IndexSearcher gone) throws IOException {
        Key key = new Key(version, present.getIndexReader(), gone.getIndexReader());
        IndexSearcher view = kept.getIfPresent(key);
        if (view == null) {
            view = EntriesThen.of(key.present, here.version(), key.past, version);
            kept.put(key, view);
        }
        return view;
    }

    void forget() {
        kept.invalidateAll();
    }
}
