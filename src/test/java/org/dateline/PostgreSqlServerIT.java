package org.dateline;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

        // What one desk has changed is not taken back by another that is merely started again.
        stop(other.process());
        copy(SEEDS, folder.resolve("edited"));
        Path timeline = folder.resolve("edited/timelines/flynn-kislyak-2016.yaml");
        Files.writeString(
                timeline,
                Files.readString(timeline).replaceFirst("headline: .*", "headline: What the other desk says"));
        Map<String, String> edited = new HashMap<>(on("empty", "other"));
        edited.put("DATELINE_SEEDS", "edited");
        Server editing = start(edited);
        assertThat(editing.output()).contains("0 new, 1 revised, ");
        stop(one.process());
        Server again = start(on("empty", "one"));
        assertThat(again.output())
                .contains("refused", "others have taken their place")
                .doesNotContain("\tat ");
        assertThat(again.get("/v1/events?limit=200")).contains("What the other desk says");
        assertThat(again.get("/q/health/ready"))
                .contains("\"seeds\": \"refused\"", "\"status\": \"UP\",\n    \"checks\"");
    }

    @Test
    void whileTheDatabaseIsAwayWhatIsReadFromItIsRefusedAndTheRestIsAnswered() throws Exception {
        Server server;
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Map<String, String> environment = new HashMap<>(on("postgres", "index"));
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    database.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""));
            server = launch(environment);
            awaitRecord(server);
            assertThat(server.ask("/v1/sources?limit=1").statusCode()).isEqualTo(200);
        }
        for (String path : List.of("/v1/sources?limit=2", "/v1/actors/nobody", "/v1/events/nothing")) {
            HttpResponse<String> answer = server.ask(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("/problems/store-unavailable");
        }
        assertThat(server.ask("/v1/sources?limit=1").statusCode()).isEqualTo(200);
        assertThat(server.ask("/v1/events?limit=3&from=2016").statusCode()).isEqualTo(200);
        assertThat(server.ask("/q/health").body()).contains("DOWN");
        long told = System.nanoTime();
        stop(server.process());
        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
        assertThat(server.output()).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void aServerThatHasNotItsDatabaseSaysSo() throws Exception {
        Server wrong = launch(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:./data/dateline"));
        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.output())
                .contains("built for another database", "-Ppostgresql")
                .doesNotContain("\tat ");

        Map<String, String> away = new HashMap<>(on("empty", "away"));
        away.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:9/dateline?user=secret");
        Server unreachable = launch(away);
        assertThat(unreachable.exit()).isNotZero();
        assertThat(unreachable.output())
                .contains("The database (jdbc:postgresql://127.0.0.1:9/dateline) cannot be reached")
                .doesNotContain("\tat ", "secret");
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
