package org.dateline.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dateline.history.Provenance;
import org.dateline.query.RecordVersion;
import org.dateline.search.Generated;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever follows the record is told of every change once, in the order of commits. */
@QuarkusTest
@TestProfile(Generated.class)
class ChangesScaleTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    RecordWriter writer;

    @Inject
    RecordVersion version;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager store;

    @Inject
    Event<Version.Changed> changed;

    @TestHTTPResource("/")
    URI server;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(answer(path).body());
    }

    private HttpResponse<String> answer(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private void write(StreamedDraft draft) {
        String made = UUID.randomUUID().toString();
        writer.write(draft, new Edition("made-" + made, "seeds-" + made, 0, "desk", Provenance.SEEDS));
    }

    private List<JsonNode> all(String question) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        for (String next = question; next != null; ) {
            JsonNode page = get(next);
            page.get("items").forEach(all::add);
            next = page.path("next").textValue();
        }
        return all;
    }

    private static List<String> cursors(List<JsonNode> changes) {
        return changes.stream().map(each -> each.get("cursor").asText()).toList();
    }

    /** Reads a stream, cuts itself off at random, and comes back with the last id. */
    private final class Follower {
        private final Random random = new Random(2027);
        private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
        private final String question;
        private String last;
        private volatile boolean over;
        private int cuts;

        Follower(String question) {
            this.question = question;
        }

        void follow() {
            try {
                while (!over) {
                    readSome(random.nextInt(12));
                    cuts++;
                }
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private void readSome(int lines) throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(server.resolve(question)).header("Accept", "text/event-stream");
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                String id = null;
                String data = null;
                for (int i = 0; i < lines + 4; i++) {
                    String line = reader.readLine();
                    if (line == null) {
                        return;
                    }
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    } else if (line.isEmpty()) {
                        if (data != null) {
                            assertThat(json.readTree(data).get("cursor").asText())
                                    .isEqualTo(id);
                            seen.add(id);
                            data = null;
                        }
                        last = id == null ? last : id;
                    }
                }
            }
        }
    }

    @Test
    void aStreamThatIsCutAtRandomTellsEachChangeOnce() throws Exception {
        ChangingRecord record = new ChangingRecord(77);
        write(record.draft());
        long start = version.number();
        Follower follower = new Follower("/v1/changes?since=version:" + start);
        Follower ofOne = new Follower("/v1/changes?timeline=t-0&since=version:" + start);
        List<CompletableFuture<Void>> following =
                List.of(CompletableFuture.runAsync(follower::follow), CompletableFuture.runAsync(ofOne::follow));
        Map<Long, Set<String>> standing = new HashMap<>();
        standing.put(start, standing(start));
        while (version.number() < start + 30) {
            write(record.change());
            standing.put(version.number(), standing(version.number()));
        }
        // For whoever still waits.
        List<JsonNode> changes = all("/v1/changes?limit=7&since=version:" + start);
        List<JsonNode> ofTimeline = all("/v1/changes?limit=3&timeline=t-0&since=version:" + start);
        long until = System.nanoTime() + LONGEST.toNanos();
        while ((follower.seen.size() < changes.size() || ofOne.seen.size() < ofTimeline.size())
                && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        follower.over = true;
        ofOne.over = true;
        // Each may be waiting for a line.
        while (!following.stream().allMatch(CompletableFuture::isDone) && System.nanoTime() < until) {
            write(record.change());
            Thread.sleep(50);
        }
        following.forEach(CompletableFuture::join);
        assertThat(follower.cuts).isGreaterThan(5);
        assertThat(follower.seen.subList(0, changes.size())).isEqualTo(cursors(changes));
        assertThat(ofOne.seen.subList(0, ofTimeline.size())).isEqualTo(cursors(ofTimeline));
        assertThat(cursors(ofTimeline))
                .isEqualTo(cursors(
                        changes.stream().filter(each -> touches(each, standing)).toList()));
    }

    private Set<String> standing(long number) throws IOException, InterruptedException {
        Set<String> standing = new HashSet<>();
        get("/v1/events?timeline=t-0&limit=200&fields=id&as_of=version:" + number)
                .get("items")
                .forEach(event -> standing.add(event.get("id").asText()));
        return standing;
    }

    private static boolean touches(JsonNode change, Map<Long, Set<String>> standing) {
        long number = change.get("version").asLong();
        String event = change.at("/event/id").asText();
        return standing.get(number).contains(event) || standing.get(number - 1).contains(event);
    }

    @Test
    void everyVersionSaysWhatHasBecomeOfEachEventThatIsAnsweredOtherwise() throws Exception {
        ChangingRecord record = new ChangingRecord(78);
        write(record.draft());
        long start = version.number();
        Map<Long, Map<String, String>> answered = new HashMap<>();
        answered.put(start, events());
        while (version.number() < start + 25) {
            write(record.change());
            answered.put(version.number(), events());
        }
        Map<Long, Set<String>> told = new HashMap<>();
        for (JsonNode change : all("/v1/changes?since=version:" + start)) {
            assertThat(told.computeIfAbsent(change.get("version").asLong(), each -> new HashSet<>())
                            .add(change.at("/event/id").asText()))
                    .isTrue();
        }
        for (long number = start + 1; number <= version.number(); number++) {
            Map<String, String> before = answered.get(number - 1);
            Map<String, String> after = answered.get(number);
            Set<String> all = new HashSet<>(before.keySet());
            all.addAll(after.keySet());
            all.removeIf(id -> before.getOrDefault(id, "").equals(after.getOrDefault(id, "")));
            assertThat(told.getOrDefault(number, Set.of())).containsAll(all);
        }
    }

    private Map<String, String> events() throws IOException, InterruptedException {
        Map<String, String> events = new HashMap<>();
        get("/v1/events?limit=200")
                .get("items")
                .forEach(event -> events.put(event.get("id").asText(), event.toString()));
        return events;
    }

    @Test
    void aCursorOfWhatIsNotHereYetIsWaitedForAndThenSaysHowFarThisServerIs() throws Exception {
        String cursor = get("/v1/changes?limit=1").at("/meta/cursor").asText();
        String record = cursor.substring(0, cursor.indexOf('.'));
        HttpResponse<String> ahead = answer("/v1/changes?since=" + record + ".99999.1");
        assertThat(ahead.statusCode()).isEqualTo(503);
        assertThat(ahead.body()).contains("/problems/behind");
        assertThat(ahead.headers().firstValue("Record-Version")).hasValue(record + "." + version.number());
        assertThat(answer("/v1/changes", "Accept", "text/event-stream", "Last-Event-ID", record + ".99999.1")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aKindIsToldHoweverFarItIsBehindOthers() throws Exception {
        ChangingRecord record = new ChangingRecord(79);
        write(record.draft());
        long start = version.number();
        while (version.number() < start + 10) {
            write(record.change());
        }
        List<JsonNode> changes = all("/v1/changes?since=version:" + start);
        for (String kind : List.of("created", "withdrawn", "updated")) {
            assertThat(cursors(all("/v1/changes?limit=1&kind=" + kind + "&since=version:" + start)))
                    .as(kind)
                    .isEqualTo(cursors(changes.stream()
                            .filter(each -> each.get("kind").asText().equals(kind))
                            .toList()));
        }
    }

    @Test
    void pagesOfAKindAreFullHoweverRareItIs() throws Exception {
        ChangingRecord record = new ChangingRecord(80);
        write(record.draft());
        long start = version.number();
        while (version.number() < start + 15) {
            write(record.change());
        }
        for (String question :
                List.of("kind=updated", "kind=withdrawn", "kind=created,moved", "kind=updated&timeline=t-0")) {
            List<JsonNode> told = all("/v1/changes?limit=200&" + question);
            List<JsonNode> again = new ArrayList<>();
            String next = "/v1/changes?limit=3&" + question;
            while (next != null) {
                JsonNode page = get(next);
                page.get("items").forEach(again::add);
                next = page.path("next").textValue();
                if (next != null) {
                    assertThat(page.get("items")).as(question).hasSize(3);
                }
            }
            assertThat(cursors(again)).as(question).isEqualTo(cursors(told));
        }
    }

    @Test
    void aStreamEndsWithItsReasonWhenTheRecordUnderItIsReplaced() throws Exception {
        String before = version.current();
        String name = before.substring(0, before.lastIndexOf(' '));
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(server.resolve("/v1/changes"))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = stream.body()) {
            rename(name, "00000000-0000-4000-8000-000000000000");
            CompletableFuture<String> all = CompletableFuture.supplyAsync(() -> {
                try {
                    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            assertThat(all.get(20, TimeUnit.SECONDS))
                    .contains("event: end\ndata: {\"reason\":\"the record was replaced");
        } finally {
            rename("00000000-0000-4000-8000-000000000000", name);
        }
        assertThat(version.current()).isEqualTo(before);
    }

    /** As if another database had been put in the place of the one that is served. */
    private void rename(String from, String to) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(store.createQuery("update RecordState set record = ?1 where record = ?2")
                                .setParameter(1, to)
                                .setParameter(2, from)
                                .executeUpdate())
                        .isOne());
        changed.fire(new Version.Changed());
    }

    @Test
    void refusesWhatItCannotGoOnFrom() throws Exception {
        for (String since : List.of(
                "00000000-0000-0000-0000-000000000000.1.1", "version:99999", "2099-01-01", "yesterday", "1.2.3.4")) {
            for (String accept : List.of("application/json", "text/event-stream")) {
                HttpResponse<String> refused = answer("/v1/changes?since=" + since, "Accept", accept);
                assertThat(refused.statusCode()).as(since + " " + accept).isEqualTo(400);
                assertThat(json.readTree(refused.body()).at("/errors/0/name").asText())
                        .isEqualTo("since");
            }
        }
        assertThat(answer("/v1/changes?limit=3", "Accept", "text/event-stream").statusCode())
                .isEqualTo(400);
        assertThat(answer("/v1/changes?kind=created,corected").statusCode()).isEqualTo(400);
        assertThat(answer("/v1/changes", "Accept", "text/event-stream", "Last-Event-ID", "nothing")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMomentAndADayAreWhereTheVersionOfThenEnded() throws Exception {
        JsonNode first = get("/v1/changes?limit=1").at("/items/0");
        assertThat(first.get("kind").asText()).isEqualTo("created");
        String day = first.get("recorded_at").asText().substring(0, 10);
        assertThat(get("/v1/changes?limit=1&since=" + day).at("/items/0")).isEqualTo(first);
        String moment = first.get("recorded_at").asText();
        all("/v1/changes?since=" + moment)
                .forEach(change -> assertThat(change.get("version").asLong())
                        .isGreaterThan(first.get("version").asLong()));
    }
}
