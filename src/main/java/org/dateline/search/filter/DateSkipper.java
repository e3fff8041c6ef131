package org.dateline.search.filter;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

import org.dateline.event.AssertedDate;

/**
 * The first and the last day that any date in each block of entries allows, by which blocks are passed over in which nothing
 * can match. Entries are kept in the order of their dates, so that most are; Lucene 10 has the same for numbers.
 */
final class DateSkipper {
    private static final int ENTRIES_IN_BLOCK = 128;

    private static final KeptWhileOpen<DateSkipper> OF_SEGMENTS = new KeptWhileOpen<>();

    private final long[] firstDay;
    private final long[] lastDay;

    private DateSkipper(int entries) {
        int blocks = (entries + ENTRIES_IN_BLOCK - 1) / ENTRIES_IN_BLOCK;
        firstDay = new long[blocks];
        lastDay = new long[blocks];
        Arrays.fill(firstDay, Long.MAX_VALUE);
        Arrays.fill(lastDay, Long.MIN_VALUE);
    }

    static DateSkipper of(LeafReader segment) throws IOException {
        return OF_SEGMENTS.of(segment.getCoreCacheHelper(), () -> read(segment));
    }

    private static DateSkipper read(LeafReader segment) throws IOException {
        List<List<AssertedDate>> dates = Dates.in(segment);
        DateSkipper skipper = new DateSkipper(segment.maxDoc());
        SortedDocValues values = DocValues.getSorted(segment, Dates.FIELD);
        for (int entry = values.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = values.nextDoc()) {
            for (AssertedDate date : dates.get(values.ordValue())) {
                skipper.widen(entry / ENTRIES_IN_BLOCK, date);
            }
        }
        return skipper;
    }

    private void widen(int block, AssertedDate date) {
        firstDay[block] = Math.min(firstDay[block], date.startsEarliest());
        lastDay[block] = Math.max(lastDay[block], date.endsLatest());
    }

    /**
     * Passes over the blocks in which no date allows a day of a span.
     *
     * @param dated the entries that have dates
     * @param from the first day of the span, in days since 1970-01-01
     * @param to the last one
     */
    DocIdSetIterator within(DocIdSetIterator dated, long from, long to) {
        return new DocIdSetIterator() {
            @Override
            public int docID() {
                return dated.docID();
            }

            @Override
            public int nextDoc() throws IOException {
                return advance(docID() + 1);
            }

            @Override
            public int advance(int target) throws IOException {
                int entry = next(target);
                while (dated.docID() < entry) {
                    entry = next(dated.advance(entry));
                }
                return entry;
            }

            /** An entry itself where its block may match, or the first of the next block that may. */
            private int next(int entry) {
                int its = entry / ENTRIES_IN_BLOCK;
                int block = its;
                while (block < firstDay.length && !allows(block)) {
                    block++;
                }
                return block >= firstDay.length ? NO_MORE_DOCS : block == its ? entry : block * ENTRIES_IN_BLOCK;
            }

            private boolean allows(int block) {
                return firstDay[block] <= to && lastDay[block] >= from;
            }

            @Override
            public long cost() {
                return dated.cost();
            }
        };
    }
}
