package org.dateline.browser;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of a timeline, as people have it before them. */
@QuarkusTest
class PageBrowserTest {
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280, 1920);
    private static final List<Integer> PICTURED = List.of(320, 768, 1280);
    /** Where whatever else is on a page stands too: other pages have no columns of their own. */
    private static final int NARROWEST = 320;

    private static final int EVENTS = 41;
    private static final int CALLS = 2;

    @TestHTTPResource("/timelines/flynn-kislyak-2016")
    URL timeline;

    @TestHTTPResource("/")
    URL home;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @ParameterizedTest
    @CsvSource({"LIGHT, 320", "DARK, 1280"})
    void itFitsEveryScreen(ColorScheme scheme, int checked) {
        Page page = chromium.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String shade = scheme.name().toLowerCase(Locale.ROOT);
        open("");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat(sticksOut()).as("sticks out at %d", width).isEmpty();
            if (PICTURED.contains(width)) {
                chromium.picture(String.format(Locale.ROOT, "timeline-%d-%s", width, shade));
            }
        }
        unfold();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat(sticksOut()).as("sticks out at %d, unfolded", width).isEmpty();
            if (width == checked) {
                chromium.assertAccessible(String.format(Locale.ROOT, "at %d, %s, unfolded", width, shade));
            }
        }
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.DARK ? "rgb(21, 22, 26)" : "rgb(252, 251, 248)");
        chromium.assertNoErrors();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200",
        "v1/events?format=html&limit=5, 200",
        "v1/events/2016-12-28-flynn-kislyak-call?format=html, 200",
        "timelines/flynn-kislyak-2016?type=nothing, 200",
        "timelines/nowhere, 404",
        "timelines/flynn-kislyak-2016?form=2016, 400",
        "embed/flynn-kislyak-2016?theme=dark, 200",
        "problems/not-found, 200",
        "events/2016-12-29-flynn-kislyak-calls, 200",
        "events/flynn-called-kislyak, 200",
        "disagreements, 200",
        "timelines/flynn-kislyak-2016/who-said-what, 200",
        "sources, 200",
        "sources/mail-online-2017-01-14, 200",
        "origins, 200",
        "origins/reuters-three-sources, 200",
        "actors, 200",
        "actors/michael-flynn, 200",
        "sources/nowhere, 404"
    })
    void everyOtherPageFitsToo(String path, int status) {
        Page page = chromium.page();
        assertThat(page.navigate(home + path).status()).isEqualTo(status);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 640);
            assertThat(sticksOut()).as("sticks out at %d", width).isEmpty();
        }
        page.setViewportSize(NARROWEST, 640);
        chromium.assertAccessible(String.format(Locale.ROOT, "on /%s at %d", path, NARROWEST));
        chromium.picture("page-320-" + path.replaceAll("[^a-z0-9]+", "-"));
        chromium.errors().removeIf(error -> error.contains("status of " + status));
        chromium.assertNoErrors();
    }

    @Test
    void filtersAreLinks() {
        open("");
        chromium.page().locator(".filters li a", named("call")).click();
        chromium.page().waitForURL(Pattern.compile("\\?type=call$"));
        assertThat(events()).hasCount(CALLS);
        Locator chip = chromium.page().locator(".chip");
        assertThat(chip).hasCount(1);
        assertThat(chip).containsText("call ×");
        chip.click();
        chromium.page().waitForURL(url -> !url.contains("type"));
        assertThat(events()).hasCount(EVENTS);
        assertThat(chip).hasCount(0);
        chromium.assertNoErrors();
    }

    @Test
    void wordsAreSearchedFor() {
        open("?type=call");
        Locator words = chromium.page().locator("input[name=q]");
        words.fill("ambassador");
        words.press("Enter");
        chromium.page().waitForURL(url -> url.contains("q=ambassador") && url.contains("type=call"));
        assertThat(chromium.page().locator(".chip")).hasCount(2);
        assertThat(words).hasValue("ambassador");
        words.fill("xylophone");
        chromium.page().locator(".filters button").click();
        chromium.page().waitForURL(url -> url.contains("xylophone"));
        assertThat(events()).hasCount(0);
        assertThat(chromium.page().locator(".empty")).isVisible();
        chromium.page().locator(".empty a").click();
        assertThat(events()).hasCount(EVENTS);
        chromium.assertNoErrors();
    }

    @Test
    void aKeyboardIsEnough() {
        open("");
        Page page = chromium.page();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#_content")).isFocused();
        for (int i = 0; i < 150 && !on("article summary"); i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("what has the focus shows it")
                    .isNotEqualTo("none");
        }
        Locator first = page.locator("article details").first();
        assertThat(first.locator("summary")).isFocused();
        assertThat(first.locator("blockquote").first()).isHidden();
        page.keyboard().press("Enter");
        assertThat(first.locator("blockquote").first()).isVisible();
        page.keyboard().press("Tab");
        assertThat(first.locator(".cited a").first()).isFocused();
        chromium.assertNoErrors();
    }

    /** What happened is in sight and in reach of a finger, and the list begins on a phone's first screen. */
    @Test
    void thePictureCanBeReadAndHit() {
        Page page = chromium.page();
        open("");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            List<?> small = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('.axis a')]
                        .map(each => each.querySelector('.target') ?? each)
                        .filter(each => {
                          const box = each.getBoundingClientRect();
                          return box.width < 23.9 || box.height < 23.9;
                        }).map(each => each.outerHTML)""");
            assertThat(small).as("too small to hit at %d", width).isEmpty();
            for (Locator name : page.locator(".axis .name").all()) {
                assertThat(name).isInViewport();
            }
        }
        page.setViewportSize(390, 844);
        open("");
        assertThat((double) page.evaluate("document.querySelector('.chapter h2').getBoundingClientRect().bottom"))
                .isLessThanOrEqualTo(844);
        page.locator(".axis .row a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("article:target")).hasCount(1);
    }

    @Test
    void nothingMovesWhileAPageLoads() {
        for (String path : List.of(
                "timelines/flynn-kislyak-2016",
                "disagreements",
                "events/flynn-called-kislyak",
                "board?timelines=flynn-kislyak-2016&view=full",
                "embed/events/flynn-called-kislyak")) {
            chromium.page().navigate(home + path);
            assertThat(((Number) chromium.page().evaluate("""
                            () => new Promise(done => {
                              let moved = 0;
                              new PerformanceObserver(list => list.getEntries().forEach(each => moved += each.value))
                                  .observe({type: 'layout-shift', buffered: true});
                              setTimeout(() => done(moved), 300);
                            })""")).doubleValue())
                    .as(path)
                    .isZero();
        }
    }

    /** What the browser remembers is told over the page, and nothing moves. */
    @Test
    void whatHasChangedSinceTheReaderLastLookedIsMarked() {
        Page page = chromium.page();
        open("?lang=en&type=call");
        Locator bar = page.locator(".since");
        assertThat(events()).hasCount(CALLS);
        assertThat(bar.locator("*")).hasCount(0);
        page.evaluate("sessionStorage.clear()");
        chromium.context().route(url -> url.contains("/timelines/"), route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(
                            answer.text().replaceFirst("data-recorded=\"[0-9]+\"", "data-recorded=\"9999999999999\"")));
        });
        for (int visit = 0; visit < 2; visit++) {
            open("?lang=en&type=call");
            assertThat(bar).containsText("New or changed since you last looked:");
            assertThat(bar.locator("a")).hasCount(1);
            assertThat(page.locator(".changed")).hasId(ids(page).get(0));
            assertThat(page.evaluate("scrollY")).isEqualTo(0);
        }
        chromium.assertAccessible("with what has changed");
        bar.locator("button").click();
        assertThat(bar.locator("*")).hasCount(0);
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        chromium.assertNoErrors();
    }

    @Test
    void itNeedsNoScript() {
        open("");
        List<String> ids = ids(chromium.page());
        assertThat(ids).hasSize(EVENTS).doesNotHaveDuplicates();
        try (BrowserContext plain =
                chromium.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(timeline.toString());
            assertThat(ids(page)).isEqualTo(ids);
            page.locator("article summary").first().click();
            assertThat(page.locator("article blockquote").first()).isVisible();
        }
    }

    @Test
    void passagesAreOneClickAway() {
        open("");
        List<String> sources = RestAssured.get("/v1/sources?limit=200").path("items.url");
        List<Map<String, String>> passages =
                all(".quote", "quote => ({link: quote.querySelector('figcaption a').href})");
        assertThat(passages).hasSizeGreaterThan(EVENTS);
        assertThat(passages)
                .allSatisfy(passage ->
                        assertThat(passage.get("link").split("#:~:text=", 2)[0]).isIn(sources));
        chromium.page().locator("article summary").first().click();
        Locator link = chromium.page().locator("article figcaption a").first();
        String source = link.getAttribute("href").split("#")[0];
        chromium.serve(source, "<title>The source</title>");
        link.click();
        chromium.page().waitForURL(url -> url.startsWith(source));
        assertThat(chromium.page()).hasTitle("The source");
    }

    @Test
    void theRecordFitsOnTwelvePagesOfPaper() throws IOException {
        open("");
        assertThat(pages("timeline")).isLessThanOrEqualTo(12);
        Page page = chromium.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".filters")).isHidden();
        assertThat(page.locator(".printed li")).hasCount(3);
        assertThat(page.locator(".printed")).not().containsText("#:~:text");
        List<?> written = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('*')]
                    .flatMap(each => ['::before', '::after'].map(part => getComputedStyle(each, part).content))
                    .filter(content => content.includes('http'))""");
        assertThat(written).isEmpty();
        assertThat(page.locator(".summary").first()).hasAttribute("data-sources", Pattern.compile("[1-3](, [1-3])*"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator(".printed")).isHidden();
    }

    @Test
    void onPaperAnEventHasItsPassages() throws IOException {
        chromium.page().navigate(home + "events/2016-12-29-flynn-kislyak-calls");
        assertThat(pages("event")).isLessThanOrEqualTo(4);
        chromium.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(chromium.page().locator("article .quote blockquote").first()).isVisible();
        chromium.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** How many pages of A4 it prints on; they are kept as {@code target/browser/printed-<name>.pdf}, for people to look at. */
    private long pages(String name) throws IOException {
        Path file = Path.of("target", "browser", "printed-" + name + ".pdf");
        byte[] printed =
                chromium.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(file));
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(printed, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void nothingForeignRuns() {
        assertThat(open("").headerValue("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        chromium.context().route(timeline.toString(), PageBrowserTest::withAScript);
        open("");
        assertThat(chromium.page().locator("#injected")).hasCount(1);
        assertThat(chromium.page().title()).doesNotContain("owned");
        assertThat(chromium.errors()).isNotEmpty().allMatch(error -> error.contains("Content Security Policy"));
    }

    private static void withAScript(Route route) {
        APIResponse answer = route.fetch();
        String script = "<script id=injected>document.title = 'owned'</script>";
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text()
                        .replace(
                                "</body>", script + "<img src=/icon.svg onload=\"document.title = 'owned'\"></body>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ru"})
    void itSpeaksTheReadersLanguage(String language) {
        open("?lang=en&type=call");
        List<String> english = labels();
        open("?lang=%s&type=call".formatted(language));
        assertThat(chromium.page().locator("html")).hasAttribute("lang", language);
        assertThat(labels())
                .noneMatch(String::isBlank)
                .noneMatch(label -> label.matches(".*[{}].*|[a-z_]+\\.[a-z_.]+"));
        assertThat(chromium.page().locator(".languages a[aria-current]")).hasAttribute("lang", language);
        assertThat(events()).hasCount(CALLS);
        if (!language.equals("en")) {
            assertThat(labels()).as("a page that says it is in %s", language).doesNotContainAnyElementsOf(english);
        }
        chromium.assertNoErrors();
    }

    /** What is ours to say, of each kind one, where no two languages have the same word. */
    private List<String> labels() {
        return Stream.of(".skip", ".facts", ".filters h2", ".status", ".when", "#_use")
                .map(kind -> chromium.page().locator(kind).first().innerText())
                .toList();
    }

    @Test
    void whatTheHeadAnnouncesIsThere() {
        open("?type=call");
        assertThat(chromium.page().locator("link[rel=canonical]"))
                .hasAttribute("href", Pattern.compile("^http://.+/timelines/flynn-kislyak-2016\\?type=call$"));
        for (String property : List.of("og:title", "og:description", "og:url", "og:type", "og:site_name")) {
            assertThat(chromium.page().locator("meta[property='" + property + "']"))
                    .hasAttribute("content", Pattern.compile(".+"));
        }
        List<Map<String, String>> alternates =
                all("link[rel=alternate]", "link => ({type: link.type, href: link.href})");
        assertThat(alternates)
                .extracting(alternate -> alternate.get("type"))
                .containsExactlyInAnyOrder(
                        "application/atom+xml",
                        "application/feed+json",
                        "application/ld+json",
                        "application/rss+xml",
                        "application/json+oembed",
                        "text/xml+oembed");
        assertThat(alternates).allSatisfy(alternate -> {
            APIResponse answer = chromium.page().request().get(alternate.get("href"));
            assertThat(answer.status()).as(alternate.toString()).isEqualTo(200);
            assertThat(answer.headers().get("content-type"))
                    .startsWith(alternate.get("type").replace("+oembed", ""));
        });
    }

    @Test
    void problemsAreToldToPeople() {
        assertThat(chromium.page().navigate(home + "timelines/nowhere").status())
                .isEqualTo(404);
        assertThat(chromium.page().locator("main")).containsText("nowhere");
        assertThat(open("?participnat=michael-flynn&from=2016-13").status()).isEqualTo(400);
        assertThat(chromium.page().locator(".fault b")).hasText(new String[] {"from", "participnat"});
        assertThat(chromium.page().locator(".fault"))
                .containsText(new String[] {"month must be 01 to 12", "Would work: participant"});
    }

    @Test
    void howTheEvidenceStandsIsSaidInWords() {
        open("");
        for (String status : List.of("disputed", "on the record", "one voice", "no source named", "not asserted")) {
            assertThat(chromium.page()
                            .locator(
                                    "article .status",
                                    new Page.LocatorOptions().setHasText(Pattern.compile("^%s$".formatted(status))))
                            .first())
                    .isVisible();
        }
    }

    private Response open(String query) {
        return chromium.page().navigate(timeline + query);
    }

    private void unfold() {
        chromium.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private Locator events() {
        return chromium.page().locator("article.event");
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$"));
    }

    private boolean on(String selector) {
        return (boolean) chromium.page().evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Page page) {
        return (List<String>) page.locator("article.event").evaluateAll("all => all.map(each => each.id)");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> all(String selector, String read) {
        return (List<Map<String, String>>)
                chromium.page().locator(selector).evaluateAll("all => all.map(%s)".formatted(read));
    }

    /** What makes the page wider than the screen. */
    private List<?> sticksOut() {
        return (List<?>) chromium.page().evaluate("""
                () => {
                  const root = document.documentElement;
                  return root.scrollWidth <= root.clientWidth ? [] : [...document.body.querySelectorAll('*')]
                      .filter(each => each.getBoundingClientRect().right > root.clientWidth + 0.5)
                      .map(each => each.outerHTML.slice(0, 120));
                }""");
    }
}
