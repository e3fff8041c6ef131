package org.dateline.seed;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How much, in which money, and about how much. */
@QuarkusTest
@TestProfile(OwnStore.class)
class AmountsTest extends PassagesOnRecord {
    private void pay(String quantity, String passages) {
        writePaid(quantity, passages);
        assertThat(loader.load(folder)).isPresent();
    }

    private void writePaid(String quantity, String passages) {
        write(passages);
        seeds.replace("timelines/trial.yaml", "type: statement", "type: payment\n    quantity: " + quantity);
    }

    private static final String SAID = "report: {asserts: \"They paid.\", origin: ann-said}";

    private static final String OTHERWISE = """
            report: {asserts: "They paid 45,000.", origin: ann-said}
            post: {asserts: "They paid 60,000.", origin: an-official, says: {quantity: "60000.00"}}
            """;

    @Test
    void itIsExactInJson() {
        pay("{value: \"45000.10\", currency: USD}", SAID);
        assertThat(get("/v1/events/" + EVENT + "?fields=quantity").asString())
                .contains("\"quantity\":{\"value\":\"45000.10\",\"currency\":\"USD\"}");
        pay("{value: 45000.10, currency: USD}", SAID);
        assertThat(event().getString("quantity.value")).isEqualTo("45000.10");
        pay("{value: 999999999999999, currency: USD}", SAID);
        assertThat(event().getString("quantity.value")).isEqualTo("999999999999999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | about €45,000.10
            de | etwa 45.000,10 €
            fr | environ 45 000,10 €
            es | unos 45.000,10 €
            ru | около 45 000,10 €
            """)
    void pagesSayItAsPeopleDo(String language, String words) {
        pay("{value: \"45000.10~\", currency: EUR}", SAID);
        assertThat(page("/events/" + EVENT, language).replaceAll("[\\u00A0\\u202F]|&nbsp;", " "))
                .contains(words);
    }

    @Test
    void sourcesThatGiveOtherAmountsDisagree() {
        pay("{value: 45000, currency: USD, reason: She was there.}", OTHERWISE);
        JsonPath event = event();
        assertThat(event.getList("disagreements[0].positions.value")).isEqualTo(List.of("45000", "60000.00"));
        assertThat(event.getString("attribution")).contains("$60,000.00 (").doesNotContain("null");
        assertThat(page("/events/" + EVENT, "en")).contains("$60,000.00").doesNotContain("null");
        assertThat(event.getString("disagreements[0].currency")).isEqualTo("USD");
        assertThat(page("/disagreements", "en")).contains("$60,000.00");
        assertThat(get("/v1/events/" + EVENT + "?format=ics").asString()).contains("$45\\,000");
    }

    @Test
    void aboutSoMuchExcludesNothingAndIsNotCountedForWhatIsExact() {
        pay("{value: 45000~, currency: USD}", OTHERWISE);
        assertThat(event().getList("disagreements")).isEmpty();
        assertThat(event().getInt("corroboration.sources")).isEqualTo(1);
        pay(
                "{value: \"60000\", currency: USD}",
                OTHERWISE.replace(", origin: ann-said", ", origin: ann-said, says: {quantity: 45000~}"));
        assertThat(event().getList("disagreements")).isEmpty();
        assertThat(event().getInt("corroboration.sources")).isEqualTo(1);
    }

    @Test
    void aTableHasItAndIsReadAgain() {
        pay("{value: \"45000.10..50000~\", currency: USD}", OTHERWISE);
        String before = event().getMap("quantity").toString();
        isTheSameFromItsTables();
        assertThat(event().getMap("quantity").toString()).isEqualTo(before);
    }

    @Test
    void whatItWasIsAnsweredAgain() {
        pay("{value: 45000, currency: USD}", SAID);
        String then = version();
        String before = get("/v1/events/" + EVENT).asString();
        pay("{value: 45000, currency: EUR}", SAID);
        assertThat(get("/v1/events/" + EVENT + "?as_of=" + then).asString()).isEqualTo(before);
        int revision = event().getInt("revision");
        assertThat(get("/v1/events/" + EVENT + "/revisions/" + revision + "/difference?from=" + (revision - 1))
                        .jsonPath()
                        .getList("words"))
                .isEqualTo(List.of("Number: was 45000 USD; is 45000 EUR"));
    }

    /** As a record may have had it before there were currencies. */
    @Test
    void wholeThingsMayBeCalledWhatACurrencyIs() {
        pay("{value: 5, unit: cup}", SAID);
        assertThat(event().getString("quantity.unit")).isEqualTo("cup");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {value: 5}                          | nothing says what is counted                | Write unit: calls, or of money currency: USD (ISO 4217)
            {value: "5.50", unit: usd}          | this is a currency                          | Write currency: USD
            {value: 5, unit: x, currency: USD}  | the quantity has a unit and a currency      | Keep one of the two
            {value: 5, currency: USX}           | there is no such currency in ISO 4217       | Write its three capital letters, such as USD, EUR or RUB
            {value: "5..4.5", currency: USD}    | the upper bound is below the lower one      |
            """)
    void whatIsWrongIsToldWithWhatWouldWork(String quantity, String reason, String remedy) {
        writePaid(quantity, SAID);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.remedy()).isEqualTo(remedy);
        });
    }
}
