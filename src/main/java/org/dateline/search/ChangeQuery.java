package org.dateline.search;

import java.util.List;

import org.dateline.history.ChangeKind;
import org.dateline.query.Parameters;
import org.dateline.query.Since;
import org.dateline.search.filter.Criterion;
import org.dateline.search.filter.Filters;

/**
 * A reader's question for changes.
 *
 * @param criteria what is asked of the events, before or after the change; in the order of {@link Filters#ALL}
 * @param kinds which changes are wanted; empty for all
 * @param since where the reader has come to; null for nowhere yet
 * @param limit how many items a page may hold
 */
public record ChangeQuery(List<Criterion> criteria, List<ChangeKind> kinds, Since since, int limit) {
    /**
     * Reads the question from its parameters; the caller goes on to read its own and then calls {@link Parameters#check()},
     * before which the question must not be used.
     */
    public static ChangeQuery of(Parameters parameters) {
        List<Criterion> criteria = Filters.read(parameters, null);
        List<ChangeKind> kinds = List.copyOf(parameters.several("kind", ChangeKind.BY_CODE));
        return new ChangeQuery(
                criteria, kinds, parameters.one(Since.PARAMETER, null, Since::parse), parameters.limit());
    }

    /** The same question without its place and size: of whom one has an answer, the other has. */
    public String text() {
        return criteria + " " + kinds;
    }
}
