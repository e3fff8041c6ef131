package org.dateline.format;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.api.Api;
import org.dateline.format.table.Rfc4180;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The real record in formats that hold all of it. */
@QuarkusTest
class EventFormatsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Response get(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> table(String address) {
        return Rfc4180.records(text(get(address)).substring(1));
    }

    private static List<JsonNode> lines(String address) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(get(address)).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static JsonNode json(String address) throws Exception {
        return JSON.readTree(get(address).asByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?lang=de&",
                "?fields=headline,when&",
                "?q=sanctions&type=call,text_message&",
                "?date=2016-12-29&match=possible&sort=-date&"
            })
    void linesOfJsonAreTheItemsOfTheList(String query) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        json("/v1/events" + query + "limit=200").get("items").forEach(items::add);

        assertThat(items).isNotEmpty();
        assertThat(lines("/v1/events" + query + "format=ndjson")).isEqualTo(items);
        assertThat(text(get("/v1/events" + query + "format=ndjson")))
                .endsWith("}\n")
                .doesNotContain("\n\n");
    }

    @Test
    void nothingIsNoLine() {
        Response nothing = get("/v1/events?type=no-such&format=ndjson");
        assertThat(nothing.contentType()).startsWith("application/x-ndjson");
        assertThat(nothing.asByteArray()).isEmpty();
    }

    @Test
    void oneEventIsOneLine() throws Exception {
        String event = "/v1/events/2016-12-28-flynn-kislyak-call";
        assertThat(lines(event + "?format=ndjson")).containsExactly(json(event));
    }

    @Test
    void aPageOfLinesLeadsToTheNext() {
        Response page = get("/v1/events?limit=3&format=ndjson");
        assertThat(text(page).lines()).hasSize(3);
        String next = page.header("Link").replaceAll("<(.*)>.*", "$1");
        assertThat(get(next).contentType()).startsWith("application/x-ndjson");
    }

    @Test
    void aTableHasAllEventsInTheOrderOfTheList() {
        List<String> ids = Api.walk("/v1/events?limit=20");

        Response answer = get("/v1/events?format=csv");
        assertThat(answer.contentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Loss")).isEqualTo("citations;n=" + ids.size());
        assertThat(Rfc4180.records(text(answer).substring(1)))
                .extracting(row -> row.get("id"))
                .isEqualTo(ids);
    }

    @Test
    void aTableOfCitationsHasEveryPassageOfTheList() throws Exception {
        List<String> passages = new ArrayList<>();
        for (JsonNode event :
                json("/v1/timelines/flynn-kislyak-2016/events?limit=200").get("items")) {
            for (JsonNode source : event.get("citations")) {
                for (JsonNode passage : source.get("passages")) {
                    passages.add(event.get("id").asText()
                            + source.at("/source/id").asText()
                            + passage.at("/quote/exact").asText()
                            + URI.create(source.at("/source/url").asText())
                                    .resolve(passage.get("link").asText())
                            + passage.at("/origin/id").asText()
                            + passage.get("stance").asText()
                            + passage.at("/says/when").asText());
                }
            }
        }

        assertThat(passages).hasSizeGreaterThan(40);
        assertThat(table("/v1/timelines/flynn-kislyak-2016/events?format=csv&rows=citations"))
                .extracting(row -> row.get("id")
                        + row.get("source_id")
                        + row.get("quote")
                        + row.get("link")
                        + row.get("origin_id")
                        + row.get("stance")
                        + row.get("says_when"))
                .isEqualTo(passages);
    }

    @Test
    void wordsOfATableAreInTheLanguageAskedFor() {
        assertThat(table("/v1/events/2016-12-28-flynn-kislyak-call?format=csv&lang=de")
                        .get(0)
                        .get("date"))
                .contains("28. Dezember 2016");
    }

    @Test
    void aTimelineHasASlideForEveryDatedEventOfTheListThatIsNotFarFromAllOthers() throws Exception {
        List<String> dated = new ArrayList<>();
        List<String> leftOff = new ArrayList<>();
        for (JsonNode event :
                json("/v1/timelines/flynn-kislyak-2016/events?limit=200").get("items")) {
            boolean isLeftOff = event.at("/when/edtf").isMissingNode()
                    || event.get("id").asText().equals("1799-logan-act");
            (isLeftOff ? leftOff : dated).add(event.get("id").asText());
        }

        Response answer = get("/v1/timelines/flynn-kislyak-2016/events?format=timelinejs");
        JsonNode timeline = JSON.readTree(answer.asByteArray());
        assertThat(answer.contentType()).startsWith("application/vnd.timelinejs+json");
        assertThat(timeline.get("events"))
                .extracting(slide -> slide.get("unique_id").asText())
                .isEqualTo(dated);
        assertThat(timeline.at("/title/text/headline").asText())
                .isEqualTo(json("/v1/timelines/flynn-kislyak-2016").get("title").asText());
        assertThat(answer.header("Content-Loss")).contains("event;n=" + leftOff.size());
        assertThat(timeline.get("events"))
                .allSatisfy(slide -> assertThat(slide.at("/media/url").asText()).startsWith("<blockquote>"));
    }

    @Test
    void whatIsDisputedIsSaidBesideTheDate() throws Exception {
        JsonNode slide = json("/v1/events/2016-12-28-flynn-kislyak-call?format=timelinejs")
                .at("/events/0");

        assertThat(slide.get("display_date").asText())
                .matches("28 December 2016, disputed; others say: .*29 December.*");
        assertThat(slide.at("/text/text").asText())
                .contains("Others say otherwise: 29 December 2016 (an unnamed Trump official")
                .contains("/events/2016-12-28-flynn-kislyak-call\">disputed \u00b7 2 sources, ");
    }
}
