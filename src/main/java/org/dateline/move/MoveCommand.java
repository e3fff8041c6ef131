package org.dateline.move;

import java.io.PrintStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;

import org.flywaydb.core.api.FlywayException;

import org.dateline.text.Progress;

/**
 * The command that moves a record with its whole history into an empty database, of the same kind or of the other. Rows pass
 * through in portions, are all there or none, and are read again and compared at the end.
 */
public final class MoveCommand {
    static final int MOVED = 0;
    static final int DIFFERS = 1;
    static final int COULD_NOT_MOVE = 2;

    private static final String USAGE = "Usage: move <address of the record> <address of an empty database>";
    private static final int PORTION = 1000;
    private static final String USER = "dateline";

    private final Database source;
    private final Database target;
    private final Progress progress;
    private final PrintStream out;

    private MoveCommand(Database source, Database target, Progress progress, PrintStream out) {
        this.source = source;
        this.target = target;
        this.progress = progress;
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments the addresses of both databases, as their drivers take them
     * @param settings the value of a setting of that name, or else what is given as the second
     * @param progress which is told how far it is
     * @return the status to exit with: 0 when the record is moved, 1 when it is not the same afterwards, 2 when it could not
     *     be moved
     */
    public static int run(List<String> arguments, BinaryOperator<String> settings, Progress progress, PrintStream out) {
        if (arguments.size() != 2 || arguments.get(0).startsWith("-")) {
            out.println(USAGE);
            return COULD_NOT_MOVE;
        }
        try {
            Address from = Address.of(
                            arguments.get(0),
                            settings.apply("dateline.move.from.username", USER),
                            settings.apply("dateline.move.from.password", USER))
                    .toRead();
            Address to = Address.of(
                    arguments.get(1),
                    settings.apply("dateline.move.to.username", USER),
                    settings.apply("dateline.move.to.password", USER));
            return run(from, to, progress, out);
        } catch (Unmovable reason) {
            out.println(reason.getMessage());
        } catch (FlywayException | SQLException failure) {
            out.println("The record could not be moved: " + failure.getMessage());
        }
        return COULD_NOT_MOVE;
    }

    private static int run(Address from, Address to, Progress progress, PrintStream out) throws SQLException {
        try (Database source = Database.open(from)) {
            from.requireSchema();
            source.lock();
            // Opened once before the schema is made, so that what is wrong with the address is told in plain words.
            Database.open(to).close();
            to.migrate();
            to.requireSchema();
            try (Database target = Database.open(to)) {
                target.lock();
                out.printf(Locale.ROOT, "Moving %s to %s%n", source, target);
                return new MoveCommand(source, target, progress, out).move() ? MOVED : DIFFERS;
            }
        }
    }

    private boolean move() throws SQLException {
        // Where rows are written, those that others refer to come first.
        List<Table> tables = target.tables();
        if (!Set.copyOf(tables).equals(Set.copyOf(source.tables()))) {
            throw new Unmovable("The tables of " + source + " and " + target + " are not the same.");
        }
        for (Table table : tables) {
            if (!target.isEmpty(table)) {
                throw new Unmovable(target + " is not empty: " + table.name() + " has rows. Nothing was changed.");
            }
        }
        TableSum[] moved = new TableSum[tables.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = copy(tables.get(i));
        }
        target.connection().commit();
        Map<String, Long> sequences = source.sequences();
        target.restart(sequences);
        return compare(tables, moved, sequences);
    }

    private TableSum copy(Table table) throws SQLException {
        try (PreparedStatement insert = target.connection().prepareStatement(table.insert())) {
            int[] waiting = new int[1];
            AtomicLong passed = tell("Copying", table);
            TableSum sum = read(source, table, (row, values) -> {
                passed.set(row);
                for (int i = 0; i < values.length; i++) {
                    table.columns().get(i).kind().write(insert, i + 1, values[i]);
                }
                insert.addBatch();
                if (++waiting[0] == PORTION) {
                    insert.executeBatch();
                    waiting[0] = 0;
                }
            });
            insert.executeBatch();
            return sum;
        }
    }

    /** Tells how many rows have passed, which are to be counted in what is returned. */
    private AtomicLong tell(String what, Table table) {
        AtomicLong passed = new AtomicLong();
        progress.step(() -> String.format(Locale.ROOT, "%s %s: %,d rows", what, table.name(), passed.get()));
        return passed;
    }

    private interface Row {
        void pass(long number, Object[] values) throws SQLException;
    }

    private static TableSum read(Database database, Table table, Row action) throws SQLException {
        TableSum sum = new TableSum();
        Object[] values = new Object[table.columns().size()];
        try (Statement statement = database.connection().createStatement()) {
            statement.setFetchSize(PORTION);
            try (ResultSet row = statement.executeQuery(table.select())) {
                while (row.next()) {
                    for (int i = 0; i < values.length; i++) {
                        ColumnKind kind = table.columns().get(i).kind();
                        values[i] = kind.read(row, i + 1);
                        sum.add(values[i] == null ? null : kind.bytes(values[i]));
                    }
                    sum.endRow();
                    action.pass(sum.rows(), values);
                }
            }
        }
        return sum;
    }

    private boolean compare(List<Table> tables, TableSum[] moved, Map<String, Long> sequences) throws SQLException {
        boolean same = true;
        long rows = 0;
        for (int i = 0; i < moved.length; i++) {
            AtomicLong passed = tell("Reading again", tables.get(i));
            TableSum found = read(target, tables.get(i), (number, values) -> passed.set(number));
            progress.pause();
            boolean equal = found.isSameAs(moved[i]);
            out.printf(
                    Locale.ROOT,
                    "%-20s %,12d rows  %s  %s%n",
                    tables.get(i).name(),
                    moved[i].rows(),
                    moved[i].text(),
                    equal ? "same" : "DIFFERS: " + found.text());
            same &= equal;
            rows += moved[i].rows();
        }
        Map<String, Long> next = target.sequences();
        if (!next.equals(sequences)) {
            out.printf(Locale.ROOT, "The sequences differ: %s there, %s here%n", sequences, next);
            same = false;
        }
        out.printf(
                Locale.ROOT,
                same
                        ? "Moved: %,d rows in %d tables, %d sequences; everything was read again and is the same.%n"
                        : "NOT the same: do not use the target. %,d rows in %d tables, %d sequences%n",
                rows,
                moved.length,
                sequences.size());
        return same;
    }
}
