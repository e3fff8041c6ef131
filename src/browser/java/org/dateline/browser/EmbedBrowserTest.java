package org.dateline.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The component in the page of another site, which allows nothing but itself and us. */
@QuarkusTest
class EmbedBrowserTest {
    private static final int EVENTS = 41;
    private static final int CALLS = 2;
    private static final String PAPER = "rgb(252, 251, 248)";
    private static final String NIGHT = "rgb(21, 22, 26)";
    private static final Pattern EMBED = Pattern.compile("/embed/");
    private static final String ELEMENT = "<event-timeline timeline='flynn-kislyak-2016'%s></event-timeline>";

    @TestHTTPResource("/")
    URI ours;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private ForeignSite site;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        site = new ForeignSite(ours);
        listen(chromium.page());
    }

    private void listen(Page page) {
        page.onRequest(request -> {
            if (request.url().startsWith(ours.toString())) {
                asked.add(request.url().substring(ours.toString().length() - 1));
            }
        });
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itIsSmall() throws IOException {
        int size = 0;
        for (String file : List.of("embed.js", "timeline.css")) {
            try (InputStream bytes = getClass().getResourceAsStream("/org/dateline/page/" + file)) {
                size += gzip(bytes.readAllBytes());
            }
        }
        assertThat(size).isLessThanOrEqualTo(11_000);
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return packed.size();
    }

    @Test
    void theTimelineStandsInAnotherSite() {
        visit(component(""));
        assertThat(events()).hasCount(EVENTS);
        assertThat(box()).hasAttribute("aria-label", "Flynn and the Russian ambassador, December 2016");
        assertThat(asked).filteredOn(EMBED.asPredicate()).hasSize(1);
        chromium.assertNoErrors();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void itFitsEveryScreen(int width) {
        Page page = chromium.page();
        page.setViewportSize(width, 800);
        visit("<p>Before the timeline.</p>" + component("style='--dateline-height: 60rem'") + "<p>After it.</p>");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String shade = scheme.name().toLowerCase();
            element().evaluate("(element, theme) => { element.setAttribute('theme', theme) }", shade);
            seen();
            chromium.picture(String.format(Locale.ROOT, "%d-%s", width, shade));
            box().evaluate("box => box.querySelectorAll('details').forEach(each => each.open = true)");
            events().nth(3).evaluate("event => event.scrollIntoView()");
            assertThat(box().evaluate("box => box.scrollWidth <= box.clientWidth"))
                    .as("at %d", width)
                    .isEqualTo(true);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(page.evaluate("document.documentElement.scrollHeight < 2000"))
                    .as("what is scrolled in the box does not make the page of the host longer")
                    .isEqualTo(true);
            chromium.picture(String.format(Locale.ROOT, "%d-%s-unfolded", width, shade));
            // At the ends, each in its theme: at 768 it has the columns of one and the lines of the other.
            if (width == (scheme == ColorScheme.DARK ? 320 : 1280)) {
                chromium.assertAccessible(String.format(Locale.ROOT, "in a host of %d, %s", width, shade));
            }
        }
        chromium.errors().removeIf(error -> error.contains("inline style"));
        chromium.assertNoErrors();
    }

    @Test
    void whereRoomIsScarceAnEventTakesALine() {
        chromium.page().setViewportSize(1280, 1200);
        visit("event-timeline { --dateline-height: 60rem }", bare(""));
        assertThat(events()).hasCount(EVENTS);
        visit(bare(""));
        assertThat(element().locator(".line")).hasCount(EVENTS);
        assertThat(events()).hasCount(0);
        chromium.assertNoErrors();
    }

    @Test
    void anEventStandsAlone() {
        visit("<event-timeline event='2016-12-29-flynn-kislyak-calls'></event-timeline>"
                + "<event-timeline event='2016-12-29-flynn-kislyak-calls' timeline='flynn-kislyak-2016'></event-timeline>"
                + component("type='call'"));
        Locator event = element().first();
        assertThat(event.locator("article.event")).hasCount(1);
        assertThat(event.locator(".summary")).isVisible();
        assertThat(event.locator("details")).hasCount(0);
        assertThat(event).hasCSS("height", "384px");
        assertThat(element().nth(1).locator(".fault b")).hasText("timeline");
        event.evaluate("each => each.setAttribute('view', 'full')");
        assertThat(event.locator(".dispute").first()).isVisible();
        chromium.picture("event");
        chromium.assertAccessible("with an event");
        chromium.errors().removeIf(error -> error.contains("400"));
        chromium.assertNoErrors();
    }

    /** A board is open all day: what changes is shown and said, and nothing else moves. */
    @Test
    void itAsksAgainAndMarksWhatHasChanged() {
        Page page = chromium.pageWithClock();
        listen(page);
        chromium.context().route(Pattern.compile("/v1/changes"), Route::abort);
        visit(component("refresh='15' view='compact'"));
        assertThat(element().locator(".line")).hasCount(EVENTS);
        box().evaluate("box => { box.scrollTop = 200 }");
        int before = asked.size();
        page.clock().runFor(16_000);
        page.waitForCondition(() -> asked.size() > before);
        assertThat(box()).not().hasAttribute("aria-busy", "true");
        assertThat(element().locator(".changed")).hasCount(0);

        chromium.context().route(EMBED, route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("Flynn and Kislyak hold five", "Flynn and Kislyak hold six")));
        });
        page.clock().runFor(16_000);
        assertThat(element().locator(".changed")).hasCount(1);
        assertThat(element().locator(".changed")).hasId("2016-12-29-flynn-kislyak-calls");
        assertThat(element().locator(".spoken")).containsText("New or changed: Flynn and Kislyak hold six");
        assertThat(box().evaluate("box => box.scrollTop")).isEqualTo(200);
        chromium.errors().removeIf(error -> error.contains("/v1/changes"));
        chromium.assertNoErrors();
    }

    @Test
    void itRemembersWhereTheHostAsksItTo() {
        Page page = chromium.page();
        for (String asked : List.of("type='call'", "type='call' remember")) {
            visit(component(asked));
            seen();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(asked.endsWith("remember") ? 1 : 0);
        }
        page.evaluate("sessionStorage.clear()");
        chromium.context().route(EMBED, route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(
                            answer.text().replaceFirst("data-recorded=\"[0-9]+\"", "data-recorded=\"9999999999999\"")));
        });
        visit(component("type='call' remember"));
        seen();
        assertThat(element().locator(".changed")).hasCount(1);
        assertThat(element().locator(".spoken")).containsText("New or changed: ");
        chromium.assertNoErrors();
    }

    @Test
    void attributesAreFilters() {
        visit(component("from='2016-12-29' to='2016-12-31' participant='michael-flynn'"));
        assertThat(events()).hasCount(total("from=2016-12-29&to=2016-12-31&participant=michael-flynn"));
        assertThat(box().locator(".facets > ul").first()).isHidden();
        element().evaluate("""
                element => {
                  ['from', 'to', 'participant'].forEach(name => element.removeAttribute(name));
                  element.setAttribute('type', 'call');
                }""");
        assertThat(events()).hasCount(CALLS);
        element().evaluate("element => element.setAttribute('type', 'statement')");
        assertThat(events()).hasCount(total("type=statement"));
        long before = asked.stream().filter(EMBED.asPredicate()).count();
        element().evaluate("element => element.setAttribute('class', 'wide')");
        element().evaluate("element => element.setAttribute('data-seen', 'yes')");
        chromium.page().waitForTimeout(200);
        assertThat(asked).filteredOn(EMBED.asPredicate()).hasSize((int) before);
        assertThat(asked).filteredOn(EMBED.asPredicate()).last().asString().contains("type=statement");
        chromium.assertNoErrors();
    }

    @Test
    void readersFilterInside() {
        visit(component(""));
        String address = chromium.page().url();
        summary().click();
        link("call").click();
        assertThat(events()).hasCount(CALLS);
        assertThat(link("call")).isFocused();
        assertThat(link("call")).hasAttribute("aria-current", "true");
        assertThat(link("call")).isVisible();

        Locator words = box().locator("input[name=q]");
        words.fill("ambassador");
        words.press("Enter");
        assertThat(box().locator(".chip")).hasCount(2);
        assertThat(words).isFocused();
        assertThat(words).hasValue("ambassador");

        box().locator(".chosen > a:not(.chip)").click();
        assertThat(events()).hasCount(EVENTS);
        assertThat(chromium.page()).hasURL(address);
        chromium.assertNoErrors();
    }

    @Test
    void linksLeaveByANewWindow() {
        visit(component(""));
        seen();
        List<?> leaving = (List<?>) box().evaluate("""
                box => [...box.querySelectorAll('a')]
                    .filter(link => !link.dataset.query && !link.getAttribute('href').startsWith('#'))
                    .filter(link => link.target != '_blank' || !link.rel.includes('noopener'))
                    .map(link => link.outerHTML)""");
        assertThat(leaving).isEmpty();
        assertThat(box().evaluate("""
                box => [...box.querySelectorAll('a[data-query]')].map(link => new URL(link).pathname)
                    .filter(path => path != '/timelines/flynn-kislyak-2016')"""))
                .as("filters that are opened in a new window")
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // theme, color-scheme of the host, what the reader's system has, what is seen
        "light, dark, DARK, LIGHT",
        "dark, light, LIGHT, DARK",
        "auto, dark, LIGHT, DARK",
        "auto, light, DARK, LIGHT",
        "auto, light dark, DARK, DARK",
        "auto, light dark, LIGHT, LIGHT",
        "auto, normal, DARK, LIGHT",
        ", dark, LIGHT, DARK"
    })
    void itFollowsItsThemeOrItsHost(String theme, String host, ColorScheme system, ColorScheme seen) {
        chromium.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(system));
        visit(":root { color-scheme: %s }".formatted(host), component(theme == null ? "" : "theme=" + theme));
        assertThat(element()).hasCSS("background-color", seen == ColorScheme.DARK ? NIGHT : PAPER);
        assertThat(element().locator(".state, h1").first())
                .hasCSS("color", seen == ColorScheme.DARK ? "rgb(236, 233, 226)" : "rgb(27, 26, 23)");
    }

    @Test
    void itSpeaksTheNearestLanguage() {
        List<Route> held = new ArrayList<>();
        chromium.context().route(EMBED, held::add);
        visit("<div lang='de-AT'>%s</div><div lang='ja'>%s</div>"
                .formatted(component("type=call"), component("type=call")));
        Locator german = element().first();
        assertThat(german.locator(".state")).containsText("Zeitleiste wird geladen");
        assertThat(german.locator(".box")).hasAttribute("aria-label", "Zeitleiste");
        chromium.page().waitForCondition(() -> held.size() == 2);
        held.forEach(Route::resume);
        Locator fallback = element().last();
        assertThat(german.locator(".timeline")).hasAttribute("lang", "de");
        assertThat(german.locator(".when").first()).containsText("Dezember");
        assertThat(fallback.locator(".timeline")).hasAttribute("lang", "en");
        assertThat(fallback.locator(".when").first()).containsText("December");
    }

    @Test
    void hostsStyleItByPropertiesAndParts() {
        visit("""
                event-timeline { --dateline-link: rgb(1, 2, 3); --dateline-height: 300px; --dateline-paper: rgb(4, 5, 6) }
                event-timeline { --dateline-size: 20px }
                event-timeline::part(headline) { color: rgb(7, 8, 9) }""", component("type=call"));
        seen();
        assertThat(element()).hasCSS("height", "300px");
        assertThat(element()).hasCSS("background-color", "rgb(4, 5, 6)");
        assertThat(box().locator(".sources > summary").first()).hasCSS("color", "rgb(1, 2, 3)");
        assertThat(box().locator(".headline a").first()).hasCSS("color", "rgb(7, 8, 9)");
        assertThat(box().locator(".summary").first()).hasCSS("font-size", "20px");
    }

    @Test
    void neitherReachesIntoTheOther() {
        visit("""
                * { color: red; font-size: 40px; text-transform: uppercase; letter-spacing: 9px; text-align: right }
                a, .event, h3, details { display: none }
                p { margin: 3px }""", "<p id='mine'>Of the host</p><div id='place'></div>");
        String state = """
                () => JSON.stringify([
                  Object.getOwnPropertyNames(window).sort(),
                  document.styleSheets.length, document.adoptedStyleSheets.length,
                  document.head.innerHTML,
                  [...getComputedStyle(document.getElementById('mine'))]
                      .map(name => getComputedStyle(document.getElementById('mine')).getPropertyValue(name))])""";
        Object before = chromium.page().evaluate(state);
        chromium.page().evaluate("""
                async ([script, element]) => {
                  await import(script);
                  document.getElementById('place').innerHTML = element;
                }""", List.of(ours + "embed.js", ELEMENT.formatted(" view='full'")));
        seen();
        assertThat(events().first()).isVisible();
        assertThat(chromium.page().evaluate(state)).isEqualTo(before);

        Locator summary = box().locator(".summary").first();
        assertThat(summary).hasCSS("color", "rgb(27, 26, 23)");
        assertThat(summary).hasCSS("font-size", "16px");
        assertThat(summary).hasCSS("text-transform", "none");
        assertThat(summary).hasCSS("letter-spacing", "normal");
        assertThat(summary).hasCSS("text-align", "start");
        assertThat(box().locator("h1 a")).isVisible();
        assertThat(element()).hasCSS("height", "640px");
        assertThat(events().first().evaluate("event => getComputedStyle(event, '::before').insetInlineStart"))
                .isEqualTo("-7.4px");
        chromium.assertNoErrors();
    }

    @Test
    void itAsksForNothingBeforeItIsNear() {
        visit("main > div { height: 4000px }", "<div></div>" + component(""));
        assertThat(element().locator(".state")).containsText("Loading");
        element().evaluate("element => element.setAttribute('type', 'call')");
        chromium.page().waitForTimeout(200);
        assertThat(asked).containsExactly("/embed.js");
        chromium.page().mouse().move(400, 400);
        chromium.page().mouse().wheel(0, 3000);
        assertThat(events()).hasCount(CALLS);
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "/embed.js", "/timeline.css", "/embed/flynn-kislyak-2016?view=full&type=call");
    }

    /**
     * The element has its height once it is defined, and the browser knows nothing of it before that. So a host whose first
     * paint does not wait for the script keeps the place by a rule.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a host waits for the script       | script[blocking=render]
            a host keeps the place by a rule  | event-timeline:not(:defined)
            """)
    void nothingMoves(String how, String means) {
        List<Route> held = new ArrayList<>();
        Predicate<String> late = url -> url.startsWith(ours.toString());
        chromium.context().route(late, held::add);
        boolean byRule = means.contains(":not");
        String script = component("").replace("type=", "blocking='render' type=");
        chromium.page()
                .navigate(
                        site.publish(
                                "/article",
                                byRule ? means + " { display: block; height: 640px }" : "",
                                "",
                                byRule ? "" : script.substring(0, script.indexOf("<event")),
                                "<p id='before'>What stands before it</p>"
                                        + (byRule ? component("") : ELEMENT.formatted(" view='full'"))
                                                .replace("></event", "><a href='/'>The timeline</a></event")
                                        + "<p>What follows it</p>"),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        chromium.page().waitForCondition(() -> !held.isEmpty());
        chromium.page().waitForTimeout(300);
        List<Route> scripts = List.copyOf(held);
        held.clear();
        scripts.forEach(Route::resume);
        // The answers come late as well.
        chromium.page().waitForCondition(() -> held.size() == 2);
        chromium.page().waitForTimeout(300);
        assertThat(element().locator(".state")).isVisible();
        held.forEach(Route::resume);
        seen();
        assertThat(events()).hasCount(EVENTS);
        assertThat(shift()).as("cumulative layout shift where " + how).isEqualTo(0.0);
    }

    /** What an event's page offers to copy keeps its place; a site that forbids styles in line says the same in its sheet. */
    @ParameterizedTest
    @CsvSource({"320, true", "390, false", "768, true", "1280, false", "1920, true", "1920, false"})
    void anEventMovesNothing(int width, boolean inLine) {
        Page page = chromium.page();
        page.navigate(ours + "events/2016-12-29-flynn-kislyak-calls?lang=en");
        String copied = page.locator("pre code", new Page.LocatorOptions().setHasText("<event-timeline"))
                .first()
                .textContent();
        List<Route> held = new ArrayList<>();
        Predicate<String> late = url -> url.startsWith(ours.toString());
        chromium.context().route(late, held::add);
        page.setViewportSize(width, 900);
        String body = "<p>Before it</p>" + copied + "<p>After it</p>";
        try (HostSite host = new HostSite(null)) {
            host.put("/story.html", "<!doctype html><meta name=viewport content='width=device-width'>" + body);
            page.navigate(
                    inLine
                            ? host.address("/story.html")
                            : site.publish(
                                    "/article",
                                    "event-timeline { display: block; min-height: 24rem }",
                                    "",
                                    "",
                                    body.replaceAll(" style=\"[^\"]*\"", "")),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            Locator shown = element().locator("article.event");
            while (shown.count() == 0) {
                page.waitForCondition(() -> !held.isEmpty() || shown.count() > 0);
                page.waitForTimeout(200);
                List<Route> requests = List.copyOf(held);
                held.clear();
                requests.forEach(Route::resume);
                page.waitForTimeout(200);
            }
            seen();
            assertThat(shift()).as("cumulative layout shift at " + width).isEqualTo(0.0);
        }
    }

    private double shift() {
        return ((Number) chromium.page().evaluate("""
                () => new Promise(done => {
                  let sum = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(each => (sum += each.value)))
                      .observe({type: 'layout-shift', buffered: true});
                  setTimeout(() => done(sum), 200);
                })""")).doubleValue();
    }

    @Test
    void itSaysThatItLoads() {
        List<Route> held = new ArrayList<>();
        chromium.context().route(EMBED, held::add);
        visit(component(""));
        assertThat(element().locator(".state")).hasText("Loading the timeline…");
        assertThat(box()).hasAttribute("aria-busy", "true");
        chromium.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(events()).hasCount(EVENTS);
        assertThat(element().locator(".state")).hasCount(0);
        assertThat(box()).not().hasAttribute("aria-busy", "true");
        assertThat(element().locator("[role=status]")).containsText("41 events");
    }

    @Test
    void itSaysThatThereIsNothing() {
        visit(component("type='nothing'"));
        assertThat(box().locator(".empty")).isVisible();
        box().locator(".empty a").click();
        assertThat(events()).hasCount(EVENTS);
        chromium.assertNoErrors();
    }

    @Test
    void itSaysWhatTheServerRefuses() {
        visit("<event-timeline timeline='nowhere'></event-timeline>" + component("form='2016' type='call'"));
        assertThat(element().first().locator(".problem")).containsText("nowhere");
        Locator fault = element().last().locator(".fault");
        assertThat(fault.locator("b")).hasText("form");
        assertThat(fault).containsText("Would work: ");
        assertThat(element().last().locator(".problem a[href*='/problems/']"))
                .hasAttribute("href", ours + "problems/bad-parameter");
        chromium.picture("refused");
        element().last().evaluate("element => element.removeAttribute('form')");
        assertThat(element().last().locator("article.event")).hasCount(CALLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/", "/timeline.css"})
    void itCanBeAskedAgain(String missing) {
        Pattern away = Pattern.compile(Pattern.quote(missing));
        chromium.context().route(away, Route::abort);
        visit(component(""));
        assertThat(element().locator(".state")).containsText("The timeline could not be loaded.");
        chromium.picture("unreachable");
        chromium.context().unroute(away);
        element().locator("button").click();
        assertThat(events()).hasCount(EVENTS);
    }

    @Test
    void itKeepsWhatItHas() {
        visit(component(""));
        seen();
        summary().click();
        chromium.context()
                .route(
                        EMBED,
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(503).setBody("busy")));
        link("call").click();
        Locator bar = element().locator(".stale");
        assertThat(bar).containsText("Not up to date");
        assertThat(bar).isInViewport();
        assertThat(bar.evaluate("bar => bar.getBoundingClientRect().top - bar.parentNode.getBoundingClientRect().top"))
                .as("nothing shows above the bar")
                .isEqualTo(0);
        assertThat(events()).hasCount(EVENTS);
        chromium.picture("stale");
        link("statement").click();
        assertThat(bar).hasCount(1);
        chromium.context().unroute(EMBED);
        link("call").click();
        assertThat(events()).hasCount(CALLS);
        assertThat(bar).hasCount(0);

        chromium.context().route(EMBED, Route::abort);
        link("call").click();
        assertThat(bar).isVisible();
        assertThat(events()).hasCount(CALLS);
        chromium.context().unroute(EMBED);
        bar.locator("button").click();
        assertThat(events()).hasCount(EVENTS);
        assertThat(bar).hasCount(0);
    }

    @Test
    void aKeyboardIsEnough() {
        visit("<a href='/'>The host's</a>" + component(""));
        seen();
        Page page = chromium.page();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(box()).isFocused();
        assertThat(box()).hasCSS("outline-style", "solid");
        page.keyboard().press("Tab");
        assertThat(box().locator("h1 a")).isFocused();
        press("Tab", summary());
        page.keyboard().press("Enter");
        assertThat(link("call")).isVisible();
        press("Tab", box().locator("input[name=q]"));
        page.keyboard().type("ambassador");
        page.keyboard().press("Enter");
        assertThat(box().locator(".chip")).hasCount(1);
        chromium.assertNoErrors();
    }

    /** Until that has the focus. */
    private void press(String key, Locator until) {
        for (int i = 0; i < 60 && !(boolean) until.evaluate("each => each.getRootNode().activeElement === each"); i++) {
            chromium.page().keyboard().press(key);
        }
        assertThat(until).isFocused();
    }

    @Test
    void severalStandOnOnePage() {
        visit(component("type='call'") + component("type='statement'"));
        assertThat(element().first().locator("article.event")).hasCount(CALLS);
        assertThat(element().last().locator("article.event")).hasCount(total("type=statement"));
        assertThat(asked).filteredOn("/timeline.css"::equals).hasSize(1);
        chromium.assertAccessible("with two components");
        chromium.assertNoErrors();
    }

    @Test
    void itCanBeTakenAwayAndPutBack() {
        visit(component("type='call'"));
        seen();
        chromium.page().evaluate("""
                () => {
                  window.taken = document.querySelector('event-timeline');
                  taken.remove();
                  taken.setAttribute('type', 'statement');
                }""");
        assertThat(element()).hasCount(0);
        chromium.page().evaluate("document.querySelector('main').append(taken)");
        assertThat(events()).hasCount(total("type=statement"));
        chromium.assertNoErrors();
    }

    /** As frameworks make elements: attributes come later, and the script may too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itCanBeMadeByAScript(boolean defined) {
        visit(defined ? "<script type='module' src='%sembed.js'></script>".formatted(ours) : "");
        if (defined) {
            chromium.page().waitForFunction("() => !!customElements.get('event-timeline')");
        }
        chromium.page().evaluate("""
                async script => {
                  const made = document.createElement('event-timeline');
                  document.querySelector('main').append(made);
                  made.setAttribute('timeline', 'flynn-kislyak-2016');
                  made.setAttribute('type', 'call');
                  await import(script);
                }""", ours + "embed.js");
        assertThat(element().locator(".line")).hasCount(CALLS);
        chromium.assertNoErrors();
    }

    /** With everything in it, unless another view is asked for. */
    private String component(String attributes) {
        return bare(attributes.contains("view=") ? attributes : "view='full' " + attributes);
    }

    private String bare(String attributes) {
        return "<script type='module' src='%sembed.js'></script>".formatted(ours) + ELEMENT.formatted(" " + attributes);
    }

    private void visit(String body) {
        visit("", body);
    }

    private void visit(String styles, String body) {
        chromium.page().navigate(site.publish("/article", styles, "", "", body));
    }

    private Locator element() {
        return chromium.page().locator("event-timeline");
    }

    private Locator box() {
        return element().locator(".box");
    }

    private Locator events() {
        return element().locator("article.event");
    }

    private Locator summary() {
        return box().locator(".filters > details > summary");
    }

    private Locator link(String label) {
        return box().locator(
                        ".filters li a", new Locator.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")));
    }

    private void seen() {
        assertThat(events().first()).isVisible();
        assertThat(box()).not().hasAttribute("aria-busy", "true");
    }

    private static int total(String filters) {
        Map<String, Integer> meta = RestAssured.given()
                .get("/v1/events?timeline=flynn-kislyak-2016&limit=0&include=total&" + filters)
                .then()
                .statusCode(200)
                .extract()
                .path("meta");
        assertThat(meta.get("total")).isPositive();
        return meta.get("total");
    }
}
