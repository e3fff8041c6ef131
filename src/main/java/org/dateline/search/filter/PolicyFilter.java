package org.dateline.search.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.dateline.event.Event;
import org.dateline.query.Parameters;

/** By whether an event has the support that its timelines ask for. */
final class PolicyFilter implements Filter {
    private static final FilterParameter PARAMETER = new FilterParameter(
            "meets_policy",
            new Label(
                    "Enough support",
                    "Genügend belegt",
                    "Assez d'appuis",
                    "Apoyo suficiente",
                    "Достаточно подтверждений"),
            "`false`: events with less support than the policy of one of their timelines asks for. `true`: events with"
                    + " enough for all of them.",
            new Takes.Truth());

    /** Sorted, since a refusal lists them and {@code Map.of} has another order in every process. */
    private static final Map<String, Boolean> TRUE_OR_FALSE =
            new TreeMap<>(Map.of("true", Boolean.TRUE, "false", Boolean.FALSE));

    @Override
    public List<FilterParameter> parameters() {
        return List.of(PARAMETER);
    }

    @Override
    public void index(Event event, Document entry) {
        event.meetsPolicy()
                .ifPresent(meets -> entry.add(new StringField(PARAMETER.name(), "" + meets, Field.Store.NO)));
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        return Optional.ofNullable(
                parameters.one(PARAMETER.name(), null, text -> new Asked(Parameters.oneOf(text, TRUE_OR_FALSE))));
    }

    /** What an event is judged by. */
    static String corroboration(Event event) {
        return String.format(
                Locale.ROOT,
                "voices that assert it: %d, of them named: %d",
                event.corroboration().voices(),
                event.corroboration().namedVoices());
    }

    private record Asked(boolean meetsPolicy) implements Criterion {
        @Override
        public Query query() {
            return new TermQuery(new Term(PARAMETER.name(), "" + meetsPolicy));
        }

        @Override
        public List<Reading> readings() {
            return List.of(new Reading(
                    PARAMETER.name(),
                    meetsPolicy
                            ? "has the support that its timelines ask for"
                            : "has less support than one of its timelines asks for"));
        }

        @Override
        public List<Reading> reasons(Event event) {
            return List.of(new Reading(PARAMETER.name(), corroboration(event)));
        }
    }
}
