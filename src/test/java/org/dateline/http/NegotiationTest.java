package org.dateline.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which format a reader gets for an Accept header, and that the answer is in the format its Content-Type says. */
@QuarkusTest
class NegotiationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String EVENTS = "/v1/events";
    private static final String EVENT = "/v1/events/2016-12-29-flynn-kislyak-calls";
    private static final String SOURCES = "/v1/sources";
    private static final String OF_TIMELINE = "/v1/timelines/flynn-kislyak-2016/events";
    private static final String PAGE = "/timelines/flynn-kislyak-2016";

    /** Added to a path of many events, where two tell as much as all. */
    private static final String FEW = "?type=call";

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final Pattern TOLD = Pattern.compile("([a-z]+) \\(([^)]+)\\)");

    /** What a reader that sends nothing of its own sends. */
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    /** @param accept the lines of the header; none for none */
    private HttpResponse<byte[]> send(String method, String path, String... accept) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", "identity");
        Arrays.stream(accept).forEach(line -> request.header("Accept", line));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String... accept) throws Exception {
        return send("GET", path, accept);
    }

    private static String few(String path) {
        return List.of(EVENTS, OF_TIMELINE, PAGE).contains(path) ? path + FEW : path;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** One line of the table: who asks for this at that path gets that. */
    private record Case(String path, Format expected, String... accept) {
        String name() {
            return path + " " + (accept.length == 0 ? "no Accept" : String.join(" + ", accept)) + " → " + expected;
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String path : List.of(EVENTS, EVENT, OF_TIMELINE, SOURCES)) {
            cases.add(new Case(path, Format.JSON));
            cases.add(new Case(path, Format.JSON, "*/*"));
            cases.add(new Case(path, Format.JSON, "application/*"));
            cases.add(new Case(path, Format.JSON, "application/json"));
            cases.add(new Case(path, Format.JSON, "Application/JSON"));
            cases.add(new Case(path, Format.JSON, "application/json;charset=utf-8"));
            cases.add(new Case(path, Format.JSON, "image/png, */*;q=0.1"));
            cases.add(new Case(path, Format.JSON, "application/json;q=0.9, application/*;q=0.8"));
            cases.add(new Case(path, Format.TEXT, "text/plain"));
            cases.add(new Case(path, Format.BIBTEX, "application/x-bibtex"));
            cases.add(new Case(path, Format.RIS, "application/json;q=0.1, application/x-research-info-systems;q=0.2"));
        }
        for (String path : List.of(EVENTS, OF_TIMELINE, SOURCES)) {
            cases.add(new Case(path, Format.JSON, "text/csv, application/json"));
            cases.add(new Case(path, Format.NDJSON, "text/csv, application/x-ndjson"));
            cases.add(new Case(path, Format.CSV, "text/csv;q=0.9, application/json;q=0.5"));
            cases.add(new Case(path, Format.CSV, "application/json;q=0.5, text/csv;q=0.9"));
            cases.add(new Case(path, Format.CSV, "text/csv;charset=utf-16"));
            cases.add(new Case(path, Format.CSV, "text/csv;header=absent"));
            cases.add(new Case(path, Format.CSV, "image/png", "text/csv"));
            cases.add(new Case(path, Format.CSV, "application/json;q=0.1", "text/csv;q=0.2"));
        }
        for (String path : List.of(EVENTS, EVENT, OF_TIMELINE)) {
            cases.add(new Case(path, Format.JSON, "text/html;q=0, */*"));
            cases.add(new Case(path, Format.HTML, "application/json;q=0, */*"));
            cases.add(new Case(path, Format.NDJSON, "application/json;q=0, text/html;q=0, */*"));
            cases.add(new Case(path, Format.CSV, "text/html;q=0, text/*"));
        }
        for (String path : List.of(EVENTS, EVENT, OF_TIMELINE, PAGE)) {
            cases.add(new Case(path, Format.HTML, "text/*"));
            cases.add(new Case(path, Format.HTML, BROWSER));
            cases.add(new Case(path, Format.HTML, "text/csv, text/html"));
            cases.add(new Case(path, Format.ATOM, "application/atom+xml;q=0.6, application/unheard+xml"));
            cases.add(new Case(path, Format.ATOM, "application/atom+xml;q=0.6, application/xml;q=0.9"));
            for (Format format : Format.values()) {
                cases.add(new Case(path, format, format.mediaType()));
                cases.add(new Case(path, format, format.mediaType() + ";q=0.3, image/png"));
                cases.add(new Case(path, format, "image/png, " + format.mediaType() + ";q=0.3, */*;q=0.1"));
            }
        }
        cases.add(new Case(SOURCES, Format.CSV, "text/*"));
        cases.add(new Case(SOURCES, Format.NDJSON, "application/json;q=0, */*"));
        cases.add(new Case(PAGE, Format.HTML));
        cases.add(new Case(PAGE, Format.HTML, "*/*"));
        cases.add(new Case(PAGE, Format.JSON, "application/*"));
        cases.add(new Case(PAGE, Format.HTML, "application/json, text/html"));
        cases.add(new Case(PAGE, Format.JSON, "text/csv, application/json"));
        cases.add(new Case(PAGE, Format.JSON, "text/html;q=0, */*"));
        cases.add(new Case(PAGE, Format.HTML, "application/json;q=0, */*"));
        return cases;
    }

    @TestFactory
    List<DynamicTest> whoAsksGets() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case each : cases()) {
            tests.add(DynamicTest.dynamicTest(each.name(), () -> {
                HttpResponse<byte[]> answer = get(few(each.path), each.accept);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().allValues("Content-Type"))
                        .containsExactly(each.expected.mediaType() + (each.expected.isText() ? ";charset=UTF-8" : ""));
                assertIn(each.expected, each.path, text(answer));
                assertThat(header(answer, "Vary")).contains("Accept,");
                assertThat(header(answer, "ETag")).isNotBlank();
            }));
        }
        return tests;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void assertIn(Format format, String path, String body) throws Exception {
        boolean list = !path.equals(EVENT);
        switch (format) {
            case JSON -> {
                JsonNode answer = JSON.readTree(body);
                if (list) {
                    assertThat(names(answer)).containsExactlyInAnyOrder("items", "meta");
                    assertThat(answer.get("items")).isNotEmpty();
                } else {
                    assertThat(names(answer)).contains("id", "headline").doesNotContain("items", "meta", "heading");
                }
            }
            case NDJSON -> {
                assertThat(body).endsWith("}\n");
                for (String line : body.split("\n")) {
                    assertThat(JSON.readTree(line).get("id").asText()).isNotBlank();
                }
            }
            case CSV -> assertThat(body).startsWith("\uFEFF").endsWith("\r\n");
            case XLSX -> assertThat(body).startsWith("PK\u0003\u0004");
            case ICS -> assertThat(body).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
            case JSONFEED ->
                assertThat(JSON.readTree(body).get("version").asText()).contains("jsonfeed.org");
            case JSONLD -> assertThat(names(JSON.readTree(body))).contains("@context");
            case TIMELINEJS -> assertThat(names(JSON.readTree(body))).contains("events");
            case HTML -> assertThat(body).startsWith("<!doctype html>").endsWith("</html>\n");
            case CSL -> {
                assertThat(JSON.readTree(body).isArray()).isTrue();
                assertThat(names(JSON.readTree(body).get(0))).contains("id", "type", "title");
            }
            case BIBTEX -> assertThat(body).startsWith("@");
            case RIS -> assertThat(body).startsWith("TY  - ");
            case TEXT -> assertThat(body).isNotBlank().doesNotStartWith("{").doesNotStartWith("<");
            default -> {
                assertThat(format.mediaType()).as("no test of " + format).endsWith("+xml");
                assertThat(body).startsWith("<?xml");
            }
        }
    }

    private static List<Collection<Object>> offers() {
        return List.of(
                List.of(EVENTS, Format.OF_EVENTS),
                List.of(EVENT, Format.OF_EVENTS),
                List.of(OF_TIMELINE, Format.OF_EVENTS),
                List.of(PAGE, Format.OF_EVENTS),
                List.of(
                        SOURCES,
                        List.of(
                                Format.JSON,
                                Format.NDJSON,
                                Format.CSV,
                                Format.XLSX,
                                Format.CSL,
                                Format.BIBTEX,
                                Format.RIS,
                                Format.TEXT)),
                List.of(
                        "/v1/sources/{source}",
                        List.of(Format.JSON, Format.CSL, Format.BIBTEX, Format.RIS, Format.TEXT)),
                List.of("/v1/actors", List.of(Format.JSON, Format.NDJSON, Format.CSV, Format.XLSX)),
                List.of("/v1/origins", List.of(Format.JSON, Format.NDJSON, Format.CSV, Format.XLSX)),
                List.of("/v1/timelines", List.of(Format.JSON, Format.NDJSON, Format.CSV, Format.XLSX)),
                List.of("/v1/disagreements", List.of(Format.JSON, Format.NDJSON, Format.CSV, Format.XLSX)));
    }

    private String path(String template) throws Exception {
        return template.contains("{source}")
                ? template.replace(
                        "{source}",
                        JSON.readTree(get(SOURCES).body()).at("/items/0/id").asText())
                : template;
    }

    @TestFactory
    List<DynamicTest> aRefusalListsWhatThePathAnswersIn() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Collection<Object> offer : offers()) {
            List<Object> pathAndFormats = List.copyOf(offer);
            for (String accept : List.of("image/png", "image/*", "image/png;q=0.5, text/nothing")) {
                tests.add(DynamicTest.dynamicTest(pathAndFormats.get(0) + " " + accept, () -> {
                    HttpResponse<byte[]> refused = get(path((String) pathAndFormats.get(0)), accept);
                    assertThat(refused.statusCode()).isEqualTo(406);
                    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
                    assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
                    Matcher told = TOLD.matcher(
                            JSON.readTree(refused.body()).get("detail").asText());
                    Set<String> expected = ((List<?>) pathAndFormats.get(1))
                            .stream()
                                    .map(Format.class::cast)
                                    .map(format -> format.code() + " " + format.mediaType())
                                    .collect(Collectors.toSet());
                    assertThat(told.results()
                                    .map(each -> each.group(1) + " " + each.group(2))
                                    .toList())
                            .containsExactlyInAnyOrderElementsOf(expected);
                }));
            }
        }
        return tests;
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "image/png", BROWSER, "text/csv;q=0, */*", "garbage", "a/b/c;;"})
    void theParameterWinsOverTheHeader(String accept) throws Exception {
        for (String path : List.of(EVENTS, EVENT, SOURCES, PAGE)) {
            if (!path.equals(EVENT)) {
                HttpResponse<byte[]> answer = get(path + "?format=csv", accept);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(header(answer, "Content-Type")).as(path).isEqualTo("text/csv;charset=UTF-8");
                assertIn(Format.CSV, path, text(answer));
            }
            assertThat(header(get(path + "?format=json", accept), "Content-Type"))
                    .as(path)
                    .isEqualTo("application/json;charset=UTF-8");
        }
        assertThat(header(get(SOURCES + "?style=apa", accept), "Content-Type")).startsWith("text/plain");
    }

    @TestFactory
    List<DynamicTest> aFormatThatThePathDoesNotHaveIsRefusedNamingTheChoice() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Collection<Object> offer : offers()) {
            List<Object> pathAndFormats = List.copyOf(offer);
            List<String> offered = ((List<?>) pathAndFormats.get(1))
                    .stream().map(Format.class::cast).map(Format::code).toList();
            List<String> others = new ArrayList<>(List.of("yaml", "JSON", "text/csv"));
            Arrays.stream(Format.values()).map(Format::code).forEach(others::add);
            others.removeAll(offered);
            for (String other : others) {
                tests.add(DynamicTest.dynamicTest(pathAndFormats.get(0) + "?format=" + other, () -> {
                    HttpResponse<byte[]> refused =
                            get(path((String) pathAndFormats.get(0)) + "?format=" + other, "*/*");
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
                    JsonNode errors = JSON.readTree(refused.body()).get("errors");
                    assertThat(errors).hasSize(1);
                    assertThat(errors.get(0).get("name").asText()).isEqualTo("format");
                    assertThat(errors.get(0).get("value").asText()).isEqualTo(other);
                    assertThat(List.of(errors.get(0)
                                    .get("reason")
                                    .asText()
                                    .replace("must be one of ", "")
                                    .split(", ")))
                            .containsExactlyInAnyOrderElementsOf(offered);
                }));
            }
        }
        return tests;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theHeadOfAnAnswerIsThatOfTheWhole(Format format) throws Exception {
        for (String path : List.of(EVENTS + FEW, EVENT, OF_TIMELINE + FEW, PAGE + FEW)) {
            HttpResponse<byte[]> whole = get(path, format.mediaType());
            HttpResponse<byte[]> head = send("HEAD", path, format.mediaType());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : List.of(
                    "ETag",
                    "Content-Loss",
                    "Content-Type",
                    "Vary",
                    "Cache-Control",
                    "Link",
                    "Content-Security-Policy")) {
                assertThat(header(head, name)).as("%s of %s", name, path).isEqualTo(header(whole, name));
            }
            assertThat(header(whole, "ETag")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatTheReaderHasIsNotSentAgain(Format format) throws Exception {
        for (String path : List.of(EVENTS + FEW, EVENT, OF_TIMELINE + FEW, PAGE + FEW)) {
            String tag = header(get(path, format.mediaType()), "ETag");
            HttpResponse<byte[]> again = client.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Accept", format.mediaType())
                            .header("Accept-Encoding", "identity")
                            .header("If-None-Match", tag)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Vary")).contains("Accept,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS + FEW, EVENT, OF_TIMELINE + FEW, PAGE + FEW})
    void eachFormatHasATagOfItsOwn(String path) throws Exception {
        Set<String> tags = new HashSet<>();
        for (Format format : Format.values()) {
            tags.add(header(get(path, format.mediaType()), "ETag"));
        }
        assertThat(tags).hasSameSizeAs(Format.values());
    }

    static List<String> lists() {
        return List.of(
                EVENTS + "?", OF_TIMELINE + "?", PAGE + "?", SOURCES + "?", EVENTS + "?participant=michael-flynn&");
    }

    private static Optional<String> next(HttpResponse<?> answer) {
        return Optional.ofNullable(header(answer, "Link"))
                .map(link -> link.replaceFirst("^<(.*)>; rel=\"next\"$", "$1"));
    }

    /** The link may be pasted where no header goes with it. */
    @ParameterizedTest
    @MethodSource("lists")
    void theNextPageIsInTheSameFormat(String list) throws Exception {
        HttpResponse<byte[]> first = get(list + "limit=2", "text/csv");
        String next = next(first).orElseThrow();
        assertThat(next).containsOnlyOnce("format=csv").contains("limit=2").contains("cursor=");
        HttpResponse<byte[]> second = get(next, "*/*");
        assertThat(header(second, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(text(second)).startsWith("\uFEFF").isNotEqualTo(text(first));
        next(second).ifPresent(third -> assertThat(third).containsOnlyOnce("format=csv"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aFormatThatIsNamedStaysNamedOnce(String list) throws Exception {
        assertThat(next(get(list + "format=csv&limit=2", "application/json")).orElseThrow())
                .containsOnlyOnce("format=csv");
    }

    /** A server may answer as it likes where a header makes no sense, but not fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ";",
                "garbage",
                "*",
                "text",
                "text/",
                "/csv",
                "text/csv;q=",
                "text/csv;q=abc",
                "text/csv;q=-1",
                "text/csv;q=2",
                "*/csv",
                "a/b/c",
                "text/csv;;",
                "\"",
                "text/csv;a=\"b,c\"",
                "text/csv;q=0.12345",
                "*/*;q=0"
            })
    void aHeaderThatMakesNoSenseIsNoFailureOfTheServer(String accept) throws Exception {
        for (String path : List.of(EVENTS, SOURCES, PAGE, "/", "/oembed", "/nowhere")) {
            HttpResponse<byte[]> answer = get(path, accept);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 1000})
    void aHeaderWithManyTypesIsReadToItsEnd(int types) throws Exception {
        String many = IntStream.range(0, types).mapToObj(i -> "a/b" + i).collect(Collectors.joining(","));
        assertThat(header(get(EVENTS, many + ",text/csv"), "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    }
}
