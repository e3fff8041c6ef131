package org.dateline.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.ServerLog;
import org.dateline.Wire;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** Bytes that are no request, or half of one: an answer that blames the sender or none, and a quiet log. */
@QuarkusTest
class BrokenRequestsTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
    private static final String CHECK = "POST /v1/sources/i24news-2017-01-14/checks HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: text/html\r\nConnection: close\r\n";
    /** For answers that are sure to come, and for what may be waited for in vain. */
    private static final int LONG = 10_000;

    private static final int SHORT = 250;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Admission admission;

    private final ServerLog log = new ServerLog();

    @AfterEach
    void theLogIsQuietAndTheServerAnswers() throws InterruptedException {
        when().get("/v1/timelines?limit=1").then().statusCode(200);
        // What is told of a connection is told when it has ended.
        Thread.sleep(100);
        log.close();
        assertThat(log.alarms()).isEmpty();
        for (Kind kind : Kind.values()) {
            assertThat(admission.gate(kind).inside()).as(kind.inWords()).isZero();
        }
    }

    /** What comes back before the server closes the connection. */
    private List<Integer> send(String request) {
        return statuses(Wire.raw(server, bytes(request), LONG));
    }

    /** Sends requests beside one another, each on a connection of its own, and fails if one was answered as our failure. */
    private void assertBlamed(Stream<byte[]> requests) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            Map<byte[], Future<String>> answers = new LinkedHashMap<>();
            requests.forEach(each -> answers.put(each, senders.submit(() -> Wire.raw(server, each, SHORT))));
            for (Map.Entry<byte[], Future<String>> each : answers.entrySet()) {
                assertThat(statuses(each.getValue().get()))
                        .as(new String(each.getKey(), StandardCharsets.ISO_8859_1))
                        .allMatch(status -> status < 500 || status == 503);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Integer> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map(status -> Integer.valueOf(status.group(1)))
                .toList();
    }

    static Stream<String> smuggled() {
        String hidden = "0\r\n\r\nGET /v1/timelines HTTP/1.1\r\nHost: a\r\n\r\n";
        return Stream.of(
                        "Transfer-Encoding: chunked, xchunked",
                        "Transfer-Encoding: xchunked",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                        "Transfer-Encoding: chunked, chunked",
                        "Transfer-Encoding: gzip, chunked",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "Host: b",
                        "Transfer-Encoding: \u000bchunked",
                        "Transfer-Encoding : chunked",
                        "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length: 5, 6",
                        "Content-Length: +5",
                        "Content-Length: -5",
                        "Content-Length: 0x5",
                        "Content-Length: 99999999999999999999")
                .map(headers -> "POST /v1/events HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n" + hidden);
    }

    @ParameterizedTest
    @MethodSource("smuggled")
    void aRequestThatIsReadInTwoWaysHidesNoOther(String request) {
        assertThat(send(request)).containsExactly(400);
    }

    @Test
    void aRequestSaysOneHost() {
        assertThat(send("GET /v1/timelines HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"))
                .containsExactly(400);
        assertThat(send("HEAD /v1/timelines HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith(400);
        assertThat(send("GET http://b/v1/timelines HTTP/1.1\r\nHost: a\r\n\r\n"))
                .containsExactly(400);
        assertThat(send("GET http://A/v1/timelines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .containsExactly(200);
        assertThat(send("GET /v1/timelines HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .containsExactly(400);
        assertThat(send("GET /v1/timelines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .containsExactly(200);
        assertThat(send("GET /v1/timelines HTTP/1.0\r\n\r\n")).containsExactly(200);
    }

    @Test
    void nobodyIsLedToWhatOperatorsSeeByAnAddressThatDoesNotSayIt() {
        for (String path : List.of(
                "//q/metrics",
                "/%71/metrics",
                "/q/%6detrics",
                "/q/swagger-ui/%2e%2e/metrics",
                "/q/swagger-ui/../metrics",
                "/v1/../q/metrics",
                "/./q/health",
                "/q//health",
                "/x/%2e%2e/q")) {
            assertThat(send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .containsExactly(404);
        }
    }

    @Test
    void http2IsNotSpokenWithoutTls() {
        byte[] preface = bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
        assertThat(statuses(Wire.raw(server, preface, SHORT))).doesNotContain(101, 200);
        byte[] offer = bytes("GET /v1/timelines HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertThat(statuses(Wire.raw(server, offer, SHORT))).containsExactly(200);
    }

    @Test
    void aBodyThatBreaksOffIsTheSendersFault() throws Exception {
        assertBlamed(Stream.of(
                        CHECK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>\r\n0\r\n\r\n",
                        CHECK + "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>xyz\r\n0\r\n\r\n",
                        CHECK + "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
                        CHECK + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
                        CHECK + "Transfer-Encoding: chunked\r\n\r\n3\r\n<p",
                        CHECK + "Transfer-Encoding: chunked\r\n\r\n" + "1\r\nx\r\n".repeat(10),
                        CHECK + "Content-Length: 500\r\n\r\n<p>half",
                        "GET /v1/events HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\nConnection: close\r\n\r\nhalf")
                .map(BrokenRequestsTest::bytes));
        for (int i = 0; i < 20; i++) {
            Wire.hangUp(
                    server,
                    bytes("GET /v1/events?limit=60&include=total&fields=id&from=" + (1900 + i)
                            + " HTTP/1.1\r\nHost: a\r\n\r\n"));
            Wire.hangUp(server, bytes("GET /v1/events/nothing HTTP/1.1\r\nHost: a\r\n\r\n"));
        }
        for (String half : List.of("Content-Length: 500\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n5\r\nha")) {
            Wire.hangUp(server, bytes(CHECK + half));
        }
    }

    /** Whoever leaves is told nothing, whether before, while or after his answer is written. */
    @Test
    void whoeverLeavesIsNoFailure() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String document = "<b><p>x".repeat(1 + i * i * i / 50);
            Wire.hangUp(server, bytes(CHECK + "Content-Length: " + document.length() + "\r\n\r\n" + document));
            Wire.hangUp(server, bytes("GET /v1/disagreements?limit=" + i + " HTTP/1.1\r\nHost: a\r\n\r\n"));
            if (i % 10 == 0) {
                Thread.sleep(20);
            }
        }
        awaitTheirEnd();
    }

    /** What is computed for somebody who has gone ends soon, and not at once. */
    private void awaitTheirEnd() throws InterruptedException {
        for (int i = 0;
                i < 200
                        && Stream.of(Kind.values())
                                .anyMatch(kind -> admission.gate(kind).inside() > 0);
                i++) {
            Thread.sleep(20);
        }
    }

    static Stream<String> broken() {
        String get = "GET /v1/timelines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
        return Stream.of(
                "\r\n\r\n",
                "GET",
                "GET /v1/timelines",
                "GET /v1/timelines\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: a\r\n\r\n",
                "get /v1/timelines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "G\0T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTX/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/timelines HTTP/1.1\nHost: a\nConnection: close\n\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET http://example.org/v1/timelines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET ?limit=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET #x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /\u00e9\u00ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/events?q=\u00e9 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: \0\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b <c>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:99999999\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
                get + "no colon\r\n\r\n",
                get + ": no name\r\n\r\n",
                get + "A: b\r\n folded\r\n\r\n",
                get + "A: b\rc\r\n\r\n",
                get + "A: \u0001\u007f\r\n\r\n",
                get + "Accept: \u00e9;q=x,,,;=\r\n\r\n",
                get + "Accept-Language: -,*;q=2,\u00e9\r\n\r\n",
                get + "Accept-Encoding: gzip;q=x;;,br;q=\r\n\r\n",
                get + "If-None-Match: W/\"x,\r\nIf-Modified-Since: never\r\n\r\n",
                get + "Range: bytes=9-1,x\r\n\r\n",
                get + "Record-Version: x.y\r\n\r\n",
                get + "X-Request-Id: a\u00e9 b\r\n\r\n",
                get + "Expect: 200-maybe\r\n\r\n",
                get + "Content-Type: ;;;/\r\n\r\n",
                get + "Cookie: " + "a=b;".repeat(5_000) + "\r\n\r\n",
                get + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n",
                get + "X: " + "x".repeat(200_000) + "\r\n\r\n",
                "GET /" + "x".repeat(200_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                CHECK + "Expect: 200-maybe\r\nContent-Length: 1\r\n\r\nx",
                CHECK + "Content-Length: 0\r\n\r\n",
                CHECK + "\r\n",
                CHECK.replace("text/html", ";/;charset") + "Content-Length: 1\r\n\r\nx",
                CHECK.replace("text/html", "multipart/form-data") + "Content-Length: 1\r\n\r\nx",
                CHECK.replace("text/html", "application/x-www-form-urlencoded") + "Content-Length: 3\r\n\r\n%%%",
                CHECK.replace("Content-Type: text/html\r\n", "") + "Content-Length: 1\r\n\r\nx",
                "\u0016\u0003\u0001\2\0\1\0\1\u00fc\u0003\u0003" + "x".repeat(500));
    }

    @Test
    void whatIsBrokenIsNeverOurFailure() throws Exception {
        assertBlamed(broken().map(BrokenRequestsTest::bytes));
    }

    @Test
    void manyRequestsAtOnceAndNobodyWhoListens() {
        String one = "GET /v1/events?limit=%d HTTP/1.1\r\nHost: a\r\n\r\n";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            many.append(one.replace("%d", Integer.toString(i)));
        }
        Wire.hangUp(server, bytes(many.toString()));
    }

    /** Requests that were good, with some bytes changed, left out, doubled or cut off. */
    @Test
    void whateverHappensToBytesIsNeverOurFailure() throws Exception {
        Random random = new Random(20161228);
        List<String> good = List.of(
                "GET /v1/events?limit=2&type=call&facet=day HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n"
                        + "Accept-Encoding: gzip\r\nAccept-Language: de\r\nConnection: close\r\n\r\n",
                "GET /timelines/flynn-kislyak-2016?q=call HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n"
                        + "If-None-Match: \"x\"\r\nConnection: close\r\n\r\n",
                CHECK + "Content-Length: 12\r\n\r\n<p>some text",
                CHECK + "Transfer-Encoding: chunked\r\n\r\n6\r\n<p>som\r\n6\r\ne text\r\n0\r\n\r\n");
        assertBlamed(IntStream.range(0, 400).mapToObj(i -> mutate(good.get(i % good.size()), random)));
    }

    private static byte[] mutate(String request, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : request.getBytes(StandardCharsets.ISO_8859_1)) {
            bytes.add(each);
        }
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.size() > 4; times--) {
            int at = random.nextInt(Math.max(1, bytes.size() - 1));
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, bytes.get(at));
                case 3 -> bytes.add(at, (byte) "\r\n\0:;%/,= \"".charAt(random.nextInt(11)));
                default -> bytes.subList(at + 1, bytes.size()).clear();
            }
        }
        byte[] mutated = new byte[bytes.size()];
        for (int i = 0; i < mutated.length; i++) {
            mutated[i] = bytes.get(i);
        }
        return mutated;
    }
}
