package org.dateline.search.filter;

import java.util.function.Function;

import org.apache.lucene.util.BytesRef;

/**
 * The values of a field that a facet counts.
 *
 * @param value what a value of the field counts for, several perhaps for one; null where it does not count. Null where each
 *     counts for itself.
 */
public record Counted(String field, Function<BytesRef, String> value) {}
