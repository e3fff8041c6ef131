package org.dateline.api;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Crawl;
import org.dateline.Wire;
import org.dateline.seed.OwnStore;
import org.dateline.seed.SeedLoader;

import static org.assertj.core.api.Assertions.assertThat;

/** A proxy that is trusted has stripped a prefix, and says so. It has a server that other tests have too. */
@QuarkusTest
@TestProfile(OwnStore.class)
class BehindAProxyTest {
    private static final Map<String, String> FORWARDED =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "news.example", "X-Forwarded-Prefix", "/dateline");

    @TestHTTPResource("/")
    URI server;

    @Inject
    SeedLoader loader;

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        DatedRecord.write(folder);
    }

    /** Does nothing but for the first test, since nothing has changed then. */
    @BeforeEach
    void load() {
        loader.load(folder);
    }

    private Wire.Answer get(String path, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(FORWARDED);
        headers.putAll(more);
        return Wire.send(server, "GET", path, headers);
    }

    @Test
    void everyAddressCarriesThePrefixAndLeadsSomewhere() {
        Map<String, Wire.Answer> answers = new Crawl(server, URI.create("https://news.example/dateline"), FORWARDED)
                .from(List.of(
                        "/",
                        "/?limit=1",
                        "/timelines/windows",
                        "/timelines/windows?limit=2&facet=type,participant,status",
                        "/board?timelines=windows",
                        "/v1/timelines",
                        "/v1/timelines?format=csv",
                        "/v1/sources?limit=1&format=ndjson",
                        "/v1/origins",
                        "/v1/actors?limit=1",
                        "/v1/disagreements?limit=1",
                        "/v1/events/between/window"));
        assertThat(answers.keySet())
                .contains(
                        "/dateline/",
                        "/dateline/timeline.css",
                        "/dateline/page.css",
                        "/dateline/icon.svg",
                        "/dateline/embed.js",
                        "/dateline/frame.js",
                        "/dateline/embed/windows?view=compact",
                        "/dateline/board.js",
                        "/dateline/board.css",
                        "/dateline/q/swagger-ui",
                        "/dateline/q/swagger-ui/")
                .anyMatch(path -> path.matches("/dateline/oembed\\?.*"))
                .anyMatch(path -> path.matches("/dateline/v1/events\\?.*"))
                .anyMatch(path -> path.matches("/dateline/timelines/windows\\?.*cursor=.*"));
        assertThat(answers.get("/dateline/q/swagger-ui").headers())
                .containsEntry("Location", "/dateline/q/swagger-ui/");
    }

    @Test
    void whoExploresTheApiStaysBehindThePrefix() {
        assertThat(get("/q/swagger-ui/", Map.of()).body()).doesNotContain("\"/");
        for (String path : List.of(
                "/q/swagger-ui/swagger-ui-bundle.js",
                "/q/swagger-ui/swagger-ui.css",
                "/q/swagger-ui/theme-feeling-blue.css",
                "/q/swagger-ui/start.js")) {
            assertThat(get(path, Map.of()).status()).as(path).isEqualTo(200);
        }
        assertThat(JsonPath.from(get("/q/openapi?format=json", Map.of()).body()).getList("servers.url"))
                .containsExactly("/dateline");
        assertThat(get("/q/openapi", Map.of()).body()).contains("\n\"servers\": [{\"url\":\"/dateline\"}]\n");
        assertThat(Wire.send(server, "GET", "/q/openapi", Map.of()).body()).doesNotContain("servers");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events?limit=x, application/json, 400, bad-parameter",
        "/v1/events/nowhere, */*, 404, not-found",
        "/nowhere, */*, 404, not-found",
        "/v1/events?q=%zz, */*, 400, bad-request",
        "/v1/events, image/png, 406, not-acceptable"
    })
    void problemsLeadToTheirPages(String path, String accept, int status, String type) {
        Wire.Answer answer = get(path, Map.of("Accept", accept));
        assertThat(answer.status()).isEqualTo(status);
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/dateline/problems/" + type);
        assertThat(problem.getString("instance")).isEqualTo("/dateline" + path.replaceFirst("\\?.*", ""));
        Wire.Answer page = get(path, Map.of("Accept", "text/html"));
        if (status != 406) {
            assertThat(page.status()).isEqualTo(status);
            assertThat(page.body())
                    .contains("href=\"/dateline/problems/" + type + "\"", "href=\"/dateline/page.css\"")
                    .doesNotContain("\"/page.css");
        }
    }

    /** What is answered from memory is another answer for each prefix. */
    @Test
    void whoComesByNoPrefixSeesNone() {
        for (String path :
                List.of("/v1/timelines?limit=1", "/v1/sources", "/", "/timelines/order", "/problems/withdrawn")) {
            for (int times = 0; times < 3; times++) {
                assertThat(get(path, Map.of()).body()).as(path).contains("/dateline/");
                assertThat(Wire.send(server, "GET", path, Map.of()).body())
                        .as(path)
                        .doesNotContain("/dateline/");
                assertThat(get(path, Map.of("X-Forwarded-Prefix", "/other/place/"))
                                .body())
                        .as(path)
                        .contains("/other/place/")
                        .doesNotContain("/dateline/", "place//");
            }
        }
    }

    /** A browser leaves some signs unencoded, and such an address is read in another round. */
    @Test
    void anAddressThatIsReadAnewKeepsItsPrefix() {
        Wire.Answer answer = get("/v1/events?q=it|happened&limit=1", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("next")).startsWith("/dateline/v1/events?q=it%7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/a/../b", "/<script>", "/a?b", "/a#b", "\"", "/a//b", "https://evil.example"})
    void whatIsNoPrefixIsPassedOver(String prefix) {
        for (String path : List.of("/", "/v1/timelines?limit=1")) {
            Wire.Answer answer = get(path, Map.of("X-Forwarded-Prefix", prefix));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("evil.example", "<script>\"", "a//b", "a?b", "a#b");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, javascript",
        "X-Forwarded-Proto, ''",
        "X-Forwarded-Proto, 'a b'",
        "X-Forwarded-Host, ''",
        "X-Forwarded-Host, 'a b'",
        "X-Forwarded-Host, evil.example/x?y=",
        "X-Forwarded-Host, '\"><script>'",
        "X-Forwarded-Host, '[::1'",
        "X-Forwarded-Port, x",
        "X-Forwarded-Port, -1",
        "X-Forwarded-For, '\"'",
        "Forwarded, garbage",
        "Forwarded, 'host=\"a b\";proto=x'"
    })
    void aHeaderThatCannotBeReadIsPassedOver(String name, String value) {
        for (String path : List.of("/", "/v1/events?limit=1&format=atom", "/oembed?url=/timelines/order", "/nowhere")) {
            Wire.Answer answer = get(path, Map.of(name, value));
            assertThat(answer.status()).as(path).isEqualTo(path.equals("/nowhere") ? 404 : 200);
            assertThat(answer.body()).doesNotContain("javascript:", "evil.example/x", "<script>", "a b/");
        }
    }

    @Test
    void oneWhoNamesNoHostIsAnswered() {
        for (String request : List.of(
                "GET / HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.0\r\nX-Forwarded-Prefix: /dateline\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")) {
            assertThat(Wire.send(server, request).status()).as(request).isEqualTo(200);
        }
    }

    @Test
    void aPageBehindThePrefixCanBeEmbedded() {
        for (String url : List.of(
                "https://news.example/dateline/timelines/order", "/dateline/timelines/order", "/timelines/order")) {
            Wire.Answer answer = get("/oembed?url=" + url, Map.of());
            assertThat(answer.status()).as(url).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getString("html"))
                    .contains("https://news.example/dateline/embed/order");
        }
        assertThat(get("/oembed?url=https://news.example/timelines/order", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
