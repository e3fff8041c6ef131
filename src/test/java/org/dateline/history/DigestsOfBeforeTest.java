package org.dateline.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.dateline.store.Migrations;

import static org.assertj.core.api.Assertions.assertThat;

/** A database whose versions were digested before the words of the desk were a part of them. */
class DigestsOfBeforeTest {
    private static final String URL = "jdbc:h2:mem:digests-of-before;DB_CLOSE_DELAY=-1";

    @Test
    void areTakenBackOfVersionsThatHadWords() throws SQLException {
        Migrations.migrate(URL, "28");
        try (Connection connection = DriverManager.getConnection(URL, "dateline", "dateline");
                Statement statement = connection.createStatement()) {
            for (int version = 1; version <= 3; version++) {
                statement.execute("insert into record_version (number, recorded_at, author, items, sha256) values ("
                        + version + ", timestamp with time zone '2026-11-22 09:00:00Z', 'seeds', 9, 'ab')");
            }
            // Whoever made it has gone, and H2 compares by its session.
            statement.execute("alter table vocabulary drop constraint vocabulary_kind");
            statement.execute("insert into record_sum (id, total, items) values (1, '', 9)");
            statement.execute("insert into vocabulary (kind, code, language, word, from_version, until_version)"
                    + " values ('type', 'call', 'de', 'Anruf', 2, 3)");
            Migrations.migrate(URL, "29");
            assertThat(list(
                            statement,
                            "select number || ' ' || coalesce(sha256, '-') from record_version order by number"))
                    .containsExactly("1 ab", "2 -", "3 ab");
            assertThat(list(statement, "select id from record_sum")).isEmpty();
        }
    }

    private static List<String> list(Statement statement, String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
