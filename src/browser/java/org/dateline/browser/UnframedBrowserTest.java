package org.dateline.browser;

import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A newsroom that lets nobody frame its timelines. */
@QuarkusTest
@TestProfile(UnframedBrowserTest.Nobody.class)
class UnframedBrowserTest {
    @TestHTTPResource("/")
    URI ours;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void nothingIsFramed() {
        try (ForeignSite site = new ForeignSite(ours)) {
            chromium.page()
                    .navigate(site.publish(
                            "/article",
                            "",
                            "",
                            "",
                            "<iframe src='%sembed/flynn-kislyak-2016'></iframe>".formatted(ours)));
            chromium.page().waitForCondition(() -> !chromium.errors().isEmpty());
            assertThat(chromium.errors()).allMatch(error -> error.contains("frame-ancestors"));
            assertThat(chromium.page().frameLocator("iframe").locator("article"))
                    .hasCount(0);
        }
    }

    /** Has the setting. */
    public static class Nobody implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.embed.frame-ancestors", "'none'");
        }
    }
}
