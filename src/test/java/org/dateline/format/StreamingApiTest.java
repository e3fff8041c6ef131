package org.dateline.format;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.format.table.Rfc4180;
import org.dateline.view.EventMember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers of more than the server keeps in memory. */
@QuarkusTest
class StreamingApiTest {
    private static final int MORE_THAN_FIT = 2_500;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/test/long-answer")
    URI server;

    private HttpResponse<byte[]> get(String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "?" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aLongAnswerComesWholeWithoutAValidator() throws Exception {
        HttpResponse<byte[]> csv = get("format=csv&rows=citations&events=" + MORE_THAN_FIT);
        // A row of this shape has no summary, so that this fits.
        assertThat(csv.headers().firstValue("ETag")).isPresent();
        assertThat(csv.headers().firstValue("Content-Loss").orElseThrow())
                .isEqualTo("recorded_at;n=2500, revision;n=2500, summary;n=2500, timelines;n=2500, type;n=2500");

        HttpResponse<byte[]> ndjson = get("format=ndjson&events=" + MORE_THAN_FIT);
        assertStreamed(ndjson);
        List<String> lines = body(ndjson).lines().toList();
        assertThat(lines).hasSize(MORE_THAN_FIT);
        assertThat(new ObjectMapper()
                        .readTree(lines.get(MORE_THAN_FIT - 1))
                        .get("id")
                        .textValue())
                .isEqualTo("0002499");

        HttpResponse<byte[]> rows = get("format=csv&events=" + MORE_THAN_FIT);
        assertStreamed(rows);
        assertThat(rows.headers().firstValue("Content-Loss").orElseThrow().split(", "))
                .contains("citations")
                .doesNotContain("headline", "when", "event");
        assertThat(ndjson.headers().firstValue("Content-Loss")).isEmpty();
        assertThat(Rfc4180.records(body(rows).substring(1)))
                .extracting(row -> Integer.parseInt(row.get("id")))
                .hasSize(MORE_THAN_FIT)
                .isSorted();

        HttpResponse<byte[]> timeline = get("format=timelinejs&events=" + MORE_THAN_FIT);
        // The addresses of pages are in it, which are a stranger's to choose.
        assertStreamed(timeline, "private");
        assertThat(timeline.headers().firstValue("Content-Loss").orElseThrow().split(", "))
                .containsExactlyInAnyOrderElementsOf(allBut(
                        "event", Set.of("headline", "summary", "type", "when", "quantity", "attribution", "media")));
        JsonNode read = new ObjectMapper().readTree(timeline.body());
        assertThat(read.get("events")).hasSize(MORE_THAN_FIT);
        assertThat(read.at("/title/text/headline").textValue()).isNotBlank();
    }

    /** What is named before every event was seen: all that the format may lose, and nothing that it carries. */
    private static List<String> allBut(String more, Set<String> carried) {
        return Stream.concat(Stream.of(more), EventMember.LOSABLE.stream().map(EventMember::path))
                .filter(member -> !carried.contains(member))
                .toList();
    }

    private static void assertStreamed(HttpResponse<byte[]> answer) {
        assertStreamed(answer, "public");
    }

    private static void assertStreamed(HttpResponse<byte[]> answer, String keptBy) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isGreaterThan(4 << 20);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .contains(keptBy + ", max-age=60, stale-while-revalidate=60");
    }

    @Test
    void aFailureBeforeAnythingIsSentIsAProblem() throws Exception {
        HttpResponse<byte[]> answer = get("format=ndjson&breaking=3&events=10");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    /** TimelineJS looks all through before it begins: {@link StreamingTest} has it fail after that. */
    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void aFailureInTheMiddleBreaksTheConnection(String format) {
        String query = String.format(
                Locale.ROOT, "format=%s&breaking=%d&events=%d", format, MORE_THAN_FIT - 100, MORE_THAN_FIT);

        // More than once, since what came later might have overtaken the end of the connection.
        for (int i = 0; i < 5; i++) {
            for (String encoding : List.of("identity", "gzip")) {
                assertThatThrownBy(() -> get(query, "Accept-Encoding", encoding))
                        .as("%s, time %d", encoding, i)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void whatWasBrokenHasNoLastChunk(String encoding) throws IOException {
        byte[] wire;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /test/long-answer?format=ndjson&breaking=2400&events=2500 HTTP/1.1\r\nHost: x\r\n"
                                    + "Accept-Encoding: " + encoding + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            wire = all(socket.getInputStream());
        }
        String text = new String(wire, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("HTTP/1.1 200").containsIgnoringCase("transfer-encoding: chunked");
        assertThat(text.endsWith("0\r\n\r\n")).isFalse();
    }

    /** Until the server ends the connection, in whatever way. */
    private static byte[] all(InputStream stream) throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        try {
            stream.transferTo(all);
        } catch (java.net.SocketException reset) {
            assertThat(all.size()).isPositive();
        }
        return all.toByteArray();
    }
}
