package org.dateline.problem;

import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Failing;
import org.dateline.Wire;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Every failure is a problem: never HTML, never a stack trace, never an empty body. */
@QuarkusTest
class ProblemsTest {
    @TestHTTPResource("/")
    URI server;

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/timelines",
                "/embed",
                "/v2/events",
                "/v1/event",
                "/nowhere.html",
                "/q/nowhere",
                "/v1/events/a/b",
                "/v1/actors/x"
            })
    void whatDoesNotExistIsNotFound(String path) {
        isProblem(when().get(path).then(), 404, "not-found").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource({"POST,/v1/events", "PUT,/v1/events/x", "DELETE,/v1/actors", "PATCH,/v1/timelines/x", "TRACE,/v1/sources"
    })
    void whatIsReadCannotBeWritten(String method, String path) {
        isProblem(given().request(method, path).then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/css", "image/png", "application/xml", "not a media type"})
    void aFormatThatNothingAnswersInIsRefused(String accept) {
        isProblem(given().header("Accept", accept).when().get("/v1/events").then(), 406, "not-acceptable");
    }

    @Test
    void aFailureNobodyForesawTellsNothingButAReference() {
        isProblem(when().get("/test/failure").then(), 500, "internal-error")
                .body("detail", containsString("Reference "))
                .body(not(containsString(Failing.SECRET)))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"%zz", "100%", "%2", "%%"})
    void anAddressThatIsNotWellFormedIsRefused(String malformed) {
        for (String path : new String[] {"/v1/events?q=" + malformed, "/v1/events/" + malformed}) {
            Wire.Answer answer = Wire.send(server, "GET", path, Map.of());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
            assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("/problems/bad-request");
        }
    }

    @Test
    void whatBrowsersLeaveUnencodedIsTaken() {
        Wire.Answer answer = Wire.send(server, "GET", "/v1/events?q=Putin|{}^`<>\"\\&limit=1&fields=id", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getList("items")).hasSize(1);
    }

    @Test
    void tooMuchOfAnythingIsRefused() {
        assertTooMuch(414, "/v1/events?q=" + "x".repeat(9_000), Map.of());
        assertTooMuch(414, "/v1/events?q=" + "x".repeat(17_000), Map.of());
        assertTooMuch(431, "/v1/events", Map.of("X-Long", "x".repeat(16_500)));
        assertTooMuch(413, "/v1/events", Map.of("Content-Length", "70000"));
        assertTooMuch(413, "/v1/events", Map.of("Content-Length", "70000000000"));
    }

    private void assertTooMuch(int status, String path, Map<String, String> headers) {
        Wire.Answer answer = Wire.send(server, status == 413 ? "POST" : "GET", path, headers);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(JsonPath.from(answer.body()).getInt("status")).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeLeadsToAPageAboutIt(ProblemType type) {
        when().get(type.uri())
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString(type.title()))
                .body(containsString(type.meaning().split("[:'\"<&]")[0]))
                .body(containsString("What to do"));
    }
}
