package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who was asked of an event and did not answer. */
@QuarkusTest
@TestProfile(OwnStore.class)
class AskedTest extends PassagesOnRecord {
    private static final String ASKED = """
            report: {asserts: "She spoke to the house.", origin: ann-said}
            film:
              passages:
                - {did_not_respond: "Mr Burns did not answer our letters.", asked: bob}
                - {declines_to_comment: "The ministry had no comment.", asked: ministry}
            """;

    @Test
    void whoDidNotAnswerIsNamedWithThePassageThatSaysSo() {
        tell(ASKED);
        JsonPath event = event();
        assertThat(event.getString("citations[1].passages[0].stance")).isEqualTo("did_not_respond");
        assertThat(event.getMap("citations[1].passages[0].asked")).hasSize(2).containsEntry("id", "bob");
        assertThat(event.getString("citations[1].passages[0].origin.attribution"))
                .isEqualTo("unattributed");
        assertThat(event.getString("attribution"))
                .isEqualTo(
                        "According to Ann Ames, in parliament. No comment from The ministry. No response from Bob Burns.");
        assertThat(page("/events/" + EVENT, "en"))
                .contains("Bob Burns did not respond")
                .contains("The ministry declined to comment");
        assertThat(page("/events/" + EVENT, "de")).contains("Bob Burns antwortete nicht");
    }

    @Test
    void silenceCountsInNothing() {
        tell(ASKED);
        String with = event().getMap("corroboration").toString();
        assertThat(event().getList("disagreements")).isEmpty();
        tell("report: {asserts: \"She spoke to the house.\", origin: ann-said}");
        assertThat(event().getMap("corroboration").toString()).isEqualTo(with);
    }

    @Test
    void silenceIsNoAnswerToAQuestion() {
        write(ASKED.replace("asserts:", "does_not_know:"));
        seeds.replace("timelines/trial.yaml", "Ann Ames speaks", "Whether Ann Ames speaks")
                .replace("timelines/trial.yaml", "type: statement", "type: question");
        assertThat(loader.load(folder)).isPresent();
        assertThat(event().getList("disagreements")).isEmpty();
    }

    @Test
    void eventsAreFoundByItAndByWhoWasAsked() {
        tell(ASKED);
        assertThat(get("/v1/events?timeline=trial&stance=did_not_respond")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(get("/v1/events?timeline=trial&q=Burns").jsonPath().getList("items"))
                .hasSize(1);
        seeds.replace("actors.yaml", "Bob Burns", "Bob Byrne");
        assertThat(loader.load(folder)).isPresent();
        assertThat(get("/v1/events?timeline=trial&q=Byrne").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void aTableHasWhoWasAskedAndIsReadAgain() {
        tell(ASKED);
        isTheSameFromItsTables();
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        tell(ASKED);
        String then = version();
        String before = get("/v1/events/" + EVENT).asString();
        tell("report: {asserts: \"She spoke to the house.\", origin: ann-said}");
        assertThat(get("/v1/events/" + EVENT + "?as_of=" + then).asString()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldWork() {
        write("""
                film:
                  passages:
                    - {did_not_respond: "No answer came."}
                    - {asserts: "He said so.", origin: ann-said, asked: bob}
                    - {did_not_respond: "He was silent.", asked: bbo}
                """);
        assertThat(faults())
                .extracting(SeedFault::reason)
                .containsExactly(
                        "the passage says that somebody did not respond, and the record does not say who",
                        "who was asked and answered is the origin of what he says",
                        "there is no actor with this id");
    }
}
