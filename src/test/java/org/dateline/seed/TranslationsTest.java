package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A timeline says what it is written in, and what it and its events are in other languages, and each reader gets his own. */
@QuarkusTest
@TestProfile(OwnStore.class)
class TranslationsTest {
    private static final String TIMELINE = """
            id: wall
            title: Der Fall der Mauer
            description: Was an einem Abend geschah.
            zone: Europe/Berlin
            language: de
            translations:
              - {language: en, title: The fall of the Wall, description: What happened on one evening.}
            events:
              - id: opening
                headline: Die Grenze wird geöffnet
                summary: Schabowski verliest einen Zettel.
                type: announcement
                when: 1989-11-09
                unsourced: true
                translations:
                  - {language: en, headline: The border is opened, summary: Schabowski reads from a note.}
                  - {language: pt-BR, headline: A fronteira é aberta, summary: Schabowski lê um bilhete.}
              - id: night
                headline: Menschen tanzen auf der Mauer
                summary: Bis zum Morgen.
                type: gathering
                when: 1989-11-10
                unsourced: true
            """;

    @TempDir
    Path folder;

    @Inject
    SeedLoader loader;

    @BeforeEach
    void load() throws IOException {
        load(TIMELINE);
    }

    private void load(String timeline) throws IOException {
        new SeedCopy(folder).write("timelines/wall.yaml", timeline);
        loader.load(folder);
    }

    private static JsonPath get(String path) {
        return RestAssured.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String page(String path) {
        return RestAssured.given().accept("text/html").get(path).asString();
    }

    @Test
    void aReaderGetsTheTranslationIntoHisLanguageAndIsToldWhatTheOthersAre() {
        JsonPath english = get("/v1/events/opening?lang=en");
        assertThat(english.getString("headline")).isEqualTo("The border is opened");
        assertThat(english.getString("summary")).isEqualTo("Schabowski reads from a note.");
        assertThat(english.getString("language")).isEqualTo("en");
        assertThat(english.getList("translations.language")).containsExactly("de", "pt-BR");

        JsonPath german = get("/v1/events/opening?lang=de");
        assertThat(german.getString("headline")).isEqualTo("Die Grenze wird geöffnet");
        assertThat(german.getString("language")).isEqualTo("de");
        assertThat(german.getList("translations.headline"))
                .containsExactly("The border is opened", "A fronteira é aberta");
    }

    @Test
    void whereThereIsNoneItIsToldAsItWasWritten() {
        for (String path : new String[] {"/v1/events/opening?lang=fr", "/v1/events/night"}) {
            assertThat(get(path).getString("language")).isEqualTo("de");
        }
        assertThat(get("/v1/events/opening?lang=fr").getString("when.display")).isEqualTo("9 novembre 1989");
    }

    @Test
    void theHeaderChoosesAndTheAnswerSaysForWhomItIs() {
        Response french =
                RestAssured.given().header("Accept-Language", "fr, en").get("/v1/events/opening");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        Response german = RestAssured.given().header("Accept-Language", "de-AT").get("/v1/timelines/wall/events");
        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.header("Vary")).contains("Accept-Language");
        assertThat(german.jsonPath().getList("items.headline"))
                .containsExactly("Die Grenze wird geöffnet", "Menschen tanzen auf der Mauer");
        assertThat(RestAssured.get("/v1/actors").header("Content-Language")).isNull();
    }

    @Test
    void fieldsBringWhatTheyNameInTheReadersLanguage() {
        assertThat(RestAssured.get("/v1/events/opening?fields=headline").asString())
                .isEqualTo("{\"id\":\"opening\",\"headline\":\"The border is opened\"}");
    }

    @Test
    void timelinesAreTranslatedToo() {
        assertThat(get("/v1/timelines/wall").getString("title")).isEqualTo("The fall of the Wall");
        JsonPath german = get("/v1/timelines/wall?lang=de");
        assertThat(german.getString("title")).isEqualTo("Der Fall der Mauer");
        assertThat(german.getString("description")).isEqualTo("Was an einem Abend geschah.");
        assertThat(german.getString("language")).isEqualTo("de");
        assertThat(german.getList("translations.title")).containsExactly("The fall of the Wall");
        assertThat(get("/v1/timelines?lang=fr").getString("items[0].title")).isEqualTo("Der Fall der Mauer");
        assertThat(RestAssured.get("/v1/timelines").header("Vary")).contains("Accept-Language");
    }

    @Test
    void pagesMarkWhatIsInAnotherLanguage() {
        assertThat(page("/timelines/wall?lang=en"))
                .contains("<h1 dir=\"auto\">The fall of the Wall</h1>", "The border is opened")
                .containsPattern("<h4 class=\"headline\" dir=\"auto\" lang=\"de\">.*Menschen tanzen auf der Mauer")
                .doesNotContain("lang=\"en\">The border");
        assertThat(page("/events/opening?lang=fr"))
                .contains("<h1 dir=\"auto\" lang=\"de\">Die Grenze wird geöffnet</h1>");
        assertThat(page("/events/opening?lang=de")).contains("<h1 dir=\"auto\">Die Grenze wird geöffnet</h1>");
        assertThat(page("/?lang=en")).contains("dir=\"auto\">The fall of the Wall</a>");
        assertThat(page("/embed/wall?view=compact&lang=en"))
                .containsPattern("class=\"headline\" dir=\"auto\" lang=\"de\" href=[^>]*>Menschen tanzen");
    }

