package org.dateline.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class EventApiTest {

    private static ValidatableResponse events(String query) {
        return given().when().get("/v1/events" + query).then();
    }

    @Test
    void aTimelineListsItsEvents() {
        events("?timeline=flynn-kislyak-2016&limit=200&fields=headline")
                .statusCode(200)
                .body("items.id", hasItem("2016-12-28-flynn-kislyak-call"));
    }

    @Test
    void anUnknownParameterIsRefusedWithTheNearestOne() {
        events("?participnat=michael-flynn&from=2016-13")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.name", contains("from", "participnat"))
                .body("errors[1].hint", equalTo("participant"));
    }
}
