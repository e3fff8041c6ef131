package org.dateline.seed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.dateline.query.RecordVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An event of which very much is said: its states are longer than the 1,048,576 characters that are said to be the most for a text
 * of H2, which takes a thousand times as many.
 */
@QuarkusTest
@TestProfile(OwnStore.class)
class LongEventTest extends PassagesOnRecord {
    private static final int PASSAGES = 2500;
    private static final String EARLIER = "2019-12-30-question";

    @Inject
    RecordVersion version;

    private void tellWith(String summary) {
        String passages = IntStream.range(0, PASSAGES)
                .mapToObj(i -> "{asserts: \"" + i + ": " + "words\uD83D\uDCDEsaid ".repeat(45) + "\", origin: ann-said"
                        + (i == PASSAGES - 1 ? ", says: {after: [" + EARLIER + "]}" : "") + "}")
                .collect(Collectors.joining(", ", "report: [", "]"));
        write(passages);
        seeds.replace("timelines/trial.yaml", "summary: She speaks.", "summary: " + summary);
        seeds.replace(
                "timelines/trial.yaml",
                "events:\n",
                "events:\n  - {id: " + EARLIER
                        + ", headline: Bob asks, summary: He asks., type: statement, when: \"2019-12-30\", unsourced: true, tags: ["
                        + IntStream.range(0, 12_000)
                                .mapToObj(i ->
                                        "what-the-desk-files-under-this-word-which-is-none-and-is-longer-than-others-"
                                                + i)
                                .collect(Collectors.joining(","))
                        + "], extras: ["
                        + IntStream.range(0, 100)
                                .mapToObj(i -> "{name: \"" + i + "\", value: '" + "\"".repeat(10_000) + "'}")
                                .collect(Collectors.joining(","))
                        + "]}\n");
        assertThat(loader.load(folder)).isPresent();
    }

    @Test
    void isKeptAsItWasAndFoundByWhatStandsAtItsEnd() {
        tellWith("She speaks.");
        List<String> questions = List.of(
                "/v1/events/" + EVENT,
                "/v1/events/" + EARLIER,
                "/v1/events/" + EARLIER + "/window",
                "/v1/events?timeline=trial&fields=headline");
        long then = version.number();
        List<String> before =
                questions.stream().map(path -> get(asOf(path, then)).asString()).toList();
        assertThat(before.get(0).length()).isGreaterThan(1_100_000);
        assertThat(before.get(1).length()).isGreaterThan(2_900_000);
        assertThat(before.get(2)).contains(EVENT);

        tellWith("She speaks at length.");
        assertThat(version.number()).isGreaterThan(then);
        for (int i = 0; i < questions.size(); i++) {
            // Compared by hand: nobody wants to read the difference.
            assertThat(get(asOf(questions.get(i), then)).asString().equals(before.get(i)))
                    .as(questions.get(i))
                    .isTrue();
        }
        String latest =
                get("/v1/events/" + EVENT + "/revisions?limit=200").jsonPath().getString("items[-1].self");
        JsonPath difference = get(latest + "/difference").jsonPath();
        assertThat(difference.getString("patch.find { it.path == '/summary' }.value"))
                .isEqualTo("She speaks at length.");
    }

    private static String asOf(String path, long version) {
        return path + (path.contains("?") ? "&" : "?") + "as_of=version:" + version;
    }
}
