package org.dateline.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The timeline in a frame of another site: as editors paste it, and as WordPress makes it of an address. */
@QuarkusTest
class FrameBrowserTest {
    private static final int EVENTS = 41;
    private static final String EMBED = "embed/flynn-kislyak-2016";
    /** What hosts do with the height that a frame tells. */
    private static final String HOST = """
            const told = [];
            addEventListener('message', ({ data, source }) => {
              told.push(data);
              const frame = document.querySelector('iframe');
              if (source === frame.contentWindow && data.type === 'dateline:resize') frame.style.height = data.height + 'px';
            });""";
    /** What WordPress's wp-embed.js does with it. */
    private static final String WORDPRESS = """
            const told = [];
            addEventListener('message', ({ data, source }) => {
              told.push(data);
              if (!(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
              const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
              if (!frame || source !== frame.contentWindow) return;
              if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, data.value));
              if (data.message === 'link' && document.activeElement === frame
                  && new URL(data.value).host === new URL(frame.src).host) top.location.href = data.value;
            });""";

    @TestHTTPResource("/")
    URI ours;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private ForeignSite site;

    @BeforeEach
    void open() {
        site = new ForeignSite(ours);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itIsAsHighAsItsTimeline() {
        chromium.page().setViewportSize(700, 600);
        visit(HOST, "<iframe title='Timeline' width='100%%' src='%s%s?type=call'></iframe>".formatted(ours, EMBED));
        Page page = chromium.page();
        assertThat(frame().locator("article.event")).hasCount(2);
        page.waitForFunction("() => told.some(each => each.type === 'dateline:resize')");
        fits();
        frame().locator("article summary").first().click();
        assertThat(frame().locator("blockquote").first()).isVisible();
        fits();
        page.setViewportSize(360, 600);
        fits();
        assertThat(page.evaluate(
                        "() => told.every(each => Number.isInteger(each.height) && each.height > 0 && !each.secret)"))
                .isEqualTo(true);
        chromium.picture("sized");
        chromium.assertNoErrors();
    }

    private void fits() {
        Locator root = frame().locator("html");
        chromium.page()
                .waitForCondition(
                        () -> (boolean)
                                root.evaluate(
                                        "root => root.scrollHeight <= root.clientHeight && root.clientHeight - root.getBoundingClientRect().height < 2"));
    }

    @Test
    void itsLinksLeaveIt() {
        visit("", "<iframe title='Timeline' width='600' height='600' src='%s%s'></iframe>".formatted(ours, EMBED));
        assertThat(frame().locator("article.event")).hasCount(EVENTS);
        assertThat((List<?>) frame().locator("body").evaluate("""
                body => [...body.querySelectorAll('a')]
                    .filter(link => !/^[?#]/.test(link.getAttribute('href')))
                    .filter(link => link.target != '_blank').map(link => link.outerHTML)""")).isEmpty();
        Page opened = chromium.page().waitForPopup(() -> frame().locator("h1 a").click());
        opened.waitForURL(ours + "timelines/flynn-kislyak-2016");
        assertThat(frame().locator("article.event")).hasCount(EVENTS);

        frame().locator(".filters > details > summary").click();
        frame().locator(".filters li a").first().click();
        assertThat(frame().locator(".chip")).hasCount(1);
        chromium.assertNoErrors();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itHasTheThemeOfItsAddress(String theme) {
        visit("", "<iframe title='Timeline' src='%s%s?theme=%s'></iframe>".formatted(ours, EMBED, theme));
        assertThat(frame().locator("body"))
                .hasCSS("background-color", theme.equals("dark") ? "rgb(21, 22, 26)" : "rgb(252, 251, 248)");
        frame().locator(".filters > details > summary").click();
        frame().locator(".filters li a").first().click();
        assertThat(frame().locator(".chip")).hasCount(1);
        assertThat(frame().locator("html")).hasAttribute("data-theme", theme);
    }

    /** As WordPress does with the address of a page: it looks for oEmbed and trusts the answer with a sandbox only. */
    @Test
    void wordPressFindsAndSizesIt() {
        Page page = chromium.page();
        page.navigate(ours + "timelines/flynn-kislyak-2016?type=call");
        String discovered = page.locator("link[type='application/json+oembed']").getAttribute("href");
        Map<String, Object> answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(discovered + "&maxwidth=600&maxheight=900")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(answer)
                .containsEntry("version", "1.0")
                .containsEntry("type", "rich")
                .containsEntry("width", 600);
        Element frame = Jsoup.parseBodyFragment((String) answer.get("html")).expectFirst("iframe");
        frame.attr("src", frame.attr("src").replace("view=compact", "view=full") + "#?secret=abc")
                .attr("data-secret", "abc")
                .attr("class", "wp-embedded-content")
                .attr("sandbox", "allow-scripts")
                .attr("security", "restricted");

        visit(WORDPRESS, frame.outerHtml());
        assertThat(frame().locator("article.event")).hasCount(2);
        page.waitForFunction("() => told.some(each => each.message === 'height')");
        assertThat(page.evaluate("() => told.find(each => each.message === 'height').secret"))
                .isEqualTo("abc");
        page.waitForFunction(
                "() => document.querySelector('iframe').height == Math.min(1000, told.findLast(each => each.message).value)");
        chromium.picture("wordpress");
        assertThat(frame().locator("form")).hasCount(0);
        page.evaluate("() => { told.length = 0 }");
        frame().locator(".chosen > a:not(.chip)").click();
        assertThat(frame().locator("article.event")).hasCount(EVENTS);
        page.waitForFunction("() => told.some(each => each.message === 'height' && each.secret === 'abc')");
        chromium.assertNoErrors();

        // A sandbox opens no windows; WordPress follows what it is told to the site that it embeds from.
        frame().locator("h1 a").click();
        page.waitForURL(ours + "timelines/flynn-kislyak-2016");
    }

    /** Its lines have one column up to 34 em, and three from there on: a check of each, and of each theme, is enough. */
    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 320"})
    void anEmbeddedOneBeginsWithItsEvents(String theme, int checked) {
        Page page = chromium.page();
        for (String full : List.of(EMBED, "embed/events/2016-12-29-flynn-kislyak-calls")) {
            page.navigate(ours + full + "?lang=en&theme=" + theme);
            for (int width : List.of(320, 390, 768, 1280, 1920)) {
                page.setViewportSize(width, 800);
                assertThat(page.locator("article.event").first().boundingBox().y)
                        .isLessThan(300);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
            page.setViewportSize(checked, 800);
            chromium.assertAccessible(full + " at " + checked);
        }
        page.navigate(ours + EMBED + "?view=compact&lang=en&theme=" + theme);
        assertThat(page.locator(".line")).hasCount(EVENTS);
        for (int width : List.of(320, 390, 768, 1280, 1920)) {
            page.setViewportSize(width, 800);
            assertThat(page.locator(".line").first().boundingBox().y).isLessThan(300);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            chromium.picture(width + "-" + theme);
            if (width == checked) {
                chromium.assertAccessible("compact at " + width + ", " + theme);
            }
        }
        chromium.assertNoErrors();
    }

    /** WordPress's script comes late, shows the frame only once it has spoken, and says that it is ready when it listens. */
    @Test
    void wordPressThatListensLateIsToldAgain() {
        String late = """
                addEventListener('DOMContentLoaded', () => {
                  document.querySelector('iframe').style = 'position: absolute; clip: rect(1px, 1px, 1px, 1px)';
                });
                setTimeout(() => {
                  const frame = document.querySelector('iframe');
                  addEventListener('message', ({ data, source }) => {
                    if (source !== frame.contentWindow || data.secret !== 'abc' || data.message !== 'height') return;
                    frame.removeAttribute('style');
                    document.querySelector('blockquote').style.display = 'none';
                    frame.height = Math.max(200, Math.min(1000, data.value));
                  });
                  frame.contentWindow.postMessage({ message: 'ready', secret: 'abc' }, '*');
                }, 1500);""";
        visit(
                late,
                "<blockquote class='wp-embedded-content'><a href='/'>Timeline</a></blockquote><iframe title='Timeline' class='wp-embedded-content' data-secret='abc' sandbox='allow-scripts' width='600' height='640' src='%s%s?type=call#?secret=abc'></iframe>"
                        .formatted(ours, EMBED));
        assertThat(chromium.page().locator("blockquote")).isHidden();
        assertThat(frame().locator("article.event").first()).isVisible();
        chromium.assertNoErrors();
    }

    @Test
    void pagesAreNotFramed() {
        visit("", "<iframe title='Page' src='%stimelines/flynn-kislyak-2016'></iframe>".formatted(ours));
        chromium.page().waitForCondition(() -> !chromium.errors().isEmpty());
        assertThat(chromium.errors()).allMatch(error -> error.contains("frame-ancestors"));
        assertThat(frame().locator("article")).hasCount(0);
    }

    private void visit(String script, String body) {
        chromium.page().navigate(site.publish("/article", "iframe { border: 0 }", script, "", body));
    }

    private FrameLocator frame() {
        return chromium.page().frameLocator("iframe");
    }
}
