package org.dateline.record;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.api.EventAnswers;
import org.dateline.history.Provenance;
import org.dateline.http.Addresses;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.RequestHeaders;
import org.dateline.query.RecordVersion;
import org.dateline.search.Generated;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A stranger gets the digest of any version from what it answers, by what the docs say and no code of ours. */
@QuarkusTest
@TestProfile(Generated.class)
class ProvenVersionScaleTest {
    private static final Pattern PYTHON = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
    private static final int VERSIONS = 12;
    private static final Addresses ADDRESSES = new Addresses(URI.create("https://dateline.example/"));

    @Inject
    RecordWriter writer;

    @Inject
    RecordVersion version;

    @Inject
    EventAnswers answers;

    @TempDir
    Path folder;

    private void write(StreamedDraft draft) {
        String made = UUID.randomUUID().toString();
        writer.write(draft, new Edition("made-" + made, "seeds-" + made, 0, "desk", Provenance.SEEDS));
    }

    @Test
    void eachVersionGivesItsDigestByWhatTheDocsSay() throws Exception {
        assumeTrue(isInstalled(), "no python3");
        Matcher shown = PYTHON.matcher(Files.readString(Path.of("docs/history.md")));
        assertThat(shown.find()).isTrue();
        Path program = Files.writeString(folder.resolve("digest.py"), shown.group(1));

        ChangingRecord record = new ChangingRecord(80);
        write(record.draft());
        long first = version.number();
        while (version.number() < first + VERSIONS) {
            write(record.change());
        }
        Set<String> digests = new HashSet<>();
        for (long number = first; number <= first + VERSIONS; number++) {
            JsonPath told = given().get("/v1/versions/" + number).jsonPath();
            byte[] lines = given().get("/v1/versions/" + number + "?format=ndjson")
                    .then()
                    .statusCode(200)
                    .contentType("application/x-ndjson")
                    .extract()
                    .asByteArray();
            assertThat(new String(lines, StandardCharsets.UTF_8).lines()).hasSize(told.getInt("items"));
            assertThat(digest(program, lines)).as("version " + number).isEqualTo(told.getString("sha256"));
            digests.add(told.getString("sha256"));
        }
        assertThat(digests).hasSizeGreaterThan(VERSIONS / 2);
    }

    @Test
    void statesComeInPages() {
        ChangingRecord record = new ChangingRecord(81);
        write(record.draft());
        for (int i = 0; i < VERSIONS; i++) {
            write(record.change());
        }
        for (String path : List.of("events", "actors", "origins", "sources", "timelines")) {
            List<String> ids =
                    given().get("/v1/" + path + "?limit=200").jsonPath().getList("items.id");
            String longest = ids.stream()
                    .map(id -> "/v1/" + path + "/" + id + "/revisions")
                    .max((a, b) -> Integer.compare(numbers(a).size(), numbers(b).size()))
                    .orElseThrow();
            Set<Integer> one = new HashSet<>();
            String next = longest + "?limit=1";
            while (next != null) {
                JsonPath page = given().urlEncodingEnabled(false)
                        .get(next)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(page.getList("items")).hasSize(1);
                assertThat(page.getLong("meta.version")).isEqualTo(version.number());
                one.add(page.getInt("items[0].number"));
                next = page.getString("next");
            }
            assertThat(one).as(longest).isEqualTo(new HashSet<>(numbers(longest)));
        }
        given().get("/v1/events/nobody/revisions").then().statusCode(404);
        given().get("/v1/timelines/t-0/revisions?limit=x").then().statusCode(400);
    }

    private static List<Integer> numbers(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath().getList("items.number");
    }

    /** A badge of the past is the one that was shown then. */
    @Test
    void badgesCanBeOfThePast() {
        ChangingRecord record = new ChangingRecord(82);
        write(record.draft());
        Map<Long, String> shown = new TreeMap<>();
        for (int i = 0; i < 2 * VERSIONS; i++) {
            write(record.change());
            shown.put(version.number(), badge(""));
        }
        assertThat(new HashSet<>(shown.values())).hasSizeGreaterThan(1);
        shown.forEach(
                (number, svg) -> assertThat(badge("?as_of=version:" + number)).isEqualTo(svg));
        given().get("/badge/t-0.svg?as_of=version:99999").then().statusCode(400);
    }

    private static String badge(String question) {
        return given().get("/badge/t-0.svg" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The second sheet has what the first has, whatever comes while they are written. */
    @Test
    void aWorkbookIsOfOneVersion() {
        ChangingRecord record = new ChangingRecord(83);
        write(record.draft());
        EventDocument workbook = answers.documentOfTimeline(
                "t-0",
                Request.of(
                        Offer.EVENTS,
                        URI.create("/v1/timelines/t-0/events?format=xlsx"),
                        ADDRESSES,
                        RequestHeaders.NONE));
        List<EventView> first = read(workbook);
        for (int i = 0; i < VERSIONS; i++) {
            write(record.change());
        }
        assertThat(read(workbook)).isNotEmpty().isEqualTo(first);
    }

    private static List<EventView> read(EventDocument document) {
        List<EventView> events = new ArrayList<>();
        document.events().forEach(events::add);
        return events;
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String digest(Path program, byte[] lines) throws IOException, InterruptedException {
        Path input = Files.write(folder.resolve("lines"), lines);
        Path output = folder.resolve("digest");
        Process python = new ProcessBuilder("python3", program.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .start();
        assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output).strip();
    }
}
