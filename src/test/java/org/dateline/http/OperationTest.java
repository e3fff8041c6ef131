package org.dateline.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class OperationTest {

    @Test
    void healthIncludesTheDatabase() {
        when().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void requestsAreMeasured() {
        when().get("/v1/timelines").then().statusCode(200);
        when().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count{"))
                .body(containsString("uri=\"/v1/timelines\""));
    }

    @Test
    void theApiCanBeExplored() {
        when().get("/q/swagger-ui").then().statusCode(200).body(containsString("Dateline"));
    }

    @Test
    void theToolToExploreItRunsNothingButItsOwnAndStandsInNoFrame() {
        ExtractableResponse<Response> page = when().get("/q/swagger-ui/").then().extract();
        when().get("/q/swagger-ui/oauth2-redirect.html").then().statusCode(404);
        String policy = page.header("Content-Security-Policy");
        assertThat(page.headers().getValues("Content-Security-Policy")).containsExactly(policy);
        assertThat(policy)
                .doesNotContain("sha256")
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'", "script-src 'self'");
        assertThat(when().get("/v1/timelines").header("Content-Security-Policy"))
                .isNull();
        assertThat(page.asString())
                .doesNotContainPattern("(?s)<script(?![^>]*src=)")
                .doesNotContainPattern("<[a-z]+ [^>]*\\bon[a-z]+=");
    }
}
