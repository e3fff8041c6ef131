package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

import org.dateline.query.Facet;
import org.dateline.search.filter.Counted;
import org.dateline.search.filter.Value;
import org.dateline.search.filter.ValueFilter;

/** Counts how many events have each value of a field. */
final class FacetCount extends SimpleCollector {
    private final Counted counted;
    private final Map<BytesRef, Long> counts = new HashMap<>();
    private Segment segment;

    private FacetCount(Counted counted) {
        this.counted = counted;
    }

    /** The facet over the events that a query finds. */
    static Facet of(IndexSearcher searcher, Query query, Counted counted, ValueFilter filter, Locale language)
            throws IOException {
        return Facet.of(of(searcher, query, counted).entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Facet.MOST + 1)
                .map(entry -> {
                    Value value = Value.read(entry.getKey().utf8ToString());
                    String label = filter.nameOf(value.code(), language).orElse(value.label());
                    return new Facet.Value(value.code(), label, entry.getValue());
                })
                .toList());
    }

    /** How many of the events that a query finds have each value, as the index keeps it. */
    static Map<BytesRef, Long> of(IndexSearcher searcher, Query query, Counted counted) throws IOException {
        return searcher.search(query, new CollectorManager<FacetCount, Map<BytesRef, Long>>() {
            @Override
            public FacetCount newCollector() {
                return new FacetCount(counted);
            }

            @Override
            public Map<BytesRef, Long> reduce(Collection<FacetCount> collectors) {
                Map<BytesRef, Long> all = new HashMap<>();
                collectors.forEach(each -> each.counts.forEach((value, count) -> all.merge(value, count, Long::sum)));
                return all;
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(context.reader(), counted.field());
        segment = counted.value() == null ? new Segment(values) : new Mapped(values);
    }

    @Override
    public void collect(int entry) throws IOException {
        segment.count(entry);
    }

    @Override
    public void finish() throws IOException {
        segment.tell();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** A segment numbers its values; they are counted by these numbers, and looked up once at its end. */
    private class Segment {
        final SortedSetDocValues values;
        final int[] times;

        Segment(SortedSetDocValues values) {
            this.values = values;
            this.times = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int entry) throws IOException {
            if (values.advanceExact(entry)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    times[(int) values.nextOrd()]++;
                }
            }
        }

        void tell() throws IOException {
            for (int number = 0; number < times.length; number++) {
                if (times[number] > 0) {
                    counts.merge(BytesRef.deepCopyOf(values.lookupOrd(number)), (long) times[number], Long::sum);
                }
            }
        }
    }

    /** Where several values of an event may count for one, which then counts once. */
    private final class Mapped extends Segment {
        private static final int UNKNOWN = -1;
        private static final int NONE = -2;

        private final int[] targets;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<BytesRef> names = new ArrayList<>();
        private final int[] lastEntry;

        Mapped(SortedSetDocValues values) {
            super(values);
            targets = new int[times.length];
            lastEntry = new int[times.length];
            Arrays.fill(targets, UNKNOWN);
            Arrays.fill(lastEntry, UNKNOWN);
        }

        @Override
        void count(int entry) throws IOException {
            if (values.advanceExact(entry)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    int target = target((int) values.nextOrd());
                    if (target >= 0 && lastEntry[target] != entry) {
                        lastEntry[target] = entry;
                        times[target]++;
                    }
                }
            }
        }

        private int target(int number) throws IOException {
            if (targets[number] == UNKNOWN) {
                String value = counted.value().apply(values.lookupOrd(number));
                targets[number] = value == null ? NONE : numbers.computeIfAbsent(value, this::add);
            }
            return targets[number];
        }

        private int add(String value) {
            names.add(new BytesRef(value));
            return names.size() - 1;
        }

        @Override
        void tell() {
            for (int target = 0; target < names.size(); target++) {
                if (times[target] > 0) {
                    counts.merge(names.get(target), (long) times[target], Long::sum);
                }
            }
        }
    }
}
