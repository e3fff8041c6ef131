package org.dateline.search.filter;

import java.util.Map;

import org.dateline.citation.Citation;

/** A filter by a property of passages; all of these are asked together, by {@link PassageFilters}. */
abstract class PassageFilter extends ValueFilter {
    PassageFilter(FilterParameter parameter, String path) {
        this(parameter, path, Map.of());
    }

    PassageFilter(FilterParameter parameter, String path, Map<String, ? extends Enum<?>> choice) {
        super(parameter, "e.citations x", path, choice);
    }

    abstract String valueOf(Citation passage);
}
