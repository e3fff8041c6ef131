package org.dateline.browser;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.seed.SeedLoader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What TimelineJS itself, as its authors publish it, makes of what is answered for it. */
@QuarkusTest
class TimelineJsBrowserTest {
    private static final int MOST_GROUPS = 5;
    /** All but the law of 1799, and the title. */
    private static final int SLIDES = 41;

    @TestHTTPResource("/v1/timelines/flynn-kislyak-2016/events")
    URL events;

    @Inject
    SeedLoader loader;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void itsNavigationStaysInItsBox() throws IOException {
        try (HostSite site = new HostSite(null)) {
            site.put("/timeline.js", library("timeline.js"))
                    .put("/timeline.css", library("timeline.css"))
                    .put("/css/fonts/font.default.css", "")
                    .put("/fonts/font.default.css", "");
            for (String groups : List.of("", "&groups=participant", "&groups=type:call,question", "&groups=none")) {
                for (int[] size : List.of(new int[] {960, 600}, new int[] {360, 560})) {
                    String told = String.format(Locale.ROOT, "%d x %d %s", size[0], size[1], groups);
                    draw(site, groups, size[0], size[1]);
                    assertThat(chromium.page().locator(".tl-slide")).hasCount(SLIDES);
                    assertThat(sticksOut()).as(told).isEmpty();
                    assertThat(chromium.page().locator(".tl-timegroup").count())
                            .as(told)
                            .isLessThanOrEqualTo(MOST_GROUPS);
                    if (groups.isEmpty()) {
                        chromium.picture("" + size[0]);
                    }
                }
            }
            assertThat(chromium.page().locator(".tl-slide-titleslide"))
                    .containsText("One event is not shown, so far from all others it lies: A US law of 1799");
        }
    }

    /** A timeline of theirs, loaded as it is, is drawn again with the same slides in the same rows. */
    @Test
    void theirOwnTimelineComesOutAsItWentIn(@TempDir Path folder) throws IOException {
        Path file = Path.of("src/test/resources/timelinejs/a-life.json");
        for (String seeds : List.of("actors.yaml", "origins.yaml", "sources.yaml", "checks.yaml")) {
            Files.copy(Path.of("seeds", seeds), folder.resolve(seeds));
        }
        Files.createDirectory(folder.resolve("timelines"));
        Files.copy(
                Path.of("seeds/timelines/flynn-kislyak-2016.yaml"),
                folder.resolve("timelines/flynn-kislyak-2016.yaml"));
        Files.copy(file, folder.resolve("timelines/a-life.json"));
        try (HostSite site = new HostSite(null)) {
            loader.load(folder);
            site.put("/timeline.js", library("timeline.js"))
                    .put("/timeline.css", library("timeline.css"))
                    .put("/css/fonts/font.default.css", "")
                    .put("/fonts/font.default.css", "")
                    .put("/theirs.json", Files.readString(file));
            Drawn theirs = drawn(site, site.address("/theirs.json"));
            Drawn ours = drawn(site, events.toString().replace("flynn-kislyak-2016", "a-life") + "?format=timelinejs");
            assertThat(ours).isEqualTo(theirs);
            assertThat(ours.slides()).hasSize(5);
            assertThat(ours.eras()).hasSize(1);
        } finally {
            loader.load(Path.of("seeds"));
        }
    }

    /** What stands on the slides, in the rows and behind the line, in order. */
    private record Drawn(List<?> slides, List<?> groups, List<?> eras, List<?> pictures) {}

    private Drawn drawn(HostSite site, String json) {
        Page page = chromium.page();
        page.setViewportSize(1000, 700);
        site.put("/index.html", String.format(Locale.ROOT, """
                <!doctype html><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/timeline.css">
                <div id="timeline" style="width: 960px; height: 600px"></div>
                <script src="/timeline.js"></script>
                <script>new TL.Timeline("timeline", "%s", {font: null});</script>
                """, json));
        page.navigate(site.address("/index.html"));
        assertThat(page.locator(".tl-timemarker")).hasCount(4);
        return new Drawn(
                texts(".tl-slide .tl-headline, .tl-slide .tl-headline-title"),
                texts(".tl-timegroup-message"),
                texts(".tl-timeera"),
                (List<?>) page.evaluate(
                        "() => [...document.querySelectorAll('.tl-timemarker-media img')].map(each => each.src)"));
    }

    private List<?> texts(String selector) {
        return (List<?>) chromium.page()
                .evaluate("all => [...document.querySelectorAll(all)].map(each => each.innerText.trim())", selector);
    }

    private void draw(HostSite site, String groups, int width, int height) {
        Page page = chromium.page();
        page.setViewportSize(width + 40, height + 40);
        site.put("/index.html", String.format(Locale.ROOT, """
                <!doctype html><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/timeline.css">
                <div id="timeline" style="width: %dpx; height: %dpx"></div>
                <script src="/timeline.js"></script>
                <script>new TL.Timeline("timeline", "%s?format=timelinejs%s", {font: null});</script>
                """, width, height, events, groups));
        page.navigate(site.address("/index.html"));
        assertThat(page.locator(".tl-timemarker")).hasCount(SLIDES - 1);
        assertThat(page.locator(".tl-timenav")).isVisible();
    }

    /** Rows, axis and markers of the navigation that are not in the box that the page has made for the timeline. */
    private List<?> sticksOut() {
        return (List<?>) chromium.page().evaluate("""
                () => {
                  const box = document.getElementById('timeline').getBoundingClientRect();
                  return [...document.querySelectorAll(
                          '.tl-timenav, .tl-timeaxis-content-container, .tl-timegroup, .tl-timemarker-content-container')]
                      .map(each => [each.className, each.getBoundingClientRect()])
                      .filter(([name, each]) => each.bottom > box.bottom + 1 || each.top < box.top)
                      .map(([name, each]) => `${name} ${each.top} to ${each.bottom}, box to ${box.bottom}`);
                }""");
    }

    private static String library(String file) throws IOException {
        return Files.readString(Path.of("src", "browser", "timelinejs", file));
    }
}
