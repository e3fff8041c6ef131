package org.dateline;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import org.dateline.record.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whoever starts a server that cannot start is told in a sentence what to do; the failures are real ones wherever they can be made. */
class StartFailureTest {
    private static final String MANY = "create table t as select x, random_uuid() u from system_range(1, 20000)";

    @TempDir
    Path folder;

    private static String told(String url, Throwable failure) {
        return new StartFailure(new StoreFailure(url, "dateline"))
                .inPlainWords(new RuntimeException("Failed", failure));
    }

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("dateline");
    }

    private Path file() {
        return folder.resolve("dateline.mv.db");
    }

    private void make() throws SQLException {
        try (Connection connection = DriverManager.getConnection(h2(), "dateline", "dateline")) {
            connection.createStatement().execute(MANY);
        }
    }

    /** What is told when this is opened and written into. */
    private static String opened(String url, String password) {
        Throwable failure = catchThrowable(() -> {
            try (Connection connection = DriverManager.getConnection(url, "dateline", password)) {
                connection.createStatement().execute("create table more as select * from t");
            }
        });
        assertThat(failure).isInstanceOf(SQLException.class);
        return told(url, failure);
    }

    @Test
    void anotherProcessHasTheDatabaseOpen() throws Exception {
        make();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(opened(h2(), "dateline"))
                    .contains("Another process has the database open", "QUARKUS_DATASOURCE_JDBC_URL");
        }
    }

    /** What H2 does not tell, and begins anew, StoreMarker finds out. */
    @Test
    void theDatabaseIsDamaged() throws Exception {
        make();
        try (Connection connection = DriverManager.getConnection(h2(), "dateline", "dateline")) {
            connection.createStatement().execute("create table later as select x from system_range(1, 5000)");
        }
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 8192, 16384, (byte) 7);
        Files.write(file(), bytes);
        assertThat(opened(h2(), "dateline")).contains("is damaged or cut off", "from a backup");
    }

    @Test
    void somethingElseStandsInItsFile() throws Exception {
        Files.writeString(file(), "id: flynn\\n".repeat(2000));
        assertThat(opened(h2(), "dateline")).containsPattern("is damaged or cut off|another version has written it");
    }

    @ParameterizedTest
    @CsvSource({"format:3,format:9", "format:3,format:1"})
    void anotherVersionOfH2HasWrittenIt(String before, String after) throws Exception {
        make();
        byte[] bytes = Files.readAllBytes(file());
        for (int at : new int[] {0, 4096}) {
            String header = new String(bytes, at, 4096, StandardCharsets.ISO_8859_1);
            assertThat(header).contains(before);
            int end = header.indexOf(",fletcher:");
            String changed = header.substring(0, end).replace(before, after);
            byte[] content = changed.getBytes(StandardCharsets.ISO_8859_1);
            byte[] sealed =
                    (changed + ",fletcher:%08x\n".formatted(fletcher(content))).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(sealed, 0, bytes, at, sealed.length);
        }
        Files.write(file(), bytes);
        assertThat(opened(h2(), "dateline")).contains("is not one of H2 2.", "Start the release that has written it");
    }

    private static int fletcher(byte[] bytes) {
        return org.h2.mvstore.DataUtils.getFletcher32(bytes, 0, bytes.length);
    }

    @Test
    void thePasswordIsWrong() throws Exception {
        make();
        assertThat(opened(h2() + ";PASSWORD=secret", "other").concat(opened(h2(), "other")))
                .contains("refuses the user dateline with this password", "QUARKUS_DATASOURCE_PASSWORD")
                .doesNotContain("secret");
    }

    @Test
    void theDatabaseCanOnlyBeRead() throws Exception {
        make();
        assertThat(opened(h2() + ";ACCESS_MODE_DATA=r", "dateline"))
                .contains("can only be read", "write its file and its folder");
    }

    @Test
    void itsFolderCannotBeMade() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        assertThat(opened("jdbc:h2:file:" + folder.resolve("file/dateline"), "dateline"))
                .contains("cannot be read or written", "let the user that runs this do so");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:data/dateline,write jdbc:h2:file:./data/dateline",
        "jdbc:h2:mem:x;NONSENSE=1,is not understood: ",
        "jdbc:h2:mem:x;DB_CLOSE_DELAY,is not understood: ",
    })
    void itsAddressIsMiswritten(String url, String told) {
        assertThat(opened(url, "")).contains(told);
    }

    @Test
    void anAddressIsRepeatedWithoutWhatMayBeSecret() {
        assertThat(new StoreFailure("jdbc:postgresql://me:pw@host/db?password=pw", "me"))
                .hasToString("jdbc:postgresql://host/db");
        assertThat(new StoreFailure("jdbc:h2:file:./x;PASSWORD=pw", "me")).hasToString("jdbc:h2:file:./x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08001 | cannot be reached: FATAL: m. See that it runs, and that QUARKUS_DATASOURCE_JDBC_URL names its host and port.
            28P01 | refuses the user dateline with this password
            28000 | refuses the user dateline with this password
            3D000 | There is no such database (jdbc:postgresql://h/d): create it
            42501 | may not do this
            25006 | DATELINE_ROLE=reader
            53300 | takes no more connections
            57P03 | is starting or stopping: try again
            53100 | has no room
            """)
    void postgreSqlRefuses(String state, String told) {
        assertThat(told(
                        "jdbc:postgresql://h/d",
                        new PSQLException(new ServerErrorMessage("SFATAL\0C" + state + "\0Mm\0\0"))))
                .contains(told);
    }

    @Test
    void postgreSqlIsNotThere() {
        String url = "jdbc:postgresql://127.0.0.1:9/dateline";
        Throwable failure = catchThrowable(() -> DriverManager.getConnection(url, "dateline", "dateline"));
        assertThat(told(url, failure)).startsWith("The database (" + url + ") cannot be reached: ");
    }

    private static Flyway flyway(String database) {
        return Flyway.configure()
                .dataSource("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1", "dateline", "dateline")
                .locations("classpath:db/migration/common")
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    private static String migrated(String database, String change) throws SQLException {
        String url = "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1";
        Flyway flyway = flyway(database);
        if (change.contains("flyway_schema_history")) {
            flyway.migrate();
        }
        try (Connection connection = DriverManager.getConnection(url, "dateline", "dateline")) {
            connection.createStatement().execute(change);
        }
        return told(url, catchThrowable(flyway::migrate));
    }

    @Test
    void theSchemaIsThatOfANewerRelease() throws SQLException {
        assertThat(
                        migrated(
                                "newer",
                                "insert into \"flyway_schema_history\" select 99, '99.1', 'later', \"type\", 'V99_1__later.sql', 1,"
                                        + " \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\" where \"version\" = '2'"))
                .contains("has the schema of a newer Dateline (migration 99.1)", "start that release");
    }

    @Test
    void theSchemaIsThatOfNoRelease() throws SQLException {
        assertThat(migrated("changed", "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '3'"))
                .contains("is that of no release (migration 3)");
        assertThat(migrated(
                        "failed", "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '8'"))
                .contains("was cut off while it was brought up to date (migration 8)");
        assertThat(migrated("others", "create table customer (id int)")).contains("holds tables, and none of Dateline");
    }

    @Test
    void theSchemaIsOlderThanWhatAReaderNeeds() {
        assertThat(told(
                        "jdbc:postgresql://h/d",
                        catchThrowable(() -> flyway("older").validate())))
                .contains("has the schema of an older Dateline", "start a server of this release on it that loads");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Port already bound: 8080: Address already in use  | Another process listens there
            Permission denied                                 | a port above 1023
            Cannot assign requested address                   | QUARKUS_HTTP_HOST
            """)
    void nobodyCanListenThere(String message, String told) {
        assertThat(told("", new BindException(message))).contains(told);
        // Linux's own transport.
        assertThat(told("", new IOException("bind(..) failed with error(-98): " + message)))
                .startsWith("Port ")
                .contains(told)
                .doesNotContain("bind(");
    }

    @Test
    void settingsCannotBeRead() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("quarkus.http.port", "abc", "dateline.role", "writer", "dateline.name", "${NOBODY}"),
                        "test",
                        1))
                .addDefaultInterceptors()
                .build();
        IllegalStateException all = new IllegalStateException("Failed to load");
        all.addSuppressed(catchThrowable(() -> config.getValue("quarkus.http.port", Integer.class)));
        all.addSuppressed(catchThrowable(() -> config.getValue("dateline.role", Role.class)));
        all.addSuppressed(catchThrowable(() -> config.getValue("dateline.name", String.class)));
        assertThat(told("", all))
                .startsWith("A setting has a value that cannot be read: ")
                .contains("quarkus.http.port with the config value \"abc\": Expected an integer value")
                .contains("dateline.role with the config value \"writer\": ", "allowed values: loader,reader")
                .contains("Could not expand value NOBODY in property dateline.name.");
        assertThat(told("", new IllegalArgumentException("port must be <= 65535")))
                .contains("QUARKUS_HTTP_PORT");
    }

    @Test
    void aSettingCannotBeUsed() {
        assertThat(told(
                        "",
                        new IllegalArgumentException("dateline.versions.poll: PT0S is no time to wait. Write 500ms")))
                .isEqualTo(
                        "A setting has a value that cannot be used. dateline.versions.poll: PT0S is no time to wait. Write 500ms.");
    }

    @Test
    void whatNobodyForesawIsLeftToTheLog() {
        assertThat(told("", new IllegalStateException("?"))).isNull();
        assertThat(told("", new IOException("?"))).isNull();
    }
}
