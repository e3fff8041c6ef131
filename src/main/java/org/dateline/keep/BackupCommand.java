package org.dateline.keep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.tools.Restore;

import org.dateline.keep.Rows.Row;
import org.dateline.text.Progress;

/** The commands that copy a database of H2 with its whole history into a file, and put such a copy in its place. */
public final class BackupCommand {
    static final int DONE = 0;
    static final int COULD_NOT = 2;

    private static final long INTERVAL = 200;
    private static final long UNTIL_TAKEN = 10_000;
    private static final long UNTIL_GROWN = 60_000;

    private static final String VERSION = "select version from record_state";

    private final DatabaseFile database;
    private final BinaryOperator<String> settings;
    private final Progress progress;
    private final PrintStream out;

    private BackupCommand(DatabaseFile database, BinaryOperator<String> settings, Progress progress, PrintStream out) {
        this.database = database;
        this.settings = settings;
        this.progress = progress;
        this.out = out;
    }

    private interface Work {
        void run(BackupCommand command) throws IOException, SQLException;
    }

    /**
     * Copies the database that a server has by its settings. Where a server has it open, that server does it.
     *
     * @param file what is not there yet
     * @param settings the value of a setting of that name, or else what is given as the second
     * @param progress which is told how far it is
     * @return the status to exit with: 0 when the copy is there, 2 when there is none
     */
    public static int backup(Path file, BinaryOperator<String> settings, Progress progress, PrintStream out) {
        return run(settings, progress, out, command -> command.backup(file));
    }

    /**
     * Puts a copy in the place of the database.
     *
     * @param replace whether a database that is there may be put aside
     * @param progress which is told how far it is
     * @return the status to exit with: 0 when it is there, 2 when everything is as it was
     */
    public static int restore(
            Path file, boolean replace, BinaryOperator<String> settings, Progress progress, PrintStream out) {
        return run(settings, progress, out, command -> command.restore(file, replace));
    }

    private static int run(BinaryOperator<String> settings, Progress progress, PrintStream out, Work work) {
        String url = settings.apply("quarkus.datasource.jdbc.url", "");
        try {
            DatabaseFile database = DatabaseFile.of(url)
                    .orElseThrow(
                            () -> new Unkept(
                                    "The database is not one of H2 in a file. PostgreSQL has pg_dump and pg_restore for this."));
            work.run(new BackupCommand(database, settings, progress, out));
            return DONE;
        } catch (Unkept reason) {
            out.println(reason.getMessage());
        } catch (IOException | SQLException failure) {
            out.println("It could not be done: " + failure.getMessage());
        }
        return COULD_NOT;
    }

