package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.Snapshot;
import org.dateline.record.ReplacedStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The correction that docs/history.md tells, from the seeds to the reader: each request is sent after the loads it speaks of. */
@QuarkusTest
@TestProfile(ReplacedStore.class)
class CorrectionDocTest {
    private static final Path DOC = Path.of("docs/history.md");
    private static final Pattern REQUEST_AND_ANSWER = Pattern.compile(
            "```console\\n\\$ curl 'http://127\\.0\\.0\\.1:8081([^']+)' \\| jq\\n```\\n\\n```json\\n(.*?)\\n```",
            Pattern.DOTALL);
    private static final String EVENT = "/2016-12-28-flynn-kislyak-call";
    private static final String TIMELINE = "timelines/flynn-kislyak-2016.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    SeedLoader loader;

    @Inject
    DataSource store;

    @Inject
    Flyway schema;

    @Test
    void theCorrectionIsToldAsTheDocTellsIt(@TempDir Path folder) throws Exception {
        ReplacedStore.empty(store, schema);
        String doc = Files.readString(DOC);
        String headline = yaml(doc, "headline");
        SeedCopy seeds = SeedCopy.in(folder).delete(SeedCopy.TRIAL);
        String corrected = "    headline: Flynn and Kislyak speak by phone the day before the US sanctions\n";
        seeds.replace(TIMELINE, corrected, "    headline: " + headline + "\n");
        loader.load(folder);
        String before = version();
        seeds.replace(TIMELINE, "    headline: " + headline + "\n", corrected + change(doc));
        assertThat(loader.load(folder).orElseThrow().unsaid()).isEmpty();
        String after = version();
        if (Snapshot.isBeingTaken()) {
            Snapshot.write(
                    DOC, REQUEST_AND_ANSWER.matcher(doc).replaceAll(shown -> withRealAnswer(shown, before, after)));
        }
        List<MatchResult> all =
                REQUEST_AND_ANSWER.matcher(Files.readString(DOC)).results().toList();
        assertThat(all).hasSize(4);
        for (MatchResult shown : all) {
            assertThat(shown.group(2).contains("\"correction\""))
                    .isNotEqualTo(shown.group(1).contains("as_of"));
            assertThat(masked(JSON.readTree(shown.group(2))))
                    .as(shown.group(1))
                    .isEqualTo(masked(answer(shown.group(1), before, after)));
        }
        String told = "Corrected on 22 November 2026:";
        assertThat(RestAssured.get("/events" + EVENT + "?lang=en").asString()).contains(told);
        assertThat(RestAssured.get("/timelines/flynn-kislyak-2016?lang=en").asString())
                .contains(told);
        for (String format : List.of("atom", "rss", "jsonfeed", "ics")) {
            String feed = RestAssured.get("/v1/events?lang=en&format=" + format)
                    .asString()
                    .replace("\r\n ", "");
            assertThat(feed).as(format).contains(told);
        }
        // The line stays, and nothing is said again; other words are an update.
        seeds.replace(TIMELINE, "the day before the US sanctions\n", "a day before the US sanctions\n");
        assertThat(loader.load(folder).orElseThrow().unsaid().toString()).contains("headline");
        assertThat(RestAssured.get("/v1/changes?kind=updated&since=version:" + after)
                        .jsonPath()
                        .getList("items.event.id"))
                .contains(EVENT.substring(1));
        assertThat(RestAssured.get("/v1/events" + EVENT).jsonPath().getList("corrections"))
                .hasSize(1);
    }

    private static String version() {
        return RestAssured.get("/v1/versions?limit=1").jsonPath().getString("items[0].number");
    }

    private static String yaml(String doc, String key) {
        Matcher line =
                Pattern.compile("^    " + key + ": (.*)$", Pattern.MULTILINE).matcher(doc);
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static String change(String doc) {
        Matcher lines = Pattern.compile("^    change:\\n(      .*\\n)+", Pattern.MULTILINE)
                .matcher(doc);
        assertThat(lines.find()).isTrue();
        return lines.group();
    }

    /** As the doc counts them, the mistake came with version 1 and the correction with version 2. */
    private static JsonNode answer(String path, String before, String after) throws IOException {
        String revision = RestAssured.get("/v1/events" + EVENT).jsonPath().getString("revision");
        String asked = Pattern.compile("version:([23])")
                .matcher(path)
                .replaceAll(number -> "version:" + (number.group(1).equals("2") ? before : after))
                .replace("/revisions/2/", "/revisions/" + revision + "/");
        return JSON.readTree(
                RestAssured.given().urlEncodingEnabled(false).get(asked).asByteArray());
    }

    private static String masked(JsonNode answer) {
        return answer.toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}\\.\\d+(\\.\\d+)?", "cursor")
                .replaceAll("\"version\":\\d+", "\"version\":0")
                .replaceAll("\"(revision|number|from|to)\":\\d+", "\"$1\":0")
                .replaceAll("/revisions/\\d+", "/revisions/0")
                .replaceAll("2026-11-22T[0-9:.]+Z", "then");
    }

    private static String withRealAnswer(MatchResult shown, String before, String after) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            String answer = JSON.writer(printer).writeValueAsString(answer(shown.group(1), before, after));
            return Matcher.quoteReplacement(shown.group().replace(shown.group(2), answer));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
