package org.dateline.citation;

import java.util.Collection;
import java.util.List;

import org.dateline.source.Origin;

/**
 * How many say the same. Origins are counted by their roots: who repeats another is not counted beside him.
 *
 * @param sources documents
 * @param origins independent origins
 * @param namedOrigins those among them that are named
 */
public record Corroboration(int sources, int origins, int namedOrigins) {

    /** Of the passages that say it. */
    public static Corroboration of(Collection<Citation> citations) {
        List<Origin> roots = citations.stream()
                .flatMap(citation -> citation.origin.roots().stream())
                .distinct()
                .toList();
        return new Corroboration(
                (int) citations.stream()
                        .map(citation -> citation.source)
                        .distinct()
                        .count(),
                roots.size(),
                (int) roots.stream()
                        .filter(root -> root.attribution == Origin.Attribution.NAMED)
                        .count());
    }
}
