package org.dateline;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.dateline.http.Format;

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
        // Where H2 keeps what went wrong, such as questions to a database that was closed too soon.
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**.trace.db");

        Path timeline = folder.resolve("seeds/timelines/flynn-kislyak-2016.yaml");
        String whole = Files.readString(timeline);
        Files.writeString(
                timeline,
                whole.replaceFirst("edtf: \"2016-12-28\"", "edtf: \"2016-13-28\"")
                        .replaceFirst("michael-flynn: ", "micheal-flynn: "));
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
        Server second = start(ON_A_STRANGE_MACHINE);
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
        Server moved = launch(ON_A_STRANGE_MACHINE, "move", here, there);
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
        Server empty = start(Map.of("DATELINE_SEEDS", "nowhere", "DATELINE_SEEDS_WATCH", "true"));

        assertThat(empty.get("/v1/events?include=total"))
                .isEqualTo("{\"items\":[],\"meta\":{\"limit\":50,\"total\":0,\"version\":0}}");
        assertThat(empty.get("/v1/timelines")).isEqualTo("{\"items\":[],\"meta\":{\"limit\":50,\"version\":0}}");
        assertThat(empty.output()).contains("nowhere");
        assertThat(empty.get("/")).contains("There is no record here yet", "Date,Headline,Text,Source,Quote");
        JsonPath health = JsonPath.from(empty.get("/q/health/ready"));
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getList("checks.data.reason")).contains("there are no seeds in nowhere");

        // The first sheet is served when it is saved, a fault takes nothing away, and its end is noticed.
        Path sheet =
                Files.createDirectories(folder.resolve("nowhere/timelines")).resolve("first.csv");
        Files.writeString(sheet, "Date,Headline\n2016-12-30,Putin speaks\n");
        until(() -> empty.get("/v1/events").contains("Putin speaks"));
        Files.writeString(sheet, "Date,Headline\n2016-13-30,Putin speaks\n");
        until(() -> empty.get("/q/health/ready").contains("faulty"));
        assertThat(empty.ask("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(empty.output()).contains("timelines/first.csv, row 2");
        assertThat(empty.get("/v1/events")).contains("Putin speaks");
        Files.writeString(sheet, "Date,Headline\n2016-12-30,Putin speaks\n2016-12-31,Putin speaks again\n");
        until(() -> empty.get("/v1/events").contains("Putin speaks again"));
        until(() -> empty.get("/q/health/ready").contains("loaded"));
    }

    private static void until(Callable<Boolean> met) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!met.call()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(100);
        }
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
                "QUARKUS_MICROMETER_BINDER_HTTP_SERVER_IGNORE_PATTERNS",
                "/v1/timelines",
                "DATELINE_CLIENTS_PER_MINUTE",
                "60",
                "DATELINE_LOAD_LONGEST_HEAD",
                "1s",
                "DATELINE_LOAD_CONNECTIONS_OF_ONE",
                "40"));
        whoDripsIsClosedAndWhoComesTooOftenToo(server);
        try (Socket sender = new Socket("127.0.0.1", server.port())) {
            String document = "<p>Spicer said they spoke on the 28th.";
            send(
                    sender,
                    "POST /v1/sources/i24news-2017-01-14/checks HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\n"
                            + "Content-Length: " + document.length() + "\r\n\r\n" + document.substring(0, 9));

            for (int times = 0; times < 2; times++) {
                HttpResponse<String> answer = server.ask("/v1/events?limit=2");
                String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
                // It is written when the answer is on its way.
                Pattern told = Pattern.compile(
                        "127\\.0\\.0\\.1 \"GET /v1/events\\?limit=2 HTTP/1.1\" 200 \\d+ \\d+ " + Pattern.quote(id));
                for (int waits = 0; waits < 50 && !told.matcher(server.output()).find(); waits++) {
                    Thread.sleep(100);
                }
                assertThat(server.output()).containsPattern(told);
            }

            assertThat(server.ask("/v1/timelines").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = server.ask("/v1/timelines");
            assertThat(refused.statusCode()).isEqualTo(200);
            // Whoever says which paths are not timed has said it of answers from memory as well.
            assertThat(server.get("/q/metrics"))
                    .contains("uri=\"/v1/events\"")
                    .doesNotContain("uri=\"/v1/timelines\"", "from memory\"");
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

    private static void whoDripsIsClosedAndWhoComesTooOftenToo(Server server) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            sockets.add(new Socket("127.0.0.1", server.port()));
        }
        Thread.sleep(500);
        for (Socket socket : sockets) {
            socket.setSoTimeout(10);
            try {
                assertThat(socket.getInputStream().read()).isNegative();
            } catch (SocketTimeoutException open) {
                held.add(socket);
            }
        }
        assertThat(held).hasSize(40);
        Socket dripping = held.get(0);
        dripping.setSoTimeout(5_000);
        send(dripping, "GET / HTTP/1.1\r\n");
        assertThat(dripping.getInputStream().read()).isNegative();
        Socket broken = held.get(1);
        broken.setSoTimeout(5_000);
        send(broken, "no request\r\n\r\n");
        assertThat(new String(broken.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .toLowerCase(Locale.ROOT))
                .contains(" 400 ")
                .contains("\r\nx-request-id: ");
        for (Socket socket : sockets) {
            socket.close();
        }
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

        Server server = start(Map.of(
                "DATELINE_SEEDS",
                own.toString(),
                "DATELINE_URL",
                "https://news.example/desk/",
                "DATELINE_ID",
                "news.example,2026",
                "JAVA_TOOL_OPTIONS",
                ON_A_STRANGE_MACHINE.get("JAVA_TOOL_OPTIONS")));
        assertThat(server.output()).contains("https://news.example/desk/v1/events");
        isAnsweredAtItsOwnAddressAlone(URI.create(server.address()));
        dependsOnNothingOfItsMachine(URI.create(server.address()));
    }

    @Test
    void whateverIsPackagedIsListedWithItsLicence() throws IOException {
        String listed = Files.readString(Path.of("THIRD-PARTY.txt"));
        Set<String> names = Pattern.compile("\\(([\\w.-]+):([\\w.-]+):([\\w.-]+) - ")
                .matcher(listed)
                .results()
                .map(name -> name.group(1) + "." + name.group(2) + "-" + name.group(3) + ".jar")
                .collect(Collectors.toSet());
        Set<String> packaged = new TreeSet<>();
        for (String folder : List.of("main", "boot")) {
            try (Stream<Path> jars = Files.list(JAR.resolveSibling("lib").resolve(folder))) {
                jars.forEach(jar -> packaged.add(jar.getFileName().toString()));
            }
        }
        // Native code is another for each machine.
        names.removeIf(name -> name.contains("native-"));
        packaged.removeIf(name -> name.contains("native-"));
        assertThat(names)
                .as("THIRD-PARTY.txt, which ./mvnw license:add-third-party writes")
                .containsExactlyInAnyOrderElementsOf(packaged);
        assertThat(listed).doesNotContain("Unknown license");
        try (JarFile app = new JarFile(
                JAR.resolveSibling("app").resolve("dateline-1.0.0-SNAPSHOT.jar").toFile())) {
            for (String file : List.of("LICENSE", "NOTICE", "THIRD-PARTY.txt")) {
                assertThat(app.getEntry("META-INF/" + file)).as(file).isNotNull();
            }
        }
    }

    private static void isAnsweredAtItsOwnAddressAlone(URI server) throws Exception {
        Map<String, Wire.Answer> answers = new Crawl(
                        server, URI.create("https://news.example/desk"), Map.of("Host", "news.example"))
                .from(List.of("/", "/timelines/our-timeline", "/v1/timelines", "/v1/disagreements?limit=1"));
        assertThat(answers.keySet()).anyMatch(path -> path.startsWith("/desk/oembed?"));
        assertThat(answers.values())
                .noneMatch(answer ->
                        answer.headers().getOrDefault("Cache-Control", "").startsWith("private"));

        String feed = "/v1/events?limit=1&format=atom";
        Wire.Answer asked = Wire.send(server, "GET", feed, Map.of("Host", "NEWS.example:443"));
        assertThat(asked.body()).contains("<id>tag:news.example,2026:events/", "https://news.example/desk/events/");
        assertThat(Wire.send(server, "GET " + feed + " HTTP/1.0\r\n\r\n").body())
                .isEqualTo(asked.body());
        for (String path : List.of("/q/health", "/q/health/live", "/q/metrics")) {
            assertThat(Wire.send(server, "GET", path, Map.of("Host", "10.0.0.1"))
                            .status())
                    .isEqualTo(200);
        }
        for (String host : List.of("old.example", "news.example:8080", "news.example.", "127.0.0.1")) {
            for (String path :
                    List.of("/", feed, "/q/swagger-ui/", "/nowhere", "/q/health/../../v1/events", "/q/metrics/x")) {
                Wire.Answer refused = Wire.send(server, "GET", path, Map.of("Host", host));
                assertThat(refused.status()).as(host + path).isEqualTo(421);
                assertThat(refused.headers()).containsEntry("Cache-Control", "no-store");
            }
        }
        JsonNode example = new ObjectMapper()
                .readTree(Path.of("src/main/resources/META-INF/examples/problems/misdirected.json")
                        .toFile())
                .required("response");
        String told = Wire.send(server, "GET", "/v1/events", Map.of("Host", "old.example"))
                .body();
        assertThat(new ObjectMapper().readTree(told.replace("/desk/", "/").replace("news.example", "timeline.example")))
                .isEqualTo(example);
    }

    /** What a library does by the locale of the machine, which the tests that run in this process cannot all tell. */
    private static void dependsOnNothingOfItsMachine(URI server) {
        Map<String, String> host = Map.of("Host", "news.example");
        for (Format format : Format.OF_EVENTS) {
            Wire.Answer answer = Wire.send(
                    server, "GET", "/v1/timelines/our-timeline/events?limit=200&format=" + format.code(), host);
            assertThat(answer.status()).as(format.code()).isEqualTo(200);
            // Packed bytes may look like anything.
            assertThat(format == Format.XLSX ? "" : answer.body())
                    .as(format.code())
                    .doesNotContainPattern("[\u0660-\u0669\u06F0-\u06F9\u0131\u0130\uFFFD]");
        }
        assertThat(Wire.send(server, "GET", "/v1/events?limit=0&facet=status,stance,month", host)
                        .body())
                .contains("single_origin", "2016-12");
    }

    @Test
    void quotesAreCheckedWithoutAServerOrADatabase() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve("rbth-2016-12-30.txt"), "He said: “We will not expel anybody.”");
        Server check = launch(Map.of(), "check", "--documents", "documents");
        assertThat(check.exit()).isZero();
        assertThat(check.output()).contains("rbth-2016-12-30.txt").contains("1 exact");
        assertThat(folder.resolve("data")).doesNotExist();

        Files.writeString(documents.resolve("rbth-2016-12-30.txt"), "He said nothing.");
        Server missing = launch(Map.of(), "check", "--documents", "documents");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.output()).contains("missing: We will not expel anybody");
    }
}
