package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a quote stands in its source, and what it is in another language. */
@QuarkusTest
@TestProfile(OwnStore.class)
class QuotedPassagesTest extends PassagesOnRecord {
    private static final String TRANSLATED = """
            post:
              asserts: "Elle a parlé."
              origin: ann-said
              locator: {page: xii, paragraph: 3}
              translation: {language: en, text: She spoke., by: the Herald}
            """;

    @Test
    void aPlaceIsServedAndLeadsThereWhereItCan() {
        tell("""
                report: {asserts: "She spoke to the house.", origin: ann-said, locator: {page: 12}}
                film: {without_quote: true, stance: asserts, origin: ann-said, locator: {time: "12:31-12:45"}}
                post: {asserts: "Elle a parlé.", origin: ann-said, locator: {paragraph: 3}}
                """);
        JsonPath event = event();
        assertThat(event.getString("citations[0].passages[0].locator.page")).isEqualTo("12");
        assertThat(event.getString("citations[0].passages[0].link"))
                .isEqualTo("#page=12:~:text=She%20spoke%20to%20the%20house.");
        assertThat(event.getString("citations[1].passages[0].link")).isEqualTo("#t=751,765");
        assertThat(event.getString("citations[2].passages[0].link")).startsWith("#:~:text=");
        String page = page("/events/" + EVENT, "en");
        assertThat(page)
                .contains("p. 12")
                .contains("at 12:31\u201312:45")
                .contains("para. 3")
                .contains("https://parliament.example/session.mp4#t=751,765");
        assertThat(page("/events/" + EVENT, "de")).contains("S. 12").contains("Abs. 3");
    }

    @Test
    void aTranslationStandsBesideTheWordsOfTheSource() {
        tell(TRANSLATED);
        JsonPath event = event();
        assertThat(event.getString("citations[0].passages[0].quote.exact")).isEqualTo("Elle a parlé.");
        assertThat(event.getString("citations[0].passages[0].translation.text")).isEqualTo("She spoke.");
        assertThat(event.getString("citations[0].passages[0].translation.by")).isEqualTo("the Herald");
        assertThat(page("/events/" + EVENT, "en"))
                .contains("<blockquote lang=\"fr\" dir=\"auto\">Elle a parlé.</blockquote>")
                .contains("In English, translated by the Herald:")
                .contains("<span lang=\"en\" dir=\"auto\">She spoke.</span>");
        assertThat(page("/events/" + EVENT, "ru")).contains("Перевод (английский), переводчик: the Herald:");
        assertThat(get("/v1/events?timeline=trial&q=spoke").jsonPath().getList("items"))
                .hasSize(1);
        assertThat(get("/v1/events?timeline=trial&q=spoke&include=explain").asString())
                .contains("/citations/0/passages/0/translation/text");
        assertThat(get("/v1/events?timeline=trial&format=jsonld").asString())
                .contains("\"workTranslation\":{\"@type\":\"Quotation\",\"inLanguage\":\"en\",\"text\":\"She spoke.\"");
        assertThat(get("/v1/events?timeline=trial&format=jsonld").header("Content-Loss"))
                .contains("citations.passages.locator");
    }

    @Test
    void aQuoteCanBeInAnotherLanguageThanItsSource() {
        tell("""
                report:
                  asserts: "Elle a parlé."
                  origin: ann-said
                  quote_language: fr
                  translation: {language: en, text: She spoke.}
                """);
        assertThat(event().getString("citations[0].passages[0].quote.language")).isEqualTo("fr");
        assertThat(page("/events/" + EVENT, "en")).contains("<blockquote lang=\"fr\"");
    }

    @Test
    void aTableHasThemAndIsReadAgainWithoutAChange() {
        tell(TRANSLATED);
        isTheSameFromItsTables();
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        tell(TRANSLATED);
        String then = version();
        String before = get("/v1/events/" + EVENT).asString();
        tell(TRANSLATED.replace("xii", "xiv").replace("She spoke.", "She has spoken."));
        assertThat(get("/v1/events/" + EVENT + "?as_of=" + then).asString()).isEqualTo(before);
        assertThat(event().getString("citations[0].passages[0].locator.page")).isEqualTo("xiv");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldWork() {
        write("""
                film:
                  passages:
                    - {asserts: "she spoke", origin: ann-said, locator: {time: "12:61"}}
                    - {asserts: "she said", origin: ann-said, locator: {time: "12:31", page: 3}}
                    - {asserts: "so", origin: ann-said, translation: {language: en, text: so}}
                    - {without_quote: true, stance: asserts, origin: ann-said, translation: {language: fr, text: ainsi}}
                """);
        assertThat(faults())
                .extracting(SeedFault::reason)
                .containsExactly(
                        "this is no time code, or one that ends before it begins",
                        "what has pages or paragraphs is read, and has no time code",
                        "the quote itself is in this language: en",
                        "nothing is quoted that this could be of");
    }
}
