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

import org.dateline.record.DraftFault;
import org.dateline.record.RecordWarnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A desk has words of its own for its types, roles and units, and readers are told them in their language. */
@QuarkusTest
@TestProfile(OwnStore.class)
class VocabularyTest {
    private static final String WORDS = """
            types:
              border_opening: {de: Grenzöffnung, fr: ouverture de la frontière}
              statement: {de: Wortmeldung}
            roles:
              reader_out: {de-DE: Vorleser}
            units:
              crossings: {de: Übertritte}
            """;
    private static final String TIMELINE = """
            id: wall
            title: The Wall
            zone: Europe/Berlin
            events:
              - id: opening
                headline: The border is opened
                summary: Schabowski reads from a note.
                type: border_opening
                when: 1989-11-09
                quantity: {value: 4.., unit: crossings}
                participants: {schabowski: reader_out}
                unsourced: true
              - {id: word, headline: He speaks, summary: He does., type: statement, when: 1989-11-10, unsourced: true}
            """;

    @TempDir
    Path folder;

    @Inject
    SeedLoader loader;

    @BeforeEach
    void load() throws IOException {
        load(WORDS);
    }

    private void load(String words) throws IOException {
        SeedCopy seeds = new SeedCopy(folder)
                .write("timelines/wall.yaml", TIMELINE)
                .write("actors.yaml", "actors: [{id: schabowski, name: Günter Schabowski}]\n");
        if (words == null) {
            seeds.delete("words.yaml");
        } else {
            seeds.write("words.yaml", words);
        }
        loader.load(folder);
    }

    private static String page(String path) {
        return RestAssured.given().accept("text/html").get(path).asString();
    }

    @Test
    void pagesAndEmbedsTellThemInTheReadersLanguage() {
        assertThat(page("/timelines/wall?lang=de"))
                .contains("<span class=\"kind\">Grenzöffnung</span>")
                .contains("<span class=\"kind\">Wortmeldung</span>")
                .contains("Schabowski</span> (Vorleser)", "Übertritte: mindestens 4")
                .contains(">Grenzöffnung</a> <span class=\"count\">1</span>");
        assertThat(page("/embed/wall?lang=fr")).contains("ouverture de la frontière");
        assertThat(page("/timelines/wall?lang=en"))
                .contains("<span class=\"kind\">border opening</span>")
                .contains("<span class=\"kind\">statement</span>");
    }

    @Test
    void facetsAreLabelledAndFormatsSayThem() {
        assertThat(RestAssured.get("/v1/timelines/wall/events?facet=type&lang=de&limit=0")
                        .jsonPath()
                        .getList("facets.type.values.label"))
                .containsExactlyInAnyOrder("Grenzöffnung", "Wortmeldung");
        assertThat(RestAssured.get("/v1/timelines/wall/events?facet=type&lang=en&limit=0")
                        .asString())
                .doesNotContain("label");
        assertThat(RestAssured.get("/v1/timelines/wall/events?format=timelinejs&lang=de")
                        .jsonPath()
                        .getList("events.group"))
                .contains("Grenzöffnung");
        assertThat(RestAssured.get("/badge/wall.svg?type=border_opening&lang=de")
                        .asString())
                .contains("Grenzöffnung");
        assertThat(RestAssured.get("/v1/events/opening?lang=de").jsonPath().getString("type"))
                .isEqualTo("border_opening");
    }

    @Test
    void otherWordsAreAnotherVersionThoughNoEventIsOtherwise() throws IOException {
        String before = RestAssured.get("/v1/events/opening").header("Record-Version");
        int revision = RestAssured.get("/v1/events/opening").jsonPath().getInt("revision");
        String page = page("/timelines/wall?lang=de");
        load(WORDS.replace("Grenzöffnung", "Maueröffnung"));
        assertThat(RestAssured.get("/v1/events/opening").header("Record-Version"))
                .isNotEqualTo(before);
        assertThat(page("/timelines/wall?lang=de")).isNotEqualTo(page).contains("Maueröffnung");
        assertThat(RestAssured.get("/v1/events/opening").jsonPath().getInt("revision"))
                .isEqualTo(revision);
        assertThat(page("/timelines/wall?lang=de&as_of=version:" + number(before)))
                .contains("Grenzöffnung")
                .doesNotContain("Maueröffnung");
        assertThat(RestAssured.get("/v1/events?facet=type&limit=0&lang=de&as_of=version:" + number(before))
                        .jsonPath()
                        .getList("facets.type.values.label"))
                .contains("Grenzöffnung")
                .doesNotContain("Maueröffnung");
        load(null);
        assertThat(page("/timelines/wall?lang=de")).contains("border opening").doesNotContain("Maueröffnung");
    }

