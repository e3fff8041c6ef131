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

/** A database that kept its past before there was a log of changes. */
class ChangesOfBeforeTest {
    private static final String URL = "jdbc:h2:mem:changes-of-before;DB_CLOSE_DELAY=-1";

    @Test
    void followFromThePastStatesInTheOrderOfVersions() throws SQLException {
        Migrations.migrate(URL, "16");
        try (Connection connection = DriverManager.getConnection(URL, "dateline", "dateline");
                Statement statement = connection.createStatement()) {
            for (int version = 3; version <= 6; version++) {
                statement.execute("insert into record_version (number, recorded_at, author) values (" + version
                        + ", timestamp with time zone '2026-11-2" + version + " 09:00:00Z', 'seeds')");
            }
            // Older than what is kept, then another revision, then only re-weighed.
            past(statement, "a", 2, 4, 1);
            past(statement, "a", 4, 5, 2);
            event(statement, 1, "a", 2, 5, null);
            // Told in version 5 and withdrawn in 6.
            past(statement, "b", 5, 6, 1);
            event(statement, 2, "b", 2, 6, "'It was wrong.'");
            event(statement, 3, "c", 1, 6, null);
            Migrations.migrate(URL, "17");
            List<String> log = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select version, slug, revision, kind from event_change order by version, place")) {
                while (rows.next()) {
                    log.add(rows.getLong(1) + " " + rows.getString(2) + " " + rows.getInt(3) + " " + rows.getString(4));
                }
            }
            assertThat(log)
                    .containsExactly(
                            "3 a 1 CREATED",
                            "4 a 2 UPDATED",
                            "5 a 2 REWEIGHED",
                            "5 b 1 CREATED",
                            "6 b 2 WITHDRAWN",
                            "6 c 1 CREATED");
        }
    }

    private static void past(Statement statement, String slug, int from, int until, int number) throws SQLException {
        statement.execute(
                "insert into past_event (slug, from_version, until_version, number, withdrawn, state) values ('" + slug
                        + "', " + from + ", " + until + ", " + number + ", false, '{}')");
    }

    private static void event(Statement statement, int id, String slug, int number, int changedIn, String withdrawn)
            throws SQLException {
        // What else an event has does not matter here.
        statement.execute("alter table event drop constraint if exists event_whole_or_tombstone");
        statement.execute("insert into event (id, slug, number, recorded_at, changed_in, headline, withdrawn_reason,"
                + " listed_on, listed_until, listed_at, listed_by, listed_steps)"
                + " values (" + id + ", '" + slug + "', " + number
                + ", timestamp with time zone '2026-11-22 09:00:00Z', " + changedIn + ", 'H', " + withdrawn
                + ", 0, 0, 0, '', 0)");
    }
}
