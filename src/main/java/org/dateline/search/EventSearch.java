package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

import org.dateline.event.Vocabulary;
import org.dateline.query.Cursor;
import org.dateline.query.Facet;
import org.dateline.query.Page;
import org.dateline.query.Then;
import org.dateline.query.Wanted;
import org.dateline.search.filter.Counted;
import org.dateline.search.filter.Criterion;
import org.dateline.search.filter.DateCriterion;
import org.dateline.search.filter.DateFilter;
import org.dateline.search.filter.Filters;
import org.dateline.search.filter.ValueFilter;
import org.dateline.search.index.Entry;
import org.dateline.search.index.EventIndex;

/** Answers questions for events from the index. */
@ApplicationScoped
public class EventSearch {
    private final EventIndex index;
    private final KeptEvents kept;
    private final Vocabulary.Repo vocabulary;
    private final ValueFacet valueFacet = new ValueFacet();
    private final CalendarFacet calendarFacet = new CalendarFacet();

    EventSearch(EventIndex index, KeptEvents kept, Vocabulary.Repo vocabulary) {
        this.index = index;
        this.kept = kept;
        this.vocabulary = vocabulary;
    }

    /** The event of that slug that is live in a version; empty when there is none. */
    public Optional<FoundEvent> find(String slug, Then then) {
        return find(Set.of(slug), then).stream().findFirst();
    }

    /** The events of these slugs that are live in a version, in no order. */
    public List<FoundEvent> find(Set<String> slugs, Then then) {
        return index.search(then, searcher -> {
            List<FoundEvent> events = new ArrayList<>();
            if (!slugs.isEmpty()) {
                for (ScoreDoc found : searcher.search(Entry.of(slugs), slugs.size()).scoreDocs) {
                    events.add(read(searcher, found.doc, DateCriterion.NONE));
                }
            }
            return events;
        });
    }

    /**
     * The events right before and right behind one in the order of dates.
     *
     * @param query leaves those among which it stands
     * @return two, each empty where there is none; both empty where it does not stand among them
     */
    public List<Optional<FoundEvent>> beside(String slug, EventQuery query) {
        return index.search(query.then(), searcher -> {
            Query all = all(query.criteria());
            Query itself = new BooleanQuery.Builder()
                    .add(all, BooleanClause.Occur.FILTER)
                    .add(Entry.of(Set.of(slug)), BooleanClause.Occur.FILTER)
                    .build();
            List<FieldDoc> found = sorted(searcher, itself, Sort.DATE, null, 1);
            if (found.isEmpty()) {
                return List.of(Optional.empty(), Optional.empty());
            }
            FieldDoc place = behind(List.of(found.get(0).fields));
            return List.of(
                    read(searcher, top(searcher, all, Sort.DATE_DESCENDING, place, 1)),
                    read(searcher, top(searcher, all, Sort.DATE, place, 1)));
        });
    }

    private Optional<FoundEvent> read(IndexSearcher searcher, List<FieldDoc> first) throws IOException {
        return first.isEmpty() ? Optional.empty() : Optional.of(read(searcher, first.get(0).doc, DateCriterion.NONE));
    }

    /** The page asked for, of current events that were not withdrawn. */
    public Page<FoundEvent> find(EventQuery query) {
        return index.search(query.then(), searcher -> {
            Query all = all(query.criteria());
            OptionalLong total = query.total() ? OptionalLong.of(searcher.count(all)) : OptionalLong.empty();
            if (query.limit() == 0) {
                return new Page<>(List.of(), null, total);
            }
            FieldDoc previous = query.after().isEmpty() ? null : behind(searcher, all, query.sort(), query.after());
            List<FieldDoc> rows = top(searcher, all, query.sort(), previous, query.limit() + 1);
            Page<FieldDoc> page = Page.of(
                    rows,
                    query.limit(),
                    last -> Cursor.after(query.question(), query.sort().key(last)),
                    total);
            List<FoundEvent> items = new ArrayList<>();
            for (FieldDoc found : page.items()) {
                Wanted.check();
                items.add(read(searcher, found.doc, query.dates()));
            }
            return new Page<>(items, page.next(), total);
        });
    }

