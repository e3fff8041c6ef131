package org.dateline.event;

import org.dateline.citation.Citation;

/**
 * A passage wherever it is cited.
 *
 * @param source slug
 * @param origin slug
 * @param exact its words; null where it has none, and then it is shared with nobody
 */
public record SharedPassage(String source, String origin, String exact) {
    public static SharedPassage of(Citation citation) {
        return new SharedPassage(
                citation.source.slug,
                citation.origin.slug,
                citation.quote() == null ? null : citation.quote().exact());
    }
}
