package org.dateline.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;
import org.dateline.text.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that checks quotes against a folder of documents. */
class QuoteReportTest {
    private static final String QUOTED = "We will not expel anybody";

    @TempDir
    Path folder;

    private SeedCopy seeds;
    private Path documents;

    @BeforeEach
    void copy() throws IOException {
        seeds = SeedCopy.in(folder.resolve("seeds"));
        documents = Files.createDirectory(folder.resolve("documents"));
    }

    private record Outcome(int status, String told) {}

    private Outcome check(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        List<String> asked = List.of(arguments);
        int since = asked.indexOf("--since");
        int status = CheckCommand.run(
                new CheckCommand.Asked(
                        seeds.folder(),
                        Path.of(asked.get(0)),
                        asked.contains("--record"),
                        since < 0 ? null : Path.of(asked.get(since + 1)),
                        false,
                        false),
                Progress.untold(),
                new PrintStream(told, true, StandardCharsets.UTF_8));
        return new Outcome(status, told.toString(StandardCharsets.UTF_8));
    }

    private Path document(String name, String text) throws IOException {
        return Files.writeString(documents.resolve(name), text);
    }

    @Test
    void tellsThatAllQuotesStand() throws IOException {
        document("rbth-2016-12-30.txt", "He said: “" + QUOTED + ".”");
        Outcome outcome = check(documents.toString());
        assertThat(outcome.status()).isEqualTo(QuoteReport.ALL_STAND);
        assertThat(outcome.told())
                .contains(
                        "rbth-2016-12-30: rbth-2016-12-30.txt, not byte for byte the document the desk read\n  1 exact\n")
                .contains("i24news-2017-01-14: no document here has its SHA-256, or its id for a name\n");
    }

    @Test
    void listsWhatShouldBeLookedAtAgain() throws IOException {
        seeds.replace(
                "timelines/trial.yaml", "    tags: [trial]", "    tags: [trial]\n    place: {name: Here, country: UK}");
        document("rbth-2016-12-30.txt", QUOTED);
        Outcome outcome = check(documents.toString());
        assertThat(outcome.status()).isEqualTo(QuoteReport.ALL_STAND);
        assertThat(outcome.told())
                .containsPattern("\n3 sources; \\d+ warnings:\n")
                .contains("\n  timelines/trial.yaml:13:34: \"UK\": ISO 3166-1 assigns this code to no country."
                        + " The United Kingdom is GB\n")
                .contains("\n  timelines/trial.yaml:9:18: \"2020-01-01\": the event is later than every source");
    }

    @Test
    void readsHtml() throws IOException {
        document("rbth-2016-12-30.html", "<title>x</title><p>He said: “We will&nbsp;<b>not</b> expel anybody.”");
        assertThat(check(documents.toString()).told()).contains("\n  1 normalised\n");
    }

    @Test
    void tellsWhatDoesNotStand() throws IOException {
        document("rbth-2016-12-30.txt", "He said nothing of the kind.");
        Outcome outcome = check(documents.toString());
        assertThat(outcome.status()).isEqualTo(QuoteReport.SOME_DO_NOT);
        assertThat(outcome.told()).contains("\n  1 missing\n  missing: " + QUOTED + "\n");
    }

    @Test
    void showsWordByWordWhatWasAltered() throws IOException {
        seeds.replace("timelines/flynn-kislyak-2016.yaml", QUOTED, "We will not expel anybody from our country today");
        document("rbth-2016-12-30.txt", "He said: We will not expel diplomats from our country today. Then he left.");
        Outcome outcome = check(documents.toString());
        assertThat(outcome.status()).isEqualTo(QuoteReport.SOME_DO_NOT);
        assertThat(outcome.told())
                .contains("\n    now: We will not expel [-anybody-]{+diplomats+} from our country today\n");
    }

