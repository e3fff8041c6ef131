package org.dateline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The connection that made the tables is closed some minutes later, and what it made goes on. */
class ChecksOutliveSessionsTest {
    private static final String URL = "jdbc:h2:mem:checks-outlive;DB_CLOSE_DELAY=-1";

    @BeforeAll
    static void migrate() {
        Migrations.migrate(URL, "latest");
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(URL, "dateline", "dateline");
    }

    /** H2 keeps the session with a list that it compares by, of a check as {@code in} or as {@code or} of one column. */
    @Test
    void noneComparesByAList() throws SQLException {
        List<String> lists = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select constraint_name, check_clause"
                        + " from information_schema.check_constraints where check_clause like '% IN(%'")) {
            while (rows.next()) {
                lists.add(rows.getString(1) + ": " + rows.getString(2));
            }
        }
        assertThat(lists).isEmpty();
    }

    @Test
    void whatIsRightIsTakenAndWhatIsWrongIsNot() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into actor (slug, name, kind) values ('a', 'A', 'PERSON')");
            assertThatThrownBy(() -> statement.execute(
                            "insert into actor (slug, name, kind) values ('b', 'B', 'PERSON,ORGANISATION')"))
                    .isInstanceOf(SQLException.class);
            statement.execute("insert into vocabulary (kind, code, language, word, from_version)"
                    + " values ('type', 'call', 'de', 'Anruf', 1)");
            assertThatThrownBy(
                            () -> statement.execute("insert into vocabulary (kind, code, language, word, from_version)"
                                    + " values ('kind', 'call', 'de', 'Anruf', 1)"))
                    .hasMessageContaining("Check constraint violation");
        }
    }
}