    private Connection open(DatabaseFile which) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", settings.apply("quarkus.datasource.username", "dateline"));
        properties.put("password", settings.apply("quarkus.datasource.password", "dateline"));
        return new Driver().connect(which.url() + ";IFEXISTS=TRUE", properties);
    }

    private void backup(Path file) throws IOException, SQLException {
        Path place = file.toAbsolutePath().normalize();
        if (Files.exists(place)) {
            throw new Unkept(file + " is there already: name another file.");
        }
        if (!Files.exists(database.database())) {
            throw new Unkept("There is no database at " + database.database() + ".");
        }
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        progress.step(() -> "Copying " + database.database() + ": " + size(part));
        try {
            try (Connection connection = open(database);
                    PreparedStatement backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, part.toString());
                backup.execute();
            } catch (SQLException refused) {
                if (refused.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                    throw refused;
                }
                askServer(part);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        progress.close();
        out.println("Copied " + database.database() + " to " + file + ".");
    }

    /** How much there is of a file that grows. */
    private static String size(Path file) {
        try {
            return String.format(Locale.ROOT, "%,d MB", Files.exists(file) ? Files.size(file) >> 20 : 0);
        } catch (IOException gone) {
            return "done";
        }
    }

    private void askServer(Path part) throws IOException {
        String request = UUID.randomUUID().toString();
        progress.step(() -> "The server copies its database: " + size(database.unfinished(request)));
        Path asking = database.wanted().resolveSibling(database.name() + ".backup-" + request);
        Files.writeString(asking, request);
        Files.move(asking, database.wanted(), StandardCopyOption.ATOMIC_MOVE);
        long since = System.nanoTime();
        while (Files.exists(database.wanted())) {
            if (isOver(since, UNTIL_TAKEN)) {
                Files.deleteIfExists(database.wanted());
                throw new Unkept(database.database() + " is in use, and not by a server that can copy it: stop what has"
                        + " it open.");
            }
            rest();
        }
        long size = -1;
        while (!Files.exists(database.copy(request))) {
            if (Files.exists(database.failure(request))) {
                String why = Files.readString(database.failure(request));
                Files.delete(database.failure(request));
                throw new Unkept("The server could not copy its database: " + why);
            }
            Path growing = database.unfinished(request);
            long now = Files.exists(growing) ? Files.size(growing) : size;
            if (now != size) {
                size = now;
                since = System.nanoTime();
            }
            if (isOver(since, UNTIL_GROWN)) {
                throw new Unkept("The server has stopped copying its database; its log says why.");
            }
            rest();
        }
        Files.move(database.copy(request), part, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOver(long since, long milliseconds) {
        return System.nanoTime() - since > milliseconds * 1_000_000;
    }

    private static void rest() {
        try {
            Thread.sleep(INTERVAL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unkept("Stopped.");
        }
    }

    private void restore(Path file, boolean replace) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new Unkept("There is no file " + file + ".");
        }
        boolean taken = Files.exists(database.database());
        if (taken && !replace) {
            throw new Unkept(
                    database.database() + " is there. Add --replace: it is then put aside under another name.");
        }
        if (taken) {
            requireUnused();
        }
        Files.createDirectories(database.base().getParent());
        Path beside = Files.createTempDirectory(database.base().getParent(), ".restore-");
        try {
            progress.step(() -> "Unpacking " + file + ": "
                    + size(beside.resolve(database.database().getFileName())));
            String version = unpack(file, beside);
            progress.close();
            String stamp = "-before-" + Instant.now().toString().replaceAll("[-:]|\\.[0-9]*", "");
            // The index follows from the database, and might be taken for that of the copy.
            String index = settings.apply("dateline.index", "");
            for (Path each : Stream.concat(
                            Stream.of(database.versions(), database.database()),
                            index.isBlank() ? Stream.empty() : Stream.of(Path.of(index)))
                    .filter(Files::exists)
                    .toList()) {
                Path aside = each.resolveSibling(each.getFileName() + stamp);
                Files.move(each, aside);
                out.println("Put aside: " + aside);
            }
            Files.move(beside.resolve(database.database().getFileName()), database.database());
            out.println("Put " + file + " in the place of " + database.database() + ": version " + version
                    + " of the record. The next start goes on from there.");
        } finally {
            try (Stream<Path> left = Files.walk(beside)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void requireUnused() throws SQLException {
        try {
            open(database).close();
        } catch (SQLException refused) {
            if (refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new Unkept(database.database() + " is in use: stop the server that has it open.");
            }
            // What cannot be opened is what a copy is for.
        }
    }

    /** @return which version of the record it holds */
    private String unpack(Path file, Path beside) throws SQLException {
        String unusable = file + " holds no database that could be opened: ";
        try {
            Restore.execute(file.toString(), beside.toString(), database.name());
        } catch (RuntimeException noBackup) {
            throw new Unkept(unusable + noBackup.getMessage());
        }
        Path unpacked = beside.resolve(database.name());
        DatabaseFile copy = new DatabaseFile("jdbc:h2:file:" + unpacked, unpacked);
        try (Connection connection = open(copy)) {
            List<Row> version = Rows.of(connection, VERSION);
            return version.isEmpty() ? "0" : version.get(0).text("version");
        } catch (SQLException unreadable) {
            throw new Unkept(unusable + unreadable.getMessage());
        }
    }
}
