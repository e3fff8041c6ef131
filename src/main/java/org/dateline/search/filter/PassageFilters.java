package org.dateline.search.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

import org.dateline.citation.Citation;
import org.dateline.event.Event;
import org.dateline.query.Parameters;

/**
 * The filters that speak of passages. They are asked together, since they speak of one and the same passage: {@code origin}
 * and {@code stance} together ask what that origin denies.
 */
final class PassageFilters implements Filter {
    private final List<PassageFilter> filters;

    /** Those by two filters, and at last the one by all, which is for more than two. */
    private final List<PassageField> fields = new ArrayList<>();

    PassageFilters(PassageFilter... filters) {
        this.filters = List.of(filters);
        for (int i = 0; i < filters.length; i++) {
            for (int j = i + 1; j < filters.length; j++) {
                fields.add(new PassageField(List.of(filters[i], filters[j])));
            }
        }
        fields.add(new PassageField(this.filters));
    }

    private PassageField field(Set<PassageFilter> of) {
        return fields.stream().filter(field -> field.has(of)).findFirst().orElseThrow();
    }

    @Override
    public List<FilterParameter> parameters() {
        return filters.stream().map(ValueFilter::parameter).toList();
    }

    @Override
    public List<ValueFilter> facets() {
        return List.copyOf(filters);
    }

    @Override
    public void index(Event event, Document entry) {
        filters.forEach(filter -> filter.index(event, entry));
        fields.forEach(field -> field.index(event, entry));
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        Map<PassageFilter, List<Set<String>>> choices = new LinkedHashMap<>();
        for (PassageFilter filter : filters) {
            List<Set<String>> chosen = filter.choices(parameters);
            if (!chosen.isEmpty()) {
                choices.put(filter, chosen);
            }
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Asked(this, choices));
    }

    private record Asked(PassageFilters among, Map<PassageFilter, List<Set<String>>> choices) implements Criterion {
        @Override
        public String toString() {
            return choices.toString();
        }

        @Override
        public Query query() {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (Map<PassageFilter, Set<String>> passage : passages()) {
                passage.forEach((filter, anyOf) -> all.add(filter.anyOf(anyOf), BooleanClause.Occur.FILTER));
                if (passage.size() > 1) {
                    all.add(among.field(passage.keySet()).having(passage), BooleanClause.Occur.FILTER);
                }
            }
            return all.build();
        }

        @Override
        public Optional<Counted> counted(ValueFilter facet) {
            if (!(facet instanceof PassageFilter filter)) {
                return Optional.empty();
            }
            Map<PassageFilter, Set<String>> asked = everyPassage();
            Set<PassageFilter> concerned = new HashSet<>(asked.keySet());
            concerned.add(filter);
            return Optional.of(among.field(concerned).counted(filter, asked));
        }

        @Override
        public Optional<Criterion> without(ValueFilter facet) {
            Map<PassageFilter, List<Set<String>>> others = new LinkedHashMap<>(choices);
            others.keySet().removeIf(facet::equals);
            return others.isEmpty() ? Optional.empty() : Optional.of(new Asked(among, others));
        }

        /**
         * What passages the event must have. Where a filter is repeated, each repetition asks for a passage of its own, which
         * the others that are given once hold of too.
         */
        private List<Map<PassageFilter, Set<String>>> passages() {
            Map<PassageFilter, Set<String>> everywhere = everyPassage();
            List<Map<PassageFilter, Set<String>>> passages = new ArrayList<>();
            choices.forEach((filter, repetitions) -> {
                if (repetitions.size() > 1) {
                    repetitions.forEach(anyOf -> passages.add(with(filter, anyOf, everywhere)));
                }
            });
            return passages.isEmpty() ? List.of(everywhere) : passages;
        }

        /** What each of the passages must be: the filters that are given once. */
        private Map<PassageFilter, Set<String>> everyPassage() {
            Map<PassageFilter, Set<String>> everywhere = new LinkedHashMap<>();
            choices.forEach((filter, repetitions) -> {
                if (repetitions.size() == 1) {
                    everywhere.put(filter, repetitions.get(0));
                }
            });
            return everywhere;
        }

        private static Map<PassageFilter, Set<String>> with(
                PassageFilter filter, Set<String> anyOf, Map<PassageFilter, Set<String>> everywhere) {
            Map<PassageFilter, Set<String>> passage = new LinkedHashMap<>(everywhere);
            passage.put(filter, anyOf);
            return passage;
        }

        @Override
        public Map<String, Set<String>> named() {
            Map<String, Set<String>> named = new LinkedHashMap<>();
            choices.forEach((filter, repetitions) -> {
                if (filter.isNamedByRecord()) {
                    named.put(filter.name(), ValueFilter.all(repetitions));
                }
            });
            return named;
        }

        @Override
        public List<Reading> readings() {
            return choices.entrySet().stream()
                    .flatMap(asked -> asked.getValue().stream().map(asked.getKey()::reading))
                    .toList();
        }

        @Override
        public List<Reading> reasons(Event event) {
            return choices.entrySet().stream()
                    .flatMap(asked -> asked.getValue().stream().map(anyOf -> reason(asked.getKey(), anyOf, event)))
                    .toList();
        }

        private Reading reason(PassageFilter filter, Set<String> anyOf, Event event) {
            String matched = passages().stream()
                    .filter(passage -> anyOf.equals(passage.get(filter)))
                    .flatMap(passage -> event.citations.stream().filter(citation -> holds(passage, citation, event)))
                    .map(citation -> filter.value(citation, event.choice()).code())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new Reading(filter.name(), matched);
        }

        private static boolean holds(Map<PassageFilter, Set<String>> passage, Citation citation, Event event) {
            return passage.entrySet().stream()
                    .allMatch(must -> must.getValue()
                            .contains(must.getKey()
                                    .value(citation, event.choice())
                                    .code()));
        }
    }
}
