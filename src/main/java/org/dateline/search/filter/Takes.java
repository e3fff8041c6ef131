package org.dateline.search.filter;

import java.util.Collection;
import java.util.List;

/** What a parameter takes, for the description of the API. */
public sealed interface Takes {
    /** A slug or a code of the desk. */
    String ID = "[a-z0-9_-]+";

    /**
     * Values of which a comma means any of; the parameter repeated means all of.
     *
     * @param pattern of one value
     * @param examples one for each repetition
     */
    record Values(String pattern, List<String> examples) implements Takes {}

    /** The same of values that are known. */
    record Choice(Collection<String> values, String example) implements Takes {}

    /** @param otherwise what is meant when it is absent; null when that is none of them */
    record OneOf(Collection<String> values, String otherwise) implements Takes {}

    record Text(String pattern, int maxLength, List<String> examples) implements Takes {}

    /** A number from 0, which is meant when it is absent. */
    record Count(int most, int example) implements Takes {}

    record Truth() implements Takes {}

    static Takes ids(String... examples) {
        return new Values(ID, List.of(examples));
    }
}
