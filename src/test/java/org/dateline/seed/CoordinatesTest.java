package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where on the globe a place is goes from the seeds to every answer, in the digits it was told in. */
@QuarkusTest
@TestProfile(OwnStore.class)
class CoordinatesTest {
    private static final String EVENTS = "/v1/timelines/capitals/events";
    private static final String SHEET = """
            Id,Date,Headline,Place,Country,Lat,Long,Source,Quote
            house,2016-12-28,They meet,The White House,US,38.8970,-77.0365,https://example.org/1,they met
            opera,2016-12-29,They sing,Sydney,AU,-33.8568,151.2153,https://example.org/2,they sang
            nowhere,2016-12-30,They rest,,,,,https://example.org/3,they rested
            """;

    @TempDir
    Path folder;

    @Inject
    SeedLoader loader;

    @BeforeEach
    void load() throws IOException {
        load(SHEET);
    }

    private void load(String sheet) throws IOException {
        new SeedCopy(folder).write("timelines/capitals.csv", sheet);
        loader.load(folder);
    }

    @Test
    void theApiAnswersThemAsNumbersInTheirDigits() {
        assertThat(RestAssured.get("/v1/events/house").asString())
                .contains("\"latitude\":38.8970,\"longitude\":-77.0365");
        assertThat(RestAssured.get("/v1/events/nowhere").asString()).doesNotContain("latitude");
    }

    @Test
    void aPageShowsPlainNumbersAndAsksNobody() {
        String page =
                RestAssured.given().accept("text/html").get("/events/house").asString();
        assertThat(page)
                .contains("<data dir=\"ltr\" value=\"geo:38.8970,-77.0365\">(38.8970, -77.0365)</data>")
                .doesNotContain("href=\"geo:")
                .doesNotContain("openstreetmap");
    }

    @Test
    void otherFormatsHaveThemInTheirPlace() {
        assertThat(RestAssured.get(EVENTS + "?format=ics").asString()).contains("GEO:-33.8568;151.2153\r\n");
        JsonPath linked = RestAssured.get("/v1/events/opera?format=jsonld").jsonPath();
        assertThat(linked.prettify()).contains("GeoCoordinates", "-33.8568", "151.2153");
        assertThat(RestAssured.get(EVENTS + "?format=csv").asString()).contains("38.8970,-77.0365");
    }

    @Test
    void aSheetThatWasAnsweredIsTheSameRecordAgain() throws IOException {
        Path again = Files.createDirectories(folder.resolve("again/timelines"));
        Files.writeString(
                again.resolve("capitals.csv"),
                RestAssured.get(EVENTS + "?format=csv").asString());
        loader.load(folder.resolve("again"));
        assertThat(RestAssured.get("/v1/events/house").asString())
                .contains("\"latitude\":38.8970,\"longitude\":-77.0365");
    }

    @Test
    void whatWasAnsweredBeforeTheyWereMovedIsAnsweredStill() throws IOException {
        String version = RestAssured.get("/v1/versions?limit=1").jsonPath().getString("items[0].number");
        String before = RestAssured.get("/v1/events/house").jsonPath().getString("place");
        load(SHEET.replace("38.8970", "38.8976"));
        assertThat(RestAssured.get("/v1/events/house").jsonPath().getString("place"))
                .isNotEqualTo(before);
        assertThat(RestAssured.get("/v1/events/house?as_of=version:" + version)
                        .jsonPath()
                        .getString("place"))
                .isEqualTo(before);
    }

    @Test
    void aCellThatIsNoneIsToldWithItsRowAndColumn() {
        assertThatThrownBy(() -> load(SHEET.replace("151.2153", "251.2153")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("row 3, column G")
                .hasMessageContaining("a longitude is from -180 to 180");
    }
}