    private static JsonPath version() {
        return RestAssured.get("/v1/versions/"
                        + number(RestAssured.get("/v1/events/opening").header("Record-Version")))
                .jsonPath();
    }

    private static List<String> lines(int version) {
        return RestAssured.get("/v1/versions/" + version + "?format=ndjson")
                .asString()
                .lines()
                .toList();
    }

    @Test
    void aVersionIsDigestedFromThemTooAndCountsThoseThatHaveChanged() throws IOException {
        JsonPath before = version();
        load(WORDS.replace("Grenzöffnung", "Maueröffnung")
                .replace("{de: Wortmeldung}", "{de: Wortmeldung, fr: parole}"));
        JsonPath after = version();
        assertThat(after.getMap("touched"))
                .containsEntry("words", 2)
                .containsEntry("created", 0)
                .containsEntry("revised", 0)
                .containsEntry("rederived", 0);
        assertThat(after.getInt("items")).isEqualTo(before.getInt("items") + 1);
        assertThat(after.getString("sha256")).isNotEqualTo(before.getString("sha256"));

        assertThat(lines(before.getInt("number")))
                .hasSize(before.getInt("items"))
                .contains(
                        "{\"word\":{\"code\":\"border_opening\",\"kind\":\"type\",\"language\":\"de\",\"word\":\"Grenzöffnung\"}}");
        assertThat(lines(after.getInt("number")))
                .hasSize(after.getInt("items"))
                .noneMatch(line -> line.contains("Grenzöffnung"))
                .anyMatch(line -> line.contains("Maueröffnung"));

        load(WORDS);
        assertThat(version().getString("sha256")).isEqualTo(before.getString("sha256"));
        load(null);
        assertThat(version().getMap("touched")).containsEntry("words", 5);
        assertThat(version().getInt("items")).isEqualTo(before.getInt("items") - 5);
    }

    private static String number(String version) {
        return version.substring(version.lastIndexOf('.') + 1);
    }

    @Test
    void aLanguageThatThereIsNotIsAFaultInItsPlace() {
        assertThatThrownBy(() -> load(WORDS.replace("{de-DE:", "{deutsch:")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("words.yaml:5")
                .hasMessageContaining("there is no language of this tag: deutsch");
        assertThatThrownBy(() -> load(WORDS.replace("{de-DE:", "{xx:")))
                .hasMessageContaining("there is no language of this tag: xx");
        assertThatThrownBy(() -> load(WORDS.replace("fr: ouv", "de-AT: ouv")))
                .hasMessageContaining("a word in this language already");
        assertThatThrownBy(() -> load(WORDS.replace("border_opening:", "Border Opening:")))
                .hasMessageContaining("words.yaml:2")
                .hasMessageContaining("no code of types");
        assertThatThrownBy(() -> load(WORDS.replace("{de: Wortmeldung}", "Wortmeldung")))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("words.yaml:3");
    }

    @Test
    void whatNobodyUsesIsAWarning() throws IOException {
        Files.writeString(folder.resolve("words.yaml"), WORDS.replace("  crossings:", "  crossing:"));
        List<DraftFault> told =
                RecordWarnings.of(SeedFolder.read(folder).orElseThrow()).told();
        assertThat(told).extracting(DraftFault::pointer).contains("/words/units/crossing");
        assertThat(told.toString()).contains("no event uses this among its units", "Did you mean crossings?");
    }
}
