package org.dateline.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.seed.OwnStore;
import org.dateline.seed.SeedLoader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/** Boards and components whose record changes while somebody looks at them. */
@QuarkusTest
@TestProfile(OwnStore.class)
class FollowBrowserTest {
    private static final Pattern CHANGES = Pattern.compile("/v1/changes");
    private static final Pattern EMBED = Pattern.compile("/embed/");
    private static final int EVENTS = 30;
    /** So seldom that no test waits for it. */
    private static final int SELDOM = 86_400;

    @TestHTTPResource("/")
    URI ours;

    @Inject
    SeedLoader seeds;

    @TempDir
    Path folder;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TreeMap<String, String> one = new TreeMap<>();
    private ForeignSite site;

    @BeforeEach
    void load() throws IOException {
        site = new ForeignSite(ours);
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(folder.resolve("origins.yaml"), "origins: [{id: o, name: O, attribution: unnamed}]\n");
        Files.writeString(folder.resolve("sources.yaml"), """
                sources: [{id: s, title: T, publisher: P, published: 2020, url: "https://e.org/", language: en}]
                """);
        for (int i = 0; i < EVENTS; i++) {
            one.put(String.format(Locale.ROOT, "2020-01-%02d", i + 2), "Talks go on");
        }
        write("two", "Elsewhere", new TreeMap<>(one));
        change();
        // That of the page of another test may end later than its page.
        chromium.page().waitForCondition(() -> open() == 0);
    }

    @AfterEach
    void leave() {
        site.close();
    }

    /** The next version of the record. */
    private void change() throws IOException {
        write("one", "Talks", one);
        seeds.load(folder);
    }

    private void write(String id, String title, TreeMap<String, String> headlines) throws IOException {
        StringBuilder text = new StringBuilder("id: " + id + "\ntitle: " + title + "\nzone: UTC\nevents:\n");
        headlines.forEach((date, headline) -> text.append("""
                  - id: %s-%s
                    headline: %s on %s
                    summary: They talk about all that there is to be talked about, and agree on a little of it.
                    type: meeting
                    when: {edtf: "%s"}
                    change: {kind: update, note: So it was.}
                    citations: [{source: s, passages: [{quote: they talk, origin: o, stance: asserts}]}]
                """.formatted(id, date, headline, date, date)));
        Files.writeString(folder.resolve("timelines/" + id + ".yaml"), text);
    }

    private void listen(Page page) {
        page.onRequest(request -> asked.add(request.url()));
    }

    private long streams() {
        return asked.stream().filter(CHANGES.asPredicate()).count();
    }

