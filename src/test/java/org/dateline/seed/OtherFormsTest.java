package org.dateline.seed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written otherwise and told as before makes no version: no reader is shown a change where there is none. */
@QuarkusTest
@TestProfile(OwnStore.class)
class OtherFormsTest extends PassagesOnRecord {
    private static final String PASSAGES =
            "report: {asserts: \"She spoke.\", origin: ann-said, says: {leaves_open: [when, quantity]}}";

    @BeforeEach
    void tellFirst() {
        write(PASSAGES);
        seeds.replace(
                "timelines/trial.yaml",
                "when: \"2020-01-01\"",
                "when: \"2020-01-01\"\n    quantity: {value: \"1\", unit: speeches}\n    tags: [ann, bob]");
        assertThat(loader.load(folder)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the language of the source | asserts: "She spoke."              | asserts: "She spoke.", quote_language: en
            nothing inferred           | asserts: "She spoke."              | asserts: "She spoke.", inferred: false
            a quote                    | asserts: "She spoke."              | asserts: "She spoke.", without_quote: false
            another order              | leaves_open: [when, quantity]      | leaves_open: [quantity, when]
            not a key event            | summary: She speaks.               | {summary: She speaks., key: false}
            the zone of the timeline   | summary: She speaks.               | {summary: She speaks., zone: Europe/Berlin}
            sources                    | summary: She speaks.               | {summary: She speaks., unsourced: false}
            another order of tags      | tags: [ann, bob]                   | tags: [bob, ann]
            a range of one number      | value: "1"                         | value: "1..1"
            """)
    void whatIsWrittenOtherwiseAndToldAlikeIsNoChange(String what, String before, String after) {
        String version = version();
        String lines =
                after.startsWith("{") ? after.substring(1, after.length() - 1).replace("., ", ".\n    ") : after;
        seeds.replace("timelines/trial.yaml", before, lines);
        assertThat(loader.load(folder).orElseThrow().revised()).as(what).isZero();
        assertThat(version()).as(what).isEqualTo(version);
    }

    @Test
    void theOrderInWhichThingsAreWrittenIsNoChange() {
        String version = version();
        seeds.write("actors.yaml", """
                        actors:
                          - {id: ministry, name: The ministry, kind: organisation}
                          - {id: ann, name: Ann Ames, kind: person}
                          - {id: bob, name: Bob Burns, kind: person}
                        """);
        assertThat(loader.load(folder).orElseThrow().unchanged()).isOne();
        assertThat(version()).isEqualTo(version);
        // And the same again is not even looked at.
        assertThat(loader.load(folder)).isPresent();
        seeds.replace("actors.yaml", "Bob Burns", "Robert Burns");
        assertThat(loader.load(folder)).isPresent();
        assertThat(version()).isNotEqualTo(version);
    }

    @Test
    void whatASourceIsWrittenInCountsWhereAPassageSaysTheSame() {
        seeds.replace("timelines/trial.yaml", "asserts: \"She spoke.\"", "asserts: \"She spoke.\", quote_language: en");
        assertThat(loader.load(folder)).isPresent();
        assertThat(event().getString("citations[0].passages[0].quote_language")).isNull();
        seeds.replace(
                "sources.yaml",
                "https://ministry.example/report.pdf, language: en",
                "https://ministry.example/report.pdf, language: fr");
        assertThat(loader.load(folder)).isPresent();
        assertThat(event().getString("citations[0].passages[0].quote.language")).isEqualTo("en");
    }
}
