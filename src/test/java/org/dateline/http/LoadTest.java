package org.dateline.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.dateline.Slow;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

/** What is too much is refused, and nobody else notices. */
@QuarkusTest
class LoadTest {
    private static final String CHECKS = "/v1/sources/i24news-2017-01-14/checks";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int HEAVY_AT_ONCE =
            Admission.FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();

    @TestHTTPResource("/")
    URI server;

    @Inject
    Load load;

    @Inject
    Admission admission;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private static void theRestAnswers() {
        when().get("/v1/events/2016-12-28-flynn-kislyak-call?fields=id").then().statusCode(200);
        when().get("/v1/actors/sergey-kislyak").then().statusCode(200);
        when().get("/v1/events?limit=3").then().statusCode(200);
        when().get("/q/health").then().statusCode(200);
        when().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void whatIsHeavyIsInNobodysWay() throws Exception {
        Gate gate = admission.gate(Kind.HEAVY);
        until(() -> gate.inside() == 0);
        CountDownLatch end = Slow.hold();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        try {
            for (int i = 0; i < HEAVY_AT_ONCE; i++) {
                asked.add(ask("/test/slow"));
            }
            until(() -> gate.inside() == HEAVY_AT_ONCE);
            CompletableFuture<HttpResponse<String>> more = ask("/v1/events?include=total&facet=type");
            until(() -> gate.waiting() == 1);
            theRestAnswers();

            HttpResponse<String> refused = more.get();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(JsonPath.from(refused.body()).getString("type")).isEqualTo("/problems/busy");
        } finally {
            end.countDown();
        }
        for (CompletableFuture<HttpResponse<String>> each : asked) {
            assertThat(each.get().body()).isEqualTo("done");
        }
        until(() -> gate.inside() == 0);
        when().get("/v1/events?include=total&facet=type").then().statusCode(200);
    }

    @Test
    void whoWaitsGetsATurn() throws Exception {
        Gate gate = admission.gate(Kind.HEAVY);
        until(() -> gate.inside() == 0);
        CountDownLatch end = Slow.hold();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < HEAVY_AT_ONCE + 5; i++) {
            asked.add(ask("/test/slow"));
        }
        until(() -> gate.waiting() == 5);
        end.countDown();
        for (CompletableFuture<HttpResponse<String>> each : asked) {
            assertThat(each.get().statusCode()).isEqualTo(200);
        }
        until(() -> gate.inside() == 0 && gate.waiting() == 0);
    }

    @Test
    void halvesOfDocumentsHoldNobodyUp() throws Exception {
        byte[] half = ("POST " + CHECKS
                        + " HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n<p>half")
                .getBytes(StandardCharsets.ISO_8859_1);
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < load.documents(); i++) {
                senders.add(send(half));
            }
            until(() -> check().statusCode() == 503);
            given().contentType("text/html")
                    .body("<p>whole")
                    .post(CHECKS)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("type", equalTo("/problems/busy"));
            theRestAnswers();
            until(() -> admission.gate(Kind.CHECK).inside() == 0);
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
        until(() -> check().statusCode() == 200);
    }

    private io.restassured.response.Response check() {
        return given().contentType("text/html").body("<p>whole").post(CHECKS);
    }

    private Socket send(byte[] bytes) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.getOutputStream().write(bytes);
        return socket;
    }

    @Test
    void everyAnswerHasAnIdOfItsOwnOrTheOneAProxyGave() {
        for (String path : List.of(
                "/v1/events?limit=3",
                "/v1/events?limit=3",
                "/",
                "/nowhere",
                "/v1/events?x=y",
                "/q/health",
                "/embed.js")) {
            String id = when().get(path)
                    .then()
                    .header("X-Request-Id", matchesPattern("[0-9a-z]+-[0-9a-z]+"))
                    .extract()
                    .header("X-Request-Id");
            when().get(path).then().header("X-Request-Id", not(equalTo(id)));
            given().header("X-Request-Id", "from.a:proxy-1")
                    .when()
                    .get(path)
                    .then()
                    .header("X-Request-Id", "from.a:proxy-1");
            given().header("X-Request-Id", "x".repeat(65))
                    .when()
                    .get(path)
                    .then()
                    .header("X-Request-Id", not(equalTo("x".repeat(65))));
        }
    }

    @Test
    void whatIsUnderWayIsMeasured() {
        when().get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*dateline_work_inside\\{kind=\"heavy\"} .*"))
                .body(matchesPattern("(?s).*dateline_work_waiting\\{kind=\"check\"} .*"))
                .body(matchesPattern("(?s).*dateline_work_refused_total\\{kind=\"heavy\"} .*"))
                .body(matchesPattern("(?s).*agroal_active_count\\{.*"))
                .body(matchesPattern("(?s).*agroal_available_count\\{.*"));
    }
}