    @Test
    void translationsAreSearchedByTheFormsOfTheirLanguage() {
        assertThat(get("/v1/events?q=borders").getList("items.id")).containsExactly("opening");
        assertThat(get("/v1/events?q=Grenzen").getList("items.id")).containsExactly("opening");
        assertThat(get("/v1/events?q=fronteiras").getList("items.id")).containsExactly("opening");
        assertThat(get("/v1/events?q=borders&include=explain&lang=de")
                        .getString("items[0].explain.found[0][0].pointer"))
                .isEqualTo("/translations/0/headline");
        assertThat(get("/v1/events?q=borders&include=explain&lang=en")
                        .getString("items[0].explain.found[0][0].pointer"))
                .isEqualTo("/headline");
        assertThat(get("/v1/events?q=borders&include=explain&lang=en").getString("items[0].headline"))
                .isEqualTo("The border is opened");
    }

    @Test
    void formatsForReadersAreTranslatedAndOthersAreAsItWasWritten() {
        String events = "/v1/timelines/wall/events?lang=en&format=";
        for (String format : new String[] {"ndjson", "ics", "atom", "rss", "jsonfeed", "timelinejs"}) {
            assertThat(RestAssured.get(events + format).asString())
                    .as(format)
                    .contains("The border is opened")
                    .contains("Menschen tanzen auf der Mauer");
        }
        assertThat(RestAssured.get(events + "jsonfeed").jsonPath().getList("items.language"))
                .containsExactlyInAnyOrder("en", "de");
        assertThat(RestAssured.get(events + "atom").asString())
                .contains("xml:lang=\"en\"", "<title type=\"text\" xml:lang=\"de\">Menschen tanzen");
        assertThat(RestAssured.get(events + "ics").header("Content-Loss"))
                .contains("language;n=2, ", "translations;n=1");
        assertThat(RestAssured.get(events + "csv").asString())
                .contains("opening,Die Grenze wird geöffnet,Schabowski verliest einen Zettel.")
                .contains("\"\"language\"\":\"\"pt-BR\"\"");
        assertThat(RestAssured.get("/v1/timelines/wall/events?format=jsonld").asString())
                .contains("Die Grenze wird geöffnet");
    }

    @Test
    void aTableIsTheSameRecordAgain() throws IOException {
        Path again = Files.createDirectories(folder.resolve("again/timelines"));
        Files.writeString(
                again.resolve("wall.csv"),
                RestAssured.get("/v1/timelines/wall/events?format=csv").asString());
        Files.writeString(again.resolve("wall.sheet.yaml"), "language: de\n");
        loader.load(folder.resolve("again"));
        assertThat(get("/v1/events/opening?lang=en").getString("headline")).isEqualTo("The border is opened");
        assertThat(get("/v1/events/opening?lang=de").getList("translations.language"))
                .containsExactly("en", "pt-BR");
    }

    @Test
    void aSheetHasAColumnForEachLanguage() throws IOException {
        Files.delete(folder.resolve("timelines/wall.yaml"));
        Files.writeString(folder.resolve("timelines/wall.sheet.yaml"), "language: de\nzone: Europe/Berlin\n");
        Files.writeString(folder.resolve("timelines/wall.csv"), """
                Type,Date,Headline,Text,Headline (en),Text (en),Headline [pt-br],Headline (old)
                title,,Der Fall,,The fall,,,
                call,1989-11-09,Er ruft an,,He calls,Briefly.,Ele liga,Er telefoniert
                """);
        loader.load(folder);
        JsonPath event = get("/v1/events/1989-11-09-er-ruft-an?lang=en");
        assertThat(event.getString("headline")).isEqualTo("He calls");
        assertThat(event.getString("summary")).isEqualTo("Briefly.");
        assertThat(event.getList("translations.language")).containsExactly("de", "pt-BR");
        assertThat(event.getList("translations.summary")).containsExactly("Er ruft an", "Ele liga");
        assertThat(event.getList("extras.name")).containsExactly("Headline (old)");
        assertThat(get("/v1/timelines/wall?lang=en").getString("title")).isEqualTo("The fall");

        Path sheet = folder.resolve("timelines/wall.csv");
        Files.writeString(sheet, Files.readString(sheet).replace("Er ruft an,,", "Er ruft an,Kurz.,"));
        assertThatThrownBy(() -> loader.load(folder))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("row 3, column G")
                .hasMessageContaining("summary");
    }

    @Test
    void aTranslationIsARevisionAndTheDifferenceSaysSo() throws IOException {
        int before = get("/v1/events/opening").getInt("revision");
        String version = get("/v1/versions?limit=1").getString("items[0].number");
        load(TIMELINE.replace("The border is opened", "The border opens"));
        String revisions = "/v1/events/opening/revisions/";
        JsonPath difference = get(revisions + (before + 1) + "/difference?lang=en");
        assertThat(difference.getString("patch")).contains("/translations/0/headline", "The border opens");
        assertThat(get(revisions + before + "?lang=en").getString("headline")).isEqualTo("The border is opened");
        assertThat(get("/v1/changes?since=" + version).getString("items")).contains("translations");
        assertThat(get("/v1/timelines/wall/events?as_of=version:" + version).getString("items[0].headline"))
                .isEqualTo("The border is opened");
    }

    @Test
    void whatCannotBeAskedForIsAFault() {
        assertThatThrownBy(() -> load(TIMELINE.replace("{language: en, headline", "{language: de, headline")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("wall.yaml:16")
                .hasMessageContaining("it is told in de anyway");
        assertThatThrownBy(() -> load(TIMELINE.replace("{language: pt-BR", "{language: EN")))
                .isInstanceOf(InvalidSeeds.class);
        assertThatThrownBy(() -> load(TIMELINE.replace("{language: pt-BR", "{language: en")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("there is a translation into this language already");
        assertThatThrownBy(() -> load(TIMELINE.replace(", description: What happened on one evening.", "")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("the description of the timeline is not translated");
        assertThatThrownBy(() -> load(TIMELINE.replace(", summary: Schabowski reads from a note.", "")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("summary");
    }
}
