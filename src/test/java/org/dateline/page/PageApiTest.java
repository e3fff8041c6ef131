package org.dateline.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the real record. */
@QuarkusTest
class PageApiTest {
    private static final String PAGE = "/timelines/flynn-kislyak-2016";
    private static final String EMBED = "/embed/flynn-kislyak-2016";
    private static final int EVENTS = 41;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'none';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    private static final String POLICY_OF_FRAMES = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";

    @TestHTTPResource
    URI server;

    private static Response get(String address) {
        // REST Assured takes no address that ends so, though browsers do.
        String sent = address.endsWith("?") ? address.substring(0, address.length() - 1) : address;
        return given().urlEncodingEnabled(false).header("Accept", "text/html").get(sent);
    }

    private Document page(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(answer.asString(), server.resolve(address).toString());
    }

    private static List<String> ids(Document page) {
        return page.select("article.event").eachAttr("id");
    }

    /** Of every kind: what is followed, loaded or sent. */
    private static List<String> links(Document page) {
        List<String> links = new ArrayList<>(page.select("[href]").eachAttr("href"));
        links.addAll(page.select("[src]").eachAttr("src"));
        links.addAll(page.select("input[type=hidden]").eachAttr("name"));
        return links;
    }

    @Test
    void whatIsFilteredByAndDoesNotExistIsNamed() {
        assertThat(page(PAGE + "?participant=micheal-flynn&tag=qqqqqqqq")
                        .select(".undated")
                        .eachText())
                .containsExactly(
                        "Nothing in the record is called micheal-flynn. Did you mean michael-flynn?",
                        "Nothing in the record is called qqqqqqqq.");
        assertThat(page(PAGE + "?participant=michael-flynn").text()).doesNotContain("Nothing in the record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=", "?q=&lang=en", "?type=call&q="})
    void aSearchForNothingFindsAll(String query) {
        Document page = page(PAGE + query);
        Document without = page(PAGE + query.replaceFirst("&?q=&?", ""));
        assertThat(ids(page)).isEqualTo(ids(without)).isNotEmpty();
        assertThat(page.select(".chosen .chip")).hasSameSizeAs(without.select(".chosen .chip"));
        assertThat(page.select("input[name=q]").attr("value")).isEmpty();
        assertThat(ids(page(EMBED + query))).isEqualTo(ids(page));
    }

    @Test
    void aSearchFormSentEmptyIsTheWholeTimeline() {
        assertThat(ids(page(PAGE + "?q="))).hasSize(EVENTS);
    }

    @ParameterizedTest
    @CsvSource({"/,", PAGE + ",", EMBED + ",", PAGE + ",type=call&", EMBED + ",lang=de&"})
    void whatTheWayHereAddedIsIgnored(String path, String own) {
        String before = own == null ? "" : own;
        Document page = page(path + "?" + before + "utm_source=x&utm_medium=social&fbclid=y&gclid=z");
        assertThat(ids(page)).isEqualTo(ids(page(path + "?" + before)));
        assertThat(links(page))
                .noneMatch(link -> link.contains("utm_") || link.contains("fbclid") || link.contains("gclid"));
        assertThat(page.select("pre code").text()).doesNotContain("utm_", "fbclid");
        assertThat(page.select(".chosen .chip").text()).doesNotContain("utm", "fbclid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?utm_source=x",
                "/v1/events?fbclid=y",
                "/v1/timelines/flynn-kislyak-2016/events?fbclid=y",
                "/v1/sources?utm_source=x"
            })
    void theApiTakesNothingItDoesNotKnow(String address) {
        assertThat(given().get(address).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE + "?tpye=call", EMBED + "?participants=x", "/?type=call", PAGE + "?ut=1"})
    void whatMayBeAMistakeIsRefusedOnPagesToo(String address) {
        assertThat(get(address).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "month", "timeline", "type,year,timeline,participant"})
    void whatNoFilterAsksForIsNoLink(String facet) {
        Document page = page(PAGE + "?facet=" + facet);
        assertThat(ids(page)).hasSize(EVENTS);
        assertThat(links(page)).noneMatch(link -> link.matches(".*[?&](year|month|day|timeline)=.*"));
        for (Element link : page.select("nav.filters li a")) {
            assertThat(get(PAGE + link.attr("href")).statusCode())
                    .as(link.outerHtml())
                    .isEqualTo(200);
        }
    }

