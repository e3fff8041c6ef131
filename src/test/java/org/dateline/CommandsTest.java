package org.dateline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody at a terminal sees. */
class CommandsTest {
    @TempDir
    Path folder;

    private record Outcome(int status, String out, String err) {}

    private static Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Commands.run(
                List.of(arguments),
                (setting, otherwise) -> otherwise,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String trial(String date) throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(
                folder.resolve("timelines/trial.yaml"),
                String.join(
                        "\n",
                        "id: trial",
                        "title: A trial",
                        "zone: Europe/Berlin",
                        "events:",
                        "  - headline: Somebody speaks",
                        "    summary: He speaks.",
                        "    type: statement",
                        "    when: \"" + date + "\"",
                        "    unsourced: true",
                        ""));
        return folder.toString();
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(run("help").out())
                .contains(
                        "serve",
                        "watch",
                        "check",
                        "move",
                        "import",
                        "new",
                        "export",
                        "backup",
                        "restore",
                        "completion",
                        "Exit codes");
        for (String command :
                List.of("serve", "check", "watch", "move", "import", "export", "backup", "restore", "completion")) {
            Outcome told = run(command, "--help");
            assertThat(told.status()).as(command).isZero();
            assertThat(told.out()).contains("Usage: dateline " + command);
        }
    }

    @Test
    void whatCanBeNewHasHelpAndAnOptionForEachQuestion() throws IOException {
        assertThat(run("new", "--help").out()).contains("source", "origin", "event");
        assertThat(run("new").status()).isEqualTo(2);
        assertThat(run("new", "event", "--help").out())
                .contains("Usage: dateline new event", "--timeline", "--headline", "--quote", "--unsourced");
        assertThat(run("completion").out()).contains("--archived-url");
        Outcome told = run(
                "new",
                "event",
                trial("2020"),
                "--headline",
                "Nobody answers",
                "--when",
                "2021",
                "--summary",
                "100% so.",
                "--type",
                "statement",
                "--unsourced");
        assertThat(told.status()).as(told.out() + told.err()).isZero();
        assertThat(run("check", folder.toString()).out()).contains("2 events in 1 timeline");
        assertThat(run("new", "event", folder.toString(), "--timeline", "trail").out())
                .contains("--timeline", "Did you mean trial?");
    }

    /** The command that the seeds' README gives in full, on a copy of the record. */
    @Test
    void theExampleOfANewEventIsWritten() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(Path.of("seeds").relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
        String example = Files.readAllLines(Path.of("seeds/README.md")).stream()
                .filter(line -> line.startsWith("java -jar quarkus-run.jar new event seeds --headline"))
                .findFirst()
                .orElseThrow();
        String[] arguments = Pattern.compile("\"[^\"]*\"|\\S+")
                .matcher(example.replaceFirst(".*\\.jar ", "").replace(" seeds ", " " + folder + " "))
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
        Outcome told = run(arguments);
        assertThat(told.status()).as(told.out() + told.err()).isZero();
        assertThat(Files.readString(folder.resolve("timelines/flynn-kislyak-2016.yaml")))
                .containsSubsequence("id: 2017-01-13-spicer-says-what-the-call-was-about", "\nwithdrawn:");
    }

    @Test
    void aCommandThatIsNoneIsToldWithWhatIsNear() {
        Outcome told = run("chekc");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("'chekc'", "check");
        assertThat(run("check", "--docments", "x").status()).isEqualTo(2);
        assertThat(run("move", "one").status()).isEqualTo(2);
    }

    @Test
    void withServeTheServerStarts() {
        assertThat(run("serve").status()).isEqualTo(Commands.START);
    }

    @Test
    void theCuratedRecordIsRightAndItsWarningsAreListed() {
        Outcome told = run("check", "seeds");
        assertThat(told.status()).isZero();
        assertThat(told.out()).containsPattern("Nothing is wrong in seeds: \\d+ events in 1 timeline, ");
    }

    @Test
    void faultsAreToldByFileLineAndColumn() throws IOException {
        Outcome told = run("check", trial("2016-13"));
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out())
                .startsWith("timelines/trial.yaml:8:11: \"2016-13\": month must be 01 to 12")
                .endsWith("1 fault in " + folder + "\n");
        assertThat(run("check", "--json", folder.toString()).out())
                .startsWith("[{\"level\":\"fault\",\"file\":\"timelines/trial.yaml\",\"line\":8,\"column\":11,");
        assertThat(run("check", trial("2016-12")).status()).isZero();
    }

    @Test
    void whatIsOtherwiseIsToldInJsonBesideWarnings() throws IOException {
        String checked = trial("2016-12");
        Outcome same = run("check", "--json", "--since", checked, checked);
        assertThat(same.status()).isZero();
        assertThat(same.out())
                .startsWith("{\"told\":[")
                .endsWith(",\"difference\":{\"added\":[],\"changed\":[],\"gone\":[]}}\n");
        assertThat(run("check", "--json", "--since", "seeds", checked).out())
                .contains("\"gone\":[{\"kind\":\"event\",\"id\":\"1799-logan-act\",");
        assertThat(run("check", "--json", "--since", "seeds", trial("2016-13")).out())
                .startsWith("{\"told\":[{\"level\":\"fault\",")
                .doesNotContain("difference");
    }

    @Test
    void aFolderWithoutSeedsIsNoRecordThatIsRight() {
        Outcome told = run("check", folder.resolve("missing").toString());
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.out()).startsWith("There are no seeds in ").contains("--documents");
        assertThat(run("check", "seeds", "--record").status()).isEqualTo(2);
    }

    @Test
    void quotesAreLookedForInDocuments() throws IOException {
        Files.writeString(folder.resolve("rbth-2016-12-30.txt"), "He said: We will not expel anybody.");
        Outcome told = run("check", "seeds", "--documents", folder.toString());
        assertThat(told.out()).contains("rbth-2016-12-30: rbth-2016-12-30.txt").contains("1 exact");
        assertThat(told.status()).isZero();
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        Outcome told = run("completion");
        assertThat(told.status()).isZero();
        assertThat(told.out()).startsWith("#!/usr/bin/env bash").contains("--documents", "watch", "complete -F");
    }

    @Test
    void whatIsOtherwiseThanPublishedIsShownBeforeItIsTaken(@TempDir Path published) throws IOException {
        Files.createDirectories(published.resolve("timelines"));
        Files.copy(Path.of(trial("2020-01-01"), "timelines/trial.yaml"), published.resolve("timelines/trial.yaml"));
        assertThat(run("check", folder.toString(), "--since", published.toString())
                        .out())
                .startsWith("0 added, 0 changed, 0 gone\nNothing is wrong in ");
        Outcome told = run("check", trial("2020-01-02"), "--since", published.toString());
        assertThat(told.status()).isZero();
        assertThat(told.out())
                .startsWith("1 added, 0 changed, 1 gone\n+ event 2020-01-02-somebody-speaks: Somebody speaks\n"
                        + "    If this is 2020-01-01-somebody-speaks, give it that id")
                .contains("is not told any more, and nothing says why");
    }
}
