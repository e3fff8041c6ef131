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

    private Path database;
    private StoreMarker marker;

    @BeforeEach
    void makeDatabase() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("dateline") + ";WRITE_DELAY=0";
        database = folder.resolve("dateline.mv.db");
        marker = StoreMarker.beside(url).orElseThrow();
        assertThatCode(marker::requireDatabase).as("before the first start").doesNotThrowAnyException();
        try (Connection connection = DriverManager.getConnection(url, "dateline", "")) {
            connection
                    .createStatement()
                    .execute("create table t as select x, space(100) s from system_range(1, 10000)");
        }
        assertThatCode(marker::requireDatabase).as("without a marker").doesNotThrowAnyException();
        marker.write(TWELFTH);
    }

    @Test
    void oneThatIsThereIsOpened() {
        assertThatCode(marker::requireDatabase).doesNotThrowAnyException();
        assertThatCode(() -> marker.compare(TWELFTH, true)).doesNotThrowAnyException();
    }

    @Test
    void oneThatIsMissingIsNotMadeAnew() throws IOException {
        Files.delete(database);
        assertThatThrownBy(marker::requireDatabase)
                .isInstanceOf(LostStore.class)
                .hasMessageContainingAll(
                        "dateline.mv.db is missing",
                        "has held 12 versions of the record (dateline.versions)",
                        "move dateline.mv.db and dateline.versions away");
    }

    @Test
    void oneThatWasEmptiedIsNotWrittenOver() throws IOException {
        Files.write(database, new byte[0]);
        assertThatThrownBy(marker::requireDatabase).hasMessageContaining("dateline.mv.db is empty, and it has held 12");
        Files.delete(folder.resolve("dateline.versions"));
        assertThatThrownBy(marker::requireDatabase).hasMessageContaining("dateline.mv.db is empty. Put it back");
    }

    /** H2 would begin anew where both of its headers are gone, over everything that may still be saved. */
    @Test
    void oneWhoseBeginningWasZeroedIsNotWrittenOver() throws IOException {
        zero(4096);
        assertThatCode(marker::requireDatabase).as("the second header is left").doesNotThrowAnyException();
        zero(8192);
        assertThatThrownBy(marker::requireDatabase).hasMessageContaining("holds no database");
        zero((int) Files.size(database));
        assertThatThrownBy(marker::requireDatabase).hasMessageContaining("holds no database");
    }

    private void zero(int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(bytes), 0);
        }
    }

    @Test
    void aRecordThatIsGoneOrOlderIsNoticed() {
        assertThatThrownBy(() -> marker.compare(Version.NONE, false)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> marker.compare(new Version("r", 9), true))
                .hasMessageContainingAll(
                        "holds version 9 of the record, which has come to version 12", "delete dateline.versions");
    }

    @Test
    void whatALaterVersionIsIsRemembered() {
        marker.compare(new Version("r", 15), true);
        assertThatThrownBy(() -> marker.compare(new Version("r", 14), true)).isInstanceOf(LostStore.class);
    }

    /** Whoever deletes the row of record_state has everything derived anew, in a record that counts from 1. */
    @Test
    void aRecordThatCountsAnewIsTaken() {
        assertThatCode(() -> marker.compare(Version.NONE, true)).doesNotThrowAnyException();
        marker.compare(new Version("other", 1), true);
        assertThatCode(() -> marker.compare(new Version("other", 1), true)).doesNotThrowAnyException();
    }

    @Test
    void aMarkerThatCannotBeReadStopsNobody() throws IOException {
        Files.writeString(folder.resolve("dateline.versions"), "version=many\\u00");
        assertThatCode(() -> marker.compare(TWELFTH, true)).doesNotThrowAnyException();
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