    @Test
    void recordsPlacesThatTheNextLoadReads() throws IOException {
        seeds.delete("checks.yaml");
        document("rbth-2016-12-30.txt", "😀 " + QUOTED);
        assertThat(check(documents.toString(), "--record").status()).isEqualTo(QuoteReport.ALL_STAND);
        RecordDraft.CheckDraft check =
                SeedFolder.read(seeds.folder()).orElseThrow().checks().get(0);
        assertThat(check.source()).isEqualTo("rbth-2016-12-30");
        assertThat(check.sha256())
                .isEqualTo(
                        org.dateline.quotation.Sha256.of(Files.readAllBytes(documents.resolve("rbth-2016-12-30.txt"))));
        assertThat(check.quotes()).singleElement().satisfies(place -> {
            assertThat(place.start()).isEqualTo("2");
            assertThat(place.end()).isEqualTo("27");
        });
        try (var left = Files.list(seeds.folder())) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void keepsWhatIsRecordedOfDocumentsThatAreNotThere() throws IOException {
        String before = seeds.read("checks.yaml");
        document("rbth-2016-12-30.txt", QUOTED);
        check(documents.toString(), "--record");
        assertThat(seeds.read("checks.yaml")).startsWith(before).contains("- source: rbth-2016-12-30\n");
    }

    @Test
    void writesNothingUnlessAsked() throws IOException {
        String before = seeds.read("checks.yaml");
        document("rbth-2016-12-30.txt", QUOTED);
        check(documents.toString());
        assertThat(seeds.read("checks.yaml")).isEqualTo(before);
    }

    @Test
    void listsWhatReadersAreToldOtherwiseWithoutAWord(@TempDir Path published) throws IOException {
        SeedCopy.in(published);
        document("rbth-2016-12-30.txt", QUOTED);
        String trial = "timelines/trial.yaml";
        seeds.replace(trial, "headline: Flynn speaks on trial", "headline: Flynn spoke on trial")
                .replace(trial, "edtf: \"2020-01-01\"", "edtf: \"2020-01-03\"")
                .replace(trial, "    summary: It replies.", "    summary: It answers.");
        String told =
                check(documents.toString(), "--since", published.toString()).told();
        // What is otherwise is shown first, all of it; nothing need be said of a summary.
        int warnings = told.indexOf(" warnings:\n");
        assertThat(told.substring(0, warnings))
                .startsWith("0 added, ")
                .contains("    headline: \"Flynn speaks on trial\" -> \"Flynn spoke on trial\"\n")
                .contains("    summary: \"It replies.\" -> \"It answers.\"\n");
        assertThat(told.substring(warnings))
                .contains(
                        "  timelines/trial.yaml:6:15: \"Flynn spoke on trial\": the headline was \"Flynn speaks on trial\","
                                + " and nothing says what the change is. Say what it is: change: {kind: correction, note: …}")
                .contains("the date was \"2020-01-01\"")
                .doesNotContain("It answers");
        seeds.replace(trial, "    summary: He speaks.", "    summary: He speaks.\n    change: {kind: update}");
        assertThat(check(documents.toString(), "--since", published.toString()).told())
                .doesNotContain("nothing says");
        // What was said of the change before is not said of this one.
        new SeedCopy(published)
                .replace(trial, "    summary: He speaks.", "    summary: He speaks.\n    change: {kind: update}");
        assertThat(check(documents.toString(), "--since", published.toString()).told())
                .contains("nothing says");
        assertThat(check(documents.toString(), "--since", "nowhere").told()).startsWith("There are no seeds in ");
    }

    @Test
    void saysWhatKeepsItFromChecking() throws IOException {
        assertThat(check(documents.toString()).status()).isEqualTo(QuoteReport.COULD_NOT_CHECK);
        assertThat(check("nowhere").told()).isEqualTo("There is no folder nowhere.\n");
        Path garbled = Files.write(documents.resolve("rbth-2016-12-30.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertThat(check(documents.toString()).told())
                .isEqualTo("i24news-2017-01-14: no document here has its SHA-256, or its id for a name\n"
                        + "mail-online-2017-01-14: no document here has its SHA-256, or its id for a name\n"
                        + "A file cannot be read or written: " + garbled + " is not in UTF-8\n");
        seeds.replace("origins.yaml", "attribution: named", "attribution: nmaed");
        Outcome broken = check(documents.toString());
        assertThat(broken.status()).isEqualTo(QuoteReport.COULD_NOT_CHECK);
        assertThat(broken.told()).contains("nothing was loaded").contains("Did you mean named?");
    }
}
