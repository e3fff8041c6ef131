package org.dateline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever saves what cannot be served finds out why on a page, while readers have the record as it was. */
@QuarkusTest
@TestProfile(LatestSaveTest.Watched.class)
class LatestSaveTest {
    /** Watches a folder of its own, in which something is wrong from the beginning. */
    public static final class Watched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("dateline-watched-");
                Files.createDirectories(folder.resolve("timelines"));
                Files.writeString(folder.resolve("timelines/calls.csv"), AMBIGUOUS);
                return Map.of(
                        "quarkus.datasource.jdbc.url", "jdbc:h2:mem:watched;DB_CLOSE_DELAY=-1",
                        "dateline.seeds", folder.toString(),
                        "dateline.seeds.watch", "true");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final String SHEET = "Date,Headline\n2016,They talk\n";
    private static final String AMBIGUOUS = SHEET + "1/2/2017,They rest\n";

    @ConfigProperty(name = "dateline.seeds")
    Path folder;

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Response saved() {
        return RestAssured.given().accept("application/json").get("/seeds");
    }

    private static String home(String language) {
        return RestAssured.given().accept("text/html").get("/?lang=" + language).asString();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int looks = 0; looks < 1200 && !condition.getAsBoolean(); looks++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void awaitOutcome(String outcome) throws InterruptedException {
        await(() -> saved().jsonPath().getString("outcome").equals(outcome));
    }

    @Test
    void faultsAreToldUntilTheyAreMendedAndTheRecordGoesOn() throws Exception {
        // The server came up, and tells it where its owner looks.
        assertThat(saved().jsonPath().getString("outcome")).isEqualTo("faulty");
        assertThat(home("en")).contains("href=\"/seeds\">The latest save cannot be served yet</a>");
        assertThat(RestAssured.get("/v1/timelines").jsonPath().getList("items")).isEmpty();
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);

        save("timelines/calls.csv", SHEET);
        awaitOutcome("served");
        assertThat(home("en")).doesNotContain("/seeds");
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);

        save("timelines/calls.csv", AMBIGUOUS);
        save("actors.yaml", "actors:\n  - {id: Ann, name: <b>Ann</b>}\n");
        awaitOutcome("faulty");
        JsonPath told = saved().jsonPath();
        assertThat(told.getList("faults.file")).contains("actors.yaml", "timelines/calls.csv");
        assertThat(told.getInt("faults.find { it.file == 'actors.yaml' }.line")).isEqualTo(2);
        assertThat(told.getString("faults.find { it.file == 'timelines/calls.csv' }.cell"))
                .contains("row 3", "column A");
        assertThat(told.getList("faults.reason")).allMatch(reason -> reason != null);
        assertThat(saved().asString()).doesNotContain(folder.toString()).doesNotContain("<b>");
        assertThat(saved().header("Cache-Control")).isEqualTo("no-cache");

        assertThat(home("en")).contains("href=\"/seeds\">The latest save cannot be served yet</a>");
        assertThat(home("de")).contains("Was zuletzt gespeichert wurde");
        String page = RestAssured.given().accept("text/html").get("/seeds").asString();
        assertThat(page)
                .contains("actors.yaml:2:", "timelines/calls.csv, row 3, column A")
                .doesNotContain(folder.toString())
                .doesNotContain("<b>Ann");
        assertThat(RestAssured.get("/v1/timelines/calls/events").jsonPath().getList("items.headline"))
                .containsExactly("They talk");

        Files.delete(folder.resolve("actors.yaml"));
        save("timelines/calls.csv", SHEET + "2017-01-02,They rest\n");
        awaitOutcome("served");
        assertThat(home("en")).doesNotContain("/seeds");
        assertThat(RestAssured.get("/v1/timelines/calls/events").jsonPath().getList("items.headline"))
                .containsExactly("They talk", "They rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ru"})
    void thePageSpeaksFiveLanguages(String language) {
        Response page = RestAssured.given().accept("text/html").get("/seeds?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<html lang=\"" + language + "\"");
    }
}
