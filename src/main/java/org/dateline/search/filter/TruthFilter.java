package org.dateline.search.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.dateline.event.Event;
import org.dateline.query.Parameters;

/** By what is either true of an event or not. */
final class TruthFilter implements Filter {
    /** Sorted, since a refusal lists them and {@code Map.of} has another order in every process. */
    private static final Map<String, Boolean> TRUE_OR_FALSE =
            new TreeMap<>(Map.of("true", Boolean.TRUE, "false", Boolean.FALSE));

    private final FilterParameter parameter;
    private final Function<Event, Optional<Boolean>> truth;
    private final Reason reason;
    private final String ifTrue;
    private final String ifFalse;

    /**
     * @param truth empty of an event of which it is neither true nor false
     * @param reason why it is so of an event, in plain English
     * @param ifTrue what is said of an event of which it is true, and {@code ifFalse} of which it is not; in plain English
     */
    TruthFilter(
            String name,
            Label label,
            String description,
            Function<Event, Optional<Boolean>> truth,
            Function<Event, String> reason,
            String ifTrue,
            String ifFalse) {
        this.parameter = new FilterParameter(name, label, description, new Takes.Truth());
        this.truth = truth;
        this.reason = new Reason(reason);
        this.ifTrue = ifTrue;
        this.ifFalse = ifFalse;
    }

    @Override
    public List<FilterParameter> parameters() {
        return List.of(parameter);
    }

    @Override
    public void index(Event event, Document entry) {
        truth.apply(event)
                .ifPresent(isTrue -> entry.add(new StringField(parameter.name(), "" + isTrue, Field.Store.NO)));
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        return Optional.ofNullable(
                parameters.one(parameter.name(), null, text -> asked(Parameters.oneOf(text, TRUE_OR_FALSE))));
    }

    private Asked asked(boolean wanted) {
        return new Asked(parameter.name(), wanted, wanted ? ifTrue : ifFalse, reason);
    }

    private record Asked(String name, boolean wanted, String reading, Reason reason) implements Criterion {
        @Override
        public Query query() {
            return new TermQuery(new Term(name, "" + wanted));
        }

        @Override
        public List<Reading> readings() {
            return List.of(new Reading(name, reading));
        }

        @Override
        public List<Reading> reasons(Event event) {
            return List.of(new Reading(name, reason.of(event)));
        }
    }

    /** Why it is so of an event. It is not part of what is asked, and cursors are bound to that as text. */
    private record Reason(Function<Event, String> function) {
        private String of(Event event) {
            return function.apply(event);
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
