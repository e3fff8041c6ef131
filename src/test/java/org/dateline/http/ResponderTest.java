package org.dateline.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class ResponderTest {
    @Inject
    Responder responder;

    @TestHTTPResource
    URI server;

    private static final String LIST = "/v1/events?limit=3";

    /** A client that asks for this coding and, unlike REST Assured by itself, for no other. */
    private static RequestSpecification asking(String encoding) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding);
    }

    private static String tagOf(String address, String encoding) {
        return asking(encoding).get(address).header("ETag");
    }

    @Test
    void anAnswerTheClientHasIsNotSentAgain() {
        String tag = tagOf(LIST, "identity");

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            asking("identity")
                    .header("If-None-Match", known)
                    .when()
                    .get(LIST)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyOrNullString());
        }
        given().header("If-None-Match", "\"other\"").when().get(LIST).then().statusCode(200);
    }

    @Test
    void anAnswerTheClientHasIsNotComputedAgain() {
        Response first = responder.answer(asking("/x?limit=7", null), () -> Map.of("answer", 42));
        String tag = first.getHeaderString("ETag");

        Response second = responder.answer(asking("/x?limit=7", tag), () -> fail("it is known already"));
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getHeaderString("ETag")).isEqualTo(tag);
        assertThat(responder
                        .answer(asking("/x?limit=8", tag), () -> Map.of("answer", 43))
                        .getStatus())
                .isEqualTo(200);
        assertThat(responder
                        .answer(asking("/x?limit=7", "\"other\""), () -> Map.of("answer", 42))
                        .getStatus())
                .isEqualTo(200);
    }

    private static Request asking(String address, String known) {
        return Request.of(
                Offer.EVENTS,
                URI.create(address),
                new Addresses(URI.create("https://timeline.example")),
                new RequestHeaders(List.of(), null, null, known));
    }

    @Test
    void theTagIsStrongAndTellsAnswersAndCodingsApart() {
        String tag = tagOf(LIST, "identity");
        assertThat(tag).matches("\"[A-Za-z0-9_-]+\"");
        assertThat(tagOf(LIST, "identity")).isEqualTo(tag);
        assertThat(tagOf("/v1/events?limit=4", "identity")).isNotEqualTo(tag);
        assertThat(tagOf(LIST, "gzip")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "a b", "[::1]", "timeline.example:99999"})
    void aHostThatMakesNoAddressDoesNoHarm(String host) throws IOException {
        Wire.Answer answer = Wire.send(server, "GET", "/v1/events?limit=1", Map.of("Host", host), "");
        assertThat(answer.status()).as(answer.body()).isIn(200, 400);
    }

    @Test
    void whoPrefersJsonGetsProblemsInJson() {
        given().header("Accept", "application/json, text/html;q=0.1")
                .when()
                .get("/v1/events?x=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void cachesAreToldHowLongAndWhatItVariesWith() {
        when().get(LIST)
                .then()
                .header("Cache-Control", "public, max-age=60, stale-while-revalidate=60")
                .header("Vary", "Accept, Accept-Encoding, Accept-Language, Accept-Datetime");
    }

    @Test
    void failuresAreNotKept() {
        when().get("/v1/events/unheard-of").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void theLinkHeaderLeadsWhereNextDoes() {
        io.restassured.response.Response page = when().get(LIST);
        assertThat(page.header("Link")).isEqualTo("<" + page.path("next") + ">; rel=\"next\"");
        when().get("/v1/events?limit=200").then().header("Link", equalTo(null));
    }

    @Test
    void longAnswersAreCompressed() {
        given().header("Accept-Encoding", "gzip")
                .when()
                .get("/v1/events")
                .then()
                .header("Content-Encoding", "gzip")
                .body("items[0].id", matchesPattern("[a-z0-9-]+"));
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        io.restassured.response.Response head = asking("identity").head(LIST);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(tagOf(LIST, "identity"));
        assertThat(head.asString()).isEmpty();
    }
}
