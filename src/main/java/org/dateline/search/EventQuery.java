package org.dateline.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.query.Cursor;
import org.dateline.query.Parameters;
import org.dateline.query.Then;
import org.dateline.search.filter.Criterion;
import org.dateline.search.filter.DateCriterion;
import org.dateline.search.filter.Filters;
import org.dateline.search.filter.ValueFilter;
import org.dateline.search.filter.WordFilter;

/**
 * A reader's question for events; knows nothing of HTTP.
 *
 * @param criteria what is asked by each filter, all of which must hold; in the order of {@link Filters#ALL}
 * @param sort the order
 * @param question fingerprint of the filters and the order, which binds cursors to them
 * @param after sort key of the last item of the page before; empty for the first page
 * @param limit how many items a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all events is wanted
 * @param explain whether it is wanted why each event matched
 * @param facets which properties to count by
 * @param spans which units of the calendar to count by
 * @param then the version of the record that is to answer
 */
public record EventQuery(
        List<Criterion> criteria,
        Sort sort,
        String question,
        List<Object> after,
        int limit,
        boolean total,
        boolean explain,
        Set<ValueFilter> facets,
        Set<CalendarUnit> spans,
        Then then) {

    /** What {@code facet} may ask for, by name: properties first, then units of the calendar. */
    public static final Map<String, Object> FACETS = new LinkedHashMap<>();

    static {
        FACETS.putAll(Filters.FACETS);
        FACETS.putAll(CalendarUnit.BY_NAME);
    }

    /**
     * Reads the question from its parameters; the one place where their text becomes meaning. The caller goes on to
     * read its own and then calls {@link Parameters#check()}, before which the question must not be used.
     *
     * @param parameters as sent
     * @param timeline restricts the question to one timeline; null for all, and then {@code timeline} is a filter
     */
    public static EventQuery of(Parameters parameters, String timeline) {
        List<Criterion> criteria = Filters.read(parameters, timeline);
        Sort sort = parameters.one("sort", Sort.DATE, text -> Parameters.oneOf(text, Sort.BY_NAME));
        String question = Cursor.fingerprint(criteria + " " + sort);
        Set<String> include = parameters.several("include", List.of("total", "explain"));
        Set<Object> facets = parameters.several("facet", FACETS);
        return new EventQuery(
                criteria,
                sort,
                question,
                parameters.cursor(question, sort::parse),
                parameters.limit(),
                include.contains("total"),
                include.contains("explain"),
                only(ValueFilter.class, facets),
                only(CalendarUnit.class, facets),
                Then.NOW);
    }

    /** The question for the events on which an origin has a say, as many as a page may hold. */
    public static EventQuery ofOrigin(String slug) {
        return by("origin", slug);
    }

    /** The question for the events of a timeline. */
    public static EventQuery ofTimeline(String slug) {
        return of(new Parameters(Map.of()), slug);
    }

    /** The question for events that a filter leaves, as many as a page may hold. */
    public static EventQuery by(String filter, String slug) {
        return of(new Parameters(Map.of(filter, List.of(slug), "limit", List.of("" + Parameters.MAX_LIMIT))), null);
    }

    /** The same question, for as many events as a page may hold. */
    public EventQuery onFullPages() {
        return at(after, Parameters.MAX_LIMIT);
    }

    /**
     * The same question, for the page that starts there.
     *
     * @param cursor from a page that answers it
     */
    EventQuery continuing(Cursor cursor) {
        return at(sort.parse(cursor.key()), limit);
    }

    private EventQuery at(List<Object> start, int size) {
        return new EventQuery(criteria, sort, question, start, size, false, explain, facets, spans, then);
    }

    /** The same question, put to a version of the record. */
    public EventQuery in(Then version) {
        return new EventQuery(criteria, sort, question, after, limit, total, explain, facets, spans, version);
    }

    /** The days asked for. */
    public DateCriterion dates() {
        return asked(DateCriterion.class).findFirst().orElse(DateCriterion.NONE);
    }

    /** The words asked for; empty when any will do. */
    public Optional<WordFilter.Asked> words() {
        return asked(WordFilter.Asked.class).findFirst();
    }

    private <C extends Criterion> Stream<C> asked(Class<C> type) {
        return criteria.stream().filter(type::isInstance).map(type::cast);
    }

    /** What is asked besides the filter of a facet. */
    List<Criterion> criteriaWithout(ValueFilter facet) {
        return criteria.stream()
                .flatMap(criterion -> criterion.without(facet).stream())
                .toList();
    }

    /** What is asked besides dates. */
    List<Criterion> criteriaWithoutDates() {
        return criteria.stream()
                .filter(criterion -> !(criterion instanceof DateCriterion))
                .toList();
    }

    private static <T> Set<T> only(Class<T> type, Set<Object> facets) {
        return facets.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