    /** An attribute can say only once what an address says twice. */
    @Test
    void whatTheComponentCannotSayIsSaidByAFrameOnly() {
        Element use = page(PAGE + "?participant=michael-flynn&participant=sergey-kislyak")
                .selectFirst("section[aria-labelledby=_use]");
        assertThat(use.html()).doesNotContain("&lt;event-timeline");
        assertThat(use.select("pre")).hasSize(1);
        Element frame = Jsoup.parse(use.selectFirst("pre code").text()).selectFirst("iframe");
        assertThat(frame.attr("src"))
                .endsWith(EMBED + "?participant=michael-flynn&participant=sergey-kislyak&view=compact");
        assertThat(page(path(frame.attr("src"))).select(".line").eachAttr("id"))
                .isNotEmpty()
                .isEqualTo(ids(page(PAGE + "?participant=michael-flynn&participant=sergey-kislyak")));
    }

    @Test
    void whatTheComponentCanSayIsItsAttribute() {
        Element use = page(PAGE + "?participant=michael-flynn").selectFirst("section[aria-labelledby=_use]");
        assertThat(use.select("pre")).hasSize(2);
        Element component = Jsoup.parse(use.selectFirst("pre code").text()).selectFirst("event-timeline");
        assertThat(component.attr("timeline")).isEqualTo("flynn-kislyak-2016");
        assertThat(component.attr("participant")).isEqualTo("michael-flynn");
        assertThat(page(path(component.selectFirst("a").attr("href"))).select("article"))
                .isNotEmpty();
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?format=html", "/?lang=de", "/?limit=1", "/?lang=fr&format=html"})
    void theFrontPageLeadsToTheTimelines(String address) {
        Document page = page(address);
        assertThat(page.select("ul.timelines a").eachAttr("href")).hasSize(1).allMatch(href -> href.startsWith(PAGE));
        assertThat(page.select("ul.timelines .facts").text()).contains("" + EVENTS);
        assertThat(get(address).header("Content-Security-Policy")).isEqualTo(POLICY);
    }

    @Test
    void theFrontPageIsAPageOnly() {
        assertThat(get("/?format=csv").statusCode()).isBetween(400, 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                PAGE + "?type=call",
                PAGE + "?type=call,text_message&status=disputed",
                PAGE + "?participant=michael-flynn&lang=ru",
                PAGE + "?q=sanctions",
                PAGE + "?date=2016-12-29&match=possible",
                PAGE + "?limit=5",
                "/v1/events?format=html",
                "/v1/timelines/flynn-kislyak-2016/events?format=html",
            })
    void everyFilterLinkLeadsSomewhere(String address) {
        Document page = page(address);
        String path = address.split("\\?")[0];
        List<Element> links = page.select("nav.filters a[href^=?]");
        assertThat(links).isNotEmpty();
        for (Element link : links) {
            Document behind = page(path + withOneEvent(link.attr("href")));
            Element count = link.nextElementSibling();
            if (link.parent().is("li") && !link.hasAttr("aria-current")) {
                assertThat(count.is(".count")).isTrue();
                assertThat(Integer.parseInt(count.text())).as(link.outerHtml()).isPositive();
                assertThat(behind.select("article.event")).as(link.outerHtml()).isNotEmpty();
            }
        }
    }

    private static String withOneEvent(String query) {
        return query.contains("limit=") ? query : query + (query.endsWith("?") ? "" : "&") + "limit=1";
    }

    @Test
    void aLinkLeadsToAsManyEventsAsItCounts() {
        for (Element link : page(PAGE).select("nav.filters li a")) {
            assertThat(ids(page(PAGE + link.attr("href"))))
                    .as(link.outerHtml())
                    .hasSize(Integer.parseInt(link.nextElementSibling().text()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                PAGE + "?lang=ru&type=call",
                PAGE + "/who-said-what",
                PAGE + "?facet=type,tag,origin,stance,attribution,status,source,participant",
                EMBED,
                "/v1/events?format=html",
                "/v1/events/2016-12-29-flynn-kislyak-calls?format=html",
                "/"
            })
    void aDocumentIsSound(String address) {
        Document page = page(address);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).as("ids").hasSameSizeAs(ids);
        assertThat(ids(page)).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        assertThat(page.selectFirst("html").attr("lang")).isNotBlank();
        assertThat(page.select("script:not([src]):not([type='application/ld+json']), style, [style], [onclick]"))
                .as("what the policy forbids")
                .isEmpty();
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
        for (Element labelled : page.select("[aria-labelledby]")) {
            assertThat(page.getElementById(labelled.attr("aria-labelledby"))).isNotNull();
        }
        assertThat(page.select("[href], [src]").eachAttr("href")).noneMatch(href -> href.startsWith("javascript:"));
    }

    @Test
    void theWholeTimelineIsOnOnePage() {
        Document page = page(PAGE);
        assertThat(ids(page)).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(page.select("a[rel=next]")).isEmpty();
        assertThat(page.select(".facts").text()).contains(EVENTS + " events");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "?q=%3C%2Fscript%3E%3Cb%3E", "/v1/events/2016-12-29-flynn-kislyak-calls"})
    void theDataInsideIsJson(String address) throws Exception {
        Element script = page(address).selectFirst("script[type='application/ld+json']");
        JsonNode data = new ObjectMapper().readTree(script.data());
        assertThat(data.get("@context")).isNotNull();
        assertThat(script.data()).doesNotContain("</");
    }

    /** A reader of the past is told so, stays there by every link to what has versions, and can leave. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                PAGE,
                PAGE + "/who-said-what",
                "/events/2016-12-29-flynn-kislyak-calls",
                "/sources/i24news-2017-01-14",
                "/origins",
                "/actors/michael-flynn",
                "/disagreements"
            })
    void aPageOfThePastSaysSoAndKeepsItsReader(String path) {
        Document past = page(path + "?lang=en&as_of=version:1");
        assertThat(past.select(".past").text())
                .isEqualTo("This is the record as of 22 November 2026 (version 1). As it is now");
        assertThat(past.select(".past a").attr("href")).endsWith(path + "?lang=en");
        List<String> ours = past.select("header a[href], main a[href], footer .nouns a[href]").eachAttr("href").stream()
                .filter(
                        href -> href.matches(
                                "(http://(127.0.0.1|localhost):[0-9]+)?/((timelines|events|sources|origins|actors|disagreements)([/?].*)?)?(\\?.*)?"))
                .filter(href -> !href.equals(past.select(".past a").attr("href")))
                .toList();
        assertThat(ours).hasSizeGreaterThan(5).allMatch(href -> href.contains("as_of=version"));
        assertThat(past.select("link[rel=canonical]").attr("href")).contains("as_of=version");
        assertThat(page(path + "?lang=en").select(".past")).isEmpty();
        assertThat(page(path + "?lang=de&as_of=version:1").select(".past").text())
                .startsWith("Dies ist der Stand vom 22. November 2026 (Version 1).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PAGE, PAGE + "?type=call&participant=michael-flynn", PAGE + "?lang=de&limit=3", PAGE + "?q=a%26b"
            })
    void everyAlternateAnswersInItsType(String address) {
        List<Element> alternates = page(address).select("link[rel=alternate]");
        assertThat(alternates).hasSize(6);
        for (Element alternate : alternates) {
            Response answer = given().urlEncodingEnabled(false).get(path(alternate.absUrl("href")));
            assertThat(answer.statusCode()).as(alternate.outerHtml()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(alternate.attr("type").replace("+oembed", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "?type=call", EMBED + "?type=call", "/v1/events?format=html&type=call"})
    void whereAPageLeadsToIsThere(String address) {
        Document page = page(address);
        List<Element> links = page.select(".formats a, .languages a, .permalink a, link[rel=canonical], a.wordmark");
        for (Element link : links.subList(0, Math.min(25, links.size()))) {
            Response answer = given().urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(path(link.absUrl("href").replaceAll("#.*", "")));
            assertThat(answer.statusCode()).as(link.outerHtml()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                PAGE,
                "/v1/events?format=html",
                "/v1/events/2016-12-29-flynn-kislyak-calls",
                "/timelines/nowhere",
                "/nowhere",
                "/v1/events/nowhere",
                PAGE + "?type=A%20B",
                "/v1/events?nonsense=1",
                "/problems/bad-parameter"
            })
    void aPageLoadsItsOwnStylesAndNothingElse(String address) {
        Response answer = get(address);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .containsExactly(
                        address.startsWith("/timelines/")
                                ? POLICY.replace("script-src 'none'", "script-src 'self'")
                                : POLICY);
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", PAGE + "/%zz", PAGE + "?q=%zz"})
    void whatTheRoutingRefusesIsAPageUnderThePolicyToo(String address) {
        Wire.Answer answer = Wire.send(server, "GET", address, Map.of("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.headers().get("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(answer.body()).startsWith("<!doctype html>");
    }

    @Test
    void whatIsNoPageHasNoPolicyOfPages() {
        assertThat(given().get("/v1/events?limit=1").header("Content-Security-Policy"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {EMBED, EMBED + "?type=call&theme=dark", EMBED + "?q=nothing-like-it"})
    void onlyAFrameMayBeFramed(String address) {
        assertThat(get(address).headers().getValues("Content-Security-Policy")).containsExactly(POLICY_OF_FRAMES);
        assertThat(get(address).header("X-Frame-Options")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "?theme=auto,''", "?theme=light,light", "?theme=dark,dark"})
    void aFrameHasATheme(String query, String theme) {
        assertThat(page(EMBED + query).selectFirst("html").attr("data-theme")).isEqualTo(theme);
    }

    @Test
    void aThemeThatIsNoneIsRefusedNamingTheChoice() {
        Response refused = given().get(EMBED + "?theme=pink");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("errors.name").toString()).isEqualTo("[theme]");
        assertThat(refused.path("errors[0].reason").toString()).contains("auto, light, dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/nowhere", "/embed/", "/timelines/nowhere", "/embed/nowhere?type=call"})
    void whatIsNoTimelineIsNotThere(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(given().get(address).contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"en, 41 events", "de, 41 Ereignisse", "fr, 41 événements", "es, 41 hechos", "ru, Событий: 41"})
    void aPageSpeaksTheLanguage(String language, String facts) {
        for (String path : List.of(PAGE, EMBED)) {
            Document page = page(path + "?lang=" + language);
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.selectFirst(".facts").text()).startsWith(facts);
            assertThat(ids(page)).hasSize(EVENTS);
        }
        Response accepted = given().header("Accept", "text/html")
                .header("Accept-Language", language)
                .get(PAGE);
        assertThat(Jsoup.parse(accepted.asString()).selectFirst(".facts").text())
                .startsWith(facts);
        assertThat(page(PAGE + "?lang=" + language)
                        .select(".languages a[aria-current]")
                        .eachAttr("lang"))
                .containsExactly(language);
    }

    @Test
    void anEventHasAPageOfItsOwn() {
        Document page = page("/v1/events/2016-12-29-flynn-kislyak-calls");
        assertThat(ids(page)).containsExactly("2016-12-29-flynn-kislyak-calls");
        assertThat(page.select("nav.filters, figure.axis, .next")).isEmpty();
        assertThat(page.selectFirst("details.sources").hasAttr("open")).isTrue();
        assertThat(page.select(".quote")).isNotEmpty();
        assertThat(page.select(".permalink a, .crumbs a").eachAttr("href"))
                .filteredOn(href -> href.endsWith(PAGE + "#2016-12-29-flynn-kislyak-calls"))
                .hasSize(2);
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .endsWith("/events/2016-12-29-flynn-kislyak-calls")
                .doesNotContain("/v1/");
    }

    @Test
    void anEventsPageOffersItForOtherPages() {
        Document page = page("/events/2016-12-29-flynn-kislyak-calls?lang=de");
        List<String> snippets = page.select("pre code").eachText();
        assertThat(snippets).hasSize(2);
        Element component = Jsoup.parse(snippets.get(0)).selectFirst("event-timeline");
        assertThat(component.attr("event")).isEqualTo("2016-12-29-flynn-kislyak-calls");
        assertThat(component.hasAttr("timeline")).isFalse();
        assertThat(path(component.selectFirst("a").attr("href"))).isEqualTo("/events/2016-12-29-flynn-kislyak-calls");
        Element frame = Jsoup.parse(snippets.get(1)).selectFirst("iframe");
        assertThat(path(frame.attr("src")))
                .isEqualTo("/embed/events/2016-12-29-flynn-kislyak-calls?lang=de&view=compact");
        assertThat(page.select("link[rel=alternate][type$=+oembed]")).hasSize(2);
    }

    @Test
    void anEventStandsInAnotherPageWithWhatIsSaidOfIt() {
        String embed = "/embed/events/2016-12-29-flynn-kislyak-calls?lang=en";
        Document brief = page(embed + "&view=compact&theme=dark");
        assertThat(ids(brief)).containsExactly("2016-12-29-flynn-kislyak-calls");
        assertThat(brief.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(brief.selectFirst("h1 a").attr("href")).endsWith("/events/2016-12-29-flynn-kislyak-calls");
        assertThat(brief.select(".when, .status, .summary, .attribution")).hasSize(4);
        assertThat(brief.select(".dispute, details, nav, form")).isEmpty();

        Document full = page(embed);
        assertThat(full.select(".dispute")).isNotEmpty();
        assertThat(full.selectFirst("details.sources").hasAttr("open")).isFalse();
        for (Document page : List.of(brief, full)) {
            assertThat(page.select("a[href]:not([target=_blank])")).isEmpty();
        }
        assertThat(get(embed).header("Content-Security-Policy")).isEqualTo(POLICY_OF_FRAMES);
        assertThat(get(embed + "&type=call").statusCode()).isEqualTo(400);
        assertThat(get(embed + "&fields=when").statusCode()).isEqualTo(400);
        assertThat(get("/embed/events/nowhere").statusCode()).isEqualTo(404);
    }

    /** How to read it is folded, so that nothing pushes the events out of a small frame. */
    @Test
    void anEmbeddedTimelineBeginsWithItsEvents() {
        Document page = page(EMBED + "?lang=en");
        assertThat(page.select("[part]"))
                .as("what only the component has a use for")
                .isEmpty();
        assertThat(page.select(".dek, .axis, form"))
                .hasSize(3)
                .allMatch(each -> each.closest("details:not([open])") != null);
        assertThat(page(PAGE + "?lang=en").select(".dek, .axis, form"))
                .hasSize(3)
                .noneMatch(each -> each.closest("details") != null);
    }

    @Test
    void everyEventHasAPage() {
        for (String id : ids(page(PAGE))) {
            assertThat(ids(page("/v1/events/" + id + "?format=html"))).containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE + "?limit=10",
                PAGE + "?limit=10&lang=fr",
                EMBED + "?limit=10",
                EMBED + "?limit=10&theme=dark",
                "/v1/events?format=html&limit=10"
            })
    void theNextLinksLeadToEachEventOnce(String address) {
        String path = address.split("\\?")[0];
        List<String> found = new ArrayList<>();
        Document page = page(address);
        int pages = 1;
        found.addAll(ids(page));
        for (Element next = page.selectFirst("a[rel=next]"); next != null; next = page.selectFirst("a[rel=next]")) {
            assertThat(ids(page)).hasSize(10);
            page = page(path + next.attr("href"));
            assertThat(page.select(".facts").text()).contains("" + EVENTS);
            found.addAll(ids(page));
            assertThat(++pages).isLessThanOrEqualTo(5);
        }
        assertThat(pages).isEqualTo(5);
        assertThat(found).hasSize(EVENTS).containsExactlyInAnyOrderElementsOf(ids(page(PAGE)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "10,10", "41,41", "200,41"})
    void aPageHoldsAsManyAsAskedFor(int limit, int events) {
        assertThat(ids(page(PAGE + "?limit=" + limit))).hasSize(events);
        assertThat(page(PAGE + "?limit=" + limit).select("a[rel=next]")).hasSize(events < EVENTS ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "-1", "ten", "1.5", ""})
    void aLimitThatIsNoneIsRefused(String limit) {
        assertThat(get(PAGE + "?limit=" + limit).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "'%20onmouseover%3D'alert(1)",
                "%3C%2Fcode%3E%3C%2Fpre%3E%3Cimg%20src%3Dx%3E",
                "%7Bpage.title%7D"
            })
    void whatIsSearchedForIsTextOnly(String words) {
        for (String path : List.of(PAGE, EMBED)) {
            Document page = page(path + "?q=" + words);
            assertThat(page.select("script:not([type='application/ld+json']):not([src])"))
                    .isEmpty();
            assertThat(page.select("[onmouseover], img")).isEmpty();
            assertThat(page.selectFirst("input[name=q]").attr("value"))
                    .isEqualTo(URLDecoder.decode(words, StandardCharsets.UTF_8));
        }
    }

    @Test
    void theKeyEventsAreToldInThePictureAndMarkedInTheList() {
        Document page = page(PAGE);
        List<String> key = page.select("article.key").eachAttr("id");
        assertThat(key).hasSizeBetween(5, 9).contains("2016-12-28-flynn-kislyak-call");
        assertThat(page.select(".axis .row:not(.rest) a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(
                        key.stream().map(id -> "#" + id).toList());
        assertThat(page.select(".axis .rest").eachText())
                .containsExactly("27 more by 14 January 2017", "1 more from 20 January 2017 on");
        assertThat(page.select(".axis .contested")).hasSize(2);
        assertThat(page.select(".chapter > h2").eachText())
                .containsExactly("1799 1 event", "December 2016 26 events", "January 2017 14 events");
        assertThat(page.select("article.question").size()).isPositive();
        assertThat(page.select("script:not([type='application/ld+json'])").eachAttr("src"))
                .containsExactly("/since.js");
        assertThat(page("/v1/events?format=html").select("script[src]")).isEmpty();
    }

    @Test
    void rivalAccountsStandSideBySideAndASentenceStandsOnce() {
        for (String address : List.of(PAGE, "/events/2016-12-28-flynn-kislyak-call", "/disagreements")) {
            Element dispute = page(address).selectFirst(".dispute");
            assertThat(dispute.select(".side .value b").eachText())
                    .containsExactly("28 December 2016", "29 December 2016");
            assertThat(dispute.select(".side.is-chosen .value b").eachText()).containsExactly("28 December 2016");
            assertThat(dispute.select(".account p").eachText()).doesNotHaveDuplicates();
            assertThat(dispute.select(".account").stream()
                            .filter(account -> account.text().contains("took that call"))
                            .map(account -> account.select("footer a").eachText()))
                    .containsExactly(List.of("i24NEWS", "Mail Online"));
        }
    }

    @Test
    void whoSaidWhatIsDrawnWithDenialsDashed() {
        Element drawn = page("/events/flynn-called-kislyak").selectFirst(".who-said");
        assertThat(drawn.select(".origins li")).hasSize(6);
        assertThat(drawn.select(".outlets li").eachText()).containsExactly("i24NEWS", "Mail Online");
        assertThat(drawn.select("line.denies")).hasSize(2);
        assertThat(drawn.select(".origins li").eachText())
                .anyMatch(told ->
                        told.startsWith("Sean Spicer, to reporters") && told.contains("denies (i24NEWS, Mail Online)"));
    }

    /** Never "Sean Spicer asserts" under a headline with five calls. */
    @Test
    void whoSaysOtherwiseIsNotDrawnAsIfHeAsserted() {
        Element drawn = page("/events/2016-12-29-flynn-kislyak-calls").selectFirst(".who-said");
        assertThat(drawn.select(".origins li").eachText())
                .anyMatch(told -> told.startsWith("Sean Spicer, to reporters")
                        && told.contains("says otherwise: 28 December 2016, calls: 1 (i24NEWS"))
                .noneMatch(told -> told.startsWith("Sean Spicer") && told.contains("asserts"));
        assertThat(drawn.select("line.otherwise")).isNotEmpty();
        assertThat(drawn.select(".legend span").eachText())
                .containsExactly("asserts", "says otherwise", "denies", "says neither");
    }

    @Test
    void whoSaidWhatIsToldOfAWholeTimeline() {
        String address = page(PAGE + "?type=call").select(".facts a").attr("href");
        assertThat(address).endsWith(PAGE + "/who-said-what?type=call");
        Document whole = page(PAGE + "/who-said-what");
        List<String> origins = whole.select("section > h2").eachText();
        assertThat(whole.select(".origins li")).hasSameSizeAs(origins).hasSizeGreaterThan(20);
        assertThat(whole.select(".outlets li").eachText())
                .containsExactly("i24NEWS", "Mail Online", "Russia Beyond the Headlines");
        assertThat(whole.select("line.denies")).isNotEmpty();
        assertThat(whole.select("line").stream().map(line -> line.attr("y1") + " " + line.attr("y2")))
                .as("no line lies on another")
                .doesNotHaveDuplicates();
        Element spicer = whole.getElementById("spicer-2017-01-13").parent();
        assertThat(spicer.select(".item h3 a").eachAttr("href")).contains("/events/2016-12-28-flynn-kislyak-call");
        assertThat(spicer.select(".note").eachText())
                .contains("29 December 2016 · says otherwise: 28 December 2016, calls: 1 (i24NEWS, Mail Online)"
                        + " · says otherwise: 28 December 2016; gives no number (Mail Online)");
        assertThat(page(PAGE + "/who-said-what?type=call").select(".item h3 a").eachAttr("href"))
                .containsOnly("/events/2016-12-28-flynn-kislyak-call", "/events/2016-12-29-flynn-kislyak-calls");
        given().get("/timelines/nowhere/who-said-what").then().statusCode(404);
        given().get(PAGE + "/who-said-what?form=1").then().statusCode(400);
        given().accept("text/csv").get(PAGE + "/who-said-what").then().statusCode(406);
    }

    @Test
    void anEventLeadsToThoseBesideIt() {
        List<String> ids = ids(page(PAGE));
        for (int i = 0; i < ids.size(); i += 8) {
            Document page = page("/events/" + ids.get(i));
            assertThat(page.select(".beside a[rel=prev]").eachAttr("href"))
                    .isEqualTo(i == 0 ? List.of() : List.of("/events/" + ids.get(i - 1)));
            assertThat(page.select(".beside a[rel=next]").eachAttr("href"))
                    .isEqualTo(i == ids.size() - 1 ? List.of() : List.of("/events/" + ids.get(i + 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sources, /sources/mail-online-2017-01-14",
        "/origins, /origins/reuters-three-sources",
        "/actors, /actors/michael-flynn",
        "/disagreements, /events/2016-12-28-flynn-kislyak-call"
    })
    void everyNounHasAPage(String list, String one) {
        assertThat(page(list).select(".item > :is(h2, h3) a").eachAttr("href")).contains(one);
        Document page = page(one);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.selectFirst("link[rel=canonical]").attr("href")).endsWith(one);
        for (String language : List.of("de", "fr", "es", "ru")) {
            assertThat(page(one + "?lang=" + language).selectFirst("html").attr("lang"))
                    .isEqualTo(language);
        }
        assertThat(get(list + "?nonsense=1").statusCode()).isEqualTo(400);
        assertThat(get(list + "/nowhere").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sources",
                "/origins",
                "/actors",
                "/disagreements",
                "/sources/mail-online-2017-01-14",
                "/origins/reuters-three-sources",
                "/actors/michael-flynn",
                "/timelines/flynn-kislyak-2016"
            })
    void whoOpensDataInABrowserIsLedToThePage(String path) {
        Response led = given().redirects()
                .follow(false)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/v1" + path + "?lang=de");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(URI.create(led.header("Location")).getRawPath()).isEqualTo(path);
        assertThat(URI.create(led.header("Location")).getRawQuery()).isEqualTo("lang=de");
        assertThat(led.header("Vary")).contains("Accept");
        assertThat(Wire.send(server, "GET", "/v1" + path + "?q=a|b", Map.of("Accept", "text/html"))
                        .status())
                .isLessThan(500);
        assertThat(given().get("/v1" + path).contentType()).startsWith("application/json");
        String json = page(path).select(".formats a").eachAttr("href").stream()
                .filter(href -> href.contains("format=json"))
                .findFirst()
                .orElseThrow();
        assertThat(get(path(server.resolve(json).toString())).contentType()).startsWith("application/json");
    }

    @Test
    void crawlersFindEveryPageAndTheIcon() {
        assertThat(given().get("/robots.txt").asString()).contains("Sitemap: http", "/sitemap.xml");
        assertThat(given().get("/favicon.ico").contentType()).isEqualTo("image/x-icon");
        List<String> all = Jsoup.parse(given().get("/sitemap.xml").asString(), "", org.jsoup.parser.Parser.xmlParser())
                .select("urlset > url > loc")
                .eachText();
        assertThat(all).hasSizeGreaterThan(EVENTS).doesNotHaveDuplicates();
        assertThat(all).anyMatch(address -> address.endsWith(PAGE + "/who-said-what"));
        for (String id : ids(page(PAGE))) {
            assertThat(all).anyMatch(address -> address.endsWith("/events/" + id));
        }
        for (int i = 0; i < all.size(); i += 7) {
            assertThat(get(path(all.get(i))).statusCode()).as(all.get(i)).isEqualTo(200);
        }
        assertThat(given().get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasSearchedForIsMarked() {
        Document page = page(PAGE + "?q=calls");
        assertThat(page.select("article .headline mark").eachText())
                .isNotEmpty()
                .allMatch(word -> word.startsWith("call"));
        assertThat(page.select("blockquote mark")).isNotEmpty();
        assertThat(page(PAGE).select("mark")).isEmpty();
    }

    @Test
    void aDayRangeIsAskedForByTheForm() {
        Document page = page(PAGE + "?from=2016-12-29&to=2016-12");
        assertThat(page.select("input[name=from]").attr("type")).isEqualTo("date");
        assertThat(page.select("input[name=from]").attr("value")).isEqualTo("2016-12-29");
        assertThat(page.select("input[name=to]").attr("type")).isEqualTo("text");
        assertThat(page.select("input[name=to]").attr("value")).isEqualTo("2016-12");
        assertThat(ids(page(PAGE + "?q=&from=&to="))).hasSize(EVENTS);
    }

    @Test
    void facetsShowTenValuesAndSourcesByPublisher() {
        Document page = page(PAGE);
        assertThat(page.select("#_by-participant + ul > li")).hasSize(10);
        assertThat(page.select("#_by-participant + ul + details li")).isNotEmpty();
        assertThat(page.select("#_by-source + ul a").eachText())
                .containsExactlyInAnyOrder("Mail Online", "i24NEWS", "Russia Beyond the Headlines");
    }

    @Test
    void whatIsEnglishOnAPageInAnotherLanguageSaysSo() {
        Document page = page(PAGE + "?lang=de");
        for (String ours : List.of("h1", ".dek", ".headline", ".summary", ".axis .name")) {
            assertThat(page.select(ours).eachAttr("lang")).as(ours).isNotEmpty().containsOnly("en");
        }
        assertThat(page(PAGE).select("h1[lang], .headline[lang]")).isEmpty();
        assertThat(page.select(".kind").eachText()).contains("Anruf", "Frage").doesNotContain("call", "question");
        assertThat(page.select(".who").text()).contains("(beteiligt)").doesNotContain("(participant)");
        assertThat(page.select(".quantity").eachText()).contains("Anrufe: 5");
    }

    @Test
    void whatIsNotInThePagesLanguageIsMarked() {
        Document german = page(PAGE + "?lang=de");
        assertThat(german.select(".facets a[lang=en]").eachText()).contains("Michael Flynn");
        assertThat(german.select(".facets a:not([lang])").eachText())
                .contains("Anruf")
                .doesNotContain("Michael Flynn");
        assertThat(german.select(".who span[lang=en]").eachText()).contains("Michael Flynn");
        assertThat(german.select(".quote figcaption b:not([lang=en])")).isEmpty();
        assertThat(page(PAGE + "?lang=en").select(".facets a[lang], .who span, figcaption b[lang]"))
                .isEmpty();
        assertThat(page(PAGE + "?lang=de&type=call&participant=michael-flynn")
                        .select(".chip span[lang=en]")
                        .eachText())
                .containsExactly("Michael Flynn");
        Document origin = page("/origins/spicer-2017-01-13?lang=de");
        assertThat(origin.select("h1").attr("lang")).isEqualTo("en");
        assertThat(origin.select("dd[lang=en]").eachText()).contains("Sean Spicer");
        assertThat(origin.select("dd:not([lang])").text()).contains("Januar");
        assertThat(page("/sources/mail-online-2017-01-14?lang=de").select("h1").attr("lang"))
                .isEqualTo("en");
    }
}
