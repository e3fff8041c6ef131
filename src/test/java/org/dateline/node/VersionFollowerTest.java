package org.dateline.node;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;
import org.dateline.query.RecordVersion;
import org.dateline.record.LoadLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Versions that somebody else writes into the store: when they are answered from, and who is answered when. */
@QuarkusTest
class VersionFollowerTest {
    private static final String HEADER = "Record-Version";

    @Inject
    AgroalDataSource store;

    @Inject
    RecordVersion served;

    @Inject
    LoadLock lock;

    @TestHTTPResource
    URI server;

    /** Begins the next version behind the server's back; nothing has changed in it. */
    String another() throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update record_state set version = version + 1");
            try (ResultSet row = statement.executeQuery("select version, record from record_state")) {
                row.next();
                return row.getString(2) + "." + row.getLong(1);
            }
        }
    }

    void awaitServed(String version, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!stated().equals(version) && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertThat(stated()).isEqualTo(version);
    }

    private String stated() {
        return served.current().replace(' ', '.');
    }

    private Wire.Answer get(String path, String seen) {
        return Wire.send(server, "GET", path, seen == null ? Map.of() : Map.of(HEADER, seen));
    }

    private static String later(String version, long by) {
        int dot = version.indexOf('.');
        return version.substring(0, dot + 1) + (Long.parseLong(version.substring(dot + 1)) + by);
    }

    @Test
    void aVersionThatAnotherProcessWritesIsAnsweredFromWithinASecond() throws Exception {
        for (int i = 0; i < 3; i++) {
            awaitServed(another(), Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?limit=1",
                "/v1/timelines",
                "/v1/events?limit=1&format=csv",
                "/v1/events/unheard-of",
                "/v1/events?colour=red",
                "/timelines/flynn-kislyak-2016"
            })
    void everyAnswerSaysWhichVersionItIsOf(String path) throws Exception {
        String before = stated();
        assertThat(get(path, null).headers()).containsEntry(HEADER, before);
        assertThat(get(path, before).headers()).containsEntry(HEADER, before);
        assertThat(Wire.send(server, "HEAD", path, Map.of()).headers()).containsEntry(HEADER, before);
        String version = another();
        awaitServed(version, Duration.ofSeconds(1));
        Wire.Answer answer = get(path, null);
        assertThat(answer.headers()).containsEntry(HEADER, version);
        if (answer.status() == 200) {
            Wire.Answer known = Wire.send(
                    server,
                    "GET",
                    path,
                    Map.of("If-None-Match", answer.headers().get("ETag")));
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.headers()).containsEntry(HEADER, version);
        }
    }

    @Test
    void whoHasSeenALaterVersionWaitsForItAndIsNotShownAnOlderOne() throws Exception {
        for (String path : new String[] {"/v1/events?limit=1", "/v1/events?limit=3", "/v1/events/unheard-of"}) {
            String next = later(stated(), 1);
            CompletableFuture<Wire.Answer> answer = CompletableFuture.supplyAsync(() -> get(path, next));
            Thread.sleep(100);
            assertThat(answer).isNotDone();
            assertThat(another()).isEqualTo(next);
            assertThat(answer.get(1, TimeUnit.SECONDS).status()).isIn(200, 404);
            assertThat(answer.get().headers()).containsEntry(HEADER, next);
        }
    }

    @Test
    void whoHasSeenWhatDoesNotComeIsToldWhatIsHeld() {
        String far = later(stated(), 1000);
        Wire.Answer behind = get("/v1/events?limit=1", far);
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.headers())
                .containsEntry("Retry-After", "1")
                .containsEntry(HEADER, stated())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Cache-Control", "no-store");
        assertThat(behind.body()).contains("/problems/behind", far, stated());
        assertThat(Wire.send(server, "HEAD", "/v1/events", Map.of(HEADER, far)).status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x.y", "00000000-0000-0000-0000-000000000000.99999", "none.0", "9.9.9"})
    void whatCannotBeReadOrIsOfAnotherRecordIsPassedOver(String seen) {
        assertThat(get("/v1/events?limit=1", seen).status()).isEqualTo(200);
    }

    @Test
    void oneLoadsAtATime() {
        try (LoadLock.Taken taken = lock.tryTake().orElseThrow()) {
            assertThat(taken).isNotNull();
            assertThat(lock.tryTake()).isEmpty();
        }
        CompletableFuture<LoadLock.Taken> waiting;
        try (LoadLock.Taken taken = lock.take()) {
            assertThat(taken).isNotNull();
            waiting = CompletableFuture.supplyAsync(lock::take);
            String health = awaitHealth();
            assertThat(health).contains("\"step\": \"Waiting for another process\"");
            assertThat(waiting).isNotDone();
        }
        waiting.join().close();
    }

    private String awaitHealth() {
        String health = "";
        for (int i = 0; i < 100 && !health.contains("Waiting"); i++) {
            health = get("/q/health/ready", null).body();
        }
        return health;
    }
}
