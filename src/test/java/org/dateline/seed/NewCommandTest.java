package org.dateline.seed;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.PassageDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody at a terminal, or a script, adds to the curated record. */
class NewCommandTest {
    private static final String FILE = "timelines/flynn-kislyak-2016.yaml";

    @TempDir
    Path folder;

    private record Told(int status, String text) {}

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(Path.of("seeds").relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
    }

    private Told run(NewEntry entry, boolean unsourced, Map<String, String> given, String... lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        BufferedReader terminal =
                lines.length == 0 ? null : new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        int status = NewCommand.run(
                new NewCommand.Asked(entry, folder, null, unsourced, given),
                terminal,
                new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<EventDraft> events() {
        return SeedFolder.read(folder).orElseThrow().timelines().get(0).events();
    }

    @Test
    void aSourceIsAskedForAndStandsBehindTheOthers() throws IOException {
        String before = read("sources.yaml");
        Told told = run(
                NewEntry.SOURCE,
                false,
                Map.of(),
                "i24NEWS",
                "A headline",
                "2017-13",
                "2017-01-14",
                "i24news.tv",
                "",
                "",
                "",
                "",
                "");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text())
                .contains(
                        "\"2017-13\": month must be 01 to 12",
                        "\"i24news.tv\"",
                        "[en] > ",
                        "[i24news-2017-01-14-2] > ");
        assertThat(read("sources.yaml"))
                .isEqualTo(before.stripTrailing()
                        + "\n\n  - id: i24news-2017-01-14-2\n    title: A headline\n    publisher: i24NEWS\n"
                        + "    published: '2017-01-14'\n    language: en\n");
    }

    @Test
    void anActorIsAskedForAndKnownAtOnce() throws IOException {
        String before = read("actors.yaml");
        Told told = run(
                NewEntry.ACTOR,
                false,
                Map.of(),
                "Sergei Lavrov",
                "minister",
                "person",
                "Foreign minister of Russia",
                "Sergey Lavrov; Lavrov",
                "rusia",
                "russia",
                "");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("\"minister\"", "person, organisation", "\"rusia\"", "[sergei-lavrov] > ");
        assertThat(read("actors.yaml"))
                .isEqualTo(before.stripTrailing() + "\n\n  - id: sergei-lavrov\n    name: Sergei Lavrov\n"
                        + "    kind: person\n    description: Foreign minister of Russia\n"
                        + "    aliases: [Sergey Lavrov, Lavrov]\n    speaks_for: [russia]\n");
        assertThat(run(NewEntry.ACTOR, false, Map.of("--name", "Sergei Lavrov", "--kind", "person"))
                        .text())
                .contains("sergei-lavrov-2");
    }

    @Test
    void anOriginIsAskedForByItsKindAndNearActorsAreListed() throws IOException {
        String before = read("origins.yaml");
        Told told = run(
                NewEntry.ORIGIN,
                false,
                Map.of(),
                "Sean Spicer, again",
                "nmaed",
                "named",
                "spicer",
                "sean-spicer",
                "",
                "2017-01-14",
                "",
                "");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text())
                .contains("\"nmaed\"", "  sean-spicer  Sean Spicer")
                .doesNotContain("How many people");
        assertThat(read("origins.yaml"))
                .startsWith(before.stripTrailing())
                .endsWith("  - id: sean-spicer-2017-01-14\n    name: Sean Spicer, again\n    attribution: named\n"
                        + "    actor: sean-spicer\n    said: '2017-01-14'\n");
    }

    @Test
    void anEventComesBeforeWhatIsWithdrawnAndNothingElseMoves() throws IOException {
        String before = read(FILE);
        Told told = run(
                NewEntry.EVENT,
                false,
                Map.of(),
                "Spicer speaks again",
                "yesterday",
                "2017-01-13",
                "He speaks.",
                "statement",
                "sean-spicer as speaker",
                "transition",
                "",
                "no",
                "i24news",
                "i24news-2017-01-14",
                "spicer-2017-01-13",
                "",
                "centered around",
                "",
                "y",
                "mail-online-2017-01-14",
                "",
                "context",
                "centered on",
                "",
                "no");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("\"yesterday\"", "  i24news-2017-01-14  i24NEWS, ");
        String now = read(FILE);
        int added = now.indexOf("\n  - id: 2017-01-13-spicer-speaks-again");
        assertThat(added).isPositive().isLessThan(now.indexOf("\nwithdrawn:"));
        assertThat(now.substring(0, added)).isEqualTo(before.substring(0, added));
        assertThat(now).endsWith(before.substring(added));
        EventDraft last = events().get(events().size() - 1);
        assertThat(last.citations()).hasSize(2);
        PassageDraft second = last.citations().get(1).passages().get(0);
        assertThat(second.stance()).isEqualTo("context");
        assertThat(second.origin()).isEqualTo("mail-online-own-reporting");
        assertThat(now).contains("{asserts: centered around, origin: spicer-2017-01-13}", "{context: centered on}");
    }

