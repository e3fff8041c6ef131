package org.dateline.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import org.dateline.event.AssertedDate;
import org.dateline.query.Facet;
import org.dateline.query.Wanted;
import org.dateline.search.filter.DateCriterion;
import org.dateline.search.filter.Dates;

/** Counts by units of the calendar, of all events whatever window is asked for. */
final class CalendarFacet {
    private final KeptOfAll<CalendarUnit, CalendarStretches> ofAll = new KeptOfAll<>();

    /**
     * The facets over the events that a query finds.
     *
     * @param query leaves the days aside
     * @param dates the window to tell of, and how far approximate dates reach
     */
    Map<CalendarUnit, Facet> of(IndexSearcher searcher, Query query, Set<CalendarUnit> units, DateCriterion dates)
            throws IOException {
        Map<CalendarUnit, CalendarStretches> known = ofAll.of(searcher, query, dates.slack() == 0);
        if (!known.keySet().containsAll(units)) {
            known.putAll(count(searcher, query, units, dates.slack()));
        }
        Map<CalendarUnit, Facet> facets = new EnumMap<>(CalendarUnit.class);
        units.forEach(unit -> facets.put(unit, known.get(unit).within(dates.window())));
        return facets;
    }

    /** Counts by several units at once, since what is found is the same for all. */
    private static Map<CalendarUnit, CalendarStretches> count(
            IndexSearcher searcher, Query query, Set<CalendarUnit> units, int slack) throws IOException {
        Map<CalendarUnit, CalendarCount> counts = new EnumMap<>(CalendarUnit.class);
        units.forEach(unit -> counts.put(unit, new CalendarCount(unit, slack)));
        FacetCount.of(searcher, query, Dates.counted(), (segment, times) -> {
            List<List<AssertedDate>> dates = Dates.in(segment);
            for (int number = 0; number < times.length; number++) {
                if (times[number] > 0) {
                    Wanted.check();
                    for (CalendarCount count : counts.values()) {
                        count.count(dates.get(number), times[number]);
                    }
                }
            }
        });
        Map<CalendarUnit, CalendarStretches> stretches = new EnumMap<>(CalendarUnit.class);
        counts.forEach((unit, count) -> stretches.put(unit, count.counted()));
        return stretches;
    }
}
