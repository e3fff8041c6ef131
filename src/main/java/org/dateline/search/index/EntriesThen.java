package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The entries that held in one version, of those that hold now and of those that do no more, as one index. Whoever searches it
 * need not know.
 */
final class EntriesThen {
    private EntriesThen() {}

    /**
     * @param present entries that hold in some version
     * @param presentVersion that version
     * @param past entries that do not
     * @param version the one asked for, which is no later
     */
    static IndexSearcher of(IndexReader present, long presentVersion, IndexReader past, long version)
            throws IOException {
        List<IndexReader> segments = new ArrayList<>();
        for (LeafReaderContext segment : present.leaves()) {
            NumericDocValues from = segment.reader().getNumericDocValues(Entry.CHANGED_IN);
            segments.add(Segment.of(segment.reader(), entry -> number(from, entry) <= version));
        }
        for (LeafReaderContext segment : past.leaves()) {
            NumericDocValues from = segment.reader().getNumericDocValues(Entry.CHANGED_IN);
            NumericDocValues until = segment.reader().getNumericDocValues(Entry.UNTIL);
            segments.add(Segment.of(segment.reader(), entry -> {
                long end = number(until, entry);
                // What a still later version has replaced is among the present ones yet.
                return number(from, entry) <= version && end > version && end <= presentVersion;
            }));
        }
        return new CountedSearcher(new MultiReader(segments.toArray(IndexReader[]::new), false));
    }

    private static long number(NumericDocValues numbers, long entry) {
        try {
            return numbers.advanceExact((int) entry) ? numbers.longValue() : Long.MAX_VALUE;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A segment in which only some entries are live. */
    private static final class Segment extends FilterLeafReader {
        private final FixedBitSet live;
        private final int entries;

        private Segment(LeafReader segment, FixedBitSet live) {
            super(segment);
            this.live = live;
            this.entries = live.cardinality();
        }

        static Segment of(LeafReader segment, LongPredicate holds) {
            FixedBitSet live = new FixedBitSet(segment.maxDoc());
            Bits before = segment.getLiveDocs();
            for (int entry = 0; entry < segment.maxDoc(); entry++) {
                if ((before == null || before.get(entry)) && holds.test(entry)) {
                    live.set(entry);
                }
            }
            return new Segment(segment, live);
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return entries;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
