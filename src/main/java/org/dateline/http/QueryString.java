package org.dateline.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.netty.handler.codec.http.QueryStringDecoder;

/**
 * The query of an address: its parameters in their order, each still spelled as it was written, since a reader compares an
 * address with the one asked for. Every change makes another query.
 */
public record QueryString(List<Parameter> parameters) {
    public static final QueryString NONE = new QueryString(List.of());

    /** @param written name and value as they stand in the address */
    public record Parameter(String name, String value, String written) {
        private static Parameter of(String name, String value) {
            return new Parameter(name, value, encoded(name) + "=" + encoded(value));
        }

        /** As forms write it: {@code +} is a space. */
        private static Parameter read(String written) {
            String[] parts = written.split("=", 2);
            return new Parameter(
                    QueryStringDecoder.decodeComponent(parts[0]),
                    parts.length == 1 ? "" : QueryStringDecoder.decodeComponent(parts[1]),
                    written);
        }
    }

    public QueryString {
        parameters = List.copyOf(parameters);
    }

    public static QueryString of(URI address) {
        return address.getRawQuery() == null
                ? NONE
                : new QueryString(Arrays.stream(address.getRawQuery().split("[&;]"))
                        .filter(each -> !each.isEmpty())
                        .map(Parameter::read)
                        .toList());
    }

    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** Every parameter with its values, both in their order. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach(each ->
                values.computeIfAbsent(each.name, name -> new ArrayList<>()).add(each.value));
        return values;
    }

    public boolean has(String name) {
        return parameters.stream().anyMatch(each -> each.name.equals(name));
    }

    /** The values of a parameter; empty when it is absent. */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(each -> each.name.equals(name))
                .map(Parameter::value)
                .toList();
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The same with this parameter once, where it stood first, or else at the end. */
    public QueryString with(String name, String value) {
        return with(name, List.of(value));
    }

    /** The same with these values of a parameter, where it stood first, or else at the end; without it where there are none. */
    public QueryString with(String name, List<String> values) {
        List<Parameter> others =
                parameters.stream().filter(each -> !each.name.equals(name)).toList();
        int first = (int)
                parameters.stream().takeWhile(each -> !each.name.equals(name)).count();
        List<Parameter> with = new ArrayList<>(others);
        with.addAll(
                first, values.stream().map(value -> Parameter.of(name, value)).toList());
        return new QueryString(with);
    }

    public QueryString without(String... names) {
        return only(name -> !Arrays.asList(names).contains(name));
    }

    /** The same without the parameters that choose nothing, but for some of them. */
    public QueryString filters(Option... kept) {
        Collection<String> names = Arrays.stream(kept).map(Option::parameter).toList();
        return only(name -> !Option.isOne(name) || names.contains(name));
    }

    /** @param wanted tells by its name whether a parameter stays */
    public QueryString only(Predicate<String> wanted) {
        return new QueryString(
                parameters.stream().filter(each -> wanted.test(each.name)).toList());
    }

    /** The same with one more value that may be chosen: a comma means any of. */
    public QueryString choosing(String name, String value) {
        List<String> chosen = new ArrayList<>(all(name));
        if (chosen.isEmpty()) {
            chosen.add(value);
        } else {
            chosen.set(chosen.size() - 1, chosen.get(chosen.size() - 1) + "," + value);
        }
        return with(name, chosen);
    }

    /** The same with one value less to choose from, wherever it was listed. */
    public QueryString notChoosing(String name, String value) {
        return with(
                name,
                all(name).stream()
                        .map(each -> Arrays.stream(each.split(","))
                                .filter(one -> !one.equals(value))
                                .collect(Collectors.joining(",")))
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    /** The path with this query behind it; the path alone where there are no parameters. */
    public String behind(String path) {
        return parameters.isEmpty() ? path : path + "?" + this;
    }

    /** As an address has it, without a question mark. */
    @Override
    public String toString() {
        return parameters.stream().map(Parameter::written).collect(Collectors.joining("&"));
    }

    /** As a query has it; a comma stays readable. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