    /**
     * What comes behind an entry. How well words are found is measured by how rare they are, which whatever comes or goes
     * changes a little for all entries: that entry is measured again.
     *
     * @param key what it was sorted by on the page before
     */
    private static FieldDoc behind(IndexSearcher searcher, Query query, Sort sort, List<Object> key)
            throws IOException {
        if (sort == Sort.RELEVANCE) {
            Query again = new BooleanQuery.Builder()
                    .add(query, BooleanClause.Occur.MUST)
                    .add(Entry.of(Set.of(Sort.slug(key))), BooleanClause.Occur.FILTER)
                    .build();
            List<FieldDoc> found = sorted(searcher, again, sort, null, 1);
            if (!found.isEmpty()) {
                return behind(List.of(found.get(0).fields));
            }
        }
        return behind(key);
    }

    /** What comes behind the entry with a sort key. */
    static FieldDoc behind(List<Object> key) {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, key.toArray());
    }

    /** The first entries that a query finds behind one, in an order; all the first when that is null. */
    static List<FieldDoc> top(IndexSearcher searcher, Query query, Sort sort, FieldDoc last, int most)
            throws IOException {
        return sort == Sort.DATE_DESCENDING
                ? LatestFirst.top(searcher, query, last, most)
                : sorted(searcher, query, sort, last, most);
    }

    static List<FieldDoc> sorted(IndexSearcher searcher, Query query, Sort sort, FieldDoc last, int most)
            throws IOException {
        // No more is counted than a page needs, so that a search may end where it is full.
        ScoreDoc[] found =
                searcher.search(query, new TopFieldCollectorManager(sort.inIndex(), most, last, most)).scoreDocs;
        List<FieldDoc> top = new ArrayList<>(found.length);
        for (ScoreDoc each : found) {
            top.add((FieldDoc) each);
        }
        return top;
    }

    private FoundEvent read(IndexSearcher searcher, int entry, DateCriterion dates) throws IOException {
        FoundEvent event = kept.read(searcher, entry);
        return dates.selects() ? event.matching(dates.matchOf(Entry.dates(searcher, entry))) : event;
    }

    /** How many events the question's other filters leave of which no date is known. */
    public long undated(EventQuery query) {
        BooleanQuery undated = new BooleanQuery.Builder()
                .add(all(query.criteriaWithoutDates()), BooleanClause.Occur.FILTER)
                .add(DateFilter.WITHOUT_DATE, BooleanClause.Occur.FILTER)
                .build();
        return index.search(query.then(), searcher -> (long) searcher.count(undated));
    }

    /**
     * The facets asked for, each counted without its own filter, so that a reader sees what else could be chosen.
     *
     * @param language of names that the record does not give
     * @return by their names: properties in the order of the filters, then spans of time
     */
    public Map<String, Facet> facets(EventQuery query, Locale language) {
        if (query.facets().isEmpty() && query.spans().isEmpty()) {
            return Map.of();
        }
        Vocabulary words = vocabulary.of(query.then());
        return index.search(query.then(), searcher -> {
            Map<String, Facet> facets = new LinkedHashMap<>();
            for (ValueFilter filter : Filters.FACETS.values()) {
                if (query.facets().contains(filter)) {
                    Wanted.check();
                    List<Criterion> others = query.criteriaWithout(filter);
                    Counted counted = others.stream()
                            .flatMap(criterion -> criterion.counted(filter).stream())
                            .findFirst()
                            .orElse(filter.counted());
                    facets.put(filter.name(), valueFacet.of(searcher, all(others), counted, filter, language, words));
                }
            }
            calendarFacet
                    .of(searcher, all(query.criteriaWithoutDates()), query.spans(), query.dates())
                    .forEach((unit, facet) -> facets.put(unit.code(), facet));
            return facets;
        });
    }

    private static Query all(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        criteria.forEach(criterion -> all.add(criterion.query(), BooleanClause.Occur.MUST));
        return all.build();
    }
}
