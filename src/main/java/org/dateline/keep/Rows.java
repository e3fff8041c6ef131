package org.dateline.keep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of a query by the names of their columns, as texts in the forms that seeds have. */
final class Rows {
    private static final int PORTION = 1000;

    private Rows() {}

    /** One row; a column that is null there is null here. */
    record Row(Map<String, String> columns) {
        String text(String column) {
            return columns.get(column);
        }

        /** The code of a constant that is kept by its name. */
        String code(String column) {
            String name = text(column);
            return name == null ? null : name.toLowerCase(Locale.ROOT);
        }

        /** A flag as seeds say it; null where it does not hold, which goes without saying. */
        String flag(String column) {
            return Boolean.parseBoolean(text(column)) ? "true" : null;
        }

        /** Slugs with commas between them. */
        List<String> slugs(String column) {
            return text(column) == null ? List.of() : List.of(text(column).split(","));
        }
    }

    static List<Row> of(Connection connection, String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(PORTION);
            try (ResultSet result = statement.executeQuery(query)) {
                ResultSetMetaData columns = result.getMetaData();
                while (result.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), text(result.getObject(i)));
                    }
                    rows.add(new Row(row));
                }
            }
        }
        return rows;
    }

    /** By what the rows have in a column, each group in the order of the query. */
    static Map<String, List<Row>> by(String column, Connection connection, String query) throws SQLException {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        of(connection, query)
                .forEach(row -> groups.computeIfAbsent(row.text(column), each -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    private static String text(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof Timestamp moment) {
            return Instant.ofEpochSecond(moment.getTime() / 1000, moment.getNanos())
                    .toString();
        }
        return value == null ? null : value.toString();
    }
}
