package org.dateline.format.linkeddata;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.dateline.http.Losses;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The real record as linked data. */
@QuarkusTest
class LinkedDataApiTest {
    private static final String EVENTS = "tag:dateline.invalid,2026:events/";

    private static Triples triples(String address) throws Exception {
        return Triples.of(document(address).asString());
    }

    private static Response document(String address) {
        Response answer = given().header("Host", "timeline.example").get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/ld+json");
        return answer;
    }

    @Test
    void aTimelineIsAListOfAllItsEvents() throws Exception {
        Triples triples = triples("/v1/timelines/flynn-kislyak-2016/events?format=jsonld");
        int events = given().get("/v1/timelines/flynn-kislyak-2016/events?limit=0&include=total")
                .path("meta.total");

        assertThat(triples.ofType("Event")).hasSize(events);
        assertThat(triples.objects("itemListElement")).hasSize(events);
        assertThat(triples.ofType("ItemList").get(0).objects("name")).containsExactly((String)
                given().get("/v1/timelines/flynn-kislyak-2016").path("title"));
        assertThat(triples.objects("author")).noneMatch(author -> author.startsWith("_:"));
    }

    @Test
    void theAcceptHeaderAsksForItToo() {
        assertThat(given().accept("application/ld+json")
                        .get("/v1/events?limit=1")
                        .contentType())
                .startsWith("application/ld+json");
    }

    @Test
    void aFilterAndALimitHold() throws Exception {
        assertThat(triples("/v1/events?type=call&limit=1&format=jsonld").ofType("Event"))
                .hasSize(1);
        assertThat(triples("/v1/events?q=unheardofword&format=jsonld").ofType("ItemList"))
                .hasSize(1);
    }

    @Test
    void aDisputedDayIsWhatSomeSayAndNoFact() throws Exception {
        Triples triples = triples("/v1/events/2016-12-28-flynn-kislyak-call?format=jsonld");

        assertThat(triples.ofType("ItemList")).isEmpty();
        assertThat(triples.ofType("Event")).hasSize(1);
        assertThat(triples.objects("startDate")).isEmpty();
        assertThat(triples.objects(Triples.DATE)).containsExactly("2016-12-28");
        assertThat(triples.objects("temporalCoverage")).contains("2016-12-28", "2016-12-29");
        assertThat(triples.ofType("Event").get(0).objects("description").get(0))
                .contains("Disputed: ", "contradict each other on the date");
    }

    /** Four passages of two outlets, and more, go back to three people: docs/evidence.md. */
    @Test
    void whatGoesBackToTheSamePeopleSaysSo() throws Exception {
        Triples triples = triples("/v1/events/2016-12-29-flynn-kislyak-calls?format=jsonld");

        assertThat(triples.objects("http://purl.org/dc/terms/source").stream()
                        .filter(root -> root.endsWith(":origins/reuters-three-sources"))
                        .count())
                .isGreaterThan(3);
        assertThat(triples.objects("http://purl.org/dc/terms/source"))
                .noneMatch(root -> root.endsWith("/mail-online-on-three-sources"));
    }

    @Test
    void whatItDoesNotCarryIsInAHeader() {
        assertThat(document("/v1/events/2016-12-29-flynn-kislyak-calls?format=jsonld")
                        .header(Losses.HEADER))
                .contains("quantity;n=1", "corroboration;n=1", "disagreements;n=1");
    }

    @Test
    void addressesAreThoseOfTheServiceAskedAt() throws Exception {
        assertThat(triples("/v1/events/2016-12-29-flynn-kislyak-calls?format=jsonld")
                        .all())
                .anyMatch(triple -> triple.subject().equals(EVENTS + "2016-12-29-flynn-kislyak-calls"));
    }
}
