package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** When events were recorded, as a real repository of git tells it. */
class DatedByGitTest {
    private static final String FIRST = "2026-11-01T09:00:00Z";
    private static final String SECOND = "2026-11-02T09:00:00Z";
    private static final String THIRD = "2026-11-03T09:00:00Z";

    @TempDir
    Path folder;

    private Path timeline;
    private GitFolder git;

    @BeforeEach
    void begin() throws Exception {
        git = GitFolder.in(folder);
        timeline = Files.createDirectories(folder.resolve("timelines")).resolve("calls.yaml");
        Files.writeString(folder.resolve("origins.yaml"), "origins: [{id: o, name: O, attribution: unnamed}]\n");
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: [{id: s, title: T, publisher: P, published: 2020, url: 'https://e.org/', language: en}]\n");
    }

    private void commit(String when) throws Exception {
        git.commit(when);
    }

    private static String event(String id, String headline) {
        return """
                  - id: %s
                    headline: %s
                    summary: S
                    type: call
                    when: {edtf: "2016-12-28"}
                    citations: [{source: s, passages: [{quote: Q, origin: o, stance: asserts}]}]
                """.formatted(id, headline);
    }

    private void write(String... events) throws IOException {
        Files.writeString(timeline, "id: calls\ntitle: Calls\nzone: UTC\nevents:\n" + String.join("", events));
    }

    /** What each event says of when it was recorded; null where nobody knows. */
    private Map<String, String> recorded() {
        SeedFolder seeds = SeedFolder.open(folder).orElseThrow();
        Map<String, String> found = new TreeMap<>();
        DatedByGit.of(folder, seeds.timelines(), seeds.draft())
                .record()
                .timelines()
                .forEach(each -> each.events().forEach(event -> found.put(event.id(), event.recorded())));
        return found;
    }

    @Test
    void anEventIsAsOldAsTheCommitThatLastChangedItsLines() throws Exception {
        write(event("a", "H"), event("b", "H"));
        commit(FIRST);
        write(event("a", "H"), event("b", "Another"));
        commit(SECOND);
        // Neither a comment before the next event nor what follows the last one is a change of an event.
        write(event("a", "H"), "\n  # Later\n\n", event("b", "Another"), event("c", "H"), "withdrawn:\n");
        Files.writeString(
                timeline, Files.readString(timeline) + "  - {id: d, headline: H, reason: It was told twice.}\n");
        commit(THIRD);
        assertThat(recorded()).containsExactlyInAnyOrderEntriesOf(Map.of("a", FIRST, "b", SECOND, "c", THIRD));
    }

    @Test
    void whatAnEventSaysItselfGoesBefore() throws Exception {
        write(event("a", "H") + "    recorded: 2026-10-01T00:00:00Z\n", event("b", "H"));
        commit(FIRST);
        assertThat(recorded()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "2026-10-01T00:00:00Z", "b", FIRST));
    }

    @Test
    void aFileThatWasChangedSinceIsNotDated() throws Exception {
        write(event("a", "H"), event("b", "H"));
        commit(FIRST);
        write(event("a", "H"), event("b", "Another"));
        assertThat(recorded().values()).containsOnlyNulls();
    }

    @Test
    void whatWasNeverCommittedIsNotDated() throws Exception {
        write(event("a", "H"));
        assertThat(recorded().values()).containsOnlyNulls();
    }

    @Test
    void aHistoryThatIsCutOffTellsNothing() throws Exception {
        write(event("a", "H"));
        commit(FIRST);
        write(event("a", "H"), event("b", "H"));
        commit(SECOND);
        Path copy = folder.resolve("copy");
        git.git(SECOND, "clone", "-q", "--depth=1", "file://" + folder, copy.toString());
        assertThat(GitMoments.of(copy.resolve("timelines/calls.yaml"), Duration.ofSeconds(10)))
                .isEmpty();
        assertThat(GitMoments.of(timeline, Duration.ofSeconds(10))).isPresent();
    }

    @Test
    void nobodyWaitsForGit() throws Exception {
        write(event("a", "H"));
        commit(FIRST);
        assertThat(GitMoments.of(timeline, Duration.ZERO)).isEmpty();
    }
}
