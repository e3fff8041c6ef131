package org.dateline.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import org.dateline.event.Vocabulary;
import org.dateline.query.Facet;
import org.dateline.search.filter.Counted;
import org.dateline.search.filter.Value;
import org.dateline.search.filter.ValueFilter;

/** Counts by properties. */
final class ValueFacet {
    private final KeptOfAll<Counted, List<Facet.Value>> ofAll = new KeptOfAll<>();

    /** The facet over the events that a query finds. */
    Facet of(
            IndexSearcher searcher,
            Query query,
            Counted counted,
            ValueFilter filter,
            Locale language,
            Vocabulary vocabulary)
            throws IOException {
        return Facet.of(most(searcher, query, counted).stream()
                .map(value -> new Facet.Value(
                        value.value(),
                        filter.nameOf(value.value(), language)
                                .or(() -> vocabulary.word(filter.name(), value.value(), language))
                                .orElse(value.label()),
                        value.count()))
                .toList());
    }

    private List<Facet.Value> most(IndexSearcher searcher, Query query, Counted counted) throws IOException {
        Map<Counted, List<Facet.Value>> known = ofAll.of(searcher, query, counted.targets() == null);
        List<Facet.Value> most = known.get(counted);
        if (most == null) {
            most = count(searcher, query, counted);
            known.put(counted, most);
        }
        return most;
    }

    private static List<Facet.Value> count(IndexSearcher searcher, Query query, Counted counted) throws IOException {
        Map<BytesRef, Long> counts = new HashMap<>();
        FacetCount.of(searcher, query, counted, (segment, times) -> {
            SortedSetDocValues values = DocValues.getSortedSet(segment, counted.named());
            for (int number = 0; number < times.length; number++) {
                if (times[number] > 0) {
                    counts.merge(BytesRef.deepCopyOf(values.lookupOrd(number)), (long) times[number], Long::sum);
                }
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Facet.MOST + 1)
                .map(entry -> {
                    Value value = Value.read(entry.getKey().utf8ToString());
                    return new Facet.Value(value.code(), value.label(), entry.getValue());
                })
                .toList();
    }
}
