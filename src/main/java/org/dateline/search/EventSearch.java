package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.query.Cursor;
import org.dateline.query.Facet;
import org.dateline.query.Page;
import org.dateline.search.filter.Clauses;
import org.dateline.search.filter.Criterion;
import org.dateline.search.filter.Filters;
import org.dateline.search.filter.ValueFilter;

/** Answers questions for events. A page costs a fixed number of statements whatever its size, and each facet one more. */
@ApplicationScoped
public class EventSearch {
    private final EntityManager store;

    EventSearch(EntityManager store) {
        this.store = store;
    }

    /** The page asked for, of current events that were not withdrawn. */
    public Page<Event> find(EventQuery query) {
        OptionalLong total = query.total() ? OptionalLong.of(count(query)) : OptionalLong.empty();
        if (query.limit() == 0) {
            return new Page<>(List.of(), null, total);
        }
        Clauses where = matching(query.criteria());
        if (!query.after().isEmpty()) {
            beyond(query.sort(), query.after(), where);
        }
        List<Event> rows = bound(
                        where,
                        store.createQuery(
                                "select e from Event e where " + where + " order by " + order(query.sort()),
                                Event.class))
                .setMaxResults(query.limit() + 1)
                .getResultList();
        return Page.of(
                rows,
                query.limit(),
                last -> Cursor.after(query.question(), query.sort().key(last)),
                total);
    }

    /** How many events answer the question, on all pages. */
    public long count(EventQuery query) {
        return count(matching(query.criteria()));
    }

    /**
     * The facets asked for, each counted without its own filter, so that a reader sees what else could be chosen.
     *
     * @param language of names that the record does not give
     * @return by their names: properties in the order of the filters, then spans of time
     */
    public Map<String, Facet> facets(EventQuery query, Locale language) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        Filters.FACETS.forEach((name, filter) -> {
            if (query.facets().contains(filter)) {
                facets.put(name, facet(query, filter, language));
            }
        });
        spans(query).forEach((unit, facet) -> facets.put(unit.code(), facet));
        return facets;
    }

    /** The facets by spans of time asked for; one statement for all of them. */
    private Map<CalendarUnit, Facet> spans(EventQuery query) {
        Map<CalendarUnit, CalendarFacet> counts = new EnumMap<>(CalendarUnit.class);
        query.spans().forEach(unit -> counts.put(unit, new CalendarFacet(unit, query.dates())));
        Map<CalendarUnit, Facet> facets = new EnumMap<>(CalendarUnit.class);
        if (!counts.isEmpty()) {
            datesByEvent(query).forEach(dates -> counts.values().forEach(facet -> facet.count(dates)));
            counts.forEach((unit, facet) -> facets.put(unit, facet.facet()));
        }
        return facets;
    }

    /** The dates of each event that the question's other filters leave. */
    private Collection<List<AssertedDate>> datesByEvent(EventQuery query) {
        Clauses where = matching(query.criteriaWithoutDates());
        Map<Object, List<AssertedDate>> byEvent = new HashMap<>();
        bound(
                        where,
                        store.createQuery(
                                "select e.id, x from Event e join e.assertedDates x where " + where, Object[].class))
                .getResultStream()
                .forEach(row -> byEvent.computeIfAbsent(row[0], each -> new ArrayList<>())
                        .add((AssertedDate) row[1]));
        return byEvent.values();
    }

    /** How many events the question's other filters leave of which no date is known. */
    public long undated(EventQuery query) {
        Clauses where = matching(query.criteriaWithoutDates());
        where.add("not exists (select 1 from e.assertedDates y)");
        return count(where);
    }

    private Facet facet(EventQuery query, ValueFilter filter, Locale language) {
        List<Criterion> others = query.criteriaWithout(filter);
        Clauses where = matching(others);
        others.forEach(criterion -> criterion.restrictRows(filter, where));
        List<Facet.Value> values = bound(where, store.createQuery(counting(filter, where), Facet.Value.class))
                .setMaxResults(Facet.MOST + 1)
                .getResultList();
        return Facet.of(values.stream()
                .map(value -> filter.nameOf(value.value(), language)
                        .map(name -> new Facet.Value(value.value(), name, value.count()))
                        .orElse(value))
                .toList());
    }

    private static String counting(ValueFilter filter, Clauses where) {
        return """
                select %1$s, %2$s, count(distinct e.id)
                from Event e %3$s
                where %4$s and %1$s is not null
                group by %1$s%5$s
                order by count(distinct e.id) desc, %1$s
                """.formatted(
                        filter.counted(),
                        filter.label().orElse("cast(null as String)"),
                        filter.rows().isEmpty() ? "" : "join " + filter.rows(),
                        where,
                        filter.label().map(label -> ", " + label).orElse(""));
    }

    private static Clauses matching(List<Criterion> criteria) {
        Clauses where = new Clauses();
        where.add("e.supersededAt is null and e.withdrawnReason is null");
        criteria.forEach(criterion -> criterion.restrict(where));
        return where;
    }

    private long count(Clauses where) {
        return bound(where, store.createQuery("select count(e) from Event e where " + where, Long.class))
                .getSingleResult();
    }

    /** The query with the values that its conditions speak of. */
    static <T> TypedQuery<T> bound(Clauses where, TypedQuery<T> query) {
        Object[] values = where.values();
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** Begins with what is null in every answer: the indexes do, and a database then reads them instead of sorting. */
    static String order(Sort sort) {
        return switch (sort) {
            case DATE -> "e.supersededAt, e.startsEarliest, e.startsLatest, e.ordinal, e.slug";
            case DATE_DESCENDING ->
                "e.supersededAt desc, e.startsEarliest desc, e.startsLatest desc," + " e.ordinal desc, e.slug desc";
            case UPDATED -> "e.supersededAt, e.recordedAt, e.slug";
            case UPDATED_DESCENDING -> "e.supersededAt desc, e.recordedAt desc, e.slug desc";
        };
    }

    /** Behind the sort key, in the nested form whose first comparison alone an index can start from. */
    private static void beyond(Sort sort, List<Object> key, Clauses where) {
        String hql = switch (sort) {
            case DATE ->
                "e.startsEarliest >= ?1 and (e.startsEarliest > ?1"
                        + " or e.startsLatest >= ?2 and (e.startsLatest > ?2"
                        + " or e.ordinal >= ?3 and (e.ordinal > ?3 or e.slug > ?4)))";
            case DATE_DESCENDING ->
                "e.startsEarliest <= ?1 and (e.startsEarliest < ?1"
                        + " or e.startsLatest <= ?2 and (e.startsLatest < ?2"
                        + " or e.ordinal <= ?3 and (e.ordinal < ?3 or e.slug < ?4)))";
            case UPDATED -> "e.recordedAt >= ?1 and (e.recordedAt > ?1 or e.slug > ?2)";
            case UPDATED_DESCENDING -> "e.recordedAt <= ?1 and (e.recordedAt < ?1 or e.slug < ?2)";
        };
        where.add(hql, key.toArray());
    }
}
