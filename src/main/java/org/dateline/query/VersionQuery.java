package org.dateline.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A reader's question for the versions of the record, the latest first.
 *
 * @param question fingerprint that binds cursors to this list
 * @param before number of the last version on the page before; empty for the first page
 * @param limit how many versions a page may hold, 0 to {@value Parameters#MAX_LIMIT}
 * @param total whether the number of all versions is wanted
 */
public record VersionQuery(String question, Optional<Long> before, int limit, boolean total) {

    /** Reads the question; the caller goes on to read its own parameters and then calls {@link Parameters#check()}. */
    public static VersionQuery of(Parameters parameters) {
        String question = Cursor.fingerprint("versions");
        List<Long> before = parameters.cursor(question, key -> List.of(Long.valueOf(key.get(0))));
        int limit = parameters.limit();
        Set<String> include = parameters.several("include", List.of("total"));
        return new VersionQuery(question, before.stream().findFirst(), limit, include.contains("total"));
    }
}
