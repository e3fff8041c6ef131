package org.dateline.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.format.Messages;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.query.Facet;
import org.dateline.search.filter.Filters;

/**
 * What a reader can choose by, as links: each leads to the same page with one value more, or less.
 *
 * @param groups one for each facet, with at least one link each
 * @param active what is chosen now, each with the link that takes it back; empty when nothing is
 * @param all the page without any filter
 * @param q the words looked for; null when none are
 * @param from the first day asked for; null when none is
 * @param to the last day asked for; null when none is
 * @param hidden parameters that a search keeps
 */
public record FilterLinks(
        List<Group> groups, List<Chip> active, String all, String q, String from, String to, List<Hidden> hidden) {
    private static final String SEARCH = "q";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final List<String> WINDOW = List.of(FROM, TO, "date");
    private static final String SLACK = "slack";

    /** How many values of a facet are seen at once. */
    private static final int SHOWN = 10;

    /**
     * @param code of the facet
     * @param links those with the most events, and what is chosen
     * @param more the others
     */
    public record Group(String code, String name, List<Link> links, List<Link> more) {}

    /**
     * @param count how many events have it; null where that is not known
     * @param active whether it is chosen
     * @param ours whether the label is in the language of the desk, and not of the page
     */
    public record Link(String label, Long count, String href, boolean active, boolean ours) {}

    /**
     * What is chosen.
     *
     * @param of what it is a value of
     * @param href the page without it
     * @param ours whether the label is in the language of the desk, and not of the page
     */
    public record Chip(String of, String label, String href, boolean ours) {}

    public record Hidden(String name, String value) {}

    /** What kind of field an asked day needs: that for a day can hold nothing shorter or longer, and no year before the first. */
    private static String fieldFor(String day) {
        return day == null || day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !day.startsWith("0000") ? "date" : "text";
    }

    public String fromField() {
        return fieldFor(from);
    }

    public String toField() {
        return fieldFor(to);
    }

    /**
     * @param facets by name
     * @param asked of the page
     */
    static FilterLinks of(Map<String, Facet> facets, QueryString asked, Messages text) {
        QueryString first = asked.without(Option.CURSOR.parameter());
        List<Group> groups = new ArrayList<>();
        facets.forEach((code, facet) -> {
            List<Link> links = facet.values().stream()
                    .map(value -> link(code, value, first, text))
                    .toList();
            if (!links.isEmpty()) {
                List<Link> shown = links.stream()
                        .filter(link -> link.active() || links.indexOf(link) < SHOWN)
                        .toList();
                groups.add(new Group(
                        code,
                        named(code, text),
                        shown,
                        links.stream().filter(link -> !shown.contains(link)).toList()));
            }
        });
        List<Hidden> hidden = new ArrayList<>();
        first.without(SEARCH, FROM, TO)
                .values()
                .forEach((name, values) -> values.forEach(value -> hidden.add(new Hidden(name, value))));
        return new FilterLinks(
                groups,
                active(facets, first, text),
                address(first.only(List.of("lang", "theme", "view", "refresh", "format", "as_of")::contains)),
                first.first(SEARCH).orElse(null),
                first.first(FROM).orElse(null),
                first.first(TO).orElse(null),
                hidden);
    }

    private static List<Chip> active(Map<String, Facet> facets, QueryString asked, Messages text) {
        List<Chip> active = new ArrayList<>();
        // What has no label says how another filter is meant.
        asked.filters()
                .only(name -> name.equals(SEARCH)
                        || Filters.label(name, text.locale()).isPresent())
                .values()
                .forEach((name, values) -> {
                    for (String each : new LinkedHashSet<>(values)) {
                        if (name.equals(SEARCH)) {
                            active.add(new Chip(named(name, text), each, address(asked.without(SEARCH)), false));
                        } else {
                            for (String value : each.split(",")) {
                                active.add(new Chip(
                                        named(name, text),
                                        label(name, value, facets.get(name), text),
                                        address(whole(asked.notChoosing(name, value))),
                                        facets.containsKey(name) && !translated(name, value, text)));
                            }
                        }
                    }
                });
        return active;
    }

    /** Without what widens a window where none is left. */
    private static QueryString whole(QueryString asked) {
        return WINDOW.stream().anyMatch(asked::has) ? asked : asked.without(SLACK);
    }

    private static Link link(String code, Facet.Value value, QueryString asked, Messages text) {
        boolean active = asked.all(code).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .anyMatch(value.value()::equals);
        QueryString after = active ? asked.notChoosing(code, value.value()) : asked.choosing(code, value.value());
        String label = value.label() == null ? text.name(code, value.value()) : value.label();
        return new Link(label, value.count(), address(after), active, !translated(code, value.value(), text));
    }

    /** Whether there are words for a value in the reader's language. */
    private static boolean translated(String code, String value, Messages text) {
        return Filters.nameOf(code, value, text.locale()).isPresent() || text.names(code, value);
    }

    /** How a reader knows a value of a filter. */
    static String label(String code, String value, Facet facet, Messages text) {
        return Stream.ofNullable(facet)
                .flatMap(each -> each.values().stream())
                .filter(each -> each.value().equals(value) && each.label() != null)
                .map(Facet.Value::label)
                .findFirst()
                .or(() -> Filters.nameOf(code, value, text.locale()))
                .orElseGet(() -> text.name(code, value));
    }

    private static String named(String parameter, Messages text) {
        return Filters.label(parameter, text.locale()).orElse(parameter);
    }

    /** A query, relative to the page it stands on: the page, the frame and the component follow it alike. */
    static String address(QueryString query) {
        return "?" + query;
    }
}
