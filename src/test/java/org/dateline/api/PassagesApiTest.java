package org.dateline.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers about the real record say nothing twice, and nothing is lost by that. */
@QuarkusTest
class PassagesApiTest {
    private static final String EVENTS = "/v1/events?limit=200";

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<JsonNode> events() {
        return list(Api.json(EVENTS).path("items"));
    }

    private static List<JsonNode> passages(JsonNode citations) {
        return list(citations).stream()
                .flatMap(ofSource -> list(ofSource.path("passages")).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        EVENTS + ", 180_000",
        "/v1/events/2016-12-29-flynn-kislyak-calls, 20_000",
        "/timelines/flynn-kislyak-2016, 300_000"
    })
    void anAnswerIsNoLongerThanItMustBe(String address, String bytes) {
        assertThat(given().get(address).asByteArray())
                .hasSizeLessThanOrEqualTo(Integer.parseInt(bytes.replace("_", "")));
    }

    @Test
    void everyPassageOfAnEventHasAnIdOfItsOwn() {
        for (JsonNode event : events()) {
            assertThat(passages(event.path("citations")))
                    .as(event.path("id").asText())
                    .extracting(passage -> passage.path("id").asText())
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[0-9a-z]{6}"));
        }
    }

    /** By the rules of docs/evidence.md, from what each passage says. */
    @Test
    void thePassagesOfEveryPositionAreThoseThatSayIt() {
        int positions = 0;
        for (JsonNode event : events()) {
            for (JsonNode disagreement : event.path("disagreements")) {
                String field = disagreement.path("field").asText();
                for (JsonNode position : disagreement.path("positions")) {
                    String value = position.path("value").asText();
                    List<JsonNode> saying = passages(event.path("citations")).stream()
                            .filter(passage -> !passage.has("inferred") && !passage.has("withdrawn"))
                            .filter(passage -> value.equals(said(passage, field, disagreement)))
                            .toList();
                    List<JsonNode> pointedTo = Passages.of(position, event.path("citations"));
                    assertThat(pointedTo.stream().map(passage -> passage.path("id")))
                            .as("%s: %s %s", event.path("id"), field, value)
                            .containsExactlyElementsOf(saying.stream()
                                    .map(passage -> passage.path("id"))
                                    .toList());
                    assertThat(pointedTo.stream()
                                    .map(passage -> passage.path("source"))
                                    .distinct())
                            .hasSizeGreaterThanOrEqualTo(
                                    position.path("sources").asInt());
                    positions++;
                }
            }
        }
        assertThat(positions).isGreaterThan(12);
    }

    /** What a passage says of a field; null when nothing. */
    private static String said(JsonNode passage, String field, JsonNode disagreement) {
        String stance = passage.path("stance").asText();
        if (field.equals("stance")) {
            return stance.equals("context") ? null : stance;
        }
        boolean open = list(passage.at("/says/leaves_open")).stream()
                .anyMatch(each -> each.asText().equals(field));
        if (!stance.equals("asserts") || open) {
            return null;
        }
        return passage.path("says")
                .path(field)
                .asText(disagreement.path("chosen").asText(null));
    }

    @Test
    void aDisagreementIsTheSameAloneAndInItsEvent() {
        for (JsonNode item : Api.json("/v1/disagreements?limit=200").path("items")) {
            JsonNode event = Api.json(item.at("/event/self").asText());
            JsonNode within = list(event.path("disagreements")).stream()
                    .filter(each -> each.path("field").equals(item.path("field")))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.path("positions")).isEqualTo(within.path("positions"));
            assertThat(item.path("chosen")).isEqualTo(within.path("chosen"));
            assertThat(item.path("reason")).isEqualTo(within.path("reason"));
            Set<JsonNode> pointedTo = new HashSet<>();
            for (JsonNode position : item.path("positions")) {
                assertThat(Passages.of(position, item.path("citations")))
                        .isEqualTo(Passages.of(position, event.path("citations")));
                pointedTo.addAll(Passages.of(position, item.path("citations")));
            }
            assertThat(passages(item.path("citations"))).as("none besides").hasSameSizeAs(pointedTo);
        }
    }

    @Test
    void whatAPassageDoesNotSayOfItsSourceAndItsOriginIsAtTheirAddresses() {
        Set<String> sources = new HashSet<>();
        Set<String> origins = new HashSet<>();
        for (JsonNode event : events()) {
            for (JsonNode ofSource : event.path("citations")) {
                assertPart(ofSource.path("source"), "/v1/sources/", sources);
                for (JsonNode passage : ofSource.path("passages")) {
                    assertPart(passage.path("origin"), "/v1/origins/", origins);
                }
            }
        }
        assertThat(sources).hasSize(3);
        assertThat(origins).hasSizeGreaterThan(10);
        for (String origin : origins) {
            assertThat(Api.json("/v1/origins/" + origin).path("roots"))
                    .as(origin)
                    .isNotEmpty();
        }
    }

    private static void assertPart(JsonNode part, String path, Set<String> seen) {
        String id = part.path("id").asText();
        if (seen.add(id)) {
            JsonNode whole = Api.json(path + id);
            for (Map.Entry<String, JsonNode> member : part.properties()) {
                assertThat(member.getValue()).as(id + " " + member.getKey()).isEqualTo(whole.path(member.getKey()));
            }
        }
    }

    @Test
    void theStatementsOfAnOriginAreItsPassages() {
        JsonNode origin = Api.json("/v1/origins/reuters-three-sources");
        int passages = 0;
        for (JsonNode statement : origin.path("statements")) {
            List<String> ofEvent = new ArrayList<>();
            for (JsonNode passage :
                    passages(Api.json(statement.at("/event/self").asText()).path("citations"))) {
                if (passage.at("/origin/id").equals(origin.path("id"))
                        && passage.path("stance").equals(statement.path("stance"))) {
                    ofEvent.add(passage.path("id").asText() + passage.path("quote") + passage.path("link"));
                }
            }
            assertThat(passages(statement.path("citations")))
                    .extracting(passage -> passage.path("id").asText() + passage.path("quote") + passage.path("link"))
                    .isEqualTo(ofEvent);
            passages += ofEvent.size();
        }
        assertThat(passages).isGreaterThan(8);
    }

    @Test
    void aStepOfAWindowNamesPassagesThatGiveTheOrder() {
        int named = 0;
        for (JsonNode event : events()) {
            String id = event.path("id").asText();
            for (JsonNode step : Api.json("/v1/events/" + id + "/window").path("steps")) {
                for (JsonNode grounds : step.path("rests_on")) {
                    String under = grounds.path("event").asText();
                    JsonNode citations = Api.json("/v1/events/" + under).path("citations");
                    String relation = step.path("relation").asText();
                    String said = under.equals(id) ? relation : relation.equals("after") ? "before" : "after";
                    String other = under.equals(id) ? step.path("event").asText() : id;
                    assertThat(Passages.of(grounds, citations))
                            .isNotEmpty()
                            .allMatch(passage ->
                                    passage.path("says").path(said).toString().contains("\"" + other + "\""));
                    named++;
                }
            }
        }
        assertThat(named).isPositive();
    }
}
