package org.dateline.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.query.Cursor;
import org.dateline.query.Facet;
import org.dateline.query.Page;

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
        Clauses where = matching(query, null);
        if (!query.after().isEmpty()) {
            beyond(query.sort(), query.after(), where);
        }
        List<Event> rows = where.bind(store.createQuery(
                        "select e from Event e where " + where + " order by " + order(query.sort()), Event.class))
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
        Clauses where = matching(query, null);
        return where.bind(store.createQuery("select count(e) from Event e where " + where, Long.class))
                .getSingleResult();
    }

    /** The facets asked for, each counted without its own filter, so that a reader sees what else could be chosen. */
    public Map<Dimension, Facet> facets(EventQuery query) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        for (Dimension dimension : query.facets()) {
            facets.put(dimension, facet(query, dimension));
        }
        return facets;
    }

    private Facet facet(EventQuery query, Dimension dimension) {
        Clauses where = matching(query, dimension);
        String hql = switch (dimension) {
            case TIMELINE -> counting("x", "cast(null as String)", "join e.timelines x", where);
            case TYPE -> counting("e.type", "cast(null as String)", "", where);
            case PARTICIPANT -> counting("x.actor.slug", "x.actor.name", "join e.participants x", where);
            case SOURCE -> counting("x.source.slug", "x.source.title", "join e.citations x", where);
            case ORIGIN -> counting("x.origin.slug", "x.origin.name", "join e.citations x", where);
            case TAG -> counting("x", "cast(null as String)", "join e.tags x", where);
        };
        return Facet.of(where.bind(store.createQuery(hql, Facet.Value.class))
                .setMaxResults(Facet.MOST + 1)
                .getResultList());
    }

    private static String counting(String value, String label, String join, Clauses where) {
        boolean labelled = !label.startsWith("cast");
        return """
                select %1$s, %2$s, count(distinct e.id)
                from Event e %3$s
                where %4$s
                group by %1$s%5$s
                order by count(distinct e.id) desc, %1$s
                """.formatted(value, label, join, where, labelled ? ", " + label : "");
    }

    /** What the question asks of an event, leaving out the filter by one dimension if that is not null. */
    private static Clauses matching(EventQuery query, Dimension except) {
        Clauses where = new Clauses();
        where.add("e.supersededAt is null and e.withdrawnReason is null");
        query.choices().forEach((dimension, choices) -> {
            if (dimension != except) {
                choices.forEach(anyOf -> where.add(having(dimension), anyOf));
            }
        });
        if (query.window() != null) {
            where.add(
                    "exists (select 1 from e.assertedDates d where d.startsEarliest <= ?1 and d.endsLatest >= ?2)",
                    query.window().to().toEpochDay(),
                    query.window().from().toEpochDay());
        }
        query.words().forEach(word -> where.add("?1 member of e.words", word));
        return where;
    }

    private static String having(Dimension dimension) {
        return switch (dimension) {
            case TIMELINE -> "exists (select 1 from e.timelines x where x in ?1)";
            case TYPE -> "e.type in ?1";
            case PARTICIPANT -> "exists (select 1 from e.participants x where x.actor.slug in ?1)";
            case SOURCE -> "exists (select 1 from e.citations x where x.source.slug in ?1)";
            case ORIGIN -> "exists (select 1 from e.citations x where x.origin.slug in ?1)";
            case TAG -> "exists (select 1 from e.tags x where x in ?1)";
        };
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case DATE -> "e.startsEarliest, e.startsLatest, e.slug";
            case DATE_DESCENDING -> "e.startsEarliest desc, e.startsLatest desc, e.slug desc";
            case UPDATED -> "e.recordedAt, e.slug";
            case UPDATED_DESCENDING -> "e.recordedAt desc, e.slug desc";
        };
    }

    /** Behind the sort key, in the nested form whose first comparison alone an index can start from. */
    private static void beyond(Sort sort, List<Object> key, Clauses where) {
        String hql = switch (sort) {
            case DATE ->
                "e.startsEarliest >= ?1 and (e.startsEarliest > ?1"
                        + " or e.startsLatest >= ?2 and (e.startsLatest > ?2 or e.slug > ?3))";
            case DATE_DESCENDING ->
                "e.startsEarliest <= ?1 and (e.startsEarliest < ?1"
                        + " or e.startsLatest <= ?2 and (e.startsLatest < ?2 or e.slug < ?3))";
            case UPDATED -> "e.recordedAt >= ?1 and (e.recordedAt > ?1 or e.slug > ?2)";
            case UPDATED_DESCENDING -> "e.recordedAt <= ?1 and (e.recordedAt < ?1 or e.slug < ?2)";
        };
        where.add(hql, key.toArray());
    }
}
