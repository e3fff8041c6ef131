package org.dateline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a command that takes long leaves on a terminal, which {@code script} (util-linux) plays. */
class TerminalIT {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String CLEARED = "\r\u001b[K";
    private static final String TELLING = CLEARED + "\u001b[?7lChecking";

    @TempDir
    Path folder;

    private final StringBuilder screen = new StringBuilder();

    @BeforeEach
    void writeLongRecord() throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT), "there is no " + SCRIPT);
        StringBuilder lines = new StringBuilder("{\"id\":\"long\",\"title\":\"Long\",\"zone\":\"UTC\"}\n");
        for (int i = 0; i < 10_000; i++) {
            lines.append("{\"id\":\"event-").append(i).append("\",\"headline\":\"Event ");
            lines.append(i)
                    .append("\",\"summary\":\"It is.\",\"type\":\"call\",\"when\":\"2016\",\"unsourced\":true}\n");
        }
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(folder.resolve("timelines/long.ndjson"), lines);
    }

    private Process check() throws IOException {
        // Not compiled, it takes longer than the two seconds of which nothing is told on the fastest machine.
        String command = "stty cols 40; exec java -Xint -jar " + PackagedServer.JAR + " check " + folder;
        return new ProcessBuilder(SCRIPT.toString(), "-qefc", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
    }

    private void read(Process process, Predicate<String> until) throws IOException {
        InputStream output = process.getInputStream();
        byte[] some = new byte[4096];
        int count;
        while (!until.test(screen.toString()) && (count = output.read(some)) > 0) {
            screen.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsToldOnTheWayIsGoneAtTheEnd() throws Exception {
        Process process = check();
        read(process, any -> false);
        assertThat(process.waitFor()).as(screen.toString()).isZero();
        assertThat(screen).contains(TELLING);
        assertThat(screen.substring(screen.lastIndexOf(CLEARED) + CLEARED.length()))
                .startsWith("Nothing is wrong in ")
                .endsWith("\r\n");
    }

    @Test
    void thePromptOfWhoBreaksItOffStandsAtTheLeft() throws Exception {
        Process process = check();
        read(process, told -> told.contains(TELLING));
        ProcessHandle command = process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-INT", "" + command.pid()).start().waitFor();
        read(process, any -> false);
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(screen).endsWith(CLEARED);
    }
}
