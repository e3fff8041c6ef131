package org.dateline.browser;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A board on a wall, where nobody touches it. */
@QuarkusTest
class BoardBrowserTest {
    private static final String BOARD = "board?lang=en&timelines=flynn-kislyak-2016";
    private static final Pattern ASKED = Pattern.compile("/board\\?");
    private static final Pattern STREAM = Pattern.compile("/v1/changes");

    @TestHTTPResource("/")
    URI ours;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void everyViewFitsEveryScreen() {
        Page page = chromium.page();
        for (String view :
                List.of("compact&theme=dark", "counts&theme=light", "changes&theme=dark", "full&theme=light")) {
            page.navigate(ours + BOARD + "&view=" + view);
            for (int width : List.of(320, 390, 768, 1280, 1920)) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s at %d", view, width)
                        .isEqualTo(true);
                if (width > 768) {
                    assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                            .as("only columns scroll: %s at %d", view, width)
                            .isEqualTo(true);
                }
                chromium.assertAccessible(String.format(Locale.ROOT, "%s at %d", view, width));
            }
            chromium.picture(view.replaceAll("[&=]", "-"));
        }
        chromium.assertNoErrors();
    }

    @Test
    void itAsksAgainAndMarksWhatHasChanged() {
        Page page = chromium.pageWithClock();
        chromium.context().route(STREAM, Route::abort);
        page.navigate(ours + BOARD + "&refresh=15");
        page.locator(".column").evaluate("column => { column.scrollTop = 150 }");
        chromium.context().route(ASKED, route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("Flynn and Kislyak hold five", "Flynn and Kislyak hold six")));
        });
        page.clock().runFor(16_000);
        assertThat(page.locator(".changed")).hasCount(1);
        assertThat(page.locator(".changed .headline")).containsText("hold six");
        assertThat(page.locator("[role=status]")).containsText("New or changed: Flynn and Kislyak hold six");
        assertThat(page.locator(".column").evaluate("column => column.scrollTop"))
                .isEqualTo(150);

        chromium.context().unroute(ASKED);
        chromium.context().route(ASKED, Route::abort);
        page.clock().runFor(16_000);
        assertThat(page.locator(".stale")).isVisible();
        chromium.context().unroute(ASKED);
        page.clock().runFor(16_000);
        assertThat(page.locator(".stale")).isHidden();
    }
}
