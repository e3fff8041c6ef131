package org.dateline;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged server that {@code -Ppostgresql} builds, on a real PostgreSQL. */
@EnabledIfSystemProperty(named = "server.database", matches = "postgresql")
class PostgreSqlServerIT extends PackagedServer {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgreSql() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgreSql() throws IOException {
        postgres.close();
    }

    private Map<String, String> on(String database, String index) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url(database),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                "DATELINE_INDEX",
                "data/" + index);
    }

    private static String url(String database) {
        return postgres.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
    }

    private static void create(String database) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    @Test
    void twoThatStartAtOnceOnAnEmptyDatabaseServeOneRecord() throws Exception {
        create("empty");
        Server one = launch(on("empty", "one"));
        Map<String, String> strange = new HashMap<>(on("empty", "other"));
        strange.putAll(ON_A_STRANGE_MACHINE);
        Server other = launch(strange);
        awaitRecord(one);
        awaitRecord(other);
        String events = one.get("/v1/events?limit=200");
        assertThat(JsonPath.from(events).getList("items")).isNotEmpty();
        assertThat(other.get("/v1/events?limit=200")).isEqualTo(events);
        String both = one.output() + other.output();
        assertThat(both).doesNotContain("Exception", "\tat ").containsOnlyOnce(" new, 0 revised, 0 unchanged");
        assertThat(both).contains("0 new, 0 revised, ");

        Server moved = launch(
                Map.of(
                        "DATELINE_MOVE_FROM_USERNAME", "postgres",
                        "DATELINE_MOVE_FROM_PASSWORD", "postgres"),
                "move",
                url("empty"),
                "jdbc:h2:file:./data/moved");
        assertThat(moved.exit()).as(moved.output()).isZero();
    }

    @Test
    void aServerForAnotherDatabaseSaysSo() throws Exception {
        Server wrong = launch(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:./data/dateline"));
        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.output())
                .contains("built for another database", "-Ppostgresql")
                .doesNotContain("\tat ");
    }

    private void awaitRecord(Server server) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!server.output().contains("Ctrl-C stops it")
                || !server.get("/q/health/ready").contains("\"status\": \"UP\",\n    \"checks\"")) {
            assertThat(server.process().isAlive()).as(server.output()).isTrue();
            assertThat(System.nanoTime()).as(server.output()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
