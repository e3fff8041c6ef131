package org.dateline.format.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.format.Carried;
import org.dateline.format.EventText;
import org.dateline.http.Rows;
import org.dateline.view.EventMember;

/**
 * How events become rows.
 *
 * @param <R> what a row is made from
 * @param columns in the order they are written
 * @param rows an event's
 */
record Table<R>(List<Column<R>> columns, Function<EventText, List<R>> rows) {

    /** What of an event stands in the columns. */
    Carried carried() {
        return new Carried(columns.stream()
                .map(Column::member)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventMember.class))));
    }

    /** What of an event stands in the tables of a file: in one of them, or in both. */
    static Carried carried(Rows rows, boolean both) {
        Set<EventMember> members = EnumSet.noneOf(EventMember.class);
        if (both || rows == Rows.EVENTS) {
            members.addAll(EventTable.TABLE.carried().members());
        }
        if (both || rows == Rows.CITATIONS) {
            members.addAll(CitationTable.TABLE.carried().members());
        }
        return new Carried(members);
    }

    /**
     * @param member of the event that it shows, alone or with other columns; null where it shows something else
     * @param value a number, a truth value or a text of what the row is made from; null leaves the field empty
     */
    record Column<R>(String name, EventMember member, Function<R, Object> value) {
        Column(String name, Function<R, Object> value) {
            this(name, null, value);
        }

        /** A column for what is missing along with what it would be taken from. */
        static <R, T> Column<R> of(String name, EventMember member, Function<R, T> from, Function<T, Object> value) {
            return new Column<>(name, member, row -> {
                T there = from.apply(row);
                return there == null ? null : value.apply(there);
            });
        }

        static <R, T> Column<R> of(String name, Function<R, T> from, Function<T, Object> value) {
            return of(name, null, from, value);
        }
    }

    /** Several values in one field; null for none. */
    static String joined(List<String> values) {
        return values == null ? null : joined(values.stream());
    }

    static String joined(Stream<String> values) {
        String joined = values.filter(Objects::nonNull).collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }
}
