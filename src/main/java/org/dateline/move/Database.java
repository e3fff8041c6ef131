package org.dateline.move;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One of the two databases, in one transaction. */
public final class Database implements AutoCloseable {
    /** What is not of the record: which migrations were made, and who loads. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history", "load_lock");

    /** Names come in the case that the database has. Its own {@code lower} follows a locale. */
    private static final String TABLES = """
            select c.table_name, c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = current_schema and t.table_type = 'BASE TABLE'
            """;

    private static final String REFERENCES = """
            select distinct k.table_name, o.table_name
            from information_schema.referential_constraints r
            join information_schema.table_constraints k
                on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
            join information_schema.table_constraints o
                on o.constraint_schema = r.unique_constraint_schema and o.constraint_name = r.unique_constraint_name
            where k.table_schema = current_schema
            """;

    private final Address address;
    private final Connection connection;

    private Database(Address address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /** @throws Unmovable when it cannot be opened */
    public static Database open(Address address) {
        Driver driver = address.isH2() ? new org.h2.Driver() : new org.postgresql.Driver();
        Properties properties = new Properties();
        properties.putAll(Map.of("user", address.user(), "password", address.password()));
        if (!address.isH2()) {
            properties.put("reWriteBatchedInserts", "true");
        }
        try {
            Connection connection = driver.connect(address.url(), properties);
            connection.setAutoCommit(false);
            if (!address.isH2()) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            return new Database(address, connection);
        } catch (SQLException refused) {
            throw new Unmovable(address.inPlainWords(refused), refused);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Keeps servers from loading while this transaction lasts. */
    void lock() throws SQLException {
        if (column("select id from load_lock where id = 1 for update skip locked")
                .isEmpty()) {
            throw new Unmovable("A server is loading into " + address + ": wait until it is done.");
        }
    }

    /** The tables of the record, each behind those that it refers to. */
    List<Table> tables() throws SQLException {
        Map<String, SortedMap<String, ColumnKind>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                String table = lower(row.getString(1));
                if (!OTHERS.contains(table)) {
                    columns.computeIfAbsent(table, name -> new TreeMap<>())
                            .put(lower(row.getString(2)), ColumnKind.of(lower(row.getString(3))));
                }
            }
        }
        Map<String, Set<String>> references = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                references
                        .computeIfAbsent(lower(row.getString(1)), name -> new HashSet<>())
                        .add(lower(row.getString(2)));
            }
        }
        Map<String, Table> ordered = new LinkedHashMap<>();
        columns.keySet().forEach(name -> add(name, columns, references, ordered));
        return List.copyOf(ordered.values());
    }

    private static void add(
            String name,
            Map<String, SortedMap<String, ColumnKind>> columns,
            Map<String, Set<String>> references,
            Map<String, Table> ordered) {
        if (!ordered.containsKey(name)) {
            references.getOrDefault(name, Set.of()).stream()
                    .filter(other -> !other.equals(name))
                    .sorted()
                    .forEach(other -> add(other, columns, references, ordered));
            ordered.put(
                    name,
                    new Table(
                            name,
                            columns.get(name).entrySet().stream()
                                    .map(column -> new Table.Column(column.getKey(), column.getValue()))
                                    .toList()));
        }
    }

    boolean isEmpty(Table table) throws SQLException {
        return column("select 1 from " + table.name() + " limit 1").isEmpty();
    }

    /** By the names of the sequences, what each gives next. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        for (String found : column(
                "select sequence_name from information_schema.sequences where sequence_schema = current_schema")) {
            String name = lower(found);
            String value = address.isH2()
                    ? "select base_value from information_schema.sequences where sequence_name = '" + found + "'"
                    : "select case when is_called then last_value + increment_by else s.last_value end from " + name
                            + " s, (select increment_by from pg_sequences where sequencename = '" + name + "') i";
            next.put(name, Long.valueOf(column(value).get(0)));
        }
        return next;
    }

    /** Also ends the transaction, in which H2 cannot do so. */
    void restart(Map<String, Long> sequences) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                statement.execute("alter sequence " + sequence.getKey() + " restart with " + sequence.getValue());
            }
            statement.execute("analyze");
        }
        connection.commit();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
