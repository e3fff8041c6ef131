package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources that have no address, and those that were read in another. */
@QuarkusTest
@TestProfile(OwnStore.class)
class SourcesReadElsewhereTest extends PassagesOnRecord {
    private static final String BOTH = """
            letter: {asserts: "I shall speak.", origin: ann-said}
            gazette: {asserts: "She spoke for an hour.", origin: ann-said, locator: {paragraph: 3}}
            report: {asserts: "She spoke to the house.", origin: ann-said}
            """;

    @BeforeEach
    void addSources() {
        seeds.append("sources.yaml", """
                  - {id: letter, title: Letter to the speaker, publisher: Ann Ames, published: "2019-12-31", language: en}
                  - {id: gazette, title: An hour, publisher: Gazette, published: "2020-01-02", language: en, via: report}
                """);
    }

    @Test
    void whatHasNoAddressIsToldWithoutALink() {
        tell(BOTH);
        JsonPath event = event();
        assertThat(event.getString("citations[0].source.title")).isEqualTo("Letter to the speaker");
        assertThat(event.getString("citations[0].source.url")).isNull();
        assertThat(event.getString("citations[0].passages[0].link")).isNull();
        assertThat(page("/events/" + EVENT, "en"))
                .contains("<cite lang=\"en\">Letter to the speaker</cite> Ann Ames, 31 December 2019")
                .doesNotContain("about:blank");
        assertThat(page("/origins/ann-said", "en"))
                .contains("I shall speak.")
                .contains("Ann Ames")
                .doesNotContain("about:blank");
    }

    @Test
    void whatWasReadElsewhereNamesTheOriginalAndLeadsToWhereItWasRead() {
        tell(BOTH);
        JsonPath event = event();
        assertThat(event.getString("citations[1].source.publisher")).isEqualTo("Gazette");
        assertThat(event.getString("citations[1].source.via.id")).isEqualTo("report");
        assertThat(event.getString("citations[1].passages[0].link"))
                .isEqualTo("https://ministry.example/report.pdf#:~:text=She%20spoke%20for%20an%20hour.");
        assertThat(page("/events/" + EVENT, "en"))
                .contains("Gazette, 2 January 2020 · read in <a href=\"https://ministry.example/report.pdf\">")
                .contains("https://ministry.example/report.pdf#:~:text=She%20spoke%20for%20an%20hour.");
        assertThat(page("/sources/gazette", "fr"))
                .contains("Lu dans")
                .contains("href=\"/sources/report\"")
                .contains("Report (Ministry)");
    }

    @Test
    void oneDocumentIsCountedOnceWhateverWasReadInIt() {
        tell(BOTH);
        assertThat(event().getInt("corroboration.sources")).isEqualTo(2);
        assertThat(event().getInt("corroboration.voices")).isEqualTo(1);
    }

    @Test
    void whatWasReadInARetractedDocumentIsGoneWithIt() {
        seeds.replace(
                "sources.yaml",
                "report.pdf, language: en",
                "report.pdf, language: en, corrections: [{date: \"2020-02-01\", what: all of it, retracts: true}]");
        tell(BOTH);
        assertThat(event().getInt("corroboration.sources")).isEqualTo(1);
        assertThat(event().getList("citations[1].passages[0].withdrawn.fields")).contains("assertion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "csv",
                "xlsx",
                "ndjson",
                "ics",
                "atom",
                "rss",
                "jsonfeed",
                "jsonld",
                "timelinejs",
                "html",
                "csl",
                "bibtex",
                "ris",
                "text"
            })
    void everyFormatTellsAnEventWithSuchSources(String format) {
        tell(BOTH);
        assertThat(get("/v1/events?timeline=trial&format=" + format).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBibliographyHasWhatThereIs() {
        tell(BOTH);
        assertThat(get("/v1/sources/letter?format=bibtex").asString())
                .startsWith("@misc{letter,")
                .doesNotContain("url");
        assertThat(get("/v1/sources/gazette?format=bibtex").asString())
                .contains("note = {Read in Ministry, “Report”, https://ministry.example/report.pdf}");
        assertThat(get("/v1/sources/gazette?format=ris").asString()).contains("N1  - Read in Ministry");
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        tell(BOTH);
        String then = version();
        String before = get("/v1/events/" + EVENT).asString();
        seeds.replace("sources.yaml", ", via: report", "");
        tell(BOTH);
        assertThat(event().getString("citations[1].source.via")).isNull();
        assertThat(event().getInt("corroboration.sources")).isEqualTo(3);
        assertThat(get("/v1/events/" + EVENT + "?as_of=" + then).asString()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldWork() {
        seeds.append("sources.yaml", """
                  - {id: copy, title: A copy, publisher: Copy, language: en, via: gazette}
                  - {id: own, title: Its own, publisher: Own, language: en, via: own}
                  - {id: none, title: None, publisher: None, language: en, via: repotr}
                  - {id: two, title: Two, publisher: Two, language: en, via: report, url: https://two.example/}
                """);
        write(BOTH);
        assertThat(faults())
                .extracting(SeedFault::reason)
                .containsExactly(
                        "this source was itself read in another, report",
                        "no source was read in itself",
                        "there is no source with this id",
                        "what was read in another source was not read itself: via");
    }
}
