package org.dateline.seed;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has written a source: persons, bodies, and those of whom nobody says which. */
@QuarkusTest
@TestProfile(OwnStore.class)
class AuthorsTest extends PassagesOnRecord {
    private static final String ONE = "report: {asserts: \"She spoke to the house.\", origin: ann-said}";
    private static final String AUTHORS =
            "authors: [{family: Ames, given: Ann}, {name: Press and Photo, kind: organisation}, Bob Burns], ";

    @BeforeEach
    void addAuthors() {
        seeds.replace("sources.yaml", "{id: report, ", "{id: report, " + AUTHORS);
    }

    @Test
    void anAuthorIsServedWithWhatIsKnownOfTheName() {
        tell(ONE);
        var source = get("/v1/sources/report").jsonPath();
        assertThat(source.getList("authors.name")).isEqualTo(List.of("Ann Ames", "Press and Photo", "Bob Burns"));
        assertThat(source.getString("authors[0].family")).isEqualTo("Ames");
        assertThat(source.getString("authors[0].kind")).isEqualTo("person");
        assertThat(source.getMap("authors[2]")).hasSize(1);
        assertThat(page("/sources/report", "en")).contains("Ann Ames, Press and Photo, Bob Burns");
        assertThat(get("/v1/sources?format=csv").asString()).contains("Ann Ames; Press and Photo; Bob Burns");
    }

    @Test
    void bibliographiesPartTheNameOfAPersonAndNoOther() {
        tell(ONE);
        assertThat(get("/v1/sources/report?format=csl").asString().replaceAll("\\s+", ""))
                .contains(
                        "\"author\":[{\"family\":\"Ames\",\"given\":\"Ann\"},{\"literal\":\"PressandPhoto\"},{\"literal\":\"BobBurns\"}]");
        assertThat(get("/v1/sources/report?format=bibtex").asString())
                .contains("author = {{Ames}, {Ann} and {Press and Photo} and {Bob Burns}}");
        assertThat(get("/v1/sources/report?format=ris").asString())
                .contains("AU  - Ames, Ann\r\nAU  - Press and Photo\r\nAU  - Bob Burns\r\n");
        assertThat(get("/v1/sources/report?format=text&style=apa").asString()).startsWith("Ames, A., Press and Photo");
        assertThat(get("/v1/events?timeline=trial&format=jsonld").asString())
                .contains(
                        "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Ames\",\"familyName\":\"Ames\",\"givenName\":\"Ann\"},"
                                + "{\"@type\":\"Organization\",\"name\":\"Press and Photo\"},\"Bob Burns\"]");
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        tell(ONE);
        String then = version();
        String before = get("/v1/sources/report").asString();
        seeds.replace("sources.yaml", AUTHORS, "authors: [Ann Ames], ");
        tell(ONE);
        String plain = version();
        String after = get("/v1/sources/report").asString();
        seeds.replace("sources.yaml", "authors: [Ann Ames], ", "");
        tell(ONE);
        assertThat(get("/v1/sources/report?as_of=" + then).asString()).isEqualTo(before);
        assertThat(get("/v1/sources/report?as_of=" + plain).asString()).isEqualTo(after);
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldWork() {
        seeds.replace(
                "sources.yaml",
                AUTHORS,
                "authors: [{kind: person}, {given: Ann}, {family: Press, kind: organisation}, {name: Ann, given: A}], ");
        write(ONE);
        assertThat(faults())
                .extracting(SeedFault::reason)
                .containsExactly(
                        "an author has a name",
                        "an author has a name",
                        "only a person's name has family and given",
                        "the family's name is missing");
    }
}
