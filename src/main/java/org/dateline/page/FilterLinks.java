package org.dateline.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.format.Messages;
import org.dateline.query.Facet;
import org.dateline.search.filter.Filters;

/**
 * What a reader can choose by, as links: each leads to the same page with one value more, or less.
 *
 * @param groups one for each facet, with at least one link each
 * @param active what is chosen now, each with the link that takes it back; empty when nothing is
 * @param all the page without any filter
 * @param q the words looked for; null when none are
 * @param hidden parameters that a search keeps
 */
public record FilterLinks(List<Group> groups, List<Link> active, String all, String q, List<Hidden> hidden) {
    /** Parameters that choose nothing. */
    private static final Set<String> NOT_FILTERS = Set.of(
            "cursor", "limit", "format", "lang", "facet", "theme", "sort", "include", "match", "undated", "slack");

    /** @param code of the facet */
    public record Group(String code, String name, List<Link> links) {}

    /**
     * @param count how many events have it; null where that is not known
     * @param active whether it is chosen
     */
    public record Link(String label, Long count, String href, boolean active) {}

    public record Hidden(String name, String value) {}

    /**
     * @param facets by name
     * @param given the parameters as sent
     */
    static FilterLinks of(Map<String, Facet> facets, Map<String, List<String>> given, Messages text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(given);
        parameters.remove("cursor");
        List<Group> groups = new ArrayList<>();
        List<Link> active = new ArrayList<>();
        facets.forEach((code, facet) -> {
            List<Link> links = facet.values().stream()
                    .map(value -> link(code, value, parameters, text))
                    .toList();
            if (!links.isEmpty()) {
                groups.add(new Group(code, named(code, text), links));
            }
        });
        parameters.forEach((name, values) -> {
            if (NOT_FILTERS.contains(name)) {
                return;
            }
            for (String each : new LinkedHashSet<>(values)) {
                for (String value : name.equals("q") ? List.of(each) : Arrays.asList(each.split(","))) {
                    active.add(new Link(
                            named(name, text) + ": "
                                    + (name.equals("q") ? value : label(name, value, facets.get(name), text)),
                            null,
                            address(without(parameters, name, value)),
                            true));
                }
            }
        });
        Map<String, List<String>> unfiltered = new LinkedHashMap<>(parameters);
        unfiltered.keySet().retainAll(Set.of("lang", "theme", "format"));
        List<Hidden> hidden = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!name.equals("q")) {
                values.forEach(value -> hidden.add(new Hidden(name, value)));
            }
        });
        return new FilterLinks(
                groups,
                active,
                address(unfiltered),
                parameters.getOrDefault("q", List.of()).stream().findFirst().orElse(null),
                hidden);
    }

    private static Link link(String code, Facet.Value value, Map<String, List<String>> parameters, Messages text) {
        boolean active = parameters.getOrDefault(code, List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .anyMatch(value.value()::equals);
        Map<String, List<String>> after =
                active ? without(parameters, code, value.value()) : with(parameters, code, value.value());
        String label = value.label() == null ? text.name(code, value.value()) : value.label();
        return new Link(label, value.count(), address(after), active);
    }

    private static String label(String code, String value, Facet facet, Messages text) {
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

    /** One value more to choose from: a comma means any of. */
    private static Map<String, List<String>> with(Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> with = new LinkedHashMap<>(parameters);
        with.merge(name, List.of(value), (before, more) -> {
            List<String> values = new ArrayList<>(before);
            values.set(values.size() - 1, values.get(values.size() - 1) + "," + value);
            return values;
        });
        return with;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> without = new LinkedHashMap<>(parameters);
        List<String> left = parameters.getOrDefault(name, List.of()).stream()
                .map(each -> name.equals("q")
                        ? (each.equals(value) ? "" : each)
                        : Arrays.stream(each.split(","))
                                .filter(one -> !one.equals(value))
                                .collect(Collectors.joining(",")))
                .filter(each -> !each.isEmpty())
                .toList();
        if (left.isEmpty()) {
            without.remove(name);
        } else {
            without.put(name, left);
        }
        return without;
    }

    /** A query, relative to the page it stands on: the page, the frame and the component follow it alike. */
    static String address(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** As a query has it; a comma stays readable. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
