package org.dateline;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged server as its users start it: a process, in a folder with seeds, with its database in a file. Tests run two at
 * a time, each in a folder of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class ServerIT {
    private static final Path JAR = Path.of(System.getProperty("server.jar")).toAbsolutePath();
    private static final Path SEEDS = Path.of("seeds").toAbsolutePath();
    /** Flags that change nothing but how much a start costs. */
    private static final List<String> FOR_A_SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void copySeeds() throws IOException {
        copy(SEEDS, folder.resolve("seeds"));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : started) {
            stop(process);
        }
    }

    @Test
    void theRecordSurvivesARestartAndBrokenSeedsThatStopAStartWithEveryFault() throws Exception {
        Server first = start(Map.of());
        String before = first.get("/v1/events?limit=200");
        assertThat(first.output()).contains(first.address + "/v1/events", first.address + "/q/swagger-ui");
        assertThat(first.output()).doesNotContain("WARN  HV", "Exception");
        stop(first.process);
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**.mv.db");

        Path timeline = folder.resolve("seeds/timelines/flynn-kislyak-2016.yaml");
        String whole = Files.readString(timeline);
        Files.writeString(
                timeline,
                whole.replaceFirst("edtf: \"2016-12-28\"", "edtf: \"2016-13-28\"")
                        .replaceFirst("actor: michael-flynn", "actor: micheal-flynn"));
        Server broken = launch(Map.of());
        assertThat(broken.exit()).isNotZero();
        assertThat(broken.output())
                .containsPattern("timelines/flynn-kislyak-2016.yaml:\\d+:\\d+: \"2016-13-28\": month must be 01 to 12")
                .containsPattern("flynn-kislyak-2016.yaml:\\d+:\\d+: \"micheal-flynn\": .*michael-flynn")
                .contains("2 faults")
                .doesNotContain("\tat ");

        Files.writeString(timeline, whole);
        Server second = start(Map.of());
        assertThat(second.output())
                .contains("0 new, 0 revised, "
                        + JsonPath.from(before).getList("items").size());
        assertThat(second.get("/v1/events?limit=200")).isEqualTo(before);
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
                "" + first.port,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:h2:file:./data/other",
                "DATELINE_INDEX",
                "data/other-index"));
        assertThat(samePort.exit()).isNotZero();
        assertThat(samePort.output())
                .contains("" + first.port, "QUARKUS_HTTP_PORT")
                .doesNotContain("\tat ");
        assertThat(first.get("/v1/events?limit=1")).contains("items");
    }

    @Test
    void withoutSeedsItIsAnEmptyWorkingService() throws Exception {
        Server empty = start(Map.of("DATELINE_SEEDS", "nowhere"));

        assertThat(empty.get("/v1/events?include=total"))
                .isEqualTo("{\"items\":[],\"meta\":{\"limit\":50,\"total\":0}}");
        assertThat(empty.get("/v1/timelines")).isEqualTo("{\"items\":[],\"meta\":{\"limit\":50}}");
        assertThat(empty.output()).contains("nowhere");
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

    /** A server that answers. */
    private Server start(Map<String, String> environment) throws Exception {
        Server server = launch(environment);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!server.output().contains("Ctrl-C stops it")) {
            assertThat(server.process.isAlive()).as(server.output()).isTrue();
            assertThat(System.nanoTime()).as(server.output()).isLessThan(deadline);
            Thread.sleep(100);
        }
        return server;
    }

    /** A server that may or may not come up. */
    private Server launch(Map<String, String> environment, String... arguments) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(folder, "server", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FOR_A_SHORT_LIFE);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return new Server(process, log, port, "http://127.0.0.1:" + port);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private record Server(Process process, Path log, int port, String address) {
        String output() throws IOException {
            return Files.readString(log);
        }

        int exit() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String get(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