    @Test
    void withoutATerminalAnAnswerThatIsMissingIsNamedByItsOption() throws IOException {
        String before = read(FILE);
        Map<String, String> given = Map.of(
                "--headline",
                "A",
                "--when",
                "2017-01-13",
                "--summary",
                "B.",
                "--type",
                "statement",
                "--source",
                "i24news-2017-01-14",
                "--stance",
                "asserts");
        assertThat(run(NewEntry.EVENT, false, Map.of())).satisfies(told -> {
            assertThat(told.status()).isEqualTo(2);
            assertThat(told.text()).contains("no terminal", "--headline");
        });
        assertThat(run(NewEntry.EVENT, false, given).text()).contains("--quote");
        assertThat(read(FILE)).isEqualTo(before);
        Map<String, String> whole = new java.util.HashMap<>(given);
        whole.put("--quote", "");
        Told told = run(NewEntry.EVENT, false, whole);
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(events().get(events().size() - 1)
                        .citations()
                        .get(0)
                        .passages()
                        .get(0)
                        .withoutQuote())
                .isEqualTo("true");
    }

    @Test
    void anEventWithoutASourceSaysSo() {
        Map<String, String> given =
                Map.of("--headline", "A", "--when", "2017-01", "--summary", "B.", "--type", "statement");
        assertThat(run(NewEntry.EVENT, false, given).text()).contains("--source", "--unsourced");
        assertThat(run(NewEntry.EVENT, true, given).status()).isZero();
        assertThat(events().get(events().size() - 1).unsourced()).isEqualTo("true");
        assertThat(events().get(events().size() - 1).id()).isEqualTo("2017-01-a");
    }

    @Test
    void aWrongOptionIsToldWithWhatIsNearAndNothingIsWritten() throws IOException {
        String before = read("origins.yaml");
        Told told = run(
                NewEntry.ORIGIN, false, Map.of("--name", "Spicer", "--attribution", "named", "--actor", "sean-spicr"));
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("--actor: \"sean-spicr\"", "sean-spicer  Sean Spicer");
        assertThat(run(
                                NewEntry.ORIGIN,
                                false,
                                Map.of("--name", "X", "--attribution", "unnamed", "--id", "spicer-2017-01-13"))
                        .text())
                .contains("--id: \"spicer-2017-01-13\"");
        assertThat(read("origins.yaml")).isEqualTo(before);
    }

    @Test
    void anOptionThatAnswersNothingIsTold() throws IOException {
        String before = read("origins.yaml");
        Told told = run(
                NewEntry.ORIGIN,
                false,
                Map.of("--name", "X", "--attribution", "named", "--actor", "sean-spicer", "--people", "2"));
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).startsWith("--people: ").contains("not asked here");
        assertThat(read("origins.yaml")).isEqualTo(before);
        Map<String, String> given = Map.of(
                "--headline", "A", "--when", "2017", "--summary", "B.", "--type", "statement", "--quote", "words");
        assertThat(run(NewEntry.EVENT, true, given).text()).startsWith("--quote: ");
    }

    @Test
    void atATerminalAWrongOptionIsAskedForAgain() throws IOException {
        Map<String, String> given = Map.of("--name", "X", "--attribution", "hidden");
        Told told = run(NewEntry.ORIGIN, false, given, "unnamed", "", "", "", "", "", "");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("--attribution: \"hidden\"");
        assertThat(read("origins.yaml")).endsWith("  - id: x\n    name: X\n    attribution: unnamed\n");
    }

    @Test
    void whatIsWrongAlreadyIsMendedFirst() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - id: x\n");
        Told told = run(NewEntry.SOURCE, false, Map.of("--publisher", "A", "--title", "B", "--language", "en"));
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("sources.yaml:2:", "mend that first");
        assertThat(read("sources.yaml")).isEqualTo("sources:\n  - id: x\n");
    }

    @Test
    void aFolderThatIsNotThereBeginsWithASource() throws IOException {
        folder = folder.resolve("fresh");
        Told event = run(NewEntry.EVENT, false, Map.of());
        assertThat(event.status()).isEqualTo(2);
        assertThat(event.text()).contains("no timeline");
        Told told = run(NewEntry.SOURCE, false, Map.of("--publisher", "A", "--title", "B", "--language", "en"));
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(read("sources.yaml")).contains("- id: a\n    title: B\n");
    }

    @Test
    void nothingIsWrittenWhenNobodyAnswersAnyMore() throws IOException {
        String before = read("sources.yaml");
        Told told = run(NewEntry.SOURCE, false, Map.of(), "i24NEWS");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("--title");
        assertThat(read("sources.yaml")).isEqualTo(before);
    }
}
