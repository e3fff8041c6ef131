package org.dateline.http;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the headers of a request, sense or nonsense, and in those of its answer. */
@QuarkusTest
class HeadersTest {
    @TestHTTPResource("/")
    URI server;

    private Wire.Answer get(String path, String name, String value) {
        return Wire.send(server, "GET", path, Map.of(name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "Accept-Language, '-'",
        "Accept-Language, 'de,-'",
        "Accept-Language, '-,de;q=x'",
        "Accept-Language, ';q=1'",
        "Accept-Language, 'de;q='",
        "Accept-Language, 'a-'",
        "Accept-Language, '*-*'",
        "Accept-Language, 'x'",
        "Accept-Language, ','",
        "Accept, '-'",
        "Accept, ';;,/'",
        "Accept-Encoding, '-'",
        "Accept-Encoding, 'gzip;q=-,br;q=;'",
        "Accept-Charset, '-'",
        "If-None-Match, '-'",
        "If-None-Match, '\"'",
        "If-None-Match, 'W/'",
        "If-Match, '-'",
        "If-Modified-Since, '-'",
        "If-Unmodified-Since, '-'",
        "If-Range, '-'",
        "Range, '-'",
        "Range, 'bytes=-'",
        "Range, 'bytes=9-1'",
        "Record-Version, '-'",
        "Cookie, '='",
        "Cookie, ';;=;'",
        "Authorization, '-'",
        "Content-Type, '-'",
        "Content-Type, '/'",
        "Content-Type, ';'",
        "Origin, '-'",
        "Date, '-'",
        "Max-Forwards, '-'",
        "X-Request-Id, '-'",
        "traceparent, '-'",
        "Via, '-'"
    })
    void aHeaderThatCannotBeReadIsPassedOver(String name, String value) {
        for (String path : List.of(
                "/v1/events?limit=1",
                "/timelines/flynn-kislyak-2016?limit=1",
                "/",
                "/v1/sources",
                "/oembed?url=/timelines/flynn-kislyak-2016",
                "/page.css",
                "/problems/withdrawn",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/swagger-ui/swagger-ui.css",
                "/q/health",
                "/q/metrics")) {
            int status = get(path, name, value).status();
            assertThat(status).as(path).isIn(name.equals("Accept") ? List.of(200, 406) : List.of(200));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'de,-', de",
        "'-,de', de",
        "'-', en",
        "'fr;q=0.1,-;q=1,de;q=0.5', de",
        "'xx, de;q=0.2', de",
        "'de;q=0, fr', fr",
        "'de;q=x, fr;q=0.1', fr"
    })
    void theLanguageThatCanBeReadIsAnsweredIn(String accepted, String language) {
        assertThat(get("/", "Accept-Language", accepted).body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void aListMayComeInSeveralLines() {
        assertThat(get("/", "Accept-Language", "xx\r\nAccept-Language: de").body())
                .contains("<html lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "de-", "-de", "x", "*", "a_b", "%00", "é"})
    void aLanguageThatThereIsNotIsRefused(String lang) {
        assertThat(get("/v1/events?limit=1&lang=" + lang.replace("é", "%C3%A9"), "Accept", "*/*")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: \r\n",
                "Content-Type: x\r\n",
                "Content-Type: application/json\r\n",
                "Content-Type: */*\r\n",
                "Content-Type: ;\r\n"
            })
    void aDocumentOfNoTypeOrAnotherIsNotTaken(String type) {
        for (String body : List.of("", "x")) {
            Wire.Answer answer = Wire.send(
                    server,
                    "POST /v1/sources/rbth-2016-12-30/checks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + type
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(415);
            assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        }
    }

    /** A page in a language, a list, a problem, a redirect, an asset, a route of ours and those of the framework. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/events",
                "/v1/events?limit=x",
                "/v1/events/nowhere",
                "/v1/events?q=%zz",
                "/nowhere",
                "/v1/timelines/flynn-kislyak-2016/events?format=ics",
                "/v1/events/2016-12-29-flynn-kislyak-calls",
                "/v1/events/2016-12-29-flynn-kislyak-calls/window",
                "/v1/disagreements",
                "/v1/sources/rbth-2016-12-30",
                "/v1/sources/rbth-2016-12-30/checks",
                "/timelines/flynn-kislyak-2016",
                "/embed/flynn-kislyak-2016",
                "/oembed?url=/timelines/flynn-kislyak-2016",
                "/oembed",
                "/embed.js",
                "/icon.svg",
                "/problems/withdrawn",
                "/problems/nowhere",
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/swagger-ui",
                "/q/swagger-ui/",
                "/q/swagger-ui/swagger-ui.css",
                "/q/swagger-ui/nowhere",
                "/q/health",
                "/q/health/live",
                "/q/metrics",
                "/q/nowhere",
                "/test/failure"
            })
    void headIsGetWithoutTheBody(String path) {
        for (String accept : List.of("*/*", "text/html", "image/png")) {
            for (String coding : List.of("identity", "br", "gzip")) {
                Map<String, String> asked = Map.of("Accept", accept, "Accept-Encoding", coding);
                Wire.Answer get = Wire.send(server, "GET", path, asked);
                Wire.Answer head = Wire.send(server, "HEAD", path, asked);
                assertThat(head.status()).as(accept).isEqualTo(get.status());
                assertThat(comparable(path, head)).as(accept + " " + coding).isEqualTo(comparable(path, get));
                assertThat(head.body()).isEmpty();
            }
        }
    }

    /** What the framework answers itself says its length to GET alone, as RFC 9110 (8.6) leaves it free to. */
    private static Map<String, String> comparable(String path, Wire.Answer answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.remove("Age");
        headers.remove("X-Request-Id");
        if (path.matches("/q/(health|metrics|nowhere|swagger-ui).*") && !headers.containsKey("ETag")) {
            headers.remove("Content-Length");
        }
        return headers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "br",
                "gzip",
                "x-gzip",
                "deflate",
                "zstd",
                "*",
                "gzip;q=0",
                "br;q=0",
                "br;q=0, gzip;q=0",
                "identity;q=0",
                "*;q=0",
                "identity;q=0, *;q=0",
                "gzip;q=0, *",
                "br;q=0.1, gzip",
                "identity, *;q=0",
                "GZIP",
                "gzip;q=1.5",
                "gzip;level=9",
                "compress, x"
            })
    void theTagTellsTheCodingThatWasSent(String accepted) {
        for (String path : List.of("/v1/events?limit=3", "/", "/embed.js", "/q/openapi", "/v1/sources?format=bibtex")) {
            Wire.Answer coded = get(path, "Accept-Encoding", accepted);
            String coding = coded.headers().getOrDefault("Content-Encoding", "identity");
            Wire.Answer alone = get(path, "Accept-Encoding", coding);
            assertThat(alone.headers().getOrDefault("Content-Encoding", "identity"))
                    .isEqualTo(coding);
            assertThat(coded.headers().get("ETag"))
                    .as(path)
                    .matches("\"[^\"]+\"")
                    .isEqualTo(alone.headers().get("ETag"));
            assertThat(coded.headers().get("Vary")).contains("Accept-Encoding");
            assertThat(Wire.send(
                                    server,
                                    "GET",
                                    path,
                                    Map.of(
                                            "Accept-Encoding",
                                            accepted,
                                            "If-None-Match",
                                            coded.headers().get("ETag")))
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void eachCodingHasATagOfItsOwn() {
        for (String path : List.of(
                "/v1/events?limit=3",
                "/",
                "/embed.js",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/swagger-ui/swagger-ui-bundle.js")) {
            Set<String> tags = new HashSet<>();
            Map<String, String> codings = new HashMap<>();
            for (String coding : List.of("identity", "br", "gzip")) {
                Wire.Answer answer = get(path, "Accept-Encoding", coding);
                tags.add(answer.headers().get("ETag"));
                codings.put(coding, answer.headers().getOrDefault("Content-Encoding", "identity"));
            }
            assertThat(tags).as(path).hasSameSizeAs(new HashSet<>(codings.values()));
        }
    }
}
