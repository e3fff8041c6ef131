package org.dateline.http;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CorsTest {

    @Test
    void everyPageOnTheWebMayReadWithoutCredentials() {
        given().header("Origin", "https://news.example")
                .when()
                .get("/v1/events?limit=1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header(
                        "Access-Control-Expose-Headers",
                        "ETag, Link, Content-Loss, Record-Version, Retry-After, X-Request-Id")
                .header("Access-Control-Allow-Credentials", equalTo(null));
    }

    @Test
    void pagesMayReadFailuresToo() {
        for (String address : new String[] {"/v1/events?colour=red", "/v1/events/unheard-of", "/nowhere"}) {
            given().header("Origin", "https://news.example")
                    .when()
                    .get(address)
                    .then()
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void aPreflightAllowsReadingAndTheSendingOfDocuments() {
        given().header("Origin", "https://news.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match")
                .when()
                .options("/v1/events")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                .header("Access-Control-Allow-Headers", containsString("*"));
    }
}
