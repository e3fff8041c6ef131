package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.TypedQuery;

/** Conditions of a query that must all hold, each with the values it speaks of as {@code ?1}, {@code ?2} and so on. */
final class Clauses {
    private static final Pattern PARAMETER = Pattern.compile("\\?([1-9])");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void add(String condition, Object... ofCondition) {
        int before = values.size();
        conditions.add("(" + PARAMETER.matcher(condition).replaceAll(parameter -> renumber(parameter, before)) + ")");
        values.addAll(List.of(ofCondition));
    }

    private static String renumber(java.util.regex.MatchResult parameter, int before) {
        return Matcher.quoteReplacement("?" + (before + Integer.parseInt(parameter.group(1))));
    }

    int size() {
        return conditions.size();
    }

    /** The values the conditions speak of, in their order. */
    Object[] values() {
        return values.toArray();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** The conditions in HQL. */
    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
