package org.dateline.browser;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.EmbeddingDoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The examples of docs/embedding.md do in a browser, on another site, what they are shown for. */
@QuarkusTest
class EmbeddingDocBrowserTest {
    private static final String FIVE_CALLS = "Flynn and Kislyak hold five phone calls on the day of the US sanctions";
    private static final String CHRISTMAS = "Flynn sends Kislyak a text message with Christmas wishes";

    @TestHTTPResource("/")
    URL server;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private HostSite site;

    @BeforeEach
    void open() {
        site = new HostSite(
                ours(EmbeddingDoc.example("The component", "http")).replaceFirst("^Content-Security-Policy: ", ""));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePageShowsWhatItAsksForInItsOwnColours() {
        Page page = componentPage();
        Locator events = page.locator("event-timeline article");
        assertThat(events.first()).isVisible();
        assertThat(events.all().stream().map(event -> event.getAttribute("id")).toList())
                .containsExactlyInAnyOrderElementsOf(ids("participant=sergey-kislyak&from=2016-12-28"));

        assertThat(page.locator("event-timeline [part=headline]").first()).hasCSS("font-style", "italic");
        assertThat(page.locator("event-timeline [part=headline]").first())
                .hasCSS("font-family", Pattern.compile("^Georgia"));
        assertThat(page.locator("event-timeline [part=axis]")).isHidden();
        assertThat(page.locator("event-timeline .permalink a").first()).hasCSS("color", "rgb(255, 176, 0)");
        assertThat(page.locator("event-timeline")).hasCSS("color-scheme", "dark");
        chromium.assertNoErrors();
    }

    @Test
    void nothingMovesWhenTheScriptArrives() {
        chromium.context().route("**/embed.js", Route::abort);
        Page page = componentPage();
        assertThat(page.locator("event-timeline > a")).isVisible();
        double before = page.locator("#after").boundingBox().y;

        chromium.context().unroute("**/embed.js");
        page = componentPage();
        assertThat(page.locator("event-timeline article").first()).isVisible();
        assertThat(page.locator("event-timeline > a")).isHidden();
        assertThat(page.locator("#after").boundingBox().y).isEqualTo(before).isGreaterThan(32 * 16);
        Object shifted = page.evaluate("() => new Promise(done => { new PerformanceObserver(list =>"
                + " done(list.getEntries().reduce((sum, each) => sum + each.value, 0)))"
                + ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(0), 500); })");
        assertThat(((Number) shifted).doubleValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"script-src", "connect-src"})
    void thePolicyNeedsWhatItIsSaidToNeed(String directive) {
        String listed = "default-src 'self'; script-src 'self' HOST; connect-src 'self' HOST";
        site.under(ours(listed.replace("HOST", EmbeddingDoc.HOST)));
        Page page = componentPage();
        assertThat(page.locator("event-timeline article").first()).isVisible();
        chromium.assertNoErrors();

        site.under(ours(listed.replace("HOST", EmbeddingDoc.HOST))
                .replace(directive + " 'self' " + origin(), directive + " 'self'"));
        componentPage();
        page.waitForCondition(() -> {
            try {
                chromium.assertNoErrors();
                return false;
            } catch (AssertionError refused) {
                return refused.getMessage().contains(directive);
            }
        });
    }

    @Test
    void aFrameNeedsNoScript() {
        Page page = show(framePage(""));
        assertOnlyCalls(page.frameLocator("iframe").locator(".headline"));
        assertThat(page.locator("iframe").boundingBox().height).isEqualTo(640);
        chromium.assertNoErrors();
    }

    @Test
    void aFrameIsAsHighAsItsTimelineAndHeedsNobodyElse() {
        site.put("/resize.js", ours(EmbeddingDoc.example("A frame", "js")));
        site.put("/impostor.html", "<!doctype html><script src='/impostor.js'></script>");
        site.put(
                "/impostor.js",
                "setInterval(() => { parent.postMessage({ type: 'dateline:resize', height: 9999 }, '*');"
                        + " parent.posted = (parent.posted ?? 0) + 1; }, 20);");
        Page page = show(framePage(
                "<iframe id='impostor' src='/impostor.html' height='50'></iframe><script src='/resize.js'></script>"));
        page.waitForCondition(
                () -> !page.locator("iframe").first().getAttribute("height").equals("640"));
        page.waitForFunction("() => window.posted > 20");

        Object height = page.frames().stream()
                .filter(frame -> frame.url().contains("/embed/"))
                .findFirst()
                .orElseThrow()
                .evaluate("() => Math.ceil(document.documentElement.getBoundingClientRect().height)");
        assertThat(page.locator("iframe").first()).hasAttribute("height", height.toString());
        assertThat(((Number) height).intValue()).isGreaterThan(100).isLessThan(640);
        assertThat(page.locator("#impostor")).hasAttribute("height", "50");
        chromium.assertNoErrors();
    }

    @Test
    void wordPressShowsThePastedAddress() {
        String pasted = ours(EmbeddingDoc.example("WordPress and oEmbed", "text"));
        String found = Jsoup.parse(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(pasted)
                        .asString())
                .expectFirst("head link[type=application/json+oembed]")
                .attr("href");
        String html = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(found + "&maxwidth=640&maxheight=960&dnt=1")
                .jsonPath()
                .getString("html");
        site.put("/wordpress.js", WORDPRESS);
        Page page = show("<!doctype html><title>A post</title>" + filteredByWordPress(html)
                + "<script src='/wordpress.js'></script>");

        assertOnlyCalls(page.frameLocator("iframe").locator(".headline"));
        page.waitForCondition(() -> Integer.parseInt(page.locator("iframe").getAttribute("height")) < 640);
        chromium.assertNoErrors();
    }

    @Test
    void inReactAFilterOfItsStateChangesTheTimeline() {
        String jsx = EmbeddingDoc.example("React", "jsx");
        site.put("/Contacts.js", compiled("source => Babel.transform(source, { presets: ['react'] }).code", jsx));
        site.put(
                "/main.js",
                "import Contacts from '/Contacts.js';"
                        + "ReactDOM.createRoot(document.getElementById('app')).render(React.createElement(Contacts));");
        aFilterOfTheStateChangesTheTimeline(
                "<script src='/lib/react.umd.js'></script><script src='/lib/react-dom.umd.js'></script>");
    }

    @Test
    void inVueAFilterOfItsStateChangesTheTimeline() {
        site.put("/vite.config.js", HostSite.Library.bundled(EmbeddingDoc.example("Vue", "js")));
        String module = compiled("""
                async (source) => {
                  const { template } = (await import("/vite.config.js")).default.plugins[0];
                  const { descriptor, errors } = sfc.parse(source, { filename: "Contacts.vue", templateParseOptions: template.compilerOptions });
                  if (errors.length) throw errors[0];
                  return sfc.compileScript(descriptor, { id: "contacts", inlineTemplate: true, templateOptions: template }).content;
                }""", EmbeddingDoc.example("Vue", "vue"));
        assertThat(module).contains("event-timeline").doesNotContain("resolveComponent");
        site.put("/Contacts.js", module);
        site.put(
                "/main.js",
                "import { createApp } from '/lib/vue.js'; import Contacts from '/Contacts.js';"
                        + "createApp(Contacts).mount('#app');");
        aFilterOfTheStateChangesTheTimeline("");
    }

    @Test
    void inSvelteAFilterOfItsStateChangesTheTimeline() {
        String component = EmbeddingDoc.example("Svelte", "svelte");
        site.put("/Contacts.js", compiled("source => svelte.compile(source, { name: 'Contacts' }).js.code", component));
        site.put(
                "/main.js",
                HostSite.Library.bundled("import { mount } from 'svelte'; import Contacts from '/Contacts.js';"
                        + "mount(Contacts, { target: document.getElementById('app') });"));
        aFilterOfTheStateChangesTheTimeline("");
    }

    @Test
    void aDashboardPollsAndIsNotSentWhatItHas() {
        site.put("/poll.js", ours(EmbeddingDoc.example("Polling", "js")));
        Page page = show("<!doctype html><title>A dashboard</title>");
        Object polled = page.evaluate("""
                async () => {
                  const { poll } = await import("/poll.js");
                  const shown = [];
                  const first = await poll((items) => shown.push(...items.map((each) => each.corroboration.status)));
                  const second = await poll(() => shown.push("again"));
                  return [first, second, [...new Set(shown)].join()];
                }""");
        assertThat((List<?>) polled).isEqualTo(List.of(true, false, "disputed"));
        chromium.assertNoErrors();
    }

    /** What the page around a frame does in WordPress (wp-embed.js), in short. */
    private static final String WORDPRESS = """
            addEventListener("message", ({ data, source }) => {
              if (!data?.secret || data.message !== "height" || /[^a-zA-Z0-9]/.test(data.secret)) return;
              for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
                if (source === frame.contentWindow) frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
              }
            });
            """;

    /** What WordPress leaves of the markup of somebody whom it does not know (wp_filter_oembed_result). */
    private static String filteredByWordPress(String html) {
        Safelist left = new Safelist()
                .addTags("a", "blockquote", "iframe")
                .addAttributes("a", "href")
                .addAttributes(
                        "iframe",
                        "src",
                        "width",
                        "height",
                        "frameborder",
                        "marginwidth",
                        "marginheight",
                        "scrolling",
                        "title");
        Document post =
                Jsoup.parseBodyFragment(Jsoup.clean(html, "", left, new Document.OutputSettings().prettyPrint(false)));
        Element frame = post.expectFirst("iframe");
        return frame.attr("src", frame.attr("src") + "#?secret=aB3dE6gH9j")
                .attr("data-secret", "aB3dE6gH9j")
                .attr("sandbox", "allow-scripts")
                .attr("security", "restricted")
                .outerHtml();
    }

    private void aFilterOfTheStateChangesTheTimeline(String scripts) {
        Page page = show("<!doctype html><title>An app</title>"
                + ours(EmbeddingDoc.example("React, Vue, Svelte", "html"))
                + "<div id='app'></div>" + scripts + "<script type='module' src='/main.js'></script>");
        Locator headlines = page.locator("event-timeline [part=headline]");
        assertOnlyCalls(headlines);
        assertThat(page.locator("output")).hasText("1");

        page.locator("select").selectOption("text_message");
        assertThat(with(headlines, CHRISTMAS)).isVisible();
        assertThat(with(headlines, FIVE_CALLS)).hasCount(0);
        assertThat(page.locator("output")).hasText("2");
        chromium.assertNoErrors();
    }

    private static void assertOnlyCalls(Locator headlines) {
        assertThat(with(headlines, FIVE_CALLS)).isVisible();
        assertThat(with(headlines, CHRISTMAS)).hasCount(0);
    }

    private static Locator with(Locator headlines, String text) {
        return headlines.filter(new Locator.FilterOptions().setHasText(text));
    }

    /** What a build makes of a component: its compiler runs in a page of no policy, its outcome under ours. */
    private String compiled(String compiler, String source) {
        try (HostSite build = new HostSite(null)) {
            build.put("/vite.config.js", HostSite.Library.bundled(EmbeddingDoc.example("Vue", "js")));
            build.put(
                    "/build.html",
                    "<!doctype html><script src='/lib/babel.js'></script><script src='/lib/svelte-compiler.js'></script>"
                            + "<script type='module'>import * as sfc from '/lib/compiler-sfc.js'; window.sfc = sfc;</script>");
            Page page = chromium.page();
            page.navigate(build.address("/build.html"));
            page.waitForFunction("() => window.sfc");
            return HostSite.Library.bundled((String) page.evaluate(compiler, source));
        }
    }

    private Page componentPage() {
        site.put("/timeline-in-our-colours.css", EmbeddingDoc.example("The component", "css"));
        return show(EmbeddingDoc.example("The component", "html"));
    }

    private static String framePage(String more) {
        return "<!doctype html><title>A page</title>" + EmbeddingDoc.example("A frame", "html") + more;
    }

    private Page show(String html) {
        site.put("/page.html", ours(html));
        chromium.page().navigate(site.address("/page.html"));
        return chromium.page();
    }

    private List<String> ids(String query) {
        return RestAssured.given()
                .queryParams(Map.of("limit", 200))
                .get("/v1/timelines/flynn-kislyak-2016/events?" + query)
                .jsonPath()
                .getList("items.id");
    }

    /** An example, of this server. */
    private String ours(String example) {
        return example.replace(EmbeddingDoc.HOST, origin());
    }

    private String origin() {
        return server.toString().replaceFirst("/$", "");
    }
}
