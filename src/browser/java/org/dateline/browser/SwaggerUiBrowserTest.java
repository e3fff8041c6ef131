package org.dateline.browser;

import java.net.URL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
}
