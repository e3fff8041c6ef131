package org.dateline.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.history.Provenance;
import org.dateline.keep.ExportCommand;
import org.dateline.search.Generated;
import org.dateline.seed.SeedLoader;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written of a record while its server runs loads as the same record, in the same database and in an empty one. */
@QuarkusTest
@TestProfile(ExportTest.OwnStore.class)
class ExportTest {
    public static class OwnStore extends Generated {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:export;DB_CLOSE_DELAY=-1",
                    "dateline.answers.kept-bytes",
                    "0");
        }
    }

    @Inject
    RecordWriter writer;

    @Inject
    SeedLoader loader;

    @Inject
    EntityManager store;

    @Inject
    Flyway flyway;

    @TempDir
    Path folder;

    private record Told(int status, String text) {}

    private static Told export(Path to, boolean replace) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status = ExportCommand.run(
                to,
                null,
                replace,
                (setting, otherwise) -> ConfigProvider.getConfig()
                        .getOptionalValue(setting, String.class)
                        .orElse(otherwise),
                new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    private String digest() {
        return (String) store.createNativeQuery(
                        "select sha256 from record_version where number = (select max(number) from record_version)",
                        String.class)
                .getSingleResult();
    }

    /** Everything that stands in a folder, by its names; but when its state was recorded, which is said for each event. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file).replaceAll("(?m)^ *recorded: .*\\n", ""));
            }
        }
        return files;
    }

    private void loadsAsTheSame(Path exported) throws IOException {
        String before = digest();
        assertThat(loader.load(exported).orElseThrow())
                .extracting(ChangeReport::created, ChangeReport::revised, ChangeReport::withdrawn)
                .containsExactly(0, 0, 0);
        assertThat(digest()).isEqualTo(before);

        flyway.clean();
        flyway.migrate();
        loader.load(exported);
        assertThat(digest()).isEqualTo(before);
        Path again = exported.resolveSibling(exported.getFileName() + "-again");
        assertThat(export(again, false).status()).isZero();
        assertThat(files(again)).isEqualTo(files(exported));
    }

    @Test
    void theRealRecordIsTheSame() throws IOException {
        loader.load(Path.of("seeds"));
        Told told = export(folder.resolve("out"), false);
        assertThat(told.text()).contains("Written to ");
        assertThat(told.status()).isZero();
        loadsAsTheSame(folder.resolve("out"));
        assertThat(folder).isDirectoryContaining("glob:**/out").isDirectoryNotContaining("glob:**/.out*");
    }

    @Test
    void aRecordWithAHistoryIsTheSame() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            ChangingRecord record = new ChangingRecord(seed);
            for (int i = 0; i < 40; i++) {
                String made = UUID.randomUUID().toString();
                writer.write(
                        record.change(), new Edition("made-" + made, "seeds-" + made, 0, "desk", Provenance.SEEDS));
            }
            Path to = folder.resolve("out-" + seed);
            Told told = export(to, false);
            assertThat(told.status()).as(told.text()).isZero();
            assertThat(told.text()).contains("were otherwise before");
            loadsAsTheSame(to);
        }
    }

    @Test
    void whatIsInTheFolderIsNotLost() throws IOException {
        loader.load(Path.of("seeds"));
        Path to = Files.createDirectories(folder.resolve("out"));
        Files.writeString(to.resolve("mine.txt"), "mine");
        Told refused = export(to, false);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.text()).contains("is not empty").contains("--replace");
        assertThat(to).isDirectoryContaining("glob:**/mine.txt").isDirectoryNotContaining("glob:**.yaml");

        Told replaced = export(to, true);
        assertThat(replaced.status()).isZero();
        assertThat(replaced.text()).contains("What was in " + to + " is in ");
        assertThat(to).isDirectoryNotContaining("glob:**/mine.txt").isDirectoryContaining("glob:**/sources.yaml");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**/out-before-*/mine.txt");
    }
}
