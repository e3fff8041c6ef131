package org.dateline;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts the packaged server as its users do: as a process, in a folder with seeds. Tests run two at a time, each in a folder of its own. */
@Execution(ExecutionMode.CONCURRENT)
abstract class PackagedServer {
    static final Path JAR = Path.of(System.getProperty("server.jar")).toAbsolutePath();
    static final Path SEEDS = Path.of("seeds").toAbsolutePath();
    /** Flags that change nothing but how much a start costs. */
    private static final List<String> FOR_A_SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Other digits, other small letters, another day and another encoding, of which nothing may be seen. */
    static final Map<String, String> ON_A_STRANGE_MACHINE = Map.of(
            "JAVA_TOOL_OPTIONS",
            "-Duser.language=tr -Duser.country=TR -Duser.extensions=u-nu-arab -Duser.timezone=Pacific/Apia"
                    + " -Dfile.encoding=ISO-8859-9");

    static final Duration PATIENCE = Duration.ofSeconds(60);

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

    /** A server that answers. */
    Server start(Map<String, String> environment) throws Exception {
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
    Server launch(Map<String, String> environment, String... arguments) throws IOException {
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

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    record Server(Process process, Path log, int port, String address) {
        String output() throws IOException {
            return Files.readString(log);
        }

        int exit() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String get(String path) throws IOException, InterruptedException {
            return ask(path).body();
        }

        HttpResponse<String> ask(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        }
    }
}
