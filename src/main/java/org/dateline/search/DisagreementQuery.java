package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dateline.citation.Disagreement;
import org.dateline.query.Cursor;
import org.dateline.query.Parameters;
import org.dateline.query.Then;

/**
 * A reader's question for disagreements; knows nothing of HTTP. Of each list of filters all must hold, by any of
 * their values.
 *
 * @param timelines slugs of timelines the event must stand in
 * @param events slugs of the event itself
 * @param fields the field that is disagreed on
 * @param origins slugs of origins that must take a position
 * @param question fingerprint of the filters, which binds cursors to them
 * @param after sort key of the last item of the page before; empty for the first page
 * @param limit how many items a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all disagreements is wanted
 * @param then the version of the record that is to answer
 */
public record DisagreementQuery(
        List<Set<String>> timelines,
        List<Set<String>> events,
        List<Set<String>> fields,
        List<Set<String>> origins,
        String question,
        List<Object> after,
        int limit,
        boolean total,
        Then then) {

    /** Reads the question; the caller goes on to read its own parameters and then calls {@link Parameters#check()}. */
    public static DisagreementQuery of(Parameters parameters) {
        List<Set<String>> timelines = parameters.choices("timeline");
        List<Set<String>> events = parameters.choices("event");
        List<Set<String>> fields = parameters.choices("field", Disagreement.Field.BY_NAME.keySet());
        List<Set<String>> origins = parameters.choices("origin");
        String question = Cursor.fingerprint("disagreements" + timelines + events + fields + origins);
        return new DisagreementQuery(
                timelines,
                events,
                fields,
                origins,
                question,
                parameters.cursor(question, DisagreementQuery::key),
                parameters.limit(),
                parameters.several("include", List.of("total")).contains("total"),
                Then.NOW);
    }

    /** The same question, put to a version of the record. */
    public DisagreementQuery in(Then version) {
        return new DisagreementQuery(timelines, events, fields, origins, question, after, limit, total, version);
    }

    private static List<Object> key(List<String> parts) {
        int last = parts.size() - 1;
        List<Object> key = new ArrayList<>(Sort.DATE.parse(parts.subList(0, last)));
        key.add(Disagreement.Field.valueOf(parts.get(last)));
        return key;
    }
}
