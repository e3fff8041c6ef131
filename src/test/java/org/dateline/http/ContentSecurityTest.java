package org.dateline.http;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may have our pages in a frame. */
class ContentSecurityTest {
    private static String policy(String frameAncestors, String path) {
        return new ContentSecurity(frameAncestors)
                .of(path, MediaType.TEXT_HTML_TYPE)
                .get("Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "'none'", "'self' https://news.example https://*.news.example"})
    void aNewsroomSaysWhoEmbeds(String sites) {
        assertThat(policy(sites, "/embed/flynn-kislyak-2016")).endsWith("; frame-ancestors " + sites);
        assertThat(policy(sites, "/timelines/flynn-kislyak-2016")).endsWith("; frame-ancestors 'self'");
        assertThat(policy(sites, "/q/swagger-ui/")).endsWith("; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x;y", "*; script-src *", "'none"})
    void whatIsNoListOfSitesIsRefused(String sites) {
        assertThatThrownBy(() -> new ContentSecurity(sites)).hasMessageContaining("is no list of sites");
    }

    @Test
    void thePageThatReadsDocumentsAsksNobodyElse() {
        assertThat(policy("*", "/clip"))
                .contains("default-src 'none'; script-src 'self'; connect-src 'self';", "form-action 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void whatIsNoPageIsNotRestricted() {
        assertThat(new ContentSecurity("*").of("/v1/events", MediaType.APPLICATION_JSON_TYPE))
                .isEmpty();
    }
}
