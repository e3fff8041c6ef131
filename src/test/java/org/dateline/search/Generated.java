package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.QuarkusTestProfile.TestResourceEntry;

import org.dateline.OnPostgreSql;

/** Runs a test on a larger, generated record instead of the real one. */
public class Generated implements QuarkusTestProfile {
    private static final TestResourceEntry FIRST_DRAFT = new TestResourceEntry(FirstDraft.class);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:generated;DB_CLOSE_DELAY=-1",
                // The same question is asked again to count what it costs.
                "dateline.answers.kept-bytes",
                "0");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(FIRST_DRAFT);
    }

    /** The same on a real PostgreSQL. */
    public static class AndOnPostgreSql extends OnPostgreSql {
        @Override
        public List<TestResourceEntry> testResources() {
            return Stream.concat(super.testResources().stream(), Stream.of(FIRST_DRAFT))
                    .toList();
        }
    }

    /** Has the server load a record that tests may then supersede with another. */
    public static class FirstDraft implements QuarkusTestResourceLifecycleManager {
        static final int EVENTS = 320;

        private Path folder;

        @Override
        public Map<String, String> start() {
            try {
                folder = Files.createTempDirectory("dateline");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            GeneratedRecord.of(1, EVENTS).writeTo(folder);
            return Map.of("dateline.seeds", folder.toString());
        }

        @Override
        public void stop() {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(java.io.File::delete);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
