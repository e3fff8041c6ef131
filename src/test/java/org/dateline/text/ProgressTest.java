package org.dateline.text;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever waits for a command is told how far it is, and nobody else anything. */
class ProgressTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long now;

    private Progress progress(boolean terminal) {
        return Progress.on(new PrintStream(told, true, StandardCharsets.UTF_8), terminal, () -> now);
    }

    private String after(Progress progress, double seconds) {
        told.reset();
        now += Duration.ofMillis((long) (seconds * 1000)).toNanos();
        progress.tick();
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsQuickSaysNothing() {
        Progress progress = progress(true);
        assertThat(after(progress, 1.9)).isEmpty();
        told.reset();
        progress.close();
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aTerminalHasOneLineThatIsWrittenOverEverySecond() {
        Progress progress = progress(true);
        progress.step("Reading");
        assertThat(after(progress, 2)).isEqualTo("\r\u001b[K\u001b[?7lReading, 2 s\u001b[?7h");
        assertThat(after(progress, 0.5)).isEmpty();
        int[] done = {3};
        progress.step(() -> "Writing: " + done[0]++ + " of 7");
        assertThat(after(progress, 0.5)).isEqualTo("\r\u001b[K\u001b[?7lWriting: 3 of 7, 3 s\u001b[?7h");
        assertThat(after(progress, 1)).isEqualTo("\r\u001b[K\u001b[?7lWriting: 4 of 7, 4 s\u001b[?7h");
        told.reset();
        progress.close();
        assertThat(told.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[K");
        assertThat(after(progress, 60)).isEmpty();
    }

    @Test
    void aLogHasALineEveryTenSecondsWithoutSignsForTerminals() {
        Progress progress = progress(false);
        progress.step("Reading");
        assertThat(after(progress, 1.9)).isEmpty();
        assertThat(after(progress, 0.1)).isEqualTo("Reading, 2 s" + System.lineSeparator());
        assertThat(after(progress, 9.9)).isEmpty();
        assertThat(after(progress, 0.1)).isEqualTo("Reading, 12 s" + System.lineSeparator());
        told.reset();
        progress.close();
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
