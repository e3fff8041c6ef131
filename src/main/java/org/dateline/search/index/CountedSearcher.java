package org.dateline.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * Measures how rare words are by the entries that hold, and not by those as well that were replaced and are not cleared away
 * yet: else the same version would be answered in another order at another time.
 */
final class CountedSearcher extends IndexSearcher {
    /** How many words are remembered. */
    private static final int MOST = 10_000;

    private final Map<String, CollectionStatistics> counted = new ConcurrentHashMap<>();
    private final Map<Term, TermStatistics> measured = new ConcurrentHashMap<>();

    CountedSearcher(IndexReader reader) {
        super(reader);
        // Answers are remembered as they are sent, and not in parts.
        setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        if (!getIndexReader().hasDeletions()) {
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        TermStatistics known = measured.get(term);
        if (known == null) {
            known = measure(term, totalTermFreq);
            if (measured.size() < MOST) {
                measured.put(term, known);
            }
        }
        return known;
    }

    private TermStatistics measure(Term term, long totalTermFreq) throws IOException {
        long entries = 0;
        for (LeafReaderContext segment : getLeafContexts()) {
            Bits live = segment.reader().getLiveDocs();
            Terms terms = segment.reader().terms(term.field());
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(term.bytes())) {
                PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
                for (int entry = postings.nextDoc();
                        entry != DocIdSetIterator.NO_MORE_DOCS;
                        entry = postings.nextDoc()) {
                    entries += live == null || live.get(entry) ? 1 : 0;
                }
            }
        }
        // What nothing has any more is found nowhere, whatever it counts.
        long atLeastOne = Math.max(1, entries);
        return new TermStatistics(term.bytes(), atLeastOne, Math.max(atLeastOne, totalTermFreq));
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics known = counted.get(field);
        if (known == null) {
            known = count(field);
            if (known == null) {
                return super.collectionStatistics(field);
            }
            counted.put(field, known);
        }
        return known;
    }

    /** By the lengths that entries are scored by, which are not the exact ones; null where none has any. */
    private CollectionStatistics count(String field) throws IOException {
        long entries = 0;
        long words = 0;
        for (LeafReaderContext segment : getLeafContexts()) {
            Bits live = segment.reader().getLiveDocs();
            NumericDocValues lengths = segment.reader().getNormValues(field);
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(lengths.docID())) {
                    entries++;
                    words += SmallFloat.byte4ToInt((byte) lengths.longValue());
                }
            }
        }
        return entries == 0
                ? null
                : new CollectionStatistics(field, entries, entries, Math.max(entries, words), entries);
    }
}
