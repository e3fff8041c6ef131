package org.dateline.move;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as both databases have it.
 *
 * @param name in lower case
 */
record Table(String name, List<Column> columns) {
    record Column(String name, ColumnKind kind) {}

    String select() {
        return "select " + names() + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + names() + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
