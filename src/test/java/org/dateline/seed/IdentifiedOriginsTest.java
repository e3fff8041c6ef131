package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Unnamed people who were named later. */
@QuarkusTest
@TestProfile(OwnStore.class)
class IdentifiedOriginsTest extends PassagesOnRecord {
    private static final String BOTH = """
            report: {asserts: "She spoke to the house.", origin: ann-said}
            post: {asserts: "Elle a parlé.", origin: an-official}
            """;

    private static final String UNNAMED = "description: an official}";

    private static String identified(String actor) {
        return "description: an official, identified: {actor: " + actor
                + ", date: \"2020-03\", source: film, quote: \"It was I.\"}}";
    }

    @Test
    void theVoiceIsThatOfWhomeverItTurnedOutToBe() {
        tell(BOTH);
        assertThat(event().getInt("corroboration.voices")).isEqualTo(2);
        assertThat(event().getInt("corroboration.named_voices")).isEqualTo(1);
        seeds.replace("origins.yaml", UNNAMED, identified("ann"));
        tell(BOTH);
        assertThat(event().getInt("corroboration.voices")).isEqualTo(1);
        assertThat(event().getString("corroboration.status")).isEqualTo("single_origin");
        seeds.replace("origins.yaml", "actor: ann, date", "actor: bob, date");
        tell(BOTH);
        assertThat(event().getInt("corroboration.voices")).isEqualTo(2);
        assertThat(event().getInt("corroboration.named_voices")).isEqualTo(2);
    }

    @Test
    void readersAreToldHowHeWasCalledAndWhoHeIs() {
        seeds.replace("origins.yaml", UNNAMED, identified("bob"));
        tell(BOTH);
        assertThat(event().getString("citations[1].passages[0].origin.name")).isEqualTo("An official");
        assertThat(event().getString("citations[1].passages[0].origin.attribution"))
                .isEqualTo("named");
        assertThat(event().getMap("citations[1].passages[0].origin.identified.actor"))
                .hasSize(2)
                .containsEntry("id", "bob");
        assertThat(event().getString("attribution"))
                .isEqualTo("According to Ann Ames, in parliament; an official (since identified as Bob Burns).");
        assertThat(page("/events/" + EVENT, "en")).contains("An official (since identified as Bob Burns)</b>");
        assertThat(page("/events/" + EVENT, "fr")).contains("An official (identifié depuis : Bob Burns)</b>");
        assertThat(page("/origins/an-official", "en"))
                .contains("<dt>Identified</dt>")
                .contains("March 2020: “It was I.”")
                .contains("href=\"/sources/film\"")
                .contains("href=\"/actors/bob\"");
        assertThat(get("/v1/origins/an-official").jsonPath().getString("identified.source"))
                .isEqualTo("film");
        assertThat(page("/actors/bob", "en")).contains("href=\"/origins/an-official\"");
    }

    @Test
    void filtersFollowAndTheExplanationSaysWhy() {
        seeds.replace("origins.yaml", UNNAMED, identified("bob"));
        tell(BOTH);
        assertThat(get("/v1/events?timeline=trial&attribution=unnamed")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(get("/v1/events?timeline=trial&min_named_voices=2&include=explain")
                        .asString())
                .contains("/citations/1/passages/0 counts as named, as the word of bob: an-official was unnamed, and"
                        + " identified by film (2020-03)");
        assertThat(get("/v1/events?timeline=trial&q=Burns").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void whatWasAnsweredBeforeIsAnsweredAgain() {
        tell(BOTH);
        String then = version();
        String event = get("/v1/events/" + EVENT).asString();
        String origin = get("/v1/origins/an-official").asString();
        seeds.replace("origins.yaml", UNNAMED, identified("bob"));
        tell(BOTH);
        String now = version();
        String named = get("/v1/events/" + EVENT).asString();
        String namedOrigin = get("/v1/origins/an-official").asString();
        assertThat(get("/v1/events/" + EVENT + "?as_of=" + then).asString()).isEqualTo(event);
        assertThat(get("/v1/origins/an-official?as_of=" + then).asString()).isEqualTo(origin);
        seeds.replace("origins.yaml", "actor: bob, date", "actor: ann, date");
        tell(BOTH);
        assertThat(get("/v1/events/" + EVENT + "?as_of=" + now).asString()).isEqualTo(named);
        assertThat(get("/v1/origins/an-official?as_of=" + now).asString()).isEqualTo(namedOrigin);
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldWork() {
        seeds.replace("origins.yaml", UNNAMED, identified("bbo").replace("an official,", "an official, people: 3,"));
        seeds.append("origins.yaml", """
                  - {id: ann-again, name: Ann Ames again, attribution: named, actor: ann, identified: {actor: ann, date: "2020-13", source: fim, quote: "It was I."}}
                """);
        write(BOTH);
        assertThat(faults())
                .extracting(SeedFault::reason)
                .containsExactly(
                        "these are several people or may be, of whom this names one: 3",
                        "there is no actor with this id",
                        "only who was unnamed is named later",
                        "month must be 01 to 12 (at character 6)",
                        "there is no source with this id");
    }
}
