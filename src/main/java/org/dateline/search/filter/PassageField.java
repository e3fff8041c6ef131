package org.dateline.search.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import org.dateline.citation.Choice;
import org.dateline.citation.Citation;
import org.dateline.event.Event;

/**
 * A field of the index that has the passages of an event by some filters: of each its values, one behind the other. Few filters
 * make few different passages.
 */
final class PassageField {
    /** Stands in no value. */
    private static final char BETWEEN = '\u0001';

    private static final int DOES_NOT_COUNT = -1;

    private final List<PassageFilter> filters;
    private final String name;
    private final KeptWhileOpen<int[][]> parts = new KeptWhileOpen<>();

    PassageField(List<PassageFilter> filters) {
        this.filters = filters;
        this.name = filters.stream().map(PassageFilter::name).collect(Collectors.joining("+"));
    }

    boolean has(Set<PassageFilter> some) {
        return filters.containsAll(some);
    }

    void index(Event event, Document entry) {
        Choice told = event.choice();
        event.citations.stream()
                .map(passage -> entry(passage, told))
                .distinct()
                .forEach(passage -> entry.add(new SortedSetDocValuesField(name, new BytesRef(passage))));
    }

    private String entry(Citation citation, Choice told) {
        return filters.stream()
                .map(filter -> filter.value(citation, told).entry())
                .collect(Collectors.joining("" + BETWEEN));
    }

    /** Finds the events that have a passage with these values. */
    Query having(Map<PassageFilter, Set<String>> asked) {
        return new Dictionary(name, segment -> having(asked, segment));
    }

    /** The values by one filter, of the passages with these values. */
    Counted counted(PassageFilter filter, Map<PassageFilter, Set<String>> asked) {
        return new Counted(name, filter.name(), segment -> {
            IntPredicate counts = having(asked, segment);
            int[] part = parts(segment)[filters.indexOf(filter)];
            return passage -> counts.test(passage) ? part[passage] : DOES_NOT_COUNT;
        });
    }

    private IntPredicate having(Map<PassageFilter, Set<String>> asked, LeafReader segment) throws IOException {
        IntPredicate all = passage -> true;
        for (Map.Entry<PassageFilter, Set<String>> each : asked.entrySet()) {
            int[] part = parts(segment)[filters.indexOf(each.getKey())];
            FixedBitSet anyOf = each.getKey().numbers(each.getValue(), segment);
            all = all.and(passage -> anyOf.get(part[passage]));
        }
        return all;
    }

    private int[][] parts(LeafReader segment) throws IOException {
        return parts.of(segment.getCoreCacheHelper(), () -> read(segment));
    }

    /** By filter, which of the values in the filter's own field each passage has; by the numbers of both in a segment. */
    private int[][] read(LeafReader segment) throws IOException {
        List<Map<BytesRef, Integer>> numbers = new ArrayList<>();
        for (PassageFilter filter : filters) {
            numbers.add(numbers(DocValues.getSortedSet(segment, filter.name())));
        }
        SortedSetDocValues passages = DocValues.getSortedSet(segment, name);
        int[][] parts = new int[filters.size()][Math.toIntExact(passages.getValueCount())];
        TermsEnum each = passages.termsEnum();
        BytesRef part = new BytesRef();
        for (int passage = 0; passage < parts[0].length; passage++) {
            BytesRef whole = each.next();
            int end = whole.offset + whole.length;
            part.bytes = whole.bytes;
            part.offset = whole.offset;
            for (int filter = 0; filter < parts.length; filter++) {
                int behind = part.offset;
                while (behind < end && whole.bytes[behind] != BETWEEN) {
                    behind++;
                }
                part.length = behind - part.offset;
                parts[filter][passage] = numbers.get(filter).get(part);
                part.offset = behind + 1;
            }
        }
        return parts;
    }

    private static Map<BytesRef, Integer> numbers(SortedSetDocValues values) throws IOException {
        Map<BytesRef, Integer> numbers = new HashMap<>();
        TermsEnum each = values.termsEnum();
        for (int number = 0; number < values.getValueCount(); number++) {
            numbers.put(BytesRef.deepCopyOf(each.next()), number);
        }
        return numbers;
    }
}
