package org.dateline.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntUnaryOperator;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

import org.dateline.search.filter.Counted;

/** Counts how many events have each value of a field. A segment numbers its values; they are counted by these numbers. */
final class FacetCount extends SimpleCollector {
    private static final int NONE = -1;

    private final Counted counted;
    private final Told told;

    private LeafReader segment;
    private SortedSetDocValues values;

    /** The same where no event has several; else null. */
    private SortedDocValues single;

    private IntUnaryOperator targets;
    private int[] times;

    /** The last event that counted for each target, since several values of one may count for the same. */
    private int[] lastEntry;

    /** Takes what was counted in a segment. */
    interface Told {
        /** @param times how many events have each value, by the number that the segment gives the value */
        void in(LeafReader segment, int[] times) throws IOException;
    }

    private FacetCount(Counted counted, Told told) {
        this.counted = counted;
        this.told = told;
    }

    /** Counts the events that a query finds. */
    static void of(IndexSearcher searcher, Query query, Counted counted, Told told) throws IOException {
        searcher.search(query, new CollectorManager<FacetCount, Void>() {
            @Override
            public FacetCount newCollector() {
                return new FacetCount(counted, told);
            }

            @Override
            public Void reduce(Collection<FacetCount> collectors) {
                return null;
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        segment = context.reader();
        values = DocValues.getSortedSet(segment, counted.field());
        single = DocValues.unwrapSingleton(values);
        times = new int
                [Math.toIntExact(
                        DocValues.getSortedSet(segment, counted.named()).getValueCount())];
        if (counted.targets() != null) {
            targets = counted.targets().in(segment);
            lastEntry = new int[times.length];
            Arrays.fill(lastEntry, NONE);
        }
    }

    @Override
    public void collect(int entry) throws IOException {
        if (single != null) {
            if (single.advanceExact(entry)) {
                count(single.ordValue(), entry);
            }
        } else if (values.advanceExact(entry)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                count((int) values.nextOrd(), entry);
            }
        }
    }

    private void count(int value, int entry) {
        if (targets == null) {
            times[value]++;
        } else {
            int target = targets.applyAsInt(value);
            if (target >= 0 && lastEntry[target] != entry) {
                lastEntry[target] = entry;
                times[target]++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        told.in(segment, times);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
