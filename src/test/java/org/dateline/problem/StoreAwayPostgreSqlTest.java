package org.dateline.problem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.dateline.OnPostgreSql;
import org.dateline.ServerLog;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that is frozen takes connections and questions, and answers nothing. */
@QuarkusTest
@TestProfile(OnPostgreSql.class)
class StoreAwayPostgreSqlTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Inject
    EntityManager store;

    @TestHTTPResource("/")
    URI server;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Timed(HttpResponse<String> answer, Duration time) {}

    private CompletableFuture<Timed> ask(String path) {
        long from = System.nanoTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (path.endsWith("/checks")) {
            request.header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("some text"));
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - from)));
    }

    private int status(String path) {
        return ask(path).join().answer.statusCode();
    }

    private List<ProcessHandle> processesOfTheDatabase() throws IOException {
        String folder = QuarkusTransaction.requiringNew().call(() ->
                (String) store.createNativeQuery("show data_directory").getSingleResult());
        long id = Long.parseLong(
                Files.readAllLines(Path.of(folder, "postmaster.pid")).get(0).strip());
        ProcessHandle main = ProcessHandle.of(id).orElseThrow();
        return Stream.concat(Stream.of(main), main.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(each -> command.add("" + each.pid()));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void whatIsReadFromAFrozenDatabaseIsRefusedSoonAndTheRestIsAnswered() throws Exception {
        // Several connections, all of which will be dead.
        List<CompletableFuture<Timed>> before = Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                .map(limit -> ask("/v1/sources?limit=" + limit))
                .toList();
        before.forEach(each -> assertThat(each.join().answer.statusCode()).isEqualTo(200));
        List<ProcessHandle> database = processesOfTheDatabase();
        try (ServerLog log = new ServerLog()) {
            signal("STOP", database);
            try {
                Map<String, CompletableFuture<Timed>> asked = new LinkedHashMap<>();
                for (String path : List.of(
                        "/v1/sources?limit=11",
                        "/v1/actors?limit=12",
                        "/v1/timelines?limit=13",
                        "/v1/actors/nobody",
                        "/v1/sources/i24news-2017-01-14/checks",
                        "/v1/events?include=explain&limit=14",
                        "/v1/events/there-is-none")) {
                    asked.put(path, ask(path));
                }
                // Who asks for the same waits for it, and not for it again.
                asked.put("the same", ask("/v1/sources?limit=11"));
                CompletableFuture<Timed> health = ask("/q/health");
                CompletableFuture<Timed> events = ask("/v1/events?limit=15");
                asked.forEach((path, answer) -> {
                    Timed timed = answer.join();
                    assertThat(timed.answer.statusCode()).as(path).isEqualTo(503);
                    assertThat(timed.answer.headers().firstValue("Retry-After"))
                            .as(path)
                            .hasValue("5");
                    assertThat(JsonPath.from(timed.answer.body()).getString("type"))
                            .isEqualTo("/problems/store-unavailable");
                    assertThat(timed.time).as(path).isLessThan(LONGEST);
                });
                assertThat(health.join().answer.statusCode()).isEqualTo(503);
                assertThat(health.join().time).isLessThan(LONGEST);
                assertThat(events.join().answer.statusCode()).isEqualTo(200);
                assertThat(events.join().time).isLessThan(Duration.ofSeconds(2));
            } finally {
                signal("CONT", database);
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (status("/v1/sources?limit=16") != 200 || status("/q/health") != 200) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.sleep(200);
            }
            assertThat(log.alarms()).isEmpty();
        }
    }
}
