package org.dateline.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** What was answered is answered again without a worker, a resource or the store, and just as it was. */
@QuarkusTest
class AnswersFromMemoryTest {
    /** Counts what gets as far as the resources. */
    static class Reached {
        static final AtomicInteger RESOURCES = new AtomicInteger();

        @ServerRequestFilter(preMatching = true)
        public void count(ContainerRequestContext request) {
            RESOURCES.incrementAndGet();
        }
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    SessionFactory store;

    @TestHTTPResource
    URI server;

    private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        return ask("GET", address, headers);
    }

    private HttpResponse<byte[]> ask(String method, String address, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer of a request that has been answered before, which costs nothing. */
    private HttpResponse<byte[]> again(String method, String address, String... headers) throws Exception {
        store.getStatistics().clear();
        int before = Reached.RESOURCES.get();
        HttpResponse<byte[]> answer = ask(method, address, headers);
        assertThat(Reached.RESOURCES).as(address).hasValue(before);
        assertThat(store.getStatistics().getPrepareStatementCount()).isZero();
        assertThat(store.getStatistics().getTransactionCount()).isZero();
        return answer;
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer, Predicate<String> which) {
        Map<String, List<String>> all = new TreeMap<>(answer.headers().map());
        // Tells each answer from all others.
        all.remove("x-request-id");
        all.keySet().removeIf(name -> name.equals("age") || !which.test(name));
        return all;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/events?limit=2",
                "/v1/events/2016-12-29-flynn-kislyak-calls",
                "/v1/events/2016-12-29-flynn-kislyak-calls?lang=de",
                "/v1/events/2016-12-29-flynn-kislyak-calls/window",
                "/timelines/flynn-kislyak-2016",
                "/embed/flynn-kislyak-2016?theme=dark",
                "/v1/timelines",
                "/v1/timelines/flynn-kislyak-2016",
                "/v1/sources?format=csl",
                "/v1/actors",
                "/v1/origins",
                "/v1/disagreements",
                "/v1/events?format=ics",
                "/v1/events?format=csv&rows=citations",
                "/v1/events?format=atom",
                "/v1/timelines/flynn-kislyak-2016/events?format=jsonld",
                "/v1/events?style=apa",
                "/oembed?url=/timelines/flynn-kislyak-2016",
                "/oembed?format=xml&url=/timelines/flynn-kislyak-2016",
                "/embed.js",
                "/page.css",
                "/icon.svg",
                "/problems/not-found",
                "/q/openapi",
                "/q/openapi?format=json"
            })
    void whatPeopleFetchComesFromMemoryAsItCameTheFirstTime(String address) throws Exception {
        HttpResponse<byte[]> first = get(address);
        HttpResponse<byte[]> second = again("GET", address);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).isNotEmpty();
        assertThat(headers(second, name -> true)).isEqualTo(headers(first, name -> true));

