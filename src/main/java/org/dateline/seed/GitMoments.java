package org.dateline.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * When each line of a file came to be as it is, as the git of this machine tells it. It tells nothing of a file that was
 * changed since its last commit, and nothing where the history was cut off, since the oldest commit there is not the one that
 * wrote a line.
 */
final class GitMoments {
    private static final String NO_COMMIT = "0".repeat(40);
    private static final String HEADER = "[0-9a-f]{40,64} \\d+ \\d+.*";

    private final List<Instant> lines;
    private final List<String> text;

    private GitMoments(List<Instant> lines, List<String> text) {
        this.lines = lines;
        this.text = text;
    }

    /**
     * Asks git.
     *
     * @param most how long that may take
     * @return empty where there is no git, the file is not in it as it stands here, or the time is up
     */
    static Optional<GitMoments> of(Path file, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            Path real = file.toRealPath();
            return git(real, end, "rev-parse", "--is-shallow-repository")
                    .filter(List.of("false")::equals)
                    .flatMap(whole ->
                            git(real, end, "blame", "--porcelain", "--root", "--no-textconv", "--", real.toString()))
                    .flatMap(GitMoments::read);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The newest of some lines, counted from 1, without the comments and empty lines that they end with. */
    Instant newest(int first, int behind) {
        int last = Math.min(behind - 1, lines.size());
        while (last > first && text.get(last - 1).strip().matches("(#.*)?")) {
            last--;
        }
        return lines.subList(first - 1, last).stream().max(Instant::compareTo).orElseThrow();
    }

    /** How many lines the file has. */
    int size() {
        return lines.size();
    }

    private static Optional<GitMoments> read(List<String> told) {
        Map<String, Instant> commits = new HashMap<>();
        List<Instant> lines = new ArrayList<>();
        List<String> text = new ArrayList<>();
        String commit = null;
        for (String line : told) {
            if (line.startsWith("\t")) {
                lines.add(commits.get(commit));
                text.add(line.substring(1));
            } else if (line.matches(HEADER)) {
                commit = line.substring(0, line.indexOf(' '));
                if (commit.startsWith(NO_COMMIT)) {
                    return Optional.empty();
                }
            } else if (line.startsWith("committer-time ")) {
                commits.put(commit, Instant.ofEpochSecond(Long.parseLong(line.substring(line.indexOf(' ') + 1))));
            }
        }
        return Optional.of(new GitMoments(lines, text));
    }

    private static Optional<List<String>> git(Path file, long end, String... asked) {
        if (System.nanoTime() - end >= 0) {
            return Optional.empty();
        }
        Path answer = null;
        Process git = null;
        try {
            // Into a file, since who reads from a process cannot stop waiting for it.
            answer = Files.createTempFile("dateline", ".git");
            List<String> command = Stream.concat(
                            Stream.of("git", "-C", file.getParent().toString(), "-c", "core.fsmonitor=false"),
                            Stream.of(asked))
                    .toList();
            git = new ProcessBuilder(command)
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = git.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return ended && git.exitValue() == 0
                    ? Optional.of(new String(Files.readAllBytes(answer), StandardCharsets.UTF_8)
                            .lines()
                            .toList())
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (git != null) {
                git.destroyForcibly();
            }
            delete(answer);
        }
    }

    private static void delete(Path answer) {
        try {
            if (answer != null) {
                Files.deleteIfExists(answer);
            }
        } catch (IOException left) {
            // A file more in the folder for what is temporary, which is cleared by others.
        }
    }
}
