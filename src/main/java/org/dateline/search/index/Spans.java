package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the spans of all entries that a query finds. */
final class Spans extends SimpleCollector {
    private final List<Span> found = new ArrayList<>();
    private SortedDocValues slugs;
    private NumericDocValues from;
    private NumericDocValues until;

    static List<Span> of(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new CollectorManager<Spans, List<Span>>() {
            @Override
            public Spans newCollector() {
                return new Spans();
            }

            @Override
            public List<Span> reduce(Collection<Spans> all) {
                return all.stream().flatMap(each -> each.found.stream()).toList();
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        slugs = DocValues.getSorted(segment.reader(), Entry.SLUG);
        from = segment.reader().getNumericDocValues(Entry.CHANGED_IN);
        until = segment.reader().getNumericDocValues(Entry.UNTIL);
    }

    @Override
    public void collect(int entry) throws IOException {
        slugs.advanceExact(entry);
        from.advanceExact(entry);
        boolean over = until != null && until.advanceExact(entry);
        found.add(new Span(
                slugs.lookupOrd(slugs.ordValue()).utf8ToString(),
                from.longValue(),
                over ? until.longValue() : Long.MAX_VALUE));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