        HttpResponse<byte[]> head = again("HEAD", address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(headers(head, name -> true)).isEqualTo(headers(first, name -> true));

        String tag = header(first, "ETag");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<byte[]> none = again("GET", address, "If-None-Match", known);
            assertThat(none.statusCode()).isEqualTo(304);
            assertThat(none.body()).isEmpty();
            for (String name : List.of("ETag", "Vary", "Cache-Control", "Access-Control-Allow-Origin")) {
                assertThat(header(none, name)).as(name).isEqualTo(header(first, name));
            }
        }
        assertThat(again("GET", address, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headMayComeFirst() throws Exception {
        HttpResponse<byte[]> head = ask("HEAD", "/v1/events?limit=4");
        HttpResponse<byte[]> get = again("GET", "/v1/events?limit=4");
        assertThat(get.body()).hasSize(Integer.parseInt(header(head, "Content-Length")));
        assertThat(headers(get, name -> true)).isEqualTo(headers(head, name -> true));
    }

    @Test
    void eachCodingHasItsOwnTag() throws Exception {
        String address = "/v1/events?limit=5";
        HttpResponse<byte[]> plain = get(address);
        HttpResponse<byte[]> gzip = get(address, "Accept-Encoding", "gzip");
        assertThat(header(plain, "Content-Encoding")).isNull();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(gzip, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(again("GET", address, "Accept-Encoding", "gzip").body()).isEqualTo(gzip.body());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        // Another spelling of the same wish.
        assertThat(again("GET", address, "Accept-Encoding", "deflate, gzip;q=0.8")
                        .body())
                .isEqualTo(gzip.body());
        assertThat(again("GET", address, "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
        // What one coding is known by is not known of the other.
        assertThat(get(address, "Accept-Encoding", "gzip", "If-None-Match", header(plain, "ETag"))
                        .statusCode())
                .isEqualTo(200);
        if (Brotli4jLoader.isAvailable()) {
            HttpResponse<byte[]> brotli = get(address, "Accept-Encoding", "gzip, br");
            assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
            assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
            assertThat(header(brotli, "ETag")).isNotIn(header(plain, "ETag"), header(gzip, "ETag"));
            assertThat(decoded(brotli.body())).isEqualTo(plain.body());
        }
    }

    private static byte[] decoded(byte[] brotli) throws IOException {
        return new BrotliInputStream(new ByteArrayInputStream(brotli)).readAllBytes();
    }

    @Test
    void whatHeadersChooseIsKeptApart() throws Exception {
        String address = "/v1/events/2016-12-29-flynn-kislyak-calls?fields=id,when";
        String english = new String(get(address).body(), StandardCharsets.UTF_8);
        String german = new String(get(address, "Accept-Language", "de").body(), StandardCharsets.UTF_8);
        assertThat(german).contains("29. Dezember 2016").isNotEqualTo(english);
        assertThat(again("GET", address, "Accept-Language", "de").body()).isEqualTo(german.getBytes());
        assertThat(again("GET", address).body()).isEqualTo(english.getBytes());

        get("/v1/events?limit=6", "Accept", "text/csv");
        assertThat(header(get("/v1/events?limit=6", "Accept", "application/json"), "Content-Type"))
                .startsWith("application/json");
        assertThat(header(again("GET", "/v1/events?limit=6", "Accept", "text/csv"), "Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void aHostOfAStrangersChoiceIsInNobodyElsesAnswer() {
        String address = "/v1/events?format=atom&limit=3";
        String stranger = Wire.send(server, "GET", address, Map.of("Host", "evil.example"))
                .body();
        assertThat(stranger).contains("evil.example");
        for (int i = 0; i < 2; i++) {
            assertThat(Wire.send(server, "GET", address, Map.of()).body()).doesNotContain("evil.example");
        }
    }

    @Test
    void failuresAreNotKept() throws Exception {
        for (String address : List.of("/v1/events?colour=red", "/v1/events/unheard-of", "/v1/sources?format=ics")) {
            HttpResponse<byte[]> first = get(address);
            int before = Reached.RESOURCES.get();
            HttpResponse<byte[]> second = get(address);
            assertThat(Reached.RESOURCES).hasValue(before + 1);
            assertThat(second.statusCode()).isEqualTo(first.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(header(second, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void whatIsRefusedAtOnceIsRefusedWhateverIsKept() throws Exception {
        assertThat(get("/v1/actors?limit=2").statusCode()).isEqualTo(200);
        assertThat(get("/v1/actors?limit=2", "X-Long", "x".repeat(16_600)).statusCode())
                .isEqualTo(431);
        assertThat(ask("DELETE", "/v1/actors?limit=2").statusCode()).isEqualTo(405);
    }

    /** What a cache has been told of an address must hold of every answer there. */
    @Test
    void anAddressVariesWithTheSameWhateverIsAnswered() throws Exception {
        JsonNode paths = new YAMLMapper().readTree(get("/q/openapi").body()).get("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode reading = path.getValue().get("get");
            if (reading == null) {
                continue;
            }
            boolean inWords = reading.findValuesAsText("$ref").stream().anyMatch(ref -> ref.endsWith("/lang"));
            boolean ofThen = reading.findValuesAsText("$ref").stream().anyMatch(ref -> ref.endsWith("/as_of"));
            String vary = "Accept, Accept-Encoding" + (inWords ? ", Accept-Language" : "")
                    + (ofThen ? ", Accept-Datetime" : "");
            String address = path.getKey().replaceAll("\\{\\w+}", "unheard-of");
            String unknown = address + "?x=" + UUID.randomUUID();
            assertThat(header(get(address), "Vary")).as(address).isEqualTo(vary);
            assertThat(header(get(unknown), "Vary")).as(unknown).isEqualTo(vary);
            assertThat(header(get(address, "Accept", "image/png"), "Vary")).isEqualTo(vary);
            assertThat(header(get(address, "X-Long", "x".repeat(16_600)), "Vary"))
                    .isEqualTo(vary);
            assertThat(header(ask("DELETE", address), "Vary")).isEqualTo(vary);
        }
    }

    @Test
    void whatComesFromMemoryIsCounted() throws Exception {
        String address = "/v1/timelines/flynn-kislyak-2016";
        get(address);
        String path = "uri=\"/v1/timelines/{slug}\"";
        double before = count("http_server_requests_seconds_count{", path);
        double hits = count("cache_gets_total{", "cache=\"answers\"", "result=\"hit\"");
        again("GET", address);
        assertThat(count("http_server_requests_seconds_count{", path)).isEqualTo(before + 1);
        assertThat(count("cache_gets_total{", "cache=\"answers\"", "result=\"hit\""))
                .isEqualTo(hits + 1);
    }

    @Test
    void whatComesFromMemoryIsCountedOnceAtItsPathByMethodAndStatus() throws Exception {
        String tag = header(get("/v1/events"), "ETag");
        double got = count(counted("GET", "/v1/events", 200));
        double known = count(counted("GET", "/v1/events", 304));
        double asked = count(counted("HEAD", "/v1/events", 200));
        double home = count(counted("GET", "root", 304));
        double took = count("http_server_requests_seconds_sum{", "uri=\"/v1/events\"", "status=\"304\"");

        again("GET", "/v1/events");
        again("GET", "/v1/events", "If-None-Match", tag);
        again("HEAD", "/v1/events");
        again("GET", "/", "If-None-Match", header(get("/"), "ETag"));

        assertThat(count(counted("GET", "/v1/events", 200))).isEqualTo(got + 1);
        assertThat(count(counted("GET", "/v1/events", 304))).isEqualTo(known + 1);
        assertThat(count(counted("HEAD", "/v1/events", 200))).isEqualTo(asked + 1);
        assertThat(count(counted("GET", "root", 304))).isEqualTo(home + 1);
        assertThat(count("http_server_requests_seconds_sum{", "uri=\"/v1/events\"", "status=\"304\""))
                .isGreaterThan(took);
        assertThat(new String(get("/q/metrics").body(), StandardCharsets.UTF_8)).doesNotContain("from memory\"");
    }

    private static String[] counted(String method, String path, int status) {
        return new String[] {
            "http_server_requests_seconds_count{",
            "method=\"" + method + "\"",
            "uri=\"" + path + "\"",
            "status=\"" + status + "\""
        };
    }

    private double count(String... within) throws Exception {
        return new String(get("/q/metrics").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> List.of(within).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
