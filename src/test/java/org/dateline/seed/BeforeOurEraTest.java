package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Years before the first go the whole way, from the cell of a sheet to every answer. */
@QuarkusTest
@TestProfile(OwnStore.class)
class BeforeOurEraTest {
    private static final String EVENTS = "/v1/timelines/rome/events";

    @TempDir
    Path folder;

    @Inject
    SeedLoader loader;

    @BeforeEach
    void load() throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(folder.resolve("timelines/rome.csv"), """
                Id,Date,Year,Month,Day,Headline,Source,Quote
                augustus,27 BC – AD 14,,,,Augustus rules,https://example.org/1,he ruled
                murdered,15 March 44 BC,,,,Caesar is murdered,https://example.org/2,he fell
                rubicon,,-49,1,10,Caesar crosses the Rubicon,https://example.org/3,the die is cast
                born,c. 100 BC,,,,Caesar is born,https://example.org/4,he was born
                """);
        loader.load(folder);
    }

    @Test
    void theyAreOrderedDatedAndFoundByTheirDays() {
        JsonPath all = RestAssured.get(EVENTS + "?facet=year").jsonPath();
        assertThat(all.getList("items.id")).isEqualTo(List.of("born", "rubicon", "murdered", "augustus"));
        assertThat(all.getList("items.when.edtf"))
                .isEqualTo(List.of("-0099~", "-0048-01-10", "-0043-03-15", "-0026/0014"));
        assertThat(all.getString("items[2].when.earliest")).isEqualTo("-0043-03-15");
        assertThat(all.getList("facets.year.values.value")).contains("-0099", "-0043", "0000", "0014");

        assertThat(RestAssured.get(EVENTS + "?from=-0048-01-10&to=-0043")
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of("rubicon", "murdered"));
        assertThat(RestAssured.get(EVENTS + "?date=-0043-03-15&match=certain")
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of("murdered"));
        String next = RestAssured.get(EVENTS + "?limit=2").jsonPath().getString("next");
        assertThat(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(next)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of("murdered", "augustus"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 15 March 44 BC           | 27 BC – 14 AD
            de | 15. März 44 v. Chr.      | 27 v. Chr. – 14 n. Chr.
            fr | 15 mars 44 av. J.-C.     | 27 av. J.-C. – 14 apr. J.-C.
            es | 15 de marzo de 44 a. C.  | 27 a. C. – 14 d. C.
            ru | 15 марта 44 г. до н. э.  | 27 г. до н. э. – 14 г. н. э.
            """)
    void pagesSayThemAsPeopleDo(String language, String murdered, String ruled) {
        String page = RestAssured.given()
                .accept("text/html")
                .get("/timelines/rome?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains(murdered, ruled);
    }

    @Test
    void noOtherPageStumblesOverThem() {
        for (String page : List.of(
                "/embed/rome?view=counts",
                "/events/murdered",
                "/events/augustus",
                "/embed/rome",
                "/embed/rome?view=compact",
                "/timelines/rome?from=-0048-01-10",
                "/v1/events/murdered/window",
                "/v1/events/murdered/revisions")) {
            String answer = RestAssured.given()
                    .accept(page.startsWith("/v1") ? "application/json" : "text/html")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("datetime=\"-").doesNotContain("datetime=\"0000");
        }
    }

    @Test
    void eachFormatCarriesThemOrTellsTheLoss() {
        JsonPath timeline = RestAssured.get(EVENTS + "?format=timelinejs").jsonPath();
        assertThat(timeline.getList("events.start_date.year")).isEqualTo(List.of(-100, -49, -44, -27));
        assertThat(timeline.getString("events[2].display_date")).isEqualTo("15 March 44 BC");
        assertThat(RestAssured.get(EVENTS + "?format=csv").asString())
                .as("a spreadsheet would reckon -43-3-15")
                .contains(",'-0043-03-15,");
        assertThat(RestAssured.get(EVENTS + "?format=jsonld").asString()).contains("\"-0043-03-15\"");
        RestAssured.get(EVENTS + "?format=ics").then().header("Content-Loss", equalTo("event;n=4"));
    }

    @Test
    void whatIsAnsweredIsTheSameSheetAgain() throws IOException {
        String before = RestAssured.get(EVENTS + "?fields=id,when").asString();
        Path again = Files.createDirectories(folder.resolve("again/timelines"));
        Files.writeString(
                again.resolve("rome.csv"),
                RestAssured.get(EVENTS + "?format=csv").asString());
        loader.load(folder.resolve("again"));
        assertThat(RestAssured.get(EVENTS + "?fields=id,when").jsonPath().getList("items.when.edtf"))
                .isEqualTo(JsonPath.from(before).getList("items.when.edtf"));
    }
}
