package org.dateline.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;
import org.dateline.text.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** YAML that is made of a sheet is the record that the sheet is. */
class ImportCommandTest {
    private static final String SHEET = """
            Headline,Date,Text,Source,URL,Quote,Said by,Remarks
            Flynn texts Kislyak,2016-12-25,"He writes, <b>twice</b>",i24NEWS,https://example.org/1,sent him a text,Sean Spicer,seen
            A call,28 Dec 2016,,i24NEWS,https://example.org/1,A call took place,,
            Nobody says so,Aug. 1981,,,,,,
            """;

    @TempDir
    Path folder;

    private Path seeds;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        seeds = folder.resolve("seeds");
        file = folder.resolve("The calls.csv");
        Files.writeString(file, SHEET);
        Files.writeString(folder.resolve("The calls.sheet.yaml"), "zone: America/New_York\nlanguage: en\n");
    }

    private record Told(int status, String text) {}

    private Told load(Path sheet, boolean partial) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status = ImportCommand.run(
                new ImportCommand.Asked(sheet, seeds, null, null, partial),
                Progress.untold(),
                new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    /** What is read where the sheet itself stands among the seeds. */
    private RecordDraft asItStands(String name, Path sheet) throws IOException {
        Path direct = folder.resolve("direct");
        Files.createDirectories(direct.resolve("timelines"));
        Files.copy(sheet, direct.resolve("timelines/" + name));
        if (Files.exists(folder.resolve("The calls.sheet.yaml"))) {
            Files.copy(folder.resolve("The calls.sheet.yaml"), direct.resolve("timelines/the-calls.sheet.yaml"));
        }
        return SeedFolder.read(direct).orElseThrow();
    }

    private void isTheSame(RecordDraft sheet) {
        assertThat(SeedWriter.ordered(SeedFolder.read(seeds).orElseThrow(), null))
                .isEqualTo(SeedWriter.ordered(sheet, null));
    }

    @Test
    void aSheetIsTheSameRecordInYaml() throws IOException {
        Told told = load(file, false);
        assertThat(told.text()).contains("timelines/the-calls.yaml", "with 3 events");
        assertThat(told.status()).isZero();
        isTheSame(asItStands("the-calls.csv", file));
        assertThat(Files.readString(seeds.resolve("timelines/the-calls.yaml")))
                .contains("id: 2016-12-28-a-call", "unsourced: true", "- {name: Remarks, value: seen}");
    }

    @Test
    void aTimelineOfTimelineJsIsTheSameRecordInYaml() throws IOException {
        Files.delete(folder.resolve("The calls.sheet.yaml"));
        Path life = Path.of("src/test/resources/timelinejs/a-life.json");
        Told told = load(life, false);
        assertThat(told.status()).as(told.text()).isZero();
        isTheSame(asItStands("a-life.json", life));
    }

    @Test
    void whatStandsInTheFolderStays() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            for (Path each : files.toList()) {
                Files.copy(each, seeds.resolve(Path.of("seeds").relativize(each).toString()));
            }
        }
        String before = Files.readString(seeds.resolve("sources.yaml"));
        Told told = load(file, false);
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(Files.readString(seeds.resolve("sources.yaml")))
                .startsWith(before.stripTrailing())
                .contains("# The document bears no date.", "https://example.org/1");
        assertThat(SeedFolder.read(seeds).orElseThrow().timelines()).hasSize(2);

        Told again = load(file, false);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.text()).contains("the-calls.yaml is there already");
    }

    @Test
    void listsOfAnyFormAreContinued() throws IOException {
        Files.createDirectories(seeds);
        Files.writeString(seeds.resolve("sources.yaml"), """
                # Ours.
                sources: [{id: post, title: A report, publisher: Post, published: "2016-12-30", language: en}]
                # Theirs come later.
                """);
        Told told = load(file, false);
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(Files.readString(seeds.resolve("sources.yaml")))
                .startsWith("# Ours.\nsources: [{id: post, ")
                .contains("https://example.org/1")
                .endsWith("# Theirs come later.\n");
        assertThat(SeedFolder.read(seeds).orElseThrow().sources())
                .extracting(RecordDraft.SourceDraft::id)
                .contains("post")
                .hasSizeGreaterThan(1);
    }

    @Test
    void faultsAreToldByRowAndColumnAndNothingIsWritten() throws IOException {
        Files.writeString(file, SHEET + "Late,yesterday,,,,,,\n");
        Told told = load(file, false);
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("The calls.csv", "yesterday", "--partial")
                .doesNotContain("timelines/the-calls");
        assertThat(seeds).doesNotExist();

        Told partial = load(file, true);
        assertThat(partial.status()).isEqualTo(1);
        assertThat(partial.text()).contains("left out: ", "with 3 events");
        try (Stream<Path> files = Files.walk(seeds)) {
            assertThat(files.map(each -> each.getFileName().toString()).toList())
                    .contains("the-calls.yaml")
                    .doesNotContainAnyElementsOf(List.of("the-calls.csv", "the-calls.sheet.yaml"));
        }
        assertThat(SeedFolder.read(seeds).orElseThrow().timelines().get(0).events())
                .hasSize(3);
    }

    @Test
    void whatIsNoSheetIsRefused() throws IOException {
        assertThat(load(folder.resolve("missing.csv"), false).text()).startsWith("There is no file ");
        Path text = Files.writeString(folder.resolve("a.txt"), "x");
        assertThat(load(text, false).status()).isEqualTo(2);
        assertThat(seeds).doesNotExist();
    }
}
