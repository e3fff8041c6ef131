package org.dateline.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A reader's question for a list of reference data, ordered by slug.
 *
 * @param question fingerprint that binds cursors to this list
 * @param after slug of the last item of the page before; empty for the first page
 * @param limit how many items a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all items is wanted
 */
public record ReferenceQuery(String question, Optional<String> after, int limit, boolean total) {

    /**
     * Reads the question from its parameters: {@code limit}, {@code cursor}, {@code include}.
     *
     * @param list what is listed, {@code actors}
     * @throws InvalidParameters when they cannot be read
     */
    public static ReferenceQuery of(String list, Parameters parameters) {
        String question = Cursor.fingerprint(list);
        int limit = parameters.limit();
        List<String> after = parameters.cursor(question, key -> List.of(key.get(0)));
        Set<String> include = parameters.several("include", List.of("total"));
        parameters.check();
        return new ReferenceQuery(question, after.stream().findFirst(), limit, include.contains("total"));
    }
}
