package org.dateline.move;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.text.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** A record with a history goes from H2 to a real PostgreSQL and back. */
class MoveCommandTest {
    private static EmbeddedPostgres postgres;
    private static int databases;

    @TempDir
    Path folder;

    private final Map<String, String> settings =
            new HashMap<>(Map.of("dateline.move.to.username", "postgres", "dateline.move.to.password", "postgres"));

    private String source;
    private String target;

    @BeforeAll
    static void startPostgreSql() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgreSql() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        source = h2("source");
        migrate(source, "dateline", "h2");
        try (Connection connection = DriverManager.getConnection(source, "dateline", "dateline");
                Statement rows = connection.createStatement()) {
            rows.execute("insert into actor (slug, name, kind) values ('a', 'Åsa \"O''Hara\" 陳', 'PERSON')");
            rows.execute("insert into origin (slug, name, attribution) values ('o', 'O', 'UNNAMED')");
            rows.execute("insert into source (slug, title, publisher, published, url, accessed, language)"
                    + " values ('s', 'T', 'P', '2020', 'https://e.org/', date '2026-11-22', 'en')");
            rows.execute("insert into timeline (slug, title, zone) values ('t', 'T', 'UTC')");
            // More than a portion, most of it history.
            for (int i = 1; i <= 1500; i++) {
                rows.addBatch(String.format(
                        Locale.ROOT,
                        """
                        insert into event (id, slug, number, recorded_at, superseded_at, digest, headline, summary, type,
                            listed_on, listed_until, changed_in)
                        values (%1$d, 'e', %1$d, timestamp with time zone '2026-11-22 09:00:00.123456+02:00', %2$s,
                            'd', 'H %1$d', 'line 1' || chr(10) || 'line 2', 'call', -365243219162, 365241780471, %1$d)
                        """,
                        i,
                        i == 1500
                                ? "null"
                                : String.format(
                                        Locale.ROOT,
                                        "timestamp with time zone '2026-11-23 09:00:00Z' + interval '%d' second",
                                        i)));
                rows.addBatch(String.format(Locale.ROOT, "insert into event_timeline values (%d, 't')", i));
            }
            rows.executeBatch();
            rows.execute("insert into citation (id, event_id, position, source_slug, origin_slug, exact, stance)"
                    + " values (7, 1500, 0, 's', 'o', '“Q”', 'ASSERTS')");
            rows.execute("insert into record_state (id, fingerprint, rules, record, version, told)"
                    + " values (1, 'f', 1, '0b9c5a53-8f0e-4c9b-a4a4-1f8d7d8c2f3e', 1500, 1)");
            rows.execute("alter sequence event_seq restart with 1551");
        }
        target = database();
    }

    private String h2(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    private static String database() throws SQLException {
        String name = "move" + ++databases;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
    }

    private static void migrate(String url, String user, String vendor) {
        migrate(url, user, vendor, "latest");
    }

    private static void migrate(String url, String user, String vendor, String version) {
        Flyway.configure()
                .dataSource(url, user, user)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .target(version)
                .load()
                .migrate();
    }

    private record Told(int status, String text) {}

    private Told move(String from, String to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status = MoveCommand.run(
                List.of(from, to),
                settings::getOrDefault,
                Progress.untold(),
                new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    private static String one(String url, String user, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, user);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void everythingIsTheSameThereAndBack() throws SQLException {
        Told there = move(source, target);
        assertThat(there.text())
                .containsPattern("event +1,500 rows  [0-9a-f]{16}  same")
                .contains("everything was read again and is the same");
        assertThat(there.status()).isZero();
        assertThat(one(target, "postgres", "select name from actor")).isEqualTo("Åsa \"O'Hara\" 陳");
        assertThat(one(target, "postgres", "select nextval('event_seq')")).isEqualTo("1551");
        assertThat(one(
                        target,
                        "postgres",
                        "select recorded_at at time zone 'UTC' from event where number = 1500"
                                + " and superseded_at is null"))
                .isEqualTo("2026-11-22 07:00:00.123456");

        settings.putAll(Map.of(
                "dateline.move.from.username",
                "postgres",
                "dateline.move.from.password",
                "postgres",
                "dateline.move.to.username",
                "dateline",
                "dateline.move.to.password",
                "dateline"));
        Told back = move(target, h2("back"));
        assertThat(back.status()).as(back.text()).isZero();
        // What is printed of each table is the same both ways, but for the sequence that was just asked.
        assertThat(back.text().lines().filter(line -> line.endsWith("same")).toList())
                .containsExactlyInAnyOrderElementsOf(there.text()
                        .lines()
                        .filter(line -> line.endsWith("same"))
                        .toList());
        assertThat(one(h2("back"), "dateline", "select next value for event_seq"))
                .isEqualTo("1601");
    }

    @Test
    void whatIsNotEmptyIsLeftAsItIs() throws SQLException {
        migrate(target, "postgres", "postgresql");
        try (Connection connection = DriverManager.getConnection(target, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into timeline (slug, title, zone) values ('mine', 'Mine', 'UTC')");
        }
        Told told = move(source, target);
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("is not empty: timeline has rows");
        assertThat(one(target, "postgres", "select count(*) from event")).isEqualTo("0");
    }

    @Test
    void whatIsWrongIsToldInPlainWords() throws SQLException {
        assertThat(move("jdbc:mysql://x/y?password=secret", target).text())
                .startsWith("jdbc:mysql://x/y is no address")
                .doesNotContain("secret");
        assertThat(move(h2("nowhere"), target).text()).startsWith("There is no database at jdbc:h2:file:");
        assertThat(move(source, target + "_not").text()).startsWith("There is no database at jdbc:postgresql:");
        assertThat(move(source, "jdbc:postgresql://127.0.0.1:1/x").text()).contains("cannot be reached");
        settings.put("dateline.move.from.password", "wrong");
        assertThat(move(source, target).text()).contains("refuses the user dateline");
        settings.remove("dateline.move.from.password");

        migrate(h2("old"), "dateline", "h2", "6");
        assertThat(move(h2("old"), target).text()).contains("version 6", "start a server of this release on it once");
        assertThat(move(target, h2("other")).text()).contains("refuses").doesNotContain("\tat ");
        settings.putAll(Map.of("dateline.move.from.username", "postgres", "dateline.move.from.password", "postgres"));
        assertThat(move(database(), h2("other")).text()).startsWith("There is no record in jdbc:postgresql:");
        assertThat(move("", "").status()).isEqualTo(2);
    }

    @Test
    void whoLoadsMeanwhileIsNotDisturbed() throws SQLException {
        migrate(target, "postgres", "postgresql");
        try (Connection loading = DriverManager.getConnection(target, "postgres", "postgres");
                Statement statement = loading.createStatement()) {
            loading.setAutoCommit(false);
            statement.executeQuery("select id from load_lock for update");
            assertThat(move(source, target).text()).startsWith("A server is loading into jdbc:postgresql:");
        }
    }
}
