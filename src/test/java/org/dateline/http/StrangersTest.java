package org.dateline.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a request was sent to is for the reader to say, and may be a lie, where nobody has set {@code dateline.url}. */
@QuarkusTest
class StrangersTest {
    private static final String TIMELINE = "/v1/timelines/flynn-kislyak-2016/events";

    /** By what programs know again what they have: ids of feeds and entries, of events in calendars, of linked data. */
    private static final Pattern ID = Pattern.compile(
            "<id>(.*?)</id>|<guid[^>]*>(.*?)</guid>|\"id\" ?: ?\"(.*?)\"|UID:(\\S+)|\"@id\" ?: ?\"(tag:.*?)\"|\"unique_id\":\"(.*?)\"");

    @TestHTTPResource("/")
    URI server;

    private Wire.Answer get(String path, String host) {
        return Wire.send(server, "GET", path, Map.of("Host", host));
    }

    private static List<String> ids(String body) {
        return ID.matcher(body.replace("\r\n ", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static Stream<String> answers() {
        List<String> paths =
                new ArrayList<>(List.of("/", "/?lang=de", "/problems/withdrawn", "/embed.js", "/page.css"));
        for (Format format : Format.OF_EVENTS) {
            paths.add("/v1/events?limit=2&format=" + format.code());
            paths.add(TIMELINE + "?limit=3&format=" + format.code());
            paths.add("/v1/events/2016-12-29-flynn-kislyak-calls?format=" + format.code());
        }
        for (Format format : Format.OF_CITABLE_LISTS) {
            paths.add("/v1/sources?format=" + format.code());
        }
        for (String kind : List.of("actors", "origins", "timelines", "disagreements")) {
            paths.add("/v1/" + kind + "?limit=2");
        }
        paths.addAll(List.of(
                "/timelines/flynn-kislyak-2016",
                "/embed/flynn-kislyak-2016?limit=2",
                "/v1/origins/reuters-three-sources",
                "/v1/events/2016-12-29-flynn-kislyak-calls/window",
                "/oembed?url=/timelines/flynn-kislyak-2016",
                "/oembed?url=/timelines/flynn-kislyak-2016&format=xml",
                "/q/openapi",
                "/q/swagger-ui/"));
        return paths.stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatNamesAHostIsForWhoNamedItAlone(String path) {
        Wire.Answer one = get(path, "one.example");
        Wire.Answer other = get(path, "other.example:8080");
        assertThat(one.status()).isEqualTo(200);
        boolean same = one.body().equals(other.body());
        assertThat(one.body().contains("one.example")).isEqualTo(!same);
        assertThat(one.headers().get("Cache-Control"))
                .startsWith(
                        same && !path.matches("/v1/sources.*format=(csl|bibtex|ris|text)") ? "public, " : "private, ");
        assertThat(other.headers()).containsEntry("Cache-Control", one.headers().get("Cache-Control"));
        assertThat(ids(one.body())).isEqualTo(ids(other.body()));
        if (path.matches(".*format=(atom|rss|jsonfeed|ics|jsonld).*")) {
            assertThat(ids(one.body())).isNotEmpty().noneMatch(id -> id.contains("one.example"));
        }
        assertThat(one.headers().get("Link")).isEqualTo(other.headers().get("Link"));
        Wire.Answer again = Wire.send(
                server,
                "GET",
                path,
                Map.of("Host", "one.example", "If-None-Match", one.headers().get("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.headers()).containsEntry("Cache-Control", one.headers().get("Cache-Control"));
    }

    @Test
    void theSameIsKnownByTheSameIdInEveryFormat() {
        String event = "2016-12-29-flynn-kislyak-calls";
        String tag = "tag:dateline.invalid,2026:events/" + event;
        Map<String, String> ids = new HashMap<>();
        for (String format : List.of("atom", "rss", "jsonfeed", "jsonld", "ics")) {
            ids.put(
                    format,
                    get("/v1/events/" + event + "?format=" + format, "one.example")
                            .body());
        }
        assertThat(ids.get("atom"))
                .contains("<id>" + tag + "</id>", "<id>tag:dateline.invalid,2026:feeds/events/" + event + "</id>");
        assertThat(ids.get("rss")).contains("<guid isPermaLink=\"false\">" + tag + "</guid>");
        assertThat(ids.get("jsonfeed")).contains("\"id\":\"" + tag + "\"");
        assertThat(ids.get("jsonld")).contains("\"@id\":\"" + tag + "\"");
        assertThat(ids.get("ics")).contains("UID:" + event + "@dateline.invalid\r\n");
    }

    @Test
    void aTimelineIsOneFeedByEitherAddress() {
        assertThat(get(TIMELINE + "?format=atom&tag=sanctions", "one.example").body())
                .contains("<id>tag:dateline.invalid,2026:feeds/timelines/flynn-kislyak-2016?tag=sanctions</id>");
        assertThat(get("/timelines/flynn-kislyak-2016?tag=sanctions&format=atom", "one.example")
                        .body())
                .contains("<id>tag:dateline.invalid,2026:feeds/timelines/flynn-kislyak-2016?tag=sanctions</id>");
    }

    /** Headers of a proxy count where somebody has said so alone. */
    @Test
    void nobodySaysWhereItIsByOtherHeaders() {
        String body = Wire.send(
                        server,
                        "GET",
                        "/",
                        Map.of(
                                "X-Forwarded-Host", "evil.example",
                                "X-Forwarded-Prefix", "/evil",
                                "X-Forwarded-Proto", "ftp",
                                "Forwarded", "host=evil.example;proto=ftp",
                                "X-Host", "evil.example",
                                "X-Original-URL", "/evil"))
                .body();
        assertThat(body).doesNotContain("evil", "ftp:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.0\r\n\r\n",
                "GET /v1/events?limit=1&format=atom HTTP/1.0\r\n\r\n",
                "GET /oembed?url=/timelines/flynn-kislyak-2016 HTTP/1.0\r\n\r\n",
                "GET /timelines/flynn-kislyak-2016?limit=1 HTTP/1.0\r\n\r\n",
                "GET http://one.example/v1/events?limit=1&format=jsonfeed HTTP/1.1\r\nHost: one.example\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example/x?y=\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: \"><script>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example:x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: user@evil.example\r\nConnection: close\r\n\r\n"
            })
    void whoNamesNoHostOrNoneThatCanBeReadIsToldWhereItListens(String request) {
        Wire.Answer answer = Wire.send(server, request);
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("evil.example", "<script>\"", "null");
    }
}
