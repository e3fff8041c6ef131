package org.dateline.search.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions of a query that must all hold, each with the values it speaks of as {@code ?1}, {@code ?2} and so on. */
public final class Clauses {
    /** PostgreSQL takes ever longer to plan more joins: a minute for a hundred. */
    private static final int MOST_JOINS = 8;

    private static final Pattern PARAMETER = Pattern.compile("\\?([1-9])");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    public void add(String condition, Object... ofCondition) {
        int before = values.size();
        conditions.add("(" + PARAMETER.matcher(condition).replaceAll(parameter -> renumber(parameter, before)) + ")");
        values.addAll(List.of(ofCondition));
    }

    /** There must be such rows: as a join that an answer can start from, or looked up event by event. */
    void addRows(String rows, Object... ofCondition) {
        boolean joined = conditions.size() < MOST_JOINS;
        add((joined ? "exists (select 1 from %s)" : "(select count(*) from %s) > 0").formatted(rows), ofCondition);
    }

    private static String renumber(MatchResult parameter, int before) {
        return Matcher.quoteReplacement("?" + (before + Integer.parseInt(parameter.group(1))));
    }

    /** The values the conditions speak of, in their order. */
    public Object[] values() {
        return values.toArray();
    }

    /** The conditions in HQL. */
    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
