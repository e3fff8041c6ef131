package org.dateline.browser;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ChromiumTest {
    private static final String PAGE = "https://news.example/";

    @TestHTTPResource("/problems/not-found")
    URL ours;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void aPageOfTheServerIsShown() throws Exception {
        chromium.page().navigate(ours.toString());
        assertThat(chromium.page().innerText("body")).contains("404");
        chromium.assertNoErrors();

        Path picture = Path.of("target/browser/ChromiumTest.aPageOfTheServerIsShown.png");
        Files.deleteIfExists(picture);
        chromium.screenshot();
        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>console.error('seen')</script>",
                "<script>throw new Error('seen')</script>",
                "<img src='https://elsewhere.example/seen.png' alt=''>"
            })
    void errorsAreSeen(String html) {
        chromium.serve(PAGE, html);
        chromium.page().navigate(PAGE);
        assertThatThrownBy(chromium::assertNoErrors).hasMessageContaining("seen");
    }

    @Test
    void theWebIsOutOfReach() {
        assertThatThrownBy(() -> chromium.page().navigate("https://example.org/"))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("ERR_FAILED");
    }
}
