package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.query.Cursor;
import org.dateline.query.Facet;
import org.dateline.query.Page;

/** Answers questions for events. A page costs a fixed number of statements whatever its size, and each facet one more. */
@ApplicationScoped
public class EventSearch {
    /** PostgreSQL takes ever longer to plan more joins: a minute for a hundred. */
    private static final int MOST_JOINS = 8;

    private static final String NO_LABEL = "cast(null as String)";

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
        Clauses where = matching(query, null, true);
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
        Clauses where = matching(query, null, true);
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

    /** The facets by spans of time asked for; one statement for all of them. */
    public Map<CalendarUnit, Facet> spans(EventQuery query) {
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
        Clauses where = matching(query, null, false);
        Map<Object, List<AssertedDate>> byEvent = new HashMap<>();
        where.bind(store.createQuery(
                        "select e.id, x from Event e join e.assertedDates x where " + where, Object[].class))
                .getResultStream()
                .forEach(row -> byEvent.computeIfAbsent(row[0], each -> new ArrayList<>())
                        .add((AssertedDate) row[1]));
        return byEvent.values();
    }

    /** How many events the question's other filters leave of which no date is known. */
    public long undated(EventQuery query) {
        Clauses where = matching(query, null, false);
        where.add("not exists (select 1 from e.assertedDates y)");
        return where.bind(store.createQuery("select count(e) from Event e where " + where, Long.class))
                .getSingleResult();
    }

    private Facet facet(EventQuery query, Dimension dimension) {
        Clauses where = matching(query, dimension, true);
        if (dimension.isOfPassages()) {
            passage(query.everyPassage(dimension), where);
        }
        String hql = switch (dimension) {
            case TIMELINE -> counting("x", NO_LABEL, "join e.timelines x", where);
            case TYPE -> counting("e.type", NO_LABEL, "", where);
            case PARTICIPANT -> counting("x.actor.slug", "x.actor.name", "join e.participants x", where);
            case SOURCE -> counting("x.source.slug", "x.source.title", "join e.citations x", where);
            case ORIGIN -> counting("x.origin.slug", "x.origin.name", "join e.citations x", where);
            case STANCE -> counting(code("x.stance"), NO_LABEL, "join e.citations x", where);
            case ATTRIBUTION -> counting(code("x.origin.attribution"), NO_LABEL, "join e.citations x", where);
            case STATUS -> counting(code("e.status"), NO_LABEL, "", where);
            case TAG -> counting("x", NO_LABEL, "join e.tags x", where);
        };
        return Facet.of(where.bind(store.createQuery(hql, Facet.Value.class))
                .setMaxResults(Facet.MOST + 1)
                .getResultList());
    }

    /** The name that addresses use for a constant. */
    private static String code(String constant) {
        return "lower(cast(" + constant + " as String))";
    }

    private static String counting(String value, String label, String join, Clauses where) {
        boolean labelled = !label.equals(NO_LABEL);
        return """
                select %1$s, %2$s, count(distinct e.id)
                from Event e %3$s
                where %4$s
                group by %1$s%5$s
                order by count(distinct e.id) desc, %1$s
                """.formatted(value, label, join, where, labelled ? ", " + label : "");
    }

    /**
     * What the question asks of an event.
     *
     * @param except leaves out the filter by this dimension; null for none
     * @param dated whether to ask for its dates
     */
    private static Clauses matching(EventQuery query, Dimension except, boolean dated) {
        Clauses where = new Clauses();
        where.add("e.supersededAt is null and e.withdrawnReason is null");
        query.choices().forEach((dimension, choices) -> {
            if (dimension != except && !dimension.isOfPassages()) {
                choices.forEach(anyOf -> having(dimension, stored(dimension, anyOf), where));
            }
        });
        query.passages(except).forEach(passage -> {
            Clauses ofPassage = new Clauses();
            passage(passage, ofPassage);
            having("e.citations x where " + ofPassage, where, ofPassage.values());
        });
        supported(query.support(), where);
        if (dated && query.dates().selects()) {
            dated(query.dates(), where);
        }
        query.words().forEach(word -> having("e.words x where x = ?1", where, word));
        return where;
    }

    private static void dated(DateFilter dates, Clauses where) {
        long from = dates.window().from().toEpochDay();
        long to = dates.window().to().toEpochDay();
        String orUndated = dates.undated() ? " or not exists (select 1 from e.assertedDates y)" : "";
        if (dates.match() == DateFilter.Match.CERTAIN) {
            // What is certain is possible too: said as well, since that is what the index is over.
            String certain = """
                    exists (select 1 from e.assertedDates x where x.startsEarliest <= ?1 and x.endsLatest >= ?2
                        and x.startsLatest <= ?1 and x.endsEarliest >= ?2)
                    and not exists (select 1 from e.assertedDates z
                        where z.startsLatest > ?1 or z.endsEarliest < ?2 or z.approximate or z.uncertain)
                    """;
            where.add(certain + orUndated, to, from);
        } else {
            String possible = """
                    exists (select 1 from e.assertedDates x where x.startsEarliest <= ?3 and x.endsLatest >= ?4
                        and (x.approximate or x.startsEarliest <= ?1 and x.endsLatest >= ?2))
                    """;
            where.add(possible + orUndated, to, from, to + dates.slack(), from - dates.slack());
        }
    }

    private static void having(Dimension dimension, Set<?> anyOf, Clauses where) {
        switch (dimension) {
            case TIMELINE -> having("e.timelines x where x in ?1", where, anyOf);
            case TYPE -> where.add("e.type in ?1", anyOf);
            case PARTICIPANT -> having("e.participants x where x.actor.slug in ?1", where, anyOf);
            case STATUS -> where.add("e.status in ?1", anyOf);
            case TAG -> having("e.tags x where x in ?1", where, anyOf);
            default -> throw new IllegalArgumentException(dimension + " is asked of passages");
        }
    }

    /** What one passage, {@code x}, must be. */
    private static void passage(Map<Dimension, Set<String>> must, Clauses where) {
        must.forEach((dimension, anyOf) -> {
            String property = switch (dimension) {
                case SOURCE -> "x.source.slug";
                case ORIGIN -> "x.origin.slug";
                case STANCE -> "x.stance";
                case ATTRIBUTION -> "x.origin.attribution";
                default -> throw new IllegalArgumentException(dimension + " is asked of events");
            };
            where.add(property + " in ?1", stored(dimension, anyOf));
        });
    }

    private static Set<?> stored(Dimension dimension, Set<String> anyOf) {
        return anyOf.stream().map(dimension::stored).collect(Collectors.toSet());
    }

    private static void supported(SupportFilter support, Clauses where) {
        if (support.minOrigins() > 0) {
            where.add("e.origins >= ?1", support.minOrigins());
        }
        if (support.minNamedOrigins() > 0) {
            where.add("e.namedOrigins >= ?1", support.minNamedOrigins());
        }
        if (support.meetsPolicy() != null) {
            where.add("e.meetsPolicy = ?1", support.meetsPolicy());
        }
    }

    /** There must be such rows: as a join that an answer can start from, or looked up event by event. */
    private static void having(String rows, Clauses where, Object... values) {
        boolean joined = where.size() < MOST_JOINS;
        where.add((joined ? "exists (select 1 from %s)" : "(select count(*) from %s) > 0").formatted(rows), values);
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
