package org.dateline.search.filter;

import java.io.IOException;
import java.util.function.IntUnaryOperator;

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
        /** @return from the number of a value to that of what it counts for; to less than 0 where it does not count */
        IntUnaryOperator in(LeafReader segment) throws IOException;
    }
}
