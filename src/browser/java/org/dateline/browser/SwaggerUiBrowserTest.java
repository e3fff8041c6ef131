package org.dateline.browser;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The API as developers explore it, with what its policy lets it load. */
@QuarkusTest
class SwaggerUiBrowserTest {
    @TestHTTPResource("/q/swagger-ui")
    URL explore;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void aRequestCanBeTriedOut() {
        Page page = chromium.page();
        page.navigate(explore.toString());
        Locator timelines = page.locator("#operations-Timelines-listTimelines");
        timelines.locator(".opblock-summary-control").click();
        timelines.locator(".try-out__btn").click();
        timelines.locator(".execute").click();
        assertThat(timelines
                        .locator(".live-responses-table tbody .response-col_status")
                        .first())
                .containsText("200");
        chromium.assertNoErrors();
    }

    /** Sent as it is by the framework it had 2.46 MB. */
    @Test
    void itIsLightEnoughForAPhone() {
        Page page = chromium.page();
        AtomicInteger bytes = new AtomicInteger();
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        devTools.on(
                "Network.loadingFinished",
                finished -> bytes.addAndGet(finished.get("encodedDataLength").getAsInt()));
        page.navigate(explore.toString());
        assertThat(page.locator("#operations-Timelines-listTimelines")).isVisible();
        Assertions.assertThat(bytes.get()).isBetween(200_000, 800_000);
    }

    @Test
    void whatIsWrongTheServerExplains() {
        Page page = chromium.page();
        page.navigate(explore.toString());
        Locator events = page.locator("#operations-Events-listEvents");
        events.locator(".opblock-summary-control").click();
        events.locator(".try-out__btn").click();
        Map.of("from", "2016-13", "limit", "many", "min_voices", "-1")
                .forEach((name, value) ->
                        events.locator("tr[data-param-name=" + name + "] input").fill(value));
        events.locator(".execute").click();
        Locator answer = events.locator(".live-responses-table tbody").first();
        assertThat(answer.locator(".response-col_status").first()).containsText("400");
        for (String reason :
                List.of("month must be 01 to 12", "a whole number from 0 to 200", "a whole number from 0 to 99")) {
            assertThat(answer).containsText(reason);
        }
        assertThat(page.locator(".validation-errors")).hasCount(0);
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        Page page = chromium.page();
        page.navigate(explore.toString());
        Locator event = page.locator("#operations-Events-getEvent");
        event.locator(".opblock-summary-control").click();
        event.locator(".try-out__btn").click();
        Locator id = event.locator("tr[data-param-name=slug] input");
        id.fill("");
        event.locator(".execute").click();
        assertThat(event.locator(".validation-errors")).containsText("Required field is not provided");
        assertThat(event.locator(".live-responses-table")).hasCount(0);
        id.fill("Nowhere");
        event.locator(".execute").click();
        assertThat(event.locator(".live-responses-table .response-col_status").nth(1))
                .containsText("404");
    }
}
