package org.dateline.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.query.Cursor;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.text.Tokens;

/**
 * A reader's question for events; knows nothing of HTTP or SQL.
 *
 * @param choices for each filtered dimension the sets of slugs of which an event must have one each
 * @param support how many must say so
 * @param dates the days the event may, or must, have happened in
 * @param words words that must all be found in the event; empty when any
 * @param sort the order
 * @param question fingerprint of the filters and the order, which binds cursors to them
 * @param after sort key of the last item of the page before; empty for the first page
 * @param limit how many items a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all events is wanted
 * @param explain whether it is wanted why each event matched
 * @param facets which properties to count by
 * @param spans which units of the calendar to count by
 */
public record EventQuery(
        Map<Dimension, List<Set<String>>> choices,
        SupportFilter support,
        DateFilter dates,
        List<String> words,
        Sort sort,
        String question,
        List<Object> after,
        int limit,
        boolean total,
        boolean explain,
        Set<Dimension> facets,
        Set<CalendarUnit> spans) {

    private static final Map<String, Object> FACETS = new LinkedHashMap<>();

    static {
        FACETS.putAll(Dimension.BY_NAME);
        FACETS.putAll(CalendarUnit.BY_NAME);
    }

    /** How many characters (code points) {@code q} may have. */
    public static final int LONGEST_Q = 200;

    /**
     * Reads the question from its parameters; the one place where their text becomes meaning. The caller goes on to
     * read its own and then calls {@link Parameters#check()}, before which the question must not be used.
     *
     * @param parameters as sent
     * @param timeline restricts the question to one timeline; null for all, and then {@code timeline} is a filter
     */
    public static EventQuery of(Parameters parameters, String timeline) {
        Map<Dimension, List<Set<String>>> choices = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<Set<String>> chosen = dimension == Dimension.TIMELINE && timeline != null
                    ? List.of(Set.of(timeline))
                    : parameters.choices(dimension.code(), dimension.choice());
            if (!chosen.isEmpty()) {
                choices.put(dimension, chosen);
            }
        }
        SupportFilter support = SupportFilter.of(parameters);
        DateFilter dates = DateFilter.of(parameters);
        List<String> words = parameters.one("q", List.of(), EventQuery::words);
        Sort sort = parameters.one("sort", Sort.DATE, text -> Parameters.oneOf(text, Sort.BY_NAME));
        String question = Cursor.fingerprint(choices + " " + support + " " + dates + " " + words + " " + sort);
        Set<String> include = parameters.several("include", List.of("total", "explain"));
        Set<Object> facets = parameters.several("facet", FACETS);
        return new EventQuery(
                choices,
                support,
                dates,
                words,
                sort,
                question,
                parameters.cursor(question, sort::parse),
                parameters.limit(),
                include.contains("total"),
                include.contains("explain"),
                only(Dimension.class, facets),
                only(CalendarUnit.class, facets));
    }

    /** The question for the events on which an origin has a say, as many as a page may hold. */
    public static EventQuery ofOrigin(String slug) {
        return of(
                new Parameters(
                        Map.of(Dimension.ORIGIN.code(), List.of(slug), "limit", List.of("" + Parameters.MAX_LIMIT))),
                null);
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
        return new EventQuery(
                choices, support, dates, words, sort, question, start, size, false, explain, facets, spans);
    }

    /**
     * What passages the event must have. Filters of passages speak of one and the same passage: {@code origin} and
     * {@code stance} together ask what that origin denies. Where one of them is repeated, each repetition asks for a passage of
     * its own, which the others that are given once hold of too.
     *
     * @param except leaves out the filter by this dimension; null for none
     * @return for each passage that must be there, what it must be; empty when nothing is asked of passages
     */
    public List<Map<Dimension, Set<String>>> passages(Dimension except) {
        Map<Dimension, Set<String>> everywhere = everyPassage(except);
        List<Map<Dimension, Set<String>>> passages = new ArrayList<>();
        choices.forEach((dimension, repetitions) -> {
            if (dimension.isOfPassages() && dimension != except && repetitions.size() > 1) {
                for (Set<String> anyOf : repetitions) {
                    Map<Dimension, Set<String>> passage = new EnumMap<>(everywhere);
                    passage.put(dimension, anyOf);
                    passages.add(passage);
                }
            }
        });
        if (passages.isEmpty() && !everywhere.isEmpty()) {
            passages.add(everywhere);
        }
        return passages;
    }

    /** What each of the passages asked for must be: the filters of passages that are given once. */
    Map<Dimension, Set<String>> everyPassage(Dimension except) {
        Map<Dimension, Set<String>> everywhere = new EnumMap<>(Dimension.class);
        choices.forEach((dimension, repetitions) -> {
            if (dimension.isOfPassages() && dimension != except && repetitions.size() == 1) {
                everywhere.put(dimension, repetitions.get(0));
            }
        });
        return everywhere;
    }

    private static <T> Set<T> only(Class<T> type, Set<Object> facets) {
        return facets.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> words(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_Q) {
            throw new InvalidValue("has more than " + LONGEST_Q + " characters", null);
        }
        List<String> words = Tokens.of(text).stream().distinct().toList();
        if (words.isEmpty()) {
            throw new InvalidValue("has no letters or digits to look for", null);
        }
        return words;
    }
}
