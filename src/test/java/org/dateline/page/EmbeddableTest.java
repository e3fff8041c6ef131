package org.dateline.page;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import org.dateline.Wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses can be embedded, and what oEmbed answers for them. */
@QuarkusTest
class EmbeddableTest {
    private static final String TIMELINE = "flynn-kislyak-2016";
    private static final String PAGE = "/timelines/" + TIMELINE;

    @TestHTTPResource
    URI server;

    private String base() {
        return "http://" + server.getAuthority();
    }

    /** @param url as it is, not encoded */
    private static Response ask(String url, String... more) {
        var request = given().queryParam("url", url);
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        return request.get("/oembed");
    }

    /** The frame that it is to be embedded by. */
    private Element frame(String url, String... more) {
        Response answer = ask(url, more);
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        Element body = Jsoup.parse(answer.<String>path("html")).body();
        // WordPress takes both by the pattern (<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>).
        assertThat(body.children().stream().map(Element::normalName)).containsExactly("blockquote", "iframe");
        assertThat(body.child(0).attributesSize()).isZero();
        assertThat(body.ownText()).isEmpty();
        return body.selectFirst("iframe");
    }

    private static void assertShown(Element frame) {
        URI source = URI.create(frame.attr("src"));
        Response shown = given().urlEncodingEnabled(false)
                .get(source.getRawPath() + (source.getRawQuery() == null ? "" : "?" + source.getRawQuery()));
        assertThat(shown.statusCode()).as(source.toString()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy")).contains("frame-ancestors *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "/embed/" + TIMELINE,
                "/v1/timelines/" + TIMELINE + "/events",
                PAGE + "/",
                "/embed/" + TIMELINE + "/",
                "/v1/timelines/" + TIMELINE + "/events/",
                PAGE + "#2016-12-29-flynn-kislyak-calls"
            })
    void whatShowsATimelineIsEmbedded(String path) {
        for (String address : List.of(base() + path, path)) {
            Element frame = frame(address);
            assertThat(frame.attr("src")).isEqualTo(base() + "/embed/" + TIMELINE + "?view=compact");
            assertThat(frame.attr("title")).isNotBlank();
            assertShown(frame);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/", "/embed/events/", "/v1/events/"})
    void whatShowsAnEventIsEmbedded(String path) {
        String event = "2016-12-29-flynn-kislyak-calls";
        for (String address : List.of(base() + path + event, path + event, base() + path + event + "/")) {
            Element frame = frame(address);
            assertThat(frame.attr("src")).isEqualTo(base() + "/embed/events/" + event + "?view=compact");
            assertThat(frame.attr("title")).contains("five phone calls");
            assertThat(frame.attr("height")).isEqualTo("384");
            assertShown(frame);
            Element link = Jsoup.parse(ask(address).<String>path("html")).expectFirst("blockquote > a");
            assertThat(link.attr("href")).isEqualTo(base() + "/events/" + event);
        }
        assertThat(frame(base() + path + event + "?view=full&theme=dark").attr("src"))
                .endsWith("?view=full&theme=dark");
        assertThat(frame(base() + path + event, "maxheight", "200").attr("height"))
                .isEqualTo("200");
        assertThat(ask(base() + path + event + "?type=call").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=call",
                "type=call,text_message&participant=michael-flynn",
                "participant=michael-flynn&participant=sergey-kislyak",
                "q=sanctions+and+%22more%22",
                "lang=de&theme=dark",
                "view=compact&limit=5",
                "date=2016-12-29&match=possible",
                "sort=-date&limit=5"
            })
    void filtersAreKept(String filters) {
        for (String path : List.of(PAGE, "/embed/" + TIMELINE, PAGE + "/")) {
            Element frame = frame(base() + path + "?" + filters);
            String view = filters.contains("view=") ? "" : "&view=compact";
            assertThat(frame.attr("src")).isEqualTo(base() + "/embed/" + TIMELINE + "?" + filters + view);
            assertShown(frame);
        }
    }

    @Test
    void aCompactTimelineIsALineAnEvent() {
        var page = Jsoup.parse(given().get("/embed/" + TIMELINE + "?view=compact&limit=5&lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select(".timeline.compact .line")).hasSize(5);
        assertThat(page.expectFirst(".facts").text()).startsWith("5 of ");
        assertThat(page.select(".axis, .filters, .dek, details")).isEmpty();
        assertThat(page.select(".line .when").eachText()).hasSize(5);
        assertThat(page.select(".line a[target=_blank]")).hasSize(5);
        assertThat(page.select(".line .status")).isNotEmpty();
    }

    @Test
    void aCompactTimelineThatIsWholeSaysHowManyEventsItHas() {
        var page = Jsoup.parse(
                given().get("/embed/" + TIMELINE + "?view=compact&lang=en").asString());
        assertThat(page.expectFirst(".facts").text())
                .isEqualTo(page.select(".line").size() + " events");
    }

    @Test
    void whoSeesNoFrameIsLedToThePage() {
        Element link = Jsoup.parse(ask(base() + "/embed/" + TIMELINE + "?type=call&theme=dark")
                        .<String>path("html"))
                .expectFirst("blockquote > a");
        assertThat(link.attr("href")).isEqualTo(base() + PAGE + "?type=call");
        assertThat(link.text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1",
                "type=A%20B",
                "date=yesterday",
                "theme=pink",
                "view=tiny",
                "lang=xx",
                "sort=no",
                "limit=x"
            })
    void filtersThatCannotBeReadAreRefused(String filters) {
        assertThat(ask(base() + PAGE + "?" + filters).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dateline.example",
                "https://dateline.example",
                "http://DATELINE.Example",
                "HTTPS://Dateline.EXAMPLE",
                "//dateline.EXAMPLE"
            })
    void theHostMayBeInUpperCaseAndTheSchemeAnotherOfTheWeb(String origin) {
        String url = URLEncoder.encode(origin + PAGE, StandardCharsets.UTF_8);
        Wire.Answer answer = Wire.send(server, "GET", "/oembed?url=" + url, Map.of("Host", "dateline.example"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("http://dateline.example/embed/" + TIMELINE);
    }

    @Test
    void whatIsSomebodyElsesIsNotEmbedded() {
        for (String authority : List.of(
                "foreign.example",
                "foreign.example:" + server.getPort(),
                server.getHost(),
                server.getHost() + ":1",
                server.getHost() + ":" + server.getPort() + "0",
                "somebody@" + server.getAuthority(),
                "somebody:secret@" + server.getAuthority(),
                server.getAuthority() + "@foreign.example",
                "www." + server.getAuthority(),
                server.getHost() + ".foreign.example")) {
            assertThat(ask("http://" + authority + PAGE).statusCode())
                    .as(authority)
                    .isEqualTo(404);
            assertThat(ask("//" + authority + PAGE).statusCode()).as(authority).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "data", "file", "ftp", "vbscript", "JAVASCRIPT", "ws"})
    void whatIsNotOfTheWebIsNotEmbedded(String scheme) {
        Response answer = ask(scheme + "://" + server.getAuthority() + PAGE);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timelines/nowhere",
                "/embed/nowhere",
                "/events/nowhere",
                "/embed/events/nowhere",
                "/events",
                "/v1/timelines/nowhere/events",
                "/timelines",
                "/timelines/",
                "/timelines//" + TIMELINE,
                "/timelines/" + TIMELINE + "//",
                "/timelines/../timelines/" + TIMELINE + "/x",
                "/v1/timelines/" + TIMELINE,
                "/v1/events",
                "/",
                "/timelines/FLYNN-KISLYAK-2016",
                "/timelines/%22%3E%3Cscript%3E"
            })
    void whatIsNoTimelineIsNotEmbedded(String path) {
        Response answer = ask(base() + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://",
                "http:",
                "::",
                "not an address",
                "mailto:a@b.example",
                "http://[",
                "javascript:alert(1)"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThat(ask(url).statusCode()).isIn(400, 404);
    }

    @Test
    void anAddressIsNeeded() {
        Response refused = given().get("/oembed");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors[0].name").toString()).isEqualTo("url");
    }

    @ParameterizedTest
    @CsvSource({"maxwidth,320,320,640", "maxheight,200,720,200", "maxwidth,1,1,640", "maxwidth,99999,720,640"})
    void theFrameIsNoLargerThanAskedFor(String name, String most, int width, int height) {
        Response answer = ask(base() + PAGE, name, most);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Integer>path("width")).isEqualTo(width);
        assertThat(answer.<Integer>path("height")).isEqualTo(height);
        Element frame = frame(base() + PAGE, name, most);
        assertThat(frame.attr("width")).isEqualTo("" + width);
        assertThat(frame.attr("height")).isEqualTo("" + height);
    }

    @ParameterizedTest
    @CsvSource({
        "maxwidth,0",
        "maxwidth,-1",
        "maxwidth,abc",
        "maxwidth,1.5",
        "maxwidth,100000",
        "maxwidth,''",
        "maxheight,0",
        "maxheight,-1",
        "maxheight,abc",
        "maxheight,99999999999999999999",
        "format,yaml",
        "format,XML",
        "format,''"
    })
    void whatCannotBeReadIsRefused(String name, String value) {
        Response refused = ask(base() + PAGE, name, value);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors.name").toString()).isEqualTo("[" + name + "]");
    }

    @Test
    void whatTheAskerAddsIsIgnored() {
        assertThat(ask(base() + PAGE, "dnt", "1", "for", "a-blog").asString())
                .isEqualTo(ask(base() + PAGE).asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?type=call&lang=de",
                "?q=%22%3E%3C%2Foembed%3E%26amp%3B%5D%5D%3E",
                "?q=%F0%9F%95%8A%EF%B8%8F+%D0%9A%D0%B8%D1%81%D0%BB%D1%8F%D0%BA"
            })
    void theXmlSaysTheSameAsTheJson(String filters) throws Exception {
        Response json = ask(base() + PAGE + filters);
        Response xml = ask(base() + PAGE + filters, "format", "xml");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(xml.contentType()).isEqualTo("text/xml;charset=UTF-8");
        Map<String, String> fields = new LinkedHashMap<>();
        json.<Map<String, Object>>path("").forEach((name, value) -> fields.put(name, "" + value));
        assertThat(fields)
                .containsOnlyKeys(
                        "version",
                        "type",
                        "title",
                        "provider_name",
                        "provider_url",
                        "cache_age",
                        "html",
                        "width",
                        "height")
                .containsEntry("version", "1.0")
                .containsEntry("type", "rich")
                .containsEntry("provider_url", base() + "/");
        assertThat(parsed(xml.asByteArray())).isEqualTo(fields);
    }

    private static Map<String, String> parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        Document document = builder.parse(new InputSource(new StringReader(new String(xml, StandardCharsets.UTF_8))));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("oembed");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Node field = document.getDocumentElement().getFirstChild();
                field != null;
                field = field.getNextSibling()) {
            assertThat(field.getNodeType()).isEqualTo(Node.ELEMENT_NODE);
            assertThat(fields.put(field.getNodeName(), field.getTextContent())).isNull();
        }
        return fields;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "'onload='alert(1)",
                "%26quot%3B%20onload%3Dalert(1)",
                "%3C%2Fiframe%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                "a&lang=de"
            })
    void hostileFiltersStayInTheAddress(String words) {
        Element frame = frame(base() + PAGE + "?q=" + words);
        assertThat(frame.attributes().asList().stream().map(attribute -> attribute.getKey()))
                .containsExactlyInAnyOrder("src", "title", "width", "height", "loading", "frameborder");
        assertThat(frame.children()).isEmpty();
        assertThat(frame.attr("src")).isEqualTo(base() + "/embed/" + TIMELINE + "?q=" + words + "&view=compact");
        assertShown(frame);
    }
}
