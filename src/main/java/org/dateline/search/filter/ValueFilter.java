package org.dateline.search.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.query.Parameters;

/** A property of events or of their passages that can be filtered by any of and all of its values, and counted as a facet. */
public abstract class ValueFilter {
    private final FilterParameter parameter;
    private final String rows;
    private final String path;
    private final Map<String, ? extends Enum<?>> choice;

    /**
     * A property whose values are named by slugs or codes.
     *
     * @param rows where its values stand, as rows {@code x}: {@code e.tags x}; empty where the event {@code e} has one itself
     * @param path its value in HQL, of {@code x} or {@code e}
     */
    ValueFilter(FilterParameter parameter, String rows, String path) {
        this(parameter, rows, path, Map.of());
    }

    /** @param choice the values there are, by the names addresses use; empty where they are not known */
    ValueFilter(FilterParameter parameter, String rows, String path, Map<String, ? extends Enum<?>> choice) {
        this.parameter = parameter;
        this.rows = rows;
        this.path = path;
        this.choice = choice;
    }

    FilterParameter parameter() {
        return parameter;
    }

    /** The name that addresses use. */
    public final String name() {
        return parameter.name();
    }

    /** The rows whose values a facet counts, in HQL; empty where the event has the value itself. */
    public final String rows() {
        return rows;
    }

    final String path() {
        return path;
    }

    /** The value that a facet counts, in HQL, as addresses name it. */
    public final String counted() {
        return choice.isEmpty() ? path : "lower(cast(" + path + " as String))";
    }

    /** How the record names a value, in HQL; empty where it does not. */
    public Optional<String> label() {
        return Optional.empty();
    }

    /** How a reader knows a value that the record does not name; empty where it says it all. */
    public Optional<String> nameOf(String value, Locale language) {
        return Optional.empty();
    }

    /** Whether pages offer it to choose by unless they are asked for other facets. */
    public boolean isOnPages() {
        return false;
    }

    /** Reads one value; throws {@link org.dateline.query.InvalidValue} when it cannot be one. */
    String read(String value) {
        String code = Parameters.slug(value);
        if (!choice.isEmpty()) {
            Parameters.oneOf(code, choice);
        }
        return code;
    }

    final List<Set<String>> choices(Parameters parameters) {
        return parameters.choices(name(), this::read);
    }

    /** What the store compares with. */
    final Set<?> stored(Set<String> values) {
        return choice.isEmpty() ? values : values.stream().map(choice::get).collect(Collectors.toSet());
    }

    final Reading reading(Set<String> anyOf) {
        return new Reading(name(), (anyOf.size() == 1 ? "" : "any of ") + String.join(", ", anyOf));
    }

    @Override
    public final String toString() {
        return name();
    }
}
