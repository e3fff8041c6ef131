package org.dateline.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import io.quarkus.logging.Log;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.ConnectionInfo;

import org.dateline.record.Version;

/**
 * A file beside the database of H2 that says which version its record has come to. By it a database that was emptied, or is not
 * where it was, is told from one that is new, which H2 cannot: it makes a database wherever there is none.
 */
final class StoreMarker {
    private static final String DATABASE = ".mv.db";
    private static final String MARKER = ".versions";

    /** H2 writes its header twice, and goes by the second one where the first cannot be read. */
    private static final int BLOCK = 4096;

    private static final String CUT_OFF = "is cut off, or empty";

    private final String url;
    private final Path database;
    private final Path file;

    private StoreMarker(String url, String name) {
        this.url = url;
        this.database = Path.of(name + DATABASE);
        this.file = Path.of(name + MARKER);
    }

    /**
     * The marker of a database.
     *
     * @param url for its driver
     * @return empty where the database is no file of this machine
     */
    static Optional<StoreMarker> beside(String url) {
        if (!url.startsWith("jdbc:h2:")) {
            return Optional.empty();
        }
        ConnectionInfo address = new ConnectionInfo(url, new Properties(), null, null);
        // A name that still has a scheme is not one file.
        return address.isPersistent()
                        && !address.isRemote()
                        && !address.getName().matches("\\w{2,}:.*")
                ? Optional.of(new StoreMarker(url, address.getName()))
                : Optional.empty();
    }

    /**
     * Sees that the database holds the record that it ever held. To be asked before it is opened for more than reading: of one that
     * is cut off, H2 makes an empty one, over everything that may still be saved.
     *
     * @throws UnusableStore when it does not
     * @throws SQLException when it cannot be read at all
     */
    void requireRecord(String user, String password) throws SQLException {
        Version marked = read();
        boolean exists = Files.exists(database);
        if (marked.number() > 0 && !exists) {
            throw lost(marked, "is missing");
        }
        if (exists && !isDatabase()) {
            throw lost(
                    marked,
                    size() == 0 ? "is empty" : "holds no database: what stands where one begins is overwritten");
        }
        if (!exists) {
            requireFolder();
        }
        // Where several may have it open, who has it has seen to this.
        if (marked.number() > 0 && !url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")) {
            compare(marked, user, password);
        }
    }

    /** Where H2 cannot make one, it tells the same with a stack trace for everything it tries. */
    private void requireFolder() {
        Path folder = database.getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UnusableStore("The folder " + folder + " cannot be made (" + unwritable
                    + "). The database is set by QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableStore("The database cannot be made in " + folder
                    + ": let the user that runs this write there, or set another with QUARKUS_DATASOURCE_JDBC_URL.");
        }
    }

    private void compare(Version marked, String user, String password) throws SQLException {
        try (Connection connection = open(marked, user, password)) {
            if (!isFilled(connection, "event")) {
                throw lost(marked, CUT_OFF);
            }
            Version version = version(connection);
            if (marked.record().equals(version.record()) && marked.number() > version.number()) {
                throw new UnusableStore("The database " + database + " holds version " + version.number()
                        + " of the record, which has come to version " + marked.number() + " before ("
                        + file.getFileName()
                        + "): it was cut off, or an older copy was put in its place. Put the latest copy back; or, to go on"
                        + " from this one, delete " + file.getFileName() + ".");
            }
        }
    }

    private Connection open(Version marked, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(Map.of("user", user, "password", password));
        String others = url.replaceAll("(?i);(ACCESS_MODE_DATA|INIT)=[^;]*", "");
        try {
            return new Driver().connect(others + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", properties);
        } catch (SQLException failure) {
            // It has found nothing, and would begin anew.
            if (failure.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
                throw lost(marked, CUT_OFF);
            }
            throw failure;
        }
    }

    private static boolean isFilled(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from " + table + " fetch first row only")) {
            return row.next();
        } catch (SQLException missing) {
            if (missing.getSQLState().startsWith("42")) {
                return false;
            }
            throw missing;
        }
    }

    private static Version version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select record, version from record_state")) {
            return row.next() ? new Version(row.getString(1), row.getLong(2)) : Version.NONE;
        }
    }

    /** Remembers the version that the record has come to. */
    void write(Version version) {
        if (version.equals(Version.NONE) || version.equals(read())) {
            return;
        }
        try {
            Path fresh = Path.of(file + ".new");
            Files.writeString(
                    fresh,
                    "# What the record in " + database.getFileName()
                            + " has come to. It is compared at each start, so that a lost database is not taken for a new one.\n"
                            + "record=" + version.record() + "\nversion=" + version.number() + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            Log.warn(file + " cannot be written (" + unwritable
                    + "): should the database be lost, that will not be noticed");
        }
    }

    /** What was written last; {@link Version#NONE} where nothing was, or it cannot be read. */
    private Version read() {
        Properties said = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                said.load(reader);
                return new Version(said.getProperty("record", ""), Long.parseLong(said.getProperty("version", "")));
            } catch (IOException | IllegalArgumentException unreadable) {
                Log.warn(file + " cannot be read (" + unreadable + "), and is written anew");
            }
        }
        return Version.NONE;
    }

    private boolean isDatabase() {
        try (InputStream stream = Files.newInputStream(database)) {
            byte[] headers = stream.readNBytes(2 * BLOCK);
            return isHeader(headers, 0) || isHeader(headers, BLOCK);
        } catch (IOException unreadable) {
            // H2 finds out as well, and says more.
            return true;
        }
    }

    /** Also that of an encrypted one, which begins with {@code H2encrypt}. */
    private static boolean isHeader(byte[] bytes, int from) {
        return bytes.length > from + 1 && bytes[from] == 'H' && (bytes[from + 1] == ':' || bytes[from + 1] == '2');
    }

    private long size() {
        try {
            return Files.size(database);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private UnusableStore lost(Version marked, String what) {
        String had = marked.number() == 0
                ? ""
                : ", and it has held " + marked.number() + (marked.number() == 1 ? " version" : " versions")
                        + " of the record (" + file.getFileName() + ")";
        return new UnusableStore("The database " + database + " " + what + had
                + ". Put it back from a backup; or, to begin anew from the seeds without its earlier revisions, move "
                + database.getFileName() + " and " + file.getFileName() + " away.");
    }
}
