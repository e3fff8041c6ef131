package org.dateline.event;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.Window;
import org.dateline.query.Cursor;
import org.dateline.query.Parameters;
import org.dateline.query.Unreadable;
import org.dateline.query.Words;

/**
 * A reader's question for events; knows nothing of HTTP or SQL.
 *
 * @param choices for each filtered dimension the sets of slugs of which an event must have one each
 * @param window the days the event may have happened in, both inclusive; null when any
 * @param words words that must all be found in the event; empty when any
 * @param sort the order
 * @param question fingerprint of the filters and the order, which binds cursors to them
 * @param after sort key of the last item of the page before; empty for the first page
 * @param limit how many items a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all events is wanted
 * @param facets what to count
 */
public record EventQuery(
        Map<Dimension, List<Set<String>>> choices,
        Window window,
        List<String> words,
        Sort sort,
        String question,
        List<Object> after,
        int limit,
        boolean total,
        Set<Dimension> facets) {

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
                    : parameters.choices(dimension.code());
            if (!chosen.isEmpty()) {
                choices.put(dimension, chosen);
            }
        }
        Window window = window(parameters);
        List<String> words = parameters.one("q", List.of(), EventQuery::words);
        Sort sort = parameters.one("sort", Sort.DATE, text -> Parameters.oneOf(text, Sort.BY_NAME));
        String question = Cursor.fingerprint(choices + " " + window + " " + words + " " + sort);
        return new EventQuery(
                choices,
                window,
                words,
                sort,
                question,
                parameters.cursor(question, sort::parse),
                parameters.limit(),
                parameters.several("include", Map.of("total", "total")).contains("total"),
                parameters.several("facet", Dimension.BY_NAME));
    }

    private static Window window(Parameters parameters) {
        LocalDate from = parameters.one("from", LocalDate.MIN, dated(Window::firstDayOf));
        LocalDate to = parameters.one("to", LocalDate.MAX, dated(Window::lastDayOf));
        Window day = parameters.one("date", null, dated(Window::of));
        Optional<String> since = parameters.sent("from");
        Optional<String> until = parameters.sent("to");
        boolean bounded = since.isPresent() || until.isPresent();
        if (bounded && parameters.sent("date").isPresent()) {
            parameters.refuse("date", new Unreadable("stands for both from and to", "keep either date or from and to"));
        }
        if (from.isAfter(to)) {
            parameters.refuse("from", new Unreadable("is after to", "from=" + until.get() + "&to=" + since.get()));
            return null;
        }
        return bounded ? new Window(from, to) : day;
    }

    private static <T> Function<String, T> dated(Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (DateSyntaxException fault) {
                throw new Unreadable(
                        fault.position(), fault.reason(), fault.rewrite().orElse(null));
            }
        };
    }

    private static List<String> words(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_Q) {
            throw new Unreadable("has more than " + LONGEST_Q + " characters", null);
        }
        List<String> words = Words.of(text).stream().distinct().toList();
        if (words.isEmpty()) {
            throw new Unreadable("has no letters or digits to look for", null);
        }
        return words;
    }
}
