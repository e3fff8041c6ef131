package org.dateline.http;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
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
}
