package org.dateline.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import org.dateline.event.AssertedDate;
import org.dateline.query.Facet;
import org.dateline.query.Wanted;
import org.dateline.search.filter.DateCriterion;
import org.dateline.search.filter.Dates;
import org.dateline.search.filter.KeptWhileOpen;

/**
 * Counts by units of the calendar. All events are counted once for each state of the index, whatever window is asked for, since
 * most who ask for nothing else see a whole timeline.
 */
final class CalendarFacet {
    private final KeptWhileOpen<Map<CalendarUnit, CalendarStretches>> ofAll = new KeptWhileOpen<>();

    /**
     * The facets over the events that a query finds.
     *
     * @param query leaves the days aside
     * @param dates the window to tell of, and how far approximate dates reach
     */
    Map<CalendarUnit, Facet> of(IndexSearcher searcher, Query query, Set<CalendarUnit> units, DateCriterion dates)
            throws IOException {
        Map<CalendarUnit, Facet> facets = new EnumMap<>(CalendarUnit.class);
        for (CalendarUnit unit : units) {
            facets.put(unit, stretches(searcher, query, unit, dates.slack()).within(dates.window()));
        }
        return facets;
    }

    private CalendarStretches stretches(IndexSearcher searcher, Query query, CalendarUnit unit, int slack)
            throws IOException {
        IndexReader.CacheHelper state = searcher.getIndexReader().getReaderCacheHelper();
        if (state == null || !(query instanceof MatchAllDocsQuery) || slack > 0) {
            return count(searcher, query, unit, slack);
        }
        Map<CalendarUnit, CalendarStretches> known = ofAll.of(state, ConcurrentHashMap::new);
        CalendarStretches stretches = known.get(unit);
        if (stretches == null) {
            stretches = count(searcher, query, unit, slack);
            known.put(unit, stretches);
        }
        return stretches;
    }

    private static CalendarStretches count(IndexSearcher searcher, Query query, CalendarUnit unit, int slack)
            throws IOException {
        CalendarCount count = new CalendarCount(unit, slack);
        FacetCount.of(searcher, query, Dates.counted(), (segment, times) -> {
            List<List<AssertedDate>> dates = Dates.in(segment);
            for (int number = 0; number < times.length; number++) {
                if (times[number] > 0) {
                    Wanted.check();
                    count.count(dates.get(number), times[number]);
                }
            }
        });
        return count.counted();
    }
}
