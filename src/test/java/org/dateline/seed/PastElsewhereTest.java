package org.dateline.seed;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A past version where something other than an answer of events is made of it: a badge, a frame's address, words of a difference. */
@QuarkusTest
@TestProfile(OwnStore.class)
class PastElsewhereTest extends PassagesOnRecord {
    private static final String PASSAGES = "report: {asserts: \"She spoke.\", origin: ann-said}";

    private String first;

    @BeforeEach
    void tellTwice() {
        tell(PASSAGES);
        first = version();
        seeds.replace("timelines/trial.yaml", "headline: Ann Ames speaks", "headline: Ann Ames sings");
        loader.load(folder);
    }

    private static String number(String version) {
        return version.substring(version.indexOf(':') + 1);
    }

    @Test
    void aBadgeOfThePastSaysSoAndIsKeptForGood() {
        Response past = given().get("/badge/trial.svg?as_of=" + first);
        assertThat(past.header("Record-Version")).endsWith("." + number(first));
        assertThat(past.header("Memento-Datetime")).endsWith(" GMT");
        assertThat(past.header("Cache-Control")).contains("immutable");
        Response present = given().get("/badge/trial.svg");
        assertThat(present.header("Record-Version")).endsWith("." + number(version()));
        assertThat(present.header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void oEmbedTellsOfTheVersionThatItsFrameShows() {
        JsonPath past = JsonPath.from(given().queryParam("url", "/events/" + EVENT + "?as_of=" + first)
                .get("/oembed")
                .asString());
        assertThat(past.getString("title")).isEqualTo("Ann Ames speaks");
        assertThat(past.getString("html"))
                .contains("/events/" + EVENT + "?as_of=version", "/embed/events/" + EVENT + "?as_of=version")
                .doesNotContain("Ann Ames sings");
        assertThat(JsonPath.from(given().queryParam("url", "/events/" + EVENT)
                                .get("/oembed")
                                .asString())
                        .getString("title"))
                .isEqualTo("Ann Ames sings");

        seeds.write("timelines/trial.yaml", """
                        id: trial
                        title: A trial
                        zone: Europe/Berlin
                        withdrawn: [{id: 2020-01-01-speech, headline: She spoke, reason: She did not}]
                        """);
        assertThat(loader.load(folder).orElseThrow().withdrawn()).isOne();
        assertThat(given().queryParam("url", "/events/" + EVENT + "?as_of=" + first)
                        .get("/oembed")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().queryParam("url", "/timelines/trial?as_of=version:99999")
                        .get("/oembed")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board?timelines=trial",
                "/badge/trial.svg",
                "/embed/events/" + EVENT,
                "/embed/trial",
                "/timelines/trial/who-said-what",
                "/timelines/trial",
                "/v1/timelines/trial/events"
            })
    void whatCanBeAskedOfThePastIsSoByAHeaderToo(String address) {
        Response led = given().redirects()
                .follow(false)
                .header("Accept-Datetime", "Mon, 01 Jan 2001 00:00:00 GMT")
                .get(address);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.header("Location")).contains("as_of=2001-01-01T00%3A00%3A00Z");
        assertThat(given().get(address).header("Vary")).contains("Accept-Datetime");
        // And that is understood, though nothing is as old.
        assertThat(given().get(led.header("Location")).asString()).contains("as_of");
    }

    @Test
    void aSourceThatIsCorrectedSaysSoInWords() {
        seeds.replace(
                "sources.yaml",
                "id: report, title: Report",
                "id: report, title: Report, corrections: [{date: \"2020-02-01\", what: A name was wrong}]");
        loader.load(folder);
        String path =
                get("/v1/sources/report/revisions?limit=200").jsonPath().getString("items[-1].self") + "/difference";
        assertThat(get(path).jsonPath().<String>getList("words"))
                .isEqualTo(List.of("Corrections of its publisher: now A name was wrong"));
        assertThat(get(path + "?lang=de").jsonPath().<String>getList("words"))
                .isEqualTo(List.of("Berichtigungen des Herausgebers: jetzt A name was wrong"));
    }
}
