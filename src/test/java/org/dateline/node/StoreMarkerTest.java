package org.dateline.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.record.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database of H2 that has lost its record is told from a new one. */
class StoreMarkerTest {
    private static final Version TWELFTH = new Version("r", 12);

    @TempDir
    Path folder;

    private String url;
    private Path database;
    private StoreMarker marker;

    @BeforeEach
    void makeDatabase() throws SQLException {
        url = "jdbc:h2:file:" + folder.resolve("dateline");
        database = folder.resolve("dateline.mv.db");
        marker = StoreMarker.beside(url).orElseThrow();
        assertOpened();
        execute("create table record_state as select 'r' as record, 12 as version");
        execute("create table event as select x, random_uuid() as u from system_range(1, 10000)");
        assertOpened();
        marker.write(TWELFTH);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "dateline", "secret")) {
            connection.createStatement().execute(statement);
        }
    }

    private void assertOpened() {
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    private void open() throws SQLException {
        marker.requireRecord("dateline", "secret");
    }

    /** Nothing is written to what is left, either. */
    private void assertLost(String... told) throws IOException {
        byte[] left = Files.exists(database) ? Files.readAllBytes(database) : null;
        assertThatThrownBy(this::open).isInstanceOf(UnusableStore.class).hasMessageContainingAll(told);
        assertThat(Files.exists(database) ? Files.readAllBytes(database) : null).isEqualTo(left);
    }

    @Test
    void oneThatIsThereIsOpened() throws IOException {
        byte[] before = Files.readAllBytes(database);
        assertOpened();
        assertThat(database).hasBinaryContent(before);
    }

    @Test
    void oneThatIsMissingIsNotMadeAnew() throws IOException {
        Files.delete(database);
        assertLost(
                "dateline.mv.db is missing",
                "has held 12 versions of the record (dateline.versions)",
                "move dateline.mv.db and dateline.versions away");
    }

    @Test
    void oneThatWasEmptiedIsNotWrittenOver() throws IOException {
        Files.write(database, new byte[0]);
        assertLost("dateline.mv.db is empty, and it has held 12");
        Files.delete(folder.resolve("dateline.versions"));
        assertLost("dateline.mv.db is empty. Put it back");
    }

    /** H2 would begin anew where both of its headers are gone, over everything that may still be saved. */
    @Test
    void oneWhoseBeginningWasZeroedIsNotWrittenOver() throws IOException {
        zero(4096);
        assertOpened();
        zero(8192);
        assertLost("holds no database");
        zero((int) Files.size(database));
        assertLost("holds no database");
        Files.delete(folder.resolve("dateline.versions"));
        assertLost("holds no database");
    }

    private void zero(int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(bytes), 0);
        }
    }

    /** Of such a one, too, H2 would make an empty one without a word. */
    @ParameterizedTest
    @ValueSource(ints = {9000, 50_000, 200_000})
    void oneThatWasCutOffIsNotWrittenOver(int size) throws IOException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            assertThat(channel.size()).isGreaterThan(size);
            channel.truncate(size);
        }
        assertLost("dateline.mv.db is cut off, or empty, and it has held 12 versions");
    }

    @Test
    void aRecordThatIsGoneOrOlderIsNoticed() throws Exception {
        execute("update record_state set version = 9");
        assertLost("holds version 9 of the record, which has come to version 12", "delete dateline.versions");
        execute("delete from event");
        assertLost("is cut off, or empty");
        execute("drop table event");
        assertLost("is cut off, or empty");
    }

    @Test
    void whatALaterVersionIsIsRemembered() throws Exception {
        marker.write(new Version("r", 15));
        assertLost("has come to version 15");
        execute("update record_state set version = 15");
        assertOpened();
    }

    /** Whoever deletes the row of record_state has everything derived anew, in a record that counts from 1. */
    @Test
    void aRecordThatCountsAnewIsTaken() throws Exception {
        execute("delete from record_state");
        assertOpened();
        execute("insert into record_state values ('s', 1)");
        assertOpened();
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        StoreMarker below =
                StoreMarker.beside("jdbc:h2:file:" + file + "/data/dateline").orElseThrow();
        assertThatThrownBy(() -> below.requireRecord("dateline", "secret"))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContainingAll("cannot be made", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void aMarkerThatCannotBeReadStopsNobody() throws IOException {
        Files.writeString(folder.resolve("dateline.versions"), "version=many\\u00");
        assertOpened();
        marker.write(TWELFTH);
        assertThat(folder.resolve("dateline.versions")).content().contains("record=r", "version=12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:dateline;DB_CLOSE_DELAY=-1",
                "jdbc:h2:tcp://localhost/dateline",
                "jdbc:postgresql://localhost/dateline"
            })
    void aDatabaseThatIsNoFileHereHasNone(String url) {
        assertThat(StoreMarker.beside(url)).isEmpty();
    }
}
