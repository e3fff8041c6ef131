package org.dateline;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged server with its database in a file.
 */
@DisabledIfSystemProperty(named = "server.database", matches = "postgresql")
class ServerIT extends PackagedServer {
    @Test
    void theRecordSurvivesARestartAndBrokenSeedsThatStopAStartWithEveryFault() throws Exception {
        Server first = start(Map.of());
        String before = first.get("/v1/events?limit=200");
        assertThat(first.output()).contains(first.address() + "/v1/events", first.address() + "/q/swagger-ui");
        assertThat(first.output()).doesNotContain("WARN  HV", "Exception");
        stop(first.process());
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**.mv.db");

        Path timeline = folder.resolve("seeds/timelines/flynn-kislyak-2016.yaml");
        String whole = Files.readString(timeline);
        Files.writeString(
                timeline,
                whole.replaceFirst("edtf: \"2016-12-28\"", "edtf: \"2016-13-28\"")
                        .replaceFirst("actor: michael-flynn", "actor: micheal-flynn"));
        Path secret = Files.writeString(folder.resolve("secret"), "password: [");
        Files.createSymbolicLink(folder.resolve("seeds/timelines/out.yaml"), secret);
        new ProcessBuilder("mkfifo", folder.resolve("seeds/timelines/pipe.yaml").toString())
                .start()
                .waitFor();
        Server broken = launch(Map.of());
        assertThat(broken.exit()).isNotZero();
        assertThat(broken.output())
                .containsPattern("timelines/flynn-kislyak-2016.yaml:\\d+:\\d+: \"2016-13-28\": month must be 01 to 12")
                .containsPattern("flynn-kislyak-2016.yaml:\\d+:\\d+: \"micheal-flynn\": .*michael-flynn")
                .contains("timelines/out.yaml:1:1: this link leads out", "timelines/pipe.yaml:1:1: this is no file")
                .contains("4 faults")
                .doesNotContain("\tat ", "password");
        Files.delete(folder.resolve("seeds/timelines/out.yaml"));
        Files.delete(folder.resolve("seeds/timelines/pipe.yaml"));

        Files.writeString(timeline, whole);
        Server second = start(Map.of());
        assertThat(second.output())
                .contains("0 new, 0 revised, "
                        + JsonPath.from(before).getList("items").size());
        assertThat(second.get("/v1/events?limit=200")).isEqualTo(before);

        String here = "jdbc:h2:file:./data/dateline";
        String there = "jdbc:h2:file:./data/moved";
        Server inUse = launch(Map.of(), "move", here, there);
        assertThat(inUse.exit()).isEqualTo(2);
        assertThat(inUse.output()).contains("is in use", "stop the server").doesNotContain("\tat ");
        stop(second.process());
        Server moved = launch(Map.of(), "move", here, there);
        assertThat(moved.exit()).as(moved.output()).isZero();
        assertThat(moved.output()).contains("everything was read again and is the same");

        Files.delete(timeline);
        Server refused = start(Map.of());
        assertThat(refused.get("/v1/events?limit=200")).isEqualTo(before);
        assertThat(refused.output())
                .contains("ERROR", "the timeline flynn-kislyak-2016, and ", "dateline.seeds.allow-withdrawals=true")
                .doesNotContain("\tat ");
        JsonPath health = JsonPath.from(refused.get("/q/health/ready"));
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getList("checks.data.seeds")).contains("refused");
        stop(refused.process());

