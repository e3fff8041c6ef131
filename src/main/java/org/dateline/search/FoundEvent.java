package org.dateline.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.dateline.search.filter.DateCriterion.Match;

/**
 * An event that answers a question.
 *
 * @param id of its revision
 * @param served what it is served from, by name
 * @param match how sure it is that it happened in the window asked for; null when none was
 */
public record FoundEvent(long id, Map<String, byte[]> served, Match match) {
    /** The id of the event, as answers have it. */
    public String slug() {
        String quoted = new String(served.get("id"), StandardCharsets.US_ASCII);
        return quoted.substring(1, quoted.length() - 1);
    }

    FoundEvent matching(Match asked) {
        return new FoundEvent(id, served, asked);
    }
}
