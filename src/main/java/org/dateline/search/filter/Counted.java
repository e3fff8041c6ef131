package org.dateline.search.filter;

import java.io.IOException;

import org.apache.lucene.index.LeafReader;

/**
 * The values of a field that a facet counts.
 *
 * @param named the field whose values they count for, which may be another
 * @param targets null where each counts for itself
 */
public record Counted(String field, String named, Targets targets) {
    static Counted each(String field) {
        return new Counted(field, field, null);
    }

    /** What values count for, by the numbers that a segment gives to its values. */
    public interface Targets {
        /** @return for each value the number of that which it counts for; less than 0 where it does not count */
        int[] in(LeafReader segment) throws IOException;
    }
}