        Path database = folder.resolve("data/dateline.mv.db");
        Files.write(database, new byte[0]);
        Server emptied = launch(Map.of());
        assertThat(emptied.exit()).isNotZero();
        assertThat(emptied.output())
                .contains("dateline.mv.db is empty, and it has held 1 version of the record (dateline.versions)")
                .doesNotContain("\tat ");
        assertThat(database).isEmptyFile();
    }

    @Test
    void aSecondServerIsToldThatTheDatabaseIsOpenOrThatThePortIsTaken() throws Exception {
        Server first = start(Map.of());
        Server sameDatabase = launch(Map.of());
        assertThat(sameDatabase.exit()).isNotZero();
        assertThat(sameDatabase.output())
                .contains("Another process has the database open", "QUARKUS_DATASOURCE_JDBC_URL")
                .doesNotContain("\tat ");

        Server samePort = launch(Map.of(
                "QUARKUS_HTTP_PORT",
                "" + first.port(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:h2:file:./data/other",
                "DATELINE_INDEX",
                "data/other-index"));
        assertThat(samePort.exit()).isNotZero();
        assertThat(samePort.output())
                .contains("" + first.port(), "QUARKUS_HTTP_PORT")
                .doesNotContain("\tat ");
        assertThat(first.get("/v1/events?limit=1")).contains("items");

        Server unread = launch(Map.of("DATELINE_ROLE", "writer"));
        assertThat(unread.exit()).isNotZero();
        assertThat(unread.output())
                .contains("A setting has a value that cannot be read", "dateline.role", "writer")
                .doesNotContain("\tat ");

        // So early that there is no log yet.
        Server unused = launch(Map.of("DATELINE_EMBED_FRAME_ANCESTORS", "x;y"));
        assertThat(unused.exit()).isNotZero();
        assertThat(unused.output())
                .contains(
                        "A setting has a value that cannot be used. dateline.embed.frame-ancestors: \"x;y\" is no list")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutSeedsItIsAnEmptyWorkingService() throws Exception {
        Server empty = start(Map.of("DATELINE_SEEDS", "nowhere"));

        assertThat(empty.get("/v1/events?include=total"))
                .isEqualTo("{\"items\":[],\"meta\":{\"limit\":50,\"total\":0}}");
        assertThat(empty.get("/v1/timelines")).isEqualTo("{\"items\":[],\"meta\":{\"limit\":50}}");
        assertThat(empty.output()).contains("nowhere");
        assertThat(empty.get("/")).contains("There is no record here yet");
        JsonPath health = JsonPath.from(empty.get("/q/health/ready"));
        assertThat(health.getString("status")).isEqualTo("DOWN");
        assertThat(health.getList("checks.data.reason")).contains("there are no seeds in nowhere");
    }

    @Test
    void itTellsWhoAskedRefusesWhoAsksTooMuchAndFinishesWhatIsUnderWay() throws Exception {
        Server server = start(Map.of(
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED",
                "true",
                "QUARKUS_HTTP_ACCESS_LOG_PATTERN",
                "%h \"%r\" %s %b %D %{o,X-Request-Id}",
                "QUARKUS_HTTP_RECORD_REQUEST_START_TIME",
                "true",
                "DATELINE_CLIENTS_PER_MINUTE",
                "60"));
        try (Socket sender = new Socket("127.0.0.1", server.port())) {
            String document = "<p>Spicer said they spoke on the 28th.";
            send(
                    sender,
                    "POST /v1/sources/i24news-2017-01-14/checks HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\n"
                            + "Content-Length: " + document.length() + "\r\n\r\n" + document.substring(0, 9));

            for (int times = 0; times < 2; times++) {
                HttpResponse<String> answer = server.ask("/v1/events?limit=2");
                String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
                assertThat(server.output())
                        .containsPattern("127\\.0\\.0\\.1 \"GET /v1/events\\?limit=2 HTTP/1.1\" 200 \\d+ \\d+ "
                                + Pattern.quote(id));
            }

            HttpResponse<String> refused = server.ask("/v1/timelines");
            for (int times = 0; times < 12 && refused.statusCode() == 200; times++) {
                refused = server.ask("/v1/events?include=total&fields=id&limit=" + times);
            }
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("/problems/too-many-requests");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 60L);
            assertThat(server.ask("/v1/events?limit=2").statusCode()).isEqualTo(200);
            assertThat(server.ask("/q/health").statusCode()).isEqualTo(200);

            server.process().destroy();
            Thread.sleep(500);
            send(sender, document.substring(9));
            assertThat(new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
        server.exit();
        assertThat(server.output()).doesNotContain("ERROR", "\tat ");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anotherNewsroomBringsItsOwnSeeds() throws Exception {
        Path own = folder.resolve("our record");
        copy(SEEDS, own);
        Files.move(own.resolve("timelines/flynn-kislyak-2016.yaml"), own.resolve("timelines/our-timeline.yaml"));
        Path timeline = own.resolve("timelines/our-timeline.yaml");
        Files.writeString(
                timeline, Files.readString(timeline).replaceFirst("id: flynn-kislyak-2016", "id: our-timeline"));

        Server server = start(Map.of("DATELINE_SEEDS", own.toString()));
        assertThat(JsonPath.from(server.get("/v1/timelines")).getString("items[0].id"))
                .isEqualTo("our-timeline");
    }

    @Test
    void quotesAreCheckedWithoutAServerOrADatabase() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("rbth-2016-12-30.txt"), "He said: “We will not expel anybody.”");
        Server check = launch(Map.of(), "check", "documents");
        assertThat(check.exit()).isZero();
        assertThat(check.output()).contains("rbth-2016-12-30.txt").contains("1 exact");
        assertThat(folder.resolve("data")).doesNotExist();

        Files.writeString(documents.resolve("rbth-2016-12-30.txt"), "He said nothing.");
        Server missing = launch(Map.of(), "check", "documents");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.output()).contains("missing: We will not expel anybody");
    }
}
