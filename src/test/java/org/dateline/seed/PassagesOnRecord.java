package org.dateline.seed;

import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A small record of its own, whose passages say what a test is about. */
abstract class PassagesOnRecord {
    static final String EVENT = "2020-01-01-speech";

    @TempDir
    Path folder;

    @Inject
    SeedLoader loader;

    SeedCopy seeds;

    @BeforeEach
    void beginRecord() {
        seeds = new SeedCopy(folder);
        seeds.write("actors.yaml", """
                        actors:
                          - {id: ann, name: Ann Ames, kind: person}
                          - {id: bob, name: Bob Burns, kind: person}
                          - {id: ministry, name: The ministry, kind: organisation}
                        """);
        seeds.write("origins.yaml", """
                        origins:
                          - {id: ann-said, name: "Ann Ames, in parliament", attribution: named, actor: ann}
                          - {id: an-official, name: An official, attribution: unnamed, description: an official}
                        """);
        seeds.write("sources.yaml", """
                        sources:
                          - {id: post, title: She speaks, publisher: Post, published: "2020-01-02", url: https://post.example/she-speaks, language: fr}
                          - {id: report, title: Report, publisher: Ministry, published: "2020-01-03", url: https://ministry.example/report.pdf, language: en}
                          - {id: film, title: Session, publisher: Parliament, published: "2020-01-01", url: https://parliament.example/session.mp4, language: en}
                        """);
    }

    /** Writes the only event, with its passages, and loads the record. */
    void tell(String passages) {
        write(passages);
        assertThat(loader.load(folder)).isPresent();
    }

    /** Loads the tables of the record in place of its YAML, and finds its event told as before. */
    void isTheSameFromItsTables() {
        String before = get("/v1/events/" + EVENT + "?fields=citations").asString();
        String events = get("/v1/events?timeline=trial&format=csv").asString();
        String passages =
                get("/v1/events?timeline=trial&format=csv&rows=citations").asString();
        seeds.delete("timelines/trial.yaml")
                .write("timelines/trial.csv", events)
                .write("timelines/trial.passages.csv", passages)
                .write("timelines/trial.sheet.yaml", "title: A trial\nzone: Europe/Berlin\n");
        assertThat(loader.load(folder)).isPresent();
        assertThat(get("/v1/events/" + EVENT + "?fields=citations").asString()).isEqualTo(before);
    }

    void write(String passages) {
        seeds.write("timelines/trial.yaml", """
                        id: trial
                        title: A trial
                        zone: Europe/Berlin
                        events:
                          - id: 2020-01-01-speech
                            headline: Ann Ames speaks
                            summary: She speaks.
                            type: statement
                            when: "2020-01-01"
                            participants: {ann: speaker}
                            citations:
                        """ + passages.indent(6));
    }

    /** What is wrong with the record that is written now. */
    List<SeedFault> faults() {
        return catchThrowableOfType(InvalidSeeds.class, () -> loader.load(folder))
                .faults();
    }

    static JsonPath event() {
        return get("/v1/events/" + EVENT).jsonPath();
    }

    static Response get(String path) {
        return RestAssured.given().urlEncodingEnabled(false).get(path);
    }

    /** The present state of the record, as {@code as_of} takes it. */
    static String version() {
        return "version:" + get("/v1/versions?limit=1").jsonPath().getLong("items[0].number");
    }

    static String page(String path, String language) {
        return RestAssured.given()
                .accept("text/html")
                .header("Accept-Language", language)
                .get(path)
                .asString();
    }
}
