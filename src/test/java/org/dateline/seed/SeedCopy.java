package org.dateline.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy of the real seeds and a small timeline beside them, for tests to edit and to damage. */
record SeedCopy(Path folder) {
    static final String TRIAL = "timelines/trial.yaml";

    static final String TRIAL_TEXT = """
            id: trial
            title: A trial
            zone: Europe/Berlin
            events:
              - id: 2020-01-01-trial-speech
                headline: Flynn speaks on trial
                summary: He speaks.
                type: statement
                when: {edtf: "2020-01-01"}
                quantity: {value: "1", unit: speeches}
                participants: [{actor: michael-flynn, role: speaker}]
                tags: [trial]
                citations:
                  - source: i24news-2017-01-14
                    passages:
                      - quote: he spoke
                        origin: spicer-2017-01-13
                        stance: asserts
              - id: 2020-01-02-trial-reply
                headline: The embassy replies
                summary: It replies.
                type: statement
                citations:
                  - source: i24news-2017-01-14
                    passages:
                      - quote: we reply
                        origin: mosin-russian-embassy
                        stance: denies
            """;

    static SeedCopy in(Path folder) {
        Path real = Path.of("seeds");
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(real.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new SeedCopy(folder).write(TRIAL, TRIAL_TEXT);
    }

    /** Replaces the first place of a text in a file. */
    SeedCopy replace(String file, String before, String after) {
        String text = read(file);
        assertThat(text).contains(before);
        int start = text.indexOf(before);
        return write(file, text.substring(0, start) + after + text.substring(start + before.length()));
    }

    /** Takes out the lines from one to another of the trial, counted from 1. */
    SeedCopy cutTrial(int from, int to) {
        List<String> lines = read(TRIAL).lines().toList();
        return write(
                TRIAL,
                String.join("\n", lines.subList(0, from - 1)) + "\n"
                        + String.join("\n", lines.subList(to, lines.size())));
    }

    SeedCopy append(String file, String text) {
        return write(file, read(file) + text);
    }

    SeedCopy write(String file, String text) {
        return write(file, text, StandardCharsets.UTF_8);
    }

    SeedCopy write(String file, String text, Charset encoding) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, text.getBytes(encoding));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SeedCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
