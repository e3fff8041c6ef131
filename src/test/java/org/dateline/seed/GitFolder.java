package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A folder that is a repository of git, in which commits have the moments that tests want. */
public record GitFolder(Path folder) {
    /** Makes it one; the test is passed over where there is no git. */
    public static GitFolder in(Path folder) throws IOException, InterruptedException {
        assumeTrue(new ProcessBuilder("git", "--version").start().waitFor() == 0, "there is no git here");
        GitFolder made = new GitFolder(folder);
        made.git("2026-11-01T00:00:00Z", "init", "-q");
        return made;
    }

    /** Commits everything as it stands. */
    public void commit(String when) throws IOException, InterruptedException {
        git(when, "add", ".");
        git(when, "commit", "-q", "-m", "Tell it");
    }

    void git(String when, String... asked) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=Desk", "-c", "user.email=desk@example.org"));
        command.addAll(List.of(asked));
        ProcessBuilder git = new ProcessBuilder(command).inheritIO();
        git.environment().put("GIT_COMMITTER_DATE", when);
        // When it was written is not when it was put into the record.
        git.environment().put("GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z");
        assertThat(git.start().waitFor()).isZero();
    }
}
