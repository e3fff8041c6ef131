package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a timeline of TimelineJS has is answered again, there and elsewhere. */
@QuarkusTest
@TestProfile(OwnStore.class)
class SheetAnswersTest {
    private static final String EVENTS = "/v1/timelines/a-life/events";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Inject
    SeedLoader loader;

    private JsonNode given;

    @BeforeEach
    void load() throws IOException {
        Path file = Path.of("src/test/resources/timelinejs/a-life.json");
        Files.createDirectories(folder.resolve("timelines"));
        Files.copy(file, folder.resolve("timelines/a-life.json"));
        Files.writeString(
                folder.resolve("timelines/sourced.csv"),
                "Date,Headline,Source,Quote\n2016,A sourced event,https://example.org/1,he spoke\n");
        given = JSON.readTree(file.toFile());
        loader.load(folder);
    }

    private static JsonNode timelineJs() throws IOException {
        return JSON.readTree(RestAssured.get(EVENTS + "?format=timelinejs").asString());
    }

    /** TimelineJS puts both into the style of the slide. */
    @Test
    void nothingButAnAddressAndAColourStandsBehindASlide() throws IOException {
        Files.writeString(
                folder.resolve("timelines/behind.csv"),
                "Date,Headline,Background\n2016,One,https://a.example/p.jpg?w=1\n2016,Two,darkred\n"
                        + "2016,Three,https://a.example/'); x\n2016,Four,red;position:fixed\n2016,Five,javascript:x\n");
        loader.load(folder);
        JsonNode events = JSON.readTree(RestAssured.get("/v1/timelines/behind/events?format=timelinejs&sort=date")
                        .asString())
                .get("events");
        assertThat(events.findValues("background"))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder("{\"url\":\"https://a.example/p.jpg?w=1\"}", "{\"color\":\"darkred\"}");
    }

    @Test
    void everySlideIsThereAgainWithItsDateItsGroupAndItsMedium() throws IOException {
        JsonNode told = timelineJs();
        assertThat(told.at("/title/text/headline").asText()).isEqualTo("A life on stage");
        assertThat(told.at("/title/text/text").asText()).contains("As a TimelineJS has it &amp; draws it.");
        assertThat(told.get("events").findValuesAsText("headline"))
                .isEqualTo(given.get("events").findValuesAsText("headline"));
        for (int i = 0; i < given.get("events").size(); i++) {
            JsonNode before = given.at("/events/" + i);
            JsonNode after = told.at("/events/" + i);
            for (String part : List.of("year", "month", "day")) {
                String wanted = before.at("/start_date/" + part).asText();
                if (!wanted.isEmpty()) {
                    assertThat(after.at("/start_date/" + part).asText()).isEqualTo(wanted);
                }
            }
            assertThat(after.get("group")).isEqualTo(before.get("group"));
            assertThat(after.get("background")).isEqualTo(before.get("background"));
        }
        assertThat(told.at("/events/1/end_date/year").asInt()).isEqualTo(1985);
        assertThat(told.at("/events/1/display_date").asText()).isEqualTo("Early years");
        assertThat(told.at("/events/0/text/text").asText()).contains("In Newark (https://example.org/newark).");
        JsonNode medium = told.at("/events/0/media");
        assertThat(medium.get("url")).isEqualTo(given.at("/events/0/media/url"));
        assertThat(medium.get("caption")).isEqualTo(given.at("/events/0/media/caption"));
        assertThat(medium.get("thumbnail")).isEqualTo(given.at("/events/0/media/thumbnail"));
        assertThat(medium.get("alt")).isEqualTo(given.at("/events/0/media/alt"));
        assertThat(medium.get("credit").asText()).isEqualTo("Archive (https://example.org/)");
        assertThat(told.at("/eras/0/text/headline").asText()).isEqualTo("The eighties");
        assertThat(told.at("/eras/0/start_date/year").asInt()).isEqualTo(1980);
        assertThat(told.at("/eras/0/end_date/year").asInt()).isEqualTo(1989);
    }

    @Test
    void erasMediaAndWhatHasNoOtherPlaceAreServedAndShown() throws IOException {
        JsonNode timeline =
                JSON.readTree(RestAssured.get("/v1/timelines/a-life").asString());
        assertThat(timeline.at("/eras/0/when").asText()).isEqualTo("1980/1989-12-31");
        String page =
                RestAssured.given().accept("text/html").get("/events/born").asString();
        assertThat(page)
                .contains("Media: <a href=\"https://example.org/house.jpg\"")
                .contains("The house</a>")
                .contains("group: Family");
        String csv = RestAssured.get(EVENTS + "?format=csv").asString();
        assertThat(csv).contains("background.color").contains("#333333").contains("https://example.org/album");
        assertThat(RestAssured.get(EVENTS + "?format=csv").header("Content-Loss"))
                .isNull();
    }

    /** The texts of our own tables are as the record has them, whatever they look like. */
    @Test
    void textsThatLookLikeMarkupOrAFormulaComeBackAsTheyAre() throws IOException {
        Path written =
                Files.createDirectories(folder.resolve("written/timelines")).getParent();
        Files.writeString(written.resolve("timelines/marked.yaml"), """
                id: marked
                title: Marked
                zone: UTC
                events:
                  - id: marked
                    headline: A <b>bold</b> &amp; <i>sloped</i> claim
                    summary: "<p>"
                    type: event
                    when: '2016'
                    translations:
                      - {language: de, headline: "Eine <b>fette</b> Zeile", summary: "<p>&nbsp;</p>"}
                    citations:
                      - source: paper
                        passages:
                          - {quote: "=formula 'quote' <b>x</b>", origin: paper-says, stance: asserts, note: "<em>sic</em>"}
                          - {quote: "'=guarded &lt; <br> twice", origin: paper-says, stance: denies}
                """);
        Files.writeString(
                written.resolve("sources.yaml"),
                "sources: [{id: paper, title: A <b>paper</b>, publisher: P, language: en}]\n");
        Files.writeString(
                written.resolve("origins.yaml"),
                "origins: [{id: paper-says, name: P without saying who, attribution: unattributed}]\n");
        loader.load(written);
        for (String tables : List.of("csv", "xlsx")) {
            Path back = Files.createDirectories(folder.resolve(tables + "/timelines"))
                    .getParent();
            for (String kind : List.of("sources.yaml", "origins.yaml")) {
                Files.copy(written.resolve(kind), back.resolve(kind));
            }
            String marked = "/v1/timelines/marked/events?format=" + tables;
            if (tables.equals("csv")) {
                Files.write(
                        back.resolve("timelines/marked.passages.csv"),
                        RestAssured.get(marked + "&rows=citations").asByteArray());
                marked += "&rows=events";
            }
            Files.write(
                    back.resolve("timelines/marked." + tables),
                    RestAssured.get(marked).asByteArray());
            assertThat(SeedFolder.read(back).orElseThrow().timelines().get(0).events())
                    .as(tables)
                    .usingRecursiveComparison()
                    .ignoringFields("zone")
                    .isEqualTo(SeedFolder.read(written)
                            .orElseThrow()
                            .timelines()
                            .get(0)
                            .events());
        }
    }
}
