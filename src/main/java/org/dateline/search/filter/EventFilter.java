package org.dateline.search.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

import org.dateline.event.Event;
import org.dateline.query.Parameters;

/** A filter by a property of the event itself. */
public abstract class EventFilter extends ValueFilter implements Filter {
    EventFilter(FilterParameter parameter) {
        super(parameter);
    }

    EventFilter(FilterParameter parameter, Map<String, ? extends Enum<?>> choice) {
        super(parameter, choice);
    }

    /** What an event has of these values, as an explanation tells it. */
    Stream<String> matched(Event event, Set<String> anyOf) {
        return values(event).map(Value::code).filter(anyOf::contains);
    }

    @Override
    public final List<FilterParameter> parameters() {
        return List.of(parameter());
    }

    @Override
    public final List<ValueFilter> facets() {
        return List.of(this);
    }

    @Override
    public final Optional<Criterion> read(Parameters parameters) {
        List<Set<String>> choices = choices(parameters);
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Asked(this, choices));
    }

    /** Asks for one value, which the address says otherwise. */
    public final Criterion of(String value) {
        return of(List.of(Set.of(value)));
    }

    /** @param choices sets of values of which an event must have one each */
    public final Criterion of(List<Set<String>> choices) {
        return new Asked(this, choices);
    }

    /** @param choices sets of values of which an event must have one each */
    private record Asked(EventFilter filter, List<Set<String>> choices) implements Criterion {
        @Override
        public Query query() {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            choices.forEach(anyOf -> all.add(filter.anyOf(anyOf), BooleanClause.Occur.FILTER));
            return all.build();
        }

        @Override
        public Optional<Criterion> without(ValueFilter facet) {
            return facet == filter ? Optional.empty() : Optional.of(this);
        }

        @Override
        public Map<String, Set<String>> named() {
            return filter.isNamedByRecord() ? Map.of(filter.name(), all(choices)) : Map.of();
        }

        @Override
        public List<Reading> readings() {
            return choices.stream().map(filter::reading).toList();
        }

        @Override
        public List<Reading> reasons(Event event) {
            return choices.stream()
                    .map(anyOf -> new Reading(
                            filter.name(),
                            filter.matched(event, anyOf).distinct().collect(Collectors.joining(", "))))
                    .toList();
        }
    }
}