    /** How many streams the server has open. */
    private static int open() {
        return (int) Double.parseDouble(RestAssured.given()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("dateline_streams_open"))
                .findFirst()
                .orElse("0 0")
                .replaceAll("^.* ", ""));
    }

    private void awaitStream(Page page) {
        page.waitForCondition(() -> open() == 1);
    }

    private static double top(Locator event) {
        return event.boundingBox().y;
    }

    private String board(String question) {
        return ours + "board?lang=en&timelines=one,two&limit=100" + question;
    }

    private void visit(Page page, String attributes) {
        listen(page);
        page.navigate(site.publish("/article", "", "", "", """
                <script type='module' src='%sembed.js'></script>
                <event-timeline timeline='one' view='full' limit='100' %s></event-timeline>""".formatted(ours, attributes)));
        assertThat(page.locator("event-timeline[timeline] article")).hasCount(EVENTS);
    }

    /** One stream for all columns; a new event at the top and another that is told otherwise move nothing. */
    @Test
    void aBoardFollowsTheRecordByOneStream() throws IOException {
        Page page = chromium.page();
        listen(page);
        page.navigate(board("&view=full&refresh=" + SELDOM));
        awaitStream(page);
        assertThat(asked.stream().filter(CHANGES.asPredicate()).toList())
                .hasSize(1)
                .allSatisfy(url -> assertThat(url).contains("timeline=one%2Ctwo"));
        page.locator("#one").evaluate("column => { column.scrollTop = 900 }");
        Locator read = page.locator("[id='one.one-2020-01-12']");
        read.locator("a").first().evaluate("link => link.focus({ preventScroll: true })");
        double before = top(read);

        one.put("2020-01-01", "Talks begin");
        one.put("2020-01-12", "Talks break off");
        change();
        assertThat(page.locator(".changed")).hasCount(2);
        assertThat(page.locator("[role=status]"))
                .hasText("New or changed: Talks begin on 2020-01-01; Talks break off on 2020-01-12");
        assertThat(top(read)).isCloseTo(before, offset(1.0));
        assertThat(read.locator("a").first()).isFocused();

        awaitStream(page);
        one.remove("2020-01-03");
        one.put("2020-01-04", "Nobody talks");
        change();
        assertThat(page.locator("#one .headline").nth(2)).containsText("Nobody talks");
        assertThat(top(read)).isCloseTo(before, offset(1.0));
        assertThat(open()).isLessThanOrEqualTo(1);
        chromium.assertAccessible("after changes");
        chromium.assertNoErrors();
    }

    /** Where nobody has scrolled, what is new is what a wall should show. */
    @Test
    void atItsTopAColumnShowsWhatComesThere() throws IOException {
        Page page = chromium.page();
        page.navigate(board("&view=changes&refresh=" + SELDOM));
        awaitStream(page);
        one.put("2020-02-01", "Talks end");
        change();
        assertThat(page.locator("#one .changed .headline")).hasText("Talks end on 2020-02-01");
        assertThat(page.locator("#one").evaluate("column => column.scrollTop")).isEqualTo(0);
        assertThat(page.locator("#one .changed")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 503})
    void whereNoStreamIsToBeHadItIsAskedAgainAndAgain(int refused) throws IOException {
        Page page = chromium.pageWithClock();
        chromium.context().route(CHANGES, route -> {
            if (refused == 0) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions().setStatus(refused));
            }
        });
        page.navigate(board("&refresh=15"));
        page.clock().runFor(3_000);
        one.put("2020-01-01", "Talks begin");
        change();
        page.clock().runFor(16_000);
        assertThat(page.locator(".changed .headline")).hasText("Talks begin on 2020-01-01");
        assertThat(open()).isZero();

        // It is asked for anew, and comes one day.
        chromium.context().unroute(CHANGES);
        page.clock().runFor(61_000);
        awaitStream(page);
    }

    /** A reader in the middle of it, and one at its beginning. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1500})
    void aComponentMarksWhatComesAndMovesNothing(int top) throws IOException {
        Page page = chromium.page();
        visit(page, "refresh='" + SELDOM + "'");
        awaitStream(page);
        Locator box = page.locator("event-timeline .box");
        box.evaluate("(box, top) => { box.scrollTop = top }", top);
        String read = (String) box.evaluate("""
                box => [...box.querySelectorAll('article')]
                    .find(each => each.getBoundingClientRect().bottom > box.getBoundingClientRect().top + 1).id""");
        Locator event = page.locator("[id='" + read + "']");
        double before = top(event);

        one.put("2020-01-01", "Talks begin");
        one.put("2020-01-31", "Talks end");
        change();
        assertThat(page.locator("event-timeline .changed")).hasCount(2);
        assertThat(page.locator("event-timeline .spoken"))
                .hasText("New or changed: Talks begin on 2020-01-01; Talks end on 2020-01-31");
        assertThat(top(event)).isCloseTo(before, offset(1.0));
        Locator bar = page.locator("event-timeline .news");
        assertThat(bar.locator("a")).hasCount(2);
        chromium.assertAccessible("with what has come");
        bar.locator("a").last().click();
        assertThat(page.locator("[id='one-2020-01-31']")).isInViewport();
        bar.locator("button").click();
        assertThat(bar).hasCount(0);
        assertThat(asked.stream().filter(EMBED.asPredicate()))
                .as("loaded, and asked once")
                .hasSize(2);
        chromium.assertNoErrors();
    }

    private FrameLocator frame(Page page, String question) {
        page.navigate(site.publish("/article", "", "", "", """
                <iframe src='%sembed/one?lang=en&limit=100%s' title='Talks' width='600' height='640'></iframe>""".formatted(ours, question)));
        FrameLocator frame = page.frameLocator("iframe");
        assertThat(frame.locator(".event, .line")).hasCount(EVENTS);
        return frame;
    }

    @ParameterizedTest
    @ValueSource(strings = {"&view=full", "&view=compact"})
    void aFrameMarksWhatComesAndMovesNothing(String view) throws IOException {
        Page page = chromium.page();
        listen(page);
        FrameLocator frame = frame(page, view + "&refresh=" + SELDOM);
        awaitStream(page);
        assertThat(asked.stream().filter(CHANGES.asPredicate()).toList())
                .singleElement()
                .satisfies(url -> assertThat(url).contains("timeline=one"));
        Locator html = frame.locator("html");
        html.evaluate("html => { html.scrollTop = 300 }");
        String read = (String)
                html.evaluate(
                        "html => [...html.querySelectorAll('.event, .line')].find(each => each.getBoundingClientRect().bottom > 1).id");
        Locator event = frame.locator("[id='" + read + "']");
        double before = top(event);

        one.put("2020-01-01", "Talks begin");
        one.put("2020-01-31", "Talks end");
        change();
        assertThat(frame.locator(".changed")).hasCount(2);
        assertThat(frame.locator("[role=status]"))
                .hasText("New or changed: Talks begin on 2020-01-01; Talks end on 2020-01-31");
        assertThat(top(event)).isCloseTo(before, offset(1.0));
        Locator bar = frame.locator(".news");
        assertThat(bar.locator("a")).hasCount(2);
        bar.locator("a").last().click();
        assertThat(frame.locator("[id='one-2020-01-31']")).isInViewport();
        bar.locator("button").click();
        assertThat(bar).hasCount(0);
        chromium.assertNoErrors();

        awaitStream(page);
        one.remove("2020-01-03");
        one.put("2020-01-04", "Nobody talks");
        change();
        assertThat(frame.locator("[id='one-2020-01-04'] .headline")).containsText("Nobody talks");
        assertThat(frame.locator("[id='one-2020-01-03']")).hasCount(0);
        chromium.assertNoErrors();
    }

    @Test
    void aFrameThatIsNotAskedToFollowsNothing() {
        Page page = chromium.page();
        listen(page);
        frame(page, "&view=compact");
        page.waitForTimeout(300);
        assertThat(asked)
                .noneMatch(url -> url.endsWith("follow.js")
                        || url.endsWith("live.js")
                        || CHANGES.matcher(url).find());
        assertThat(open()).isZero();
        chromium.assertNoErrors();
    }

    /** All components of a page share a stream; one of an event does not say which timeline it is of. */
    @Test
    void componentsShareAStream() throws IOException {
        Page page = chromium.page();
        visit(
                page,
                "refresh='" + SELDOM + "'></event-timeline><event-timeline event='two-2020-01-05' view='full' refresh='"
                        + SELDOM + "'");
        // That of the first gives way to one of both.
        page.waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/v1/changes?since=")));
        awaitStream(page);
        one.put("2020-01-01", "Talks begin");
        change();
        assertThat(page.locator("event-timeline .changed")).hasCount(1);
        page.locator("event-timeline").evaluateAll("all => all.forEach(each => each.remove())");
        page.waitForCondition(() -> open() == 0);
        chromium.errors().clear();
    }

    @Test
    void whoDoesNotAskForItFollowsNothing() throws IOException {
        Page page = chromium.page();
        visit(page, "");
        page.waitForTimeout(300);
        assertThat(streams()).isZero();
        assertThat(asked).noneMatch(url -> url.endsWith("follow.js") || url.endsWith("seen.js"));
        page.locator("event-timeline").evaluate("each => each.setAttribute('refresh', '600')");
        awaitStream(page);
        page.locator("event-timeline").evaluate("each => each.removeAttribute('refresh')");
        page.waitForCondition(() -> open() == 0);
        chromium.assertNoErrors();
    }

    /** A server that lags, or a cache in between, has told of a change and answers as before. */
    @Test
    void anAnswerOfBeforeIsNotTakenForTheChange() throws IOException {
        Page page = chromium.page();
        visit(page, "refresh='" + SELDOM + "'");
        awaitStream(page);
        String question = asked.stream().filter(EMBED.asPredicate()).findFirst().orElseThrow();
        List<Route> late = new ArrayList<>();
        APIResponse old = page.request().get(question);
        chromium.context().route(EMBED, route -> {
            if (late.size() < 2) {
                late.add(route);
                route.fulfill(new Route.FulfillOptions().setResponse(old));
            } else {
                route.resume();
            }
        });
        one.put("2020-01-01", "Talks begin");
        change();
        assertThat(page.locator("event-timeline .changed")).hasCount(1);
        assertThat(late).hasSize(2);
        chromium.assertNoErrors();
    }

    /** Who cannot be seen keeps no connection, of which a browser has six for each server. */
    @Test
    void whoIsHiddenLetsGoAndCatchesUp() throws IOException {
        Page page = chromium.page();
        page.navigate(board("&refresh=" + SELDOM));
        awaitStream(page);
        show(page, "hidden");
        page.waitForCondition(() -> open() == 0);
        one.put("2020-01-01", "Talks begin");
        change();
        assertThat(page.locator(".changed")).hasCount(0);
        show(page, "visible");
        assertThat(page.locator(".changed")).hasCount(1);
        awaitStream(page);
    }

    private static void show(Page page, String state) {
        page.evaluate("""
                state => {
                  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", state);
    }

    /** What was looked at more than a year ago is forgotten, wherever the reader looks next. */
    @Test
    void whatNobodyComesBackToIsForgotten() {
        Page page = chromium.page();
        page.navigate(ours.toString());
        page.evaluate("""
                () => {
                  const today = Math.floor(Date.now() / 86400000);
                  localStorage['dateline:/timelines/gone'] = `1 ${today - 366}`;
                  localStorage['dateline:/timelines/there'] = `2 ${today - 364}`;
                  localStorage['dateline:/timelines/of-before'] = '3';
                  localStorage['other'] = '4';
                }""");
        page.navigate(ours + "timelines/one");
        assertThat(page.locator(".since *")).hasCount(0);
        assertThat(page.evaluate("""
                () => {
                  const today = Math.floor(Date.now() / 86400000);
                  return Object.keys(localStorage).sort()
                      .map(key => `${key} ${localStorage[key].replace(` ${today}`, ' today').replace(/\\d{9,}/, 'number')}`);
                }"""))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .satisfiesExactly(
                        of -> assertThat(of).isEqualTo("dateline:/timelines/of-before 3 today"),
                        of -> assertThat(of).isEqualTo("dateline:/timelines/one number today"),
                        of -> assertThat(of).startsWith("dateline:/timelines/there 2 "),
                        of -> assertThat(of).isEqualTo("other 4"));
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        chromium.assertNoErrors();
    }
}
