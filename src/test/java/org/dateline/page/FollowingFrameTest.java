package org.dateline.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A frame that follows the record, and what it may do for that. */
@QuarkusTest
class FollowingFrameTest {
    private static final String TIMELINE = "/embed/flynn-kislyak-2016?limit=3";

    private static Response get(String path) {
        return RestAssured.given().accept("text/html").urlEncodingEnabled(false).get(path);
    }

    private static Document page(String path) {
        return Jsoup.parse(get(path).asString(), "http://localhost");
    }

    private static String policy(String path) {
        return get(path).header("Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TIMELINE,
                TIMELINE + "&view=compact",
                TIMELINE + "&view=counts",
                TIMELINE + "&view=changes",
                "/embed/events/2016-12-29-flynn-kislyak-calls?view=full"
            })
    void followsWhereItIsAskedToAndElseRunsAndAsksNothingMore(String path) {
        Document plain = page(path);
        assertThat(plain.select("script").eachAttr("src")).containsExactly("/frame.js");
        assertThat(plain.select("noscript, [role=status], .stale")).isEmpty();
        assertThat(policy(path)).contains("script-src 'self';").doesNotContain("connect-src");

        // Asked twice: the second answer comes from memory.
        for (int i = 0; i < 2; i++) {
            Document following = page(path + "&refresh=90");
            assertThat(following.select("script").eachAttr("src")).containsExactly("/frame.js", "/live.js");
            assertThat(following.select("noscript meta[http-equiv=refresh]").eachAttr("content"))
                    .containsExactly("90");
            assertThat(following.select("main").text())
                    .isEqualTo(plain.select("main").text());
            assertThat(policy(path + "&refresh=90"))
                    .isEqualTo(policy(path).replace("script-src 'self';", "script-src 'self'; connect-src 'self';"));
        }
        assertThat(policy(path + "&refresh=0")).isEqualTo(policy(path));
    }

    @Test
    void thePastIsNotFollowed() {
        String then = TIMELINE + "&refresh=60&as_of=version:1";
        assertThat(page(then).select("script").eachAttr("src")).containsExactly("/frame.js");
        assertThat(policy(then)).doesNotContain("connect-src");
    }

    @ParameterizedTest
    @CsvSource({"5, 15", "1m, 60", "100000, 86400"})
    void saysHowOftenItCanBeAsked(String seconds, String hint) {
        Response refused = get(TIMELINE + "&refresh=" + seconds);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("refresh", "from 15 to 86400", hint);
        assertThat(refused.header("Content-Security-Policy")).doesNotContain("connect-src");
    }

    @Test
    void whatIsPastedWithItIsEmbeddedSo() {
        JsonPath embedded =
                get("/oembed?url=/timelines/flynn-kislyak-2016?refresh=60").jsonPath();
        assertThat(embedded.getString("html")).contains("/embed/flynn-kislyak-2016?refresh=60");
    }
}
