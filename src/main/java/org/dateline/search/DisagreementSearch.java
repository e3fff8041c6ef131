package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import org.dateline.citation.Disagreement.Field;
import org.dateline.event.Event;
import org.dateline.history.Mementos;
import org.dateline.query.Cursor;
import org.dateline.query.Page;
import org.dateline.search.filter.Filters;
import org.dateline.search.index.Entry;
import org.dateline.search.index.EventIndex;

/** Finds what is disagreed on, earliest event first, and what is disagreed on of one event in the order of fields. */
@ApplicationScoped
public class DisagreementSearch {
    private static final List<Field> FIELDS =
            Stream.of(Field.values()).sorted(Comparator.comparing(Field::name)).toList();

    private final EventIndex index;
    private final Mementos mementos;

    DisagreementSearch(EventIndex index, Mementos mementos) {
        this.index = index;
        this.mementos = mementos;
    }

    /** What is disagreed on of the event of an entry. */
    private record Row(FieldDoc entry, Field field) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            for (int i = 0; i < entry.fields.length; i++) {
                int order = compare(entry.fields[i], other.entry.fields[i]);
                if (order != 0) {
                    return order;
                }
            }
            return field.name().compareTo(other.field.name());
        }

        @SuppressWarnings("unchecked")
        private static <T extends Comparable<T>> int compare(Object one, Object other) {
            return ((T) one).compareTo((T) other);
        }

        private String event() {
            return Sort.slug(Arrays.asList(entry.fields));
        }

        private List<String> key() {
            return Stream.concat(Sort.DATE.key(entry).stream(), Stream.of(field.name()))
                    .toList();
        }
    }

    /** The page asked for, of current events that were not withdrawn. */
    public Page<EventDisagreement> find(DisagreementQuery query) {
        Page<Row> page = index.search(query.then(), searcher -> rows(searcher, query));
        Map<String, Event> found = mementos.read(query.then())
                .events(page.items().stream().map(Row::event).distinct().toList());
        return page.map(row -> new EventDisagreement(found.get(row.event()), row.field));
    }

    private static Page<Row> rows(IndexSearcher searcher, DisagreementQuery query) throws IOException {
        Map<Field, Query> byField = byField(query);
        long total = 0;
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Field, Query> each : byField.entrySet()) {
            if (query.total()) {
                total += searcher.count(each.getValue());
            }
            FieldDoc last = last(query.after(), each.getKey());
            for (FieldDoc found : EventSearch.top(searcher, each.getValue(), Sort.DATE, last, query.limit() + 1)) {
                rows.add(new Row(found, each.getKey()));
            }
        }
        return Page.of(
                rows.stream().sorted().limit(query.limit() + 1L).toList(),
                query.limit(),
                last -> Cursor.after(query.question(), last.key()),
                query.total() ? OptionalLong.of(total) : OptionalLong.empty());
    }

    /** Where the search for one field continues: at the event that the page before ended with, if the field comes later. */
    private static FieldDoc last(List<Object> after, Field field) {
        if (after.isEmpty()) {
            return null;
        }
        FieldDoc event = EventSearch.behind(after.subList(0, after.size() - 1));
        boolean later = field.name().compareTo(((Field) after.get(after.size() - 1)).name()) > 0;
        return later ? new FieldDoc(-1, event.score, event.fields) : event;
    }

    private static Map<Field, Query> byField(DisagreementQuery query) {
        Map<Field, Query> byField = new LinkedHashMap<>();
        for (Field field : FIELDS) {
            if (query.fields().stream().allMatch(anyOf -> anyOf.contains(field.code()))) {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                all.add(Entry.contested(field), BooleanClause.Occur.FILTER);
                if (!query.timelines().isEmpty()) {
                    all.add(Filters.TIMELINE.of(query.timelines()).query(), BooleanClause.Occur.FILTER);
                }
                query.events().forEach(anyOf -> all.add(Entry.of(anyOf), BooleanClause.Occur.FILTER));
                query.origins().forEach(anyOf -> all.add(Entry.position(field, anyOf), BooleanClause.Occur.FILTER));
                byField.put(field, all.build());
            }
        }
        return byField;
    }
}
