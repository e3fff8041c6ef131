package org.dateline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged servers, one of which reads a streaming standby that really lags: what one of them has said holds at the other,
 * which waits or says how far it is, and leaves nothing out.
 */
@EnabledIfSystemProperty(named = "server.database", matches = "postgresql")
class LaggingReplicaIT extends PackagedServer {
    private static final int CHANGES = 6;
    private static final String STREAM = "text/event-stream";
    private static final Pattern HEADLINE = Pattern.compile("(?m)^    headline: .*$");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path databases;

    private Server loader;
    private Server reader;
    private Path timeline;

    private Map<String, String> on(String database, String role) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                "DATELINE_ROLE",
                role,
                "DATELINE_SEEDS_WATCH",
                "" + role.equals("loader"),
                "DATELINE_INDEX",
                "data/" + role);
    }

    @Test
    void whatOneHasSaidHoldsAtAnotherThatLagsWhichWaitsOrSaysHowFarItIs() throws Exception {
        try (StreamingPair pair = StreamingPair.in(databases)) {
            timeline = folder.resolve("seeds/timelines/flynn-kislyak-2016.yaml");
            loader = start(on(pair.primary(), "loader"));
            await(loader, 1);
            reader = start(on(pair.standby(), "reader"));
            await(reader, 1);
            String record = record(reader);

            // A stream that is open while the standby falls behind, and goes on when it has caught up.
            Followed open = follow(reader, record + ".1");
            pair.lag();
            for (int i = 0; i < CHANGES; i++) {
                change(i);
                await(loader, 2 + i);
            }
            List<String> all = cursors(loader, "/v1/changes?since=" + record + ".1&limit=1");
            assertThat(all).hasSizeGreaterThanOrEqualTo(CHANGES);
            String third = all.get(2);
            Map<String, String> past = past();

            saysHowFarItIs(record, third);
            nothingIsLeftOutOrKept(record);
            assertThat(open.seen).isEmpty();

            // Who waits for what is on its way is answered when it comes.
            CompletableFuture<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> ask(reader, "/v1/changes?since=" + third, Map.of()));
            Thread.sleep(200);
            assertThat(waiting).isNotDone();
            pair.catchUp();
            assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isIn(200, 503);
            await(reader, 1 + CHANGES);

            // The same from each place, and every change once.
            assertThat(cursors(reader, "/v1/changes?since=" + record + ".1&limit=2"))
                    .isEqualTo(all);
            for (int i = 0; i < all.size(); i++) {
                assertThat(cursors(reader, "/v1/changes?since=" + all.get(i) + "&limit=4"))
                        .isEqualTo(all.subList(i + 1, all.size()));
            }
            Followed resumed = follow(reader, third);
            open.await(all);
            resumed.await(all.subList(3, all.size()));
            past.forEach((question, answer) -> assertThat(
                            ask(reader, question, Map.of()).body())
                    .as(question)
                    .isEqualTo(answer));
            open.close();
            resumed.close();
        }
        assertThat(reader.output()).doesNotContain("\tat ");
    }

    /** While it lags. */
    private void saysHowFarItIs(String record, String third) {
        String version = third.substring(0, third.lastIndexOf('.'));
        long number = Long.parseLong(version.substring(version.lastIndexOf('.') + 1));
        Map<String, Map<String, String>> asked = new HashMap<>();
        asked.put("/v1/changes?since=" + third, Map.of());
        asked.put("/v1/changes?since=" + version, Map.of());
        asked.put("/v1/changes?since=version:" + number, Map.of());
        asked.put("/v1/changes", Map.of("Accept", STREAM, "Last-Event-ID", third));
        asked.put("/v1/changes?since=version:" + (number + 1), Map.of("Accept", STREAM));
        asked.put("/v1/events?limit=1", Map.of("Record-Version", version));
        asked.put("/v1/events?limit=2&as_of=version:" + number, Map.of());
        asked.put("/v1/events?format=csv&as_of=version:" + number, Map.of());
        asked.put("/v1/actors?as_of=version:" + number, Map.of());
        asked.put("/timelines/flynn-kislyak-2016?as_of=version:" + number, Map.of());
        asked.put("/embed/flynn-kislyak-2016?as_of=version:" + number, Map.of());
        asked.put("/v1/versions/" + number, Map.of());
        asked.forEach((question, headers) -> {
            HttpResponse<String> answer = ask(reader, question, headers);
            assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Record-Version"))
                    .as(question)
                    .hasValue(record + ".1");
            assertThat(answer.headers().firstValue("Retry-After")).as(question).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(question)
                    .hasValue("no-store");
            assertThat(answer.body()).as(question).contains("/problems/behind");
        });
    }

    /** While it lags: what it has is whole, and says where it ends; and the end is not taken for the end for good. */
    private void nothingIsLeftOutOrKept(String record) {
        for (String since : List.of(record + ".1", "version:1")) {
            JsonPath page = JsonPath.from(
                    ask(reader, "/v1/changes?since=" + since, Map.of()).body());
            assertThat(page.getList("items")).isEmpty();
            assertThat(page.getString("meta.cursor")).isEqualTo(record + ".1");
        }
        for (String moment : List.of("version:1", "2026-11-22")) {
            HttpResponse<String> then = ask(reader, "/v1/events?limit=1&as_of=" + moment, Map.of());
            boolean known = then.statusCode() == 200;
            assertThat(known || then.statusCode() == 400).as(then.body()).isTrue();
            assertThat(then.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"))
                    .as(moment)
                    .isEqualTo(known && moment.startsWith("version"));
        }
        // The primary knows what there is not.
        assertThat(ask(loader, "/v1/events?as_of=version:9999", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(ask(loader, "/v1/changes?since=version:9999", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(ask(loader, "/v1/versions/9999", Map.of()).statusCode()).isEqualTo(404);
    }

    private Map<String, String> past() {
        Map<String, String> past = new HashMap<>();
        for (int number = 1; number <= CHANGES + 1; number++) {
            for (String question : List.of(
                    "/v1/events?limit=200&as_of=version:" + number,
                    "/v1/events?format=ndjson&as_of=version:" + number,
                    "/v1/versions/" + number + "?format=ndjson")) {
                past.put(question, ask(loader, question, Map.of()).body());
            }
        }
        return past;
    }

    /** The desk tells another event otherwise. */
    private void change(int which) throws IOException {
        Matcher headline = HEADLINE.matcher(Files.readString(timeline));
        StringBuilder edited = new StringBuilder();
        for (int i = 0; headline.find(); i++) {
            headline.appendReplacement(
                    edited,
                    Matcher.quoteReplacement(i == which ? "    headline: Told otherwise " + which : headline.group()));
        }
        Files.writeString(timeline, headline.appendTail(edited));
    }

    private void await(Server server, long version) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!stated(server).endsWith("." + version)) {
            assertThat(System.nanoTime()).as(server.output()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private String stated(Server server) {
        return ask(server, "/v1/events?limit=1", Map.of())
                .headers()
                .firstValue("Record-Version")
                .orElse("");
    }

    private String record(Server server) {
        String stated = stated(server);
        return stated.substring(0, stated.lastIndexOf('.'));
    }

    private List<String> cursors(Server server, String question) {
        List<String> cursors = new ArrayList<>();
        for (String next = question; next != null; ) {
            HttpResponse<String> answer = ask(server, next, Map.of());
            assertThat(answer.statusCode()).as(next + answer.body()).isEqualTo(200);
            JsonPath page = JsonPath.from(answer.body());
            cursors.addAll(page.getList("items.cursor"));
            next = page.getString("next");
        }
        return cursors;
    }

    private HttpResponse<String> ask(Server server, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    /** The ids of the changes that a stream has told. */
    private record Followed(InputStream body, List<String> seen) {
        void read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                String id = null;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        seen.add(id);
                    }
                }
            } catch (IOException closed) {
                // By this test.
            }
        }

        void await(List<String> all) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (seen.size() < all.size() && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertThat(seen).isEqualTo(all);
        }

        void close() throws IOException {
            body.close();
        }
    }

    private Followed follow(Server server, String since) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/v1/changes"))
                .header("Accept", STREAM)
                .header("Last-Event-ID", since)
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        Followed followed = new Followed(answer.body(), new CopyOnWriteArrayList<>());
        Thread reading = new Thread(followed::read, "follower");
        reading.setDaemon(true);
        reading.start();
        return followed;
    }
}
