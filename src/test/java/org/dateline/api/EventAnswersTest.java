package org.dateline.api;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dateline.http.Addresses;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.RequestHeaders;
import org.dateline.query.InvalidParameters;
import org.dateline.query.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service behind every path of events, without a path. */
@QuarkusTest
class EventAnswersTest {
    private static final String TIMELINE = "flynn-kislyak-2016";

    @Inject
    EventAnswers answers;

    private static Request request(String address, String known) {
        return Request.of(
                Offer.EVENTS,
                URI.create(address),
                new Addresses(URI.create("https://timeline.example")),
                new RequestHeaders(RequestHeaders.NONE.accept(), null, null, known));
    }

    private static JsonNode json(Response answer) throws Exception {
        return new ObjectMapper().readTree((byte[]) answer.getEntity());
    }

    @Test
    void aTimelineIsTheRecordFilteredByIt() throws Exception {
        JsonNode ofTimeline = json(answers.ofTimeline(TIMELINE, request("/x?type=call&include=total", null)));
        JsonNode ofRecord = json(answers.ofRecord(request("/x?type=call&include=total&timeline=" + TIMELINE, null)));

        assertThat(ofTimeline).isEqualTo(ofRecord);
        assertThat(ofTimeline.at("/meta/total").asInt()).isPositive();
    }

    @Test
    void anEventAloneIsAsInAList() throws Exception {
        JsonNode listed =
                json(answers.ofRecord(request("/x?type=call&limit=1", null))).at("/items/0");

        assertThat(json(answers.ofEvent(listed.get("id").asText(), request("/x", null))))
                .isEqualTo(listed);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        Response first = answers.ofRecord(request("/x?limit=1", null));
        Response second = answers.ofRecord(request("/x?limit=1", first.getHeaderString(HttpHeaders.ETAG)));

        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getEntity()).isNull();
    }

    @Test
    void aQuestionIsRefusedBeforeAnythingIsLookedFor() {
        assertThatThrownBy(() -> answers.ofTimeline("unheard-of", request("/timeline?from=2016-13", null)))
                .isInstanceOf(InvalidParameters.class);
        assertThatThrownBy(() -> answers.ofTimeline("unheard-of", request("/timeline", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.ofEvent("unheard-of", request("/event", null)))
                .isInstanceOf(NotFound.class);
    }
}
