package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.dateline.history.Mementos;
import org.dateline.history.RecordReading;
import org.dateline.query.Slug;
import org.dateline.query.Then;
import org.dateline.query.Unknown;
import org.dateline.search.filter.Filters;
import org.dateline.search.index.Entry;
import org.dateline.search.index.EventIndex;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.References;
import org.dateline.source.Source;
import org.dateline.text.Nearest;
import org.dateline.timeline.Timeline;

/** Which of the values that a question filters by there are: some event has them, or the record at least. */
@ApplicationScoped
public class KnownValues {
    private static final String EVENT = "event";

    /** Parameters whose values are ids of events, whether or not any event has them. */
    private static final Set<String> OF_EVENTS = Set.of(EVENT, "related");

    /** Of more values than these only those are looked at that are spelled much alike. */
    private static final int MOST_READ = 5000;

    private static final int MOST_TOLD = 20;

    /** Lucene can tell no more. */
    private static final int MOST_EDITS = 2;

    private final EventIndex index;
    private final Mementos mementos;
    private final Map<String, References<?>> kept;

    KnownValues(
            EventIndex index,
            Mementos mementos,
            Actor.Repo actors,
            Source.Repo sources,
            Origin.Repo origins,
            Timeline.Repo timelines) {
        this.index = index;
        this.mementos = mementos;
        kept = Map.of("participant", actors, "source", sources, "origin", origins, "timeline", timelines);
    }

    /** The values of a question that there are not, those first that were asked for first. */
    public List<Unknown> unknownTo(EventQuery query) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        query.criteria().forEach(criterion -> named.putAll(criterion.named()));
        return unknown(named, query.then());
    }

    /** The same of a question for disagreements. */
    public List<Unknown> unknownTo(DisagreementQuery query) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        named.put(Filters.TIMELINE.name(), all(query.timelines()));
        named.put(EVENT, all(query.events()));
        named.put("origin", all(query.origins()));
        return unknown(named, query.then());
    }

    private static Set<String> all(List<Set<String>> choices) {
        Set<String> all = new LinkedHashSet<>();
        choices.forEach(all::addAll);
        return all;
    }

    private List<Unknown> unknown(Map<String, Set<String>> named, Then then) {
        if (named.values().stream().allMatch(Set::isEmpty)) {
            return List.of();
        }
        RecordReading record = mementos.read(then);
        return index.search(then, searcher -> {
            List<Unknown> unknown = new ArrayList<>();
            for (Map.Entry<String, Set<String>> each : named.entrySet()) {
                String name = each.getKey();
                String field = OF_EVENTS.contains(name) ? Entry.SLUG : name;
                for (String value : each.getValue()) {
                    if (unknown.size() < MOST_TOLD
                            && !isFound(searcher, field, value)
                            && !isKept(record, name, value)) {
                        unknown.add(new Unknown(
                                name, value, nearest(searcher, field, value).orElse(null)));
                    }
                }
            }
            return unknown;
        });
    }

    private static boolean isFound(IndexSearcher searcher, String field, String value) throws IOException {
        Term term = new Term(field, value);
        // What nothing has any more is counted until it is cleared away.
        return searcher.getIndexReader().docFreq(term) > 0
                && searcher.search(new ConstantScoreQuery(new TermQuery(term)), 1).scoreDocs.length > 0;
    }

    private boolean isKept(RecordReading record, String name, String value) {
        if (!value.matches(Slug.PATTERN)) {
            return false;
        }
        if (OF_EVENTS.contains(name)) {
            return record.knows(value);
        }
        References<?> references = kept.get(name);
        return references != null && record.stands(references, value);
    }

    private static Optional<String> nearest(IndexSearcher searcher, String field, String value) throws IOException {
        Set<String> candidates = new LinkedHashSet<>();
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Terms terms = segment.reader().terms(field);
            if (terms != null) {
                TermsEnum near = terms.size() <= MOST_READ
                        ? terms.iterator()
                        : new FuzzyTermsEnum(terms, new Term(field, value), MOST_EDITS, 0, true);
                for (BytesRef term = near.next(); term != null && candidates.size() < MOST_READ; term = near.next()) {
                    candidates.add(term.utf8ToString());
                }
            }
        }
        while (!candidates.isEmpty()) {
            Optional<String> near = Nearest.to(value, candidates).or(() -> longer(value, candidates));
            if (near.isEmpty() || isFound(searcher, field, near.get())) {
                return near;
            }
            candidates.remove(near.get());
        }
        return Optional.empty();
    }

    /** The shortest that has all the words of a value and more: {@code michael-flynn} of {@code flynn}. */
    private static Optional<String> longer(String value, Collection<String> candidates) {
        Set<String> words = words(value);
        return candidates.stream()
                .filter(candidate -> words(candidate).containsAll(words))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static Set<String> words(String value) {
        return Set.copyOf(Arrays.asList(value.split("[-_]")));
    }
}
