package org.dateline.seed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.record.RecordDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.seed.SeedCopy.TRIAL;
import static org.dateline.seed.SeedCopy.TRIAL_TEXT;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What an editor is told: each fault once, at its line and column, with what would be right. */
class SeedFolderTest {
    @TempDir
    Path folder;

    private SeedCopy seeds;

    @BeforeEach
    void copy() {
        seeds = SeedCopy.in(folder);
    }

    private List<String> told() {
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
        assertThat(broken).as("the seeds are refused").isNotNull();
        return broken.faults().stream().map(SeedFault::toString).toList();
    }

    /** Asserts that these faults are told and no others; of each, how its line begins. */
    private void assertTold(String... beginnings) {
        List<String> told = told();
        assertThat(told).hasSize(beginnings.length);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(told.get(i)).startsWith(beginnings[i]);
        }
    }

    private RecordDraft assertRead() {
        Optional<RecordDraft> read = SeedFolder.read(folder);
        assertThat(read).isPresent();
        return read.get();
    }

    @Test
    void goodSeedsAreRead() {
        RecordDraft read = assertRead();
        assertThat(read.timelines()).extracting("id").containsExactly("flynn-kislyak-2016", "trial");
        assertThat(read.timelines().get(1).events())
                .extracting("id")
                .containsExactly("2020-01-01-trial-speech", "2020-01-02-trial-reply");
    }

    @Test
    void aMissingFolderHoldsNothing() {
        assertThat(SeedFolder.read(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void aFolderWithoutSeedsHoldsNothing() {
        SeedCopy empty = new SeedCopy(folder.resolve("empty"));
        empty.write("README.md", "# Seeds to come").write("actors.yaml", "# nobody yet\n");
        assertThat(SeedFolder.read(empty.folder())).isEmpty();
    }

    @Test
    void faultsAreToldAsTheDocumentsShowThem() throws IOException {
        String curated = "timelines/flynn-kislyak-2016.yaml";
        seeds.delete(TRIAL)
                .replace(curated, "{michael-flynn: holder", "{micheal-flynn: holder")
                .replace(curated, "edtf: \"2016-12-28\"", "edtf: \"2016-13-28\"");
        List<String> told = told();
        assertThat(told).hasSize(2);
        assertThat(Files.readString(Path.of("README.md"))).contains(told);
        assertThat(Files.readString(Path.of("seeds/README.md"))).contains(told);
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnceWithItsFileLineAndColumn() {
        seeds.write("actors.yaml", """
                        actors:
                          - id: ann
                            name: Ann
                            kind: persn
                        """)
                .write("origins.yaml", """
                        origins:
                          - id: ann-on-tv
                            name: Ann on television
                            attribution: named
                            actor: anne
                        """)
                .write("sources.yaml", """
                        sources:
                          - id: post
                            title: What Ann said
                            publisher: The Post
                            published: "2020-02-30"
                            url: post.example
                            language: en
                        """)
                .delete("timelines/flynn-kislyak-2016.yaml")
                .write(
                        TRIAL,
                        TRIAL_TEXT
                                        .replace("michael-flynn", "ann")
                                        .replaceAll("spicer-2017-01-13|mosin-russian-embassy", "ann-on-tv")
                                        .replaceFirst("i24news-2017-01-14", "postt")
                                        .replace("i24news-2017-01-14", "post")
                                        .replace("we reply", "yes ".repeat(61).strip())
                                        .replace("2020-01-02-trial-reply", "2020-01-01-trial-speech")
                                        .replace("\"2020-01-01\"", "\"2020-13\"")
                                + """
                          - id: 2020-01-03-trial-silence
                            headline: Nobody cites this
                            summary: Nobody.
                            type: statement
                        """);
        assertTold(
                "actors.yaml:4:11: \"persn\": this is none of person, organisation. Did you mean person?",
                "origins.yaml:5:12: \"anne\": there is no actor with this id. Did you mean ann?",
                "sources.yaml:5:16: \"2020-02-30\": ",
                "sources.yaml:6:10: \"post.example\": this is no web address. Give it whole, beginning with https:// or",
                "timelines/trial.yaml:9:18: \"2020-13\": month must be 01 to 12 (at character 6). Write a date such as 2016-12-28",
                "timelines/trial.yaml:14:17: \"postt\": there is no source with this id. Did you mean post?",
                "timelines/trial.yaml:19:9: \"2020-01-01-trial-speech\": this id is taken already at"
                        + " timelines/trial.yaml:5. Give each its own id",
                "timelines/trial.yaml:26:20: \"yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes"
                        + " yes yes yes yes yes yes…\": the quote has 61 words. At most 60 are a quotation",
                "timelines/trial.yaml:29:5: the event has no citation. Cite at least one passage of one source");
    }

    @Test
    void theListBeginsWithTheFolderAndTheNumberOfFaults() {
        seeds.replace(TRIAL, "Europe/Berlin", "Mars");
        assertThat(catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder)))
                .hasMessage("The seeds in " + folder + " have 1 fault; nothing was loaded:\n"
                        + "  timelines/trial.yaml:3:7: \"Mars\": there is no time zone of this name."
                        + " Write an IANA name such as America/New_York");
    }

    /** One line of the trial is wrong: what it was, what it became, and what is told. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: trial          | id: process          | 1:5: "process": the file of this timeline has another name. Call the file process.yaml, or the timeline trial
            zone: Europe/Berlin| zone: Europe/Berln   | 3:7: "Europe/Berln": there is no time zone of this name. Did you mean Europe/Berlin?
            zone: Europe/Berlin| timezone: Europe/Berlin | 3:1: "timezone": the key timezone is not known here. Did you mean zone?
            participants: [    | actors: [            | 11:5: "actors": the key actors is not known here. Did you mean participants?
            michael-flynn      | Michael FLYNN        | 11:28: "Michael FLYNN": there is no actor with this id. Did you mean michael-flynn?
            [trial]            | [Bert Lance]         | 12:12: "Bert Lance": this is not of the right form. Write bert-lance
            type: statement    | type: guilty-plea    | 8:11: "guilty-plea": this is not of the right form. Write guilty_plea
            zone: Europe/Berlin| zone: "+01:00"       | 3:7: "+01:00": there is no time zone of this name. Write an IANA name such as America/New_York
            id: 2020-01-01-t   | id: 2020-01-01_T     | 5:9: "2020-01-01_Trial-speech": this is not of the right form. Write 2020-01-01-trial-speech
            headline: Flynn    | headlin: Flynn       | 6:5: "headlin": the key headlin is not known here. Did you mean headline?
            headline: Flynn    | Headline: Flynn      | 6:5: "Headline": the key Headline is not known here. Did you mean headline?
            headline: Flynn s  | headline: # Flynn s  | 6:14: nothing stands behind the key headline. One proposition in plain words
            headline: Flynn s  | headline: ~  # s     | 6:15: nothing stands behind the key headline. One proposition in plain words
            headline: Flynn    | headline: " " # s    | 6:15: " ": this is blank. One proposition in plain words
            headline: Flynn    | headline: [a, b] #   | 6:15: a list stands where a plain value belongs. If it is meant as text, put it in quotation marks. One proposition
            headline: Flynn    | headline: {a: b} #   | 6:15: a group of keys stands where a plain value belongs. If it is meant as text, put it in quotation marks
            summary: He speaks.| summary: &x He       | 7:14: anchors and aliases are not read here. Write the value out in each place
            summary: He speaks.| summary: !x He       | 7:14: a value that begins with ! is a tag of YAML, and tags are not read here. Put the whole value in quotation marks
            type: statement    | type: Press call     | 8:11: "Press call": this is not of the right form. Write press_call
            when: {edtf: "2020-01-01"} | when: 2020-13 | 9:11: "2020-13": month must be 01 to 12
            when: {edtf: "2020-01-01"} | when: spring | 9:11: "spring": a date begins with a year of four digits
            when: {edtf: "2020-01-01"} | when: {}     | 9:11: nothing stands in here. When it happened: a date
            "2020-01-01"       | "2020-13-01"         | 9:18: "2020-13-01": month must be 01 to 12 (at character 6). Write 2020-01-13
            "2020-01-01"       | Christmas            | 9:18: "Christmas": a date begins with a year of four digits (at character 1). Write a date such as 2016-12-28, 2016-12 or 2016
            "2020-01-01"       | [2020-01-01,2020-01-02] | 9:18: a list stands where a plain value belongs. If it is meant as text, put it in quotation marks. The date the desk has chosen
            value: "1"         | value: some          | 10:23: "some": must be a number like 5 or 12.50, a lower bound like 5.. or a range like 2..4
            value: "1"         | value: 4..2          | 10:23: "4..2": the upper bound is below the lower one
            , unit: speeches   | `, Unit: speeches`   | 10:28: "Unit": the key Unit is not known here. Did you mean unit?
            , unit: speeches   | ``                   | 10:15: nothing says what is counted. Write unit: calls
            michael-flynn      | micheal-flyn         | 11:28: "micheal-flyn": there is no actor with this id. Did you mean michael-flynn?
            michael-flynn      | General Flynn        | 11:28: "General Flynn": there is no actor with this id. Did you mean michael-flynn?
            michael-flynn      | somebody-else        | 11:28: "somebody-else": there is no actor with this id. Define it in actors.yaml first
            [{actor: michael-flynn, role: speaker}] | [michael-flynn] | 11:20: "michael-flynn": a plain value stands where a group of keys belongs. Somebody who took part.
            {edtf: "2020-01-01"} | {reason: "😀", edtf: 2020-13} | 9:31: "2020-13": month must be 01 to 12
            [trial]            | trial                | 12:11: "trial": a plain value stands where a list belongs. Words to filter by.
            [trial]            | [trial, trial]       | 12:19: "trial": stands here twice. Keep one of the two
            [trial]            | [trial, ~]           | 12:19: this entry is empty
            i24news-2017-01-14 | i24news              | 14:17: "i24news": there is no source with this id. Did you mean i24news-2017-01-14?
            spicer-2017-01-13  | spicer-2017          | 17:21: "spicer-2017": there is no origin with this id. Did you mean spicer-2017-01-13?
            spicer-2017-01-13  | spicer-2017-01-3     | 17:21: "spicer-2017-01-3": there is no origin with this id. Did you mean spicer-2017-01-13?
            stance: asserts    | stance: assert       | 18:21: "assert": this is none of asserts, denies, declines_to_comment, did_not_respond, does_not_know, context. Did you mean asserts?
            stance: asserts    | stance: believes     | 18:21: "believes": this is none of asserts, denies, declines_to_comment, did_not_respond, does_not_know, context. What the origin does
            """)
    void aWrongValueIsToldWhereItStands(String right, String wrong, String told) {
        seeds.replace(TRIAL, right, wrong == null ? "" : wrong);
        assertTold(TRIAL + ":" + told);
    }

    @Nested
    class Yaml {

        @ParameterizedTest(name = "{1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                headline: Flynn speaks | headline: Flynn: speaks | 6:20: a colon followed by a space is not allowed within a value
                headline: Flynn speaks | headline:Flynn speaks   | 6:5: this is neither a key with its value nor an entry of a list. Put a colon and a space
                headline: Flynn speaks | headline: @Flynn        | 6:15: a value cannot begin with this character. Put the whole value in quotation marks
                headline: Flynn speaks | headline: "Flynn" s     | 6:23: this does not fit what stands before it. Check the indentation
                headline: Flynn speaks | headline: "\\q"         | 6:17: this backslash means nothing between double quotation marks. Write
                headline: Flynn speaks | headline: *Flynn        | 6:15: a value that begins with * refers to an anchor, and anchors are not read here.
                headline: Flynn speaks | headline: !!java.net.URL | 6:15: a value that begins with ! is a tag of YAML
                headline: Flynn speaks | headline: > Flynn       | 6:17: a value that begins with > or | has its text on the lines below
                `    summary: He`      | `   summary: He`        | 7:4: this does not fit what stands before it. Check the indentation
                `    summary: He`      | `\tsummary: He`         | 7:1: a tab stands here, where YAML takes spaces only. Indent with spaces
                tags: [trial]          | tags: [trial            | 13:14: the list in brackets is not closed before this. Close it with ]
                , unit: speeches}      | , unit: speeches        | 11:17: the braces are not closed before this. Close them with }
                `- id: 2020-01-02`     | `-id: 2020-01-02`       | 19:3: this does not fit what stands before it
                events:                | `---\nevents:`          | 4:1: a second document begins here. Take the line --- out
                headline: The          | headline: "The          | 20:15: this quotation mark is never closed
                """)
        void isBrokenAndNothingElseIsTold(String right, String wrong, String told) {
            seeds.replace(TRIAL, right, wrong.replace("\\n", "\n").replace("\\t", "\t"));
            assertTold(TRIAL + ":" + told);
        }

        @Test
        void hasTheSameKeyTwice() {
            seeds.replace(TRIAL, "summary: He speaks.", "headline: Flynn talks\n    summary: He speaks.");
            assertTold(TRIAL + ":7:5: \"headline\": this key stands here twice. Keep one of them");
        }

        @Test
        void hasAnAnchorThatIsUsedElsewhere() {
            seeds.replace(TRIAL, "summary: He speaks.", "summary: &x He speaks.\n    place: {name: *x}");
            assertTold(TRIAL + ":7:14: anchors and aliases are not read here. Write the value out in each place");
        }

        @Test
        void holdsItself() {
            seeds.replace(TRIAL, "[trial]", "&x [*x]");
            assertTold(TRIAL + ":12:11: anchors and aliases are not read here");
        }

        @Test
        void hasMoreAliasesThanTheParserTakes() {
            seeds.replace(TRIAL, "[trial]", "&x [trial]\n    summary: [" + "*x, ".repeat(60) + "*x]");
            assertTold(TRIAL + ":13:15: anchors and aliases are not read here. Write the value out in each place");
        }

        @Test
        void isTooLargeToBeHeld() throws IOException {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(TRIAL).toFile(), "rw")) {
                file.setLength(SeedReader.MOST_YAML + 1);
            }
            assertTold(TRIAL + ":1:1: with this file all YAML and sheets have ");
        }

        @Test
        void isNestedDeeply() {
            seeds.replace(TRIAL, "[trial]", "[".repeat(200) + "]".repeat(200));
            assertTold(TRIAL + ":12:58: lists and keys are nested too deeply. Check the brackets and the indentation");
        }

        @Test
        void holdsAnInvisibleCharacter() {
            seeds.replace(TRIAL, "speaks on trial", "😀\u0007");
            assertTold(TRIAL + ":6:22: a character that cannot be seen stands here (U+0007). Take it out");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\0", "\\ud83d", "\\uffff"})
        void holdsAnEscapeThatStandsForNoCharacter(String escape) {
            seeds.replace(TRIAL, "summary: He speaks.", "summary: \"" + escape + "\"");
            assertTold(TRIAL + ":7:14: ");
        }

        @Test
        void hasLinesEndingAsOnWindows() {
            seeds.write(
                    TRIAL, "\uFEFF" + TRIAL_TEXT.replace("michael-flynn", "x").replace("\n", "\r\n"));
            assertTold(TRIAL + ":11:28: \"x\": there is no actor with this id");
        }

        @Test
        void mayLeaveOutQuotationMarks() {
            seeds.replace(TRIAL, "\"2020-01-01\"", "2020").replace(TRIAL, "[trial]", "[no, 007]");
            assertThat(assertRead().timelines().get(1).events().get(0))
                    .extracting("when.edtf", "tags")
                    .containsExactly("2020", List.of("no", "007"));
        }
    }

    @Nested
    class AFile {

        @ParameterizedTest
        @ValueSource(strings = {"", "  \n", "# to come\n", "---\n", "null\n"})
        void ofATimelineIsEmpty(String text) {
            seeds.write("timelines/next.yaml", text);
            assertTold("timelines/next.yaml:1:1: the file is empty. A timeline has an id, a title, a zone and events");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# to come\n", "---\n"})
        void ofReferenceDataIsEmptyButReferredTo(String text) {
            seeds.write("actors.yaml", text);
            assertTold("actors.yaml:1:1: no actor is defined here, but origins.yaml refers to some. List them under");
        }

        @Test
        void ofReferenceDataListsNothingButIsReferredTo() {
            seeds.write("actors.yaml", "actors: []");
            assertTold("actors.yaml:1:9: no actor is defined here, but origins.yaml refers to some. List them under");
        }

        @Test
        void ofReferenceDataIsMissingButReferredTo() {
            seeds.delete("sources.yaml");
            assertTold("sources.yaml:1:1: no source is defined here, but timelines/flynn-kislyak-2016.yaml refers to");
        }

        @ParameterizedTest
        @CsvSource({"'- a\n- b', a list", "hello, \"hello\": a plain value", "42, \"42\": a plain value", "[], a list"})
        void holdsAnythingButKeys(String text, String what) {
            seeds.write("actors.yaml", text).write(TRIAL, text);
            assertTold(
                    "actors.yaml:1:1: " + what + " stands where a group of keys belongs. People and organisations",
                    TRIAL + ":1:1: " + what + " stands where a group of keys belongs. One timeline with its events");
        }

        @Test
        void isInLatin1() {
            seeds.write(TRIAL, TRIAL_TEXT.replace("on trial", "für sich"), StandardCharsets.ISO_8859_1);
            assertTold(TRIAL + ":6:29: the file is not in UTF-8. Save it in that encoding");
        }

        @Test
        void isInLatin1AndOthersReferToIt() {
            seeds.write("actors.yaml", "actors: # für später", StandardCharsets.ISO_8859_1);
            assertTold("actors.yaml:1:12: the file is not in UTF-8");
        }

        @Test
        void isInUtf16() {
            seeds.write(TRIAL, TRIAL_TEXT, StandardCharsets.UTF_16);
            assertTold(TRIAL + ":1:1: the file is not in UTF-8");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "actor.yaml",
                    "timelines/trial.yml",
                    "timelines/x.YAML",
                    "trial.yaml",
                    "timelines/2020/x.yaml"
                })
        void isReadByNothing(String name) {
            seeds.write(name, TRIAL_TEXT);
            assertTold(name
                    + ":1:1: nothing reads a file of this name. Seeds are record.yaml, actors.yaml, origins.yaml, sources.yaml, checks.yaml, words.yaml and, in timelines,"
                    + " *.yaml, *.ndjson, *.csv, *.xlsx and *.json");
        }

        @Test
        void endsInYmlAndOthersReferToIt() {
            seeds.write("actors.yml", seeds.read("actors.yaml")).delete("actors.yaml");
            assertTold("actors.yml:1:1: nothing reads a file of this name");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"README.md", ".pre-commit.yaml", "timelines/.trial.yaml", ".github/workflows/check.yaml"})
        void isNoneOfOurBusiness(String name) {
            seeds.write(name, "x: [");
            assertRead();
        }

        @Test
        void cannotBeOpened() throws IOException {
            Files.createSymbolicLink(folder.resolve("timelines/gone.yaml"), folder.resolve("nowhere"));
            assertTold("timelines/gone.yaml:1:1: the file cannot be read from disk. ");
        }

        @Test
        void mayNotBeRead() throws IOException {
            Path timeline = folder.resolve(TRIAL);
            Files.setPosixFilePermissions(timeline, Set.of());
            assumeFalse(Files.isReadable(timeline), "this user may read everything");
            assertTold(TRIAL + ":1:1: the file cannot be read from disk. Let the user that runs this read it");
        }

        /** What it leads to may be nobody's business: nothing of it is ever told. */
        @Test
        void isALinkThatLeadsOut() throws IOException {
            Path secret = Files.writeString(folder.resolveSibling(folder.getFileName() + "-secret"), "secret: [");
            for (String name : List.of("timelines/out.yaml", "timelines/out.ndjson", "checks.yaml")) {
                Files.deleteIfExists(folder.resolve(name));
                Files.createSymbolicLink(folder.resolve(name), secret);
            }
            Files.createSymbolicLink(folder.resolve("others"), secret.getParent());
            String told = ":1:1: this link leads out of the folder. Put what it leads to in its place";
            assertTold(
                    "checks.yaml" + told, "others" + told, "timelines/out.ndjson" + told, "timelines/out.yaml" + told);
            Files.delete(secret);
        }

        @Test
        void isALinkWithinTheFolder() throws IOException {
            Path published = Files.createDirectories(folder.resolve("..data/timelines"));
            Files.move(folder.resolve(TRIAL), published.resolve("trial.yaml"));
            Files.createSymbolicLink(folder.resolve(TRIAL), Path.of("../..data/timelines/trial.yaml"));
            assertThat(assertRead().timelines()).hasSize(2);
        }

        @Test
        void isALinkToItself() throws IOException {
            Files.createSymbolicLink(folder.resolve("timelines/round.yaml"), Path.of("round.yaml"));
            Files.createSymbolicLink(folder.resolve("timelines/again"), folder);
            assertTold(
                    "timelines/again:1:1: this link leads back to where it stands. Take it out",
                    "timelines/round.yaml:1:1: the file cannot be read from disk. The link leads nowhere");
        }

        /** It is not opened: whoever does waits for somebody to write into it. */
        @Test
        @Timeout(10)
        void isAPipe() throws Exception {
            Path pipe = folder.resolve("timelines/pipe.ndjson");
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes here");
            assertThat(SeedFolder.edition(folder)).isPresent();
            assertTold(
                    "timelines/pipe.ndjson:1:1: this is no file, but a pipe, a socket or a device. Put a file in its place");
        }

        @Test
        void isAFolder() throws IOException {
            Files.createDirectory(folder.resolve("timelines/next.yaml"));
            assertTold("timelines/next.yaml:1:1: a folder stands where a file belongs");
        }

        @Test
        void standsWhereTimelinesBelong() {
            SeedCopy other = new SeedCopy(folder.resolve("other")).write("timelines", "");
            assertThatThrownBy(() -> SeedFolder.read(other.folder()))
                    .hasMessageContaining("timelines:1:1: a file stands where a folder belongs");
        }

        @Test
        void isNotTheFolderItself() {
            assertThatThrownBy(() -> SeedFolder.read(folder.resolve("actors.yaml")))
                    .isInstanceOf(UnusableSeeds.class)
                    .hasMessageContainingAll("it is a file, and seeds are a folder", "DATELINE_SEEDS");
        }

        @Test
        void saysWhichGenerationTheSeedsAreOf() {
            assertThat(SeedFolder.edition(folder).orElseThrow().generation()).isZero();
            seeds.write("record.yaml", "generation: 12\n");
            assertThat(SeedFolder.edition(folder).orElseThrow().generation()).isEqualTo(12);
            seeds.write("record.yaml", "generation: last\n");
            assertTold("record.yaml:1:13: \"last\": this is not of the right form. A whole number that grows");
            seeds.write("record.yaml", "genration: 12\n");
            assertTold("record.yaml:1:1: \"genration\": the key genration is not known here. Did you mean generation?");
        }

        @Test
        void isReachedByALink() throws IOException {
            Path link = folder.resolveSibling(folder.getFileName() + "-link");
            Files.createSymbolicLink(link, folder);
            assertThat(SeedFolder.read(link)).isEqualTo(SeedFolder.read(folder));
            Files.delete(link);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}  | a group of keys stands where a list belongs.
            no  | "no": a plain value stands where a list belongs.
            """)
    void aListOfAnotherShapeIsToldOfThatAlone(String value, String told) throws IOException {
        for (String kind : List.of("actors", "origins", "sources", "checks")) {
            String before = seeds.read(kind + ".yaml");
            seeds.write(kind + ".yaml", kind + ": " + value);
            assertTold(kind + ".yaml:1:" + (kind.length() + 3) + ": " + told);
            seeds.write(kind + ".yaml", before);
        }
    }

    @Test
    void anEmptyListThatOthersReferToIsToldWithWhoDoes() throws IOException {
        for (String kind : List.of("actors", "origins", "sources")) {
            String before = seeds.read(kind + ".yaml");
            for (String value : List.of("~", "", "[]")) {
                seeds.write(kind + ".yaml", kind + ": " + value);
                assertTold(kind + ".yaml:1:" + (kind.length() + (value.isEmpty() ? 2 : 3)) + ": no "
                        + kind.replaceFirst("s$", "") + " is defined here, but ");
            }
            seeds.write(kind + ".yaml", before);
        }
        seeds.write("checks.yaml", "checks: ~");
        assertTold("checks.yaml:1:9: nothing stands behind the key checks.");
    }

    @Nested
    class ATimeline {

        private void next(String lines) {
            seeds.write("timelines/next.yaml", "id: next\ntitle: Next\nzone: UTC\n" + lines);
        }

        @Test
        void hasNoEvents() {
            next("");
            assertTold(
                    "timelines/next.yaml:1:1: the timeline has no events. Tell some under events, or list ids under");
        }

        @Test
        void consistsOfIncludes() {
            next("includes: [2020-01-01-trial-speech]");
            assertThat(assertRead().timelines()).hasSize(3);
        }

        @Test
        void hasNothingLeftButWithdrawals() {
            next("withdrawn: [{id: 2020-01-03-trial-error, headline: What it was, reason: It never happened.}]");
            assertThat(assertRead().timelines()).hasSize(3);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                includes: ~      | 11: nothing stands behind the key includes. Ids of events
                includes: {}     | 11: a group of keys stands where a list belongs. Ids of events
                withdrawn: error | 12: "error": a plain value stands where a list belongs.
                """)
        void hasAListOfAnotherShapeAndIsToldOfThatAlone(String line, String told) {
            next(line);
            assertTold("timelines/next.yaml:4:" + told);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                events: ~   | 9: nothing stands behind the key events.
                events:     | 8: nothing stands behind the key events.
                events: []  | 9: nothing stands in here.
                events: {}  | 9: a group of keys stands where a list belongs.
                events: no  | 9: "no": a plain value stands where a list belongs.
                events: [~] | 10: this entry is empty
                """)
        void hasEventsOfAnotherShapeBesideOthers(String line, String told) {
            next(line + "\nincludes: [2020-01-01-trial-speech]");
            assertTold("timelines/next.yaml:4:" + told);
            next(
                    line
                            + "\nwithdrawn: [{id: 2020-01-03-trial-error, headline: Its headline, reason: It never happened.}]");
            assertTold("timelines/next.yaml:4:" + told);
        }

        @ParameterizedTest
        @ValueSource(strings = {"events: ~", "events:", "events: []"})
        void hasNoEventsUnderTheirKey(String line) {
            next(line);
            assertTold("timelines/next.yaml:4:" + (line.equals("events:") ? 8 : 9)
                    + ": the timeline has no events. Tell some under events, or list ids under includes");
        }

        @Test
        void includesAnEventNobodyTells() {
            next("includes: [2020-01-01-trial-speach]");
            assertTold("timelines/next.yaml:4:12: \"2020-01-01-trial-speach\": no timeline tells an event with this id."
                    + " Did you mean 2020-01-01-trial-speech?");
        }

        @Test
        void includesWhatItTells() {
            seeds.append(TRIAL, "includes: [2020-01-01-trial-speech, 2020-01-01-trial-speech]");
            assertTold(
                    TRIAL
                            + ":29:12: \"2020-01-01-trial-speech\": the event is told in this very file. Take the line out",
                    TRIAL + ":29:37: \"2020-01-01-trial-speech\": the event is told in this very file");
        }

        @Test
        void includesAnEventTwice() {
            next("includes: [2020-01-01-trial-speech, 2020-01-01-trial-speech]");
            assertTold("timelines/next.yaml:4:37: \"2020-01-01-trial-speech\": stands here twice. Keep one of the two");
        }

        @Test
        void includesAnEventOfATimelineThatCannotBeRead() {
            next("includes: [2020-01-01-trial-speech]");
            seeds.write(TRIAL, "id: [");
            assertTold(TRIAL + ":1:6: something is missing before this. Check that every bracket and brace is closed");
        }

        @Test
        void includesAnEventOfATimelineThatNothingReads() {
            next("includes: [2020-01-01-trial-speech]");
            seeds.write("timelines/trial.yml", TRIAL_TEXT).delete(TRIAL);
            assertTold("timelines/trial.yml:1:1: nothing reads a file of this name");
        }

        @Test
        void includesAnEventOfATimelineWhoseEventsAreMisspelt() {
            next("includes: [2020-01-01-trial-speech]");
            seeds.replace(TRIAL, "events:", "event:");
            assertTold(TRIAL + ":4:1: \"event\": the key event is not known here. Did you mean events?");
        }

        @Test
        void copiesAnEventOfAnother() {
            seeds.write("timelines/next.yaml", TRIAL_TEXT.replace("id: trial", "id: next"));
            assertTold(
                    TRIAL + ":5:9: \"2020-01-01-trial-speech\": this id is taken already at timelines/next.yaml:5."
                            + " Give each its own id; to show one event in two timelines, list its id under includes",
                    TRIAL + ":19:9: \"2020-01-02-trial-reply\": this id is taken already at timelines/next.yaml:19");
        }

        @Test
        void withdrawsAnEventThatIsTold() {
            next(
                    "withdrawn:\n  - id: 2020-01-01-trial-speech\n    headline: What it was\n    reason: It never happened.\n");
            assertTold("timelines/next.yaml:5:9: \"2020-01-01-trial-speech\": the event is withdrawn here and told at"
                    + " timelines/trial.yaml:5. Keep one of the two");
        }

        @Test
        void withdrawsAnEventThatAnotherWithdraws() {
            next("withdrawn: [{id: 2020-01-03-trial-error, headline: What it was, reason: It never happened.}]");
            seeds.append(
                    TRIAL, "withdrawn: [{id: 2020-01-03-trial-error, headline: What it was, reason: Told twice.}]");
            assertTold(TRIAL + ":29:18: \"2020-01-03-trial-error\": the event is withdrawn already at"
                    + " timelines/next.yaml:4. Keep one of the two");
        }

        @Test
        void withdrawsAnEventForNoReason() {
            next("withdrawn: [{id: 2020-01-03-trial-error, headline: What it was}]");
            assertTold("timelines/next.yaml:4:13: the key reason is missing. Why it was taken out; readers see this.");
        }
    }

    @Nested
    class AnEvent {

        @Test
        void hasNoCitation() {
            seeds.cutTrial(23, 28);
            assertTold(TRIAL + ":19:5: the event has no citation. Cite at least one passage of one source");
        }

        @ParameterizedTest
        @CsvSource({"'    citations: []', 16", "'    citations:', 15"})
        void hasAnEmptyListOfCitations(String line, int column) {
            seeds.cutTrial(23, 28).append(TRIAL, line);
            assertTold(
                    TRIAL + ":23:" + column + ": the event has no citation. Cite at least one passage of one source");
        }

        @Test
        void hasItsCitationsUnderAMisspeltKey() {
            seeds.replace(TRIAL, "citations:", "citation:");
            assertTold(TRIAL + ":13:5: \"citation\": the key citation is not known here. Did you mean citations?");
        }

        @Test
        void lacksSeveralKeys() {
            seeds.cutTrial(20, 21);
            assertTold(
                    TRIAL + ":19:5: the key headline is missing. One proposition in plain words",
                    TRIAL + ":19:5: the key summary is missing. In our own words");
        }

        @Test
        void hasAKeyThatIsLikeNoOther() {
            seeds.replace(TRIAL, "    type: statement", "    colour: red\n    type: statement");
            assertTold(TRIAL + ":8:5: \"colour\": the key colour is not known here. Known are id, headline, summary,");
        }

        @Test
        void hasTheIdOfAnother() {
            seeds.replace(TRIAL, "2020-01-02-trial-reply", "2016-12-28-flynn-kislyak-call");
            assertTold(TRIAL + ":19:9: \"2016-12-28-flynn-kislyak-call\": this id is taken already at"
                    + " timelines/flynn-kislyak-2016.yaml:");
        }

        @Test
        void citesASourceInTwoPlaces() {
            seeds.append(TRIAL, """
                          - source: i24news-2017-01-14
                            passages: [{quote: indeed, origin: mosin-russian-embassy, stance: context}]
                    """);
            assertTold(TRIAL + ":29:17: \"i24news-2017-01-14\": the event cites this source twice. Put its passages");
        }

        @Test
        void hasAnActorTwiceInOneRole() {
            seeds.replace(TRIAL, "role: speaker}", "role: speaker}, {actor: michael-flynn, role: speaker}");
            assertTold(TRIAL + ":11:67: \"michael-flynn\": the actor has this role in the event twice. Keep one of");
        }

        @Test
        void hasAnActorInTwoRoles() {
            seeds.replace(TRIAL, "role: speaker}", "role: speaker}, {actor: michael-flynn, role: guest}");
            assertRead();
        }

        @Test
        void hasAHeadlineThatIsTooLong() {
            seeds.replace(TRIAL, "The embassy replies", "No ".repeat(70).strip());
            assertTold(TRIAL + ":20:15: \"No No ");
            assertThat(catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder)))
                    .hasMessageContaining("this has 209 characters, 9 more than there is room for. One proposition");
        }

        @Test
        void quotesSixtyWords() {
            seeds.replace(
                    TRIAL, "quote: we reply", "quote: " + "yes ".repeat(60).strip());
            assertRead();
        }

        @Test
        void saysWhatCannotBeRead() {
            seeds.replace(
                    TRIAL, "stance: asserts", "stance: asserts\n            says: {when: 2020-14, quantity: many}");
            assertTold(
                    TRIAL
                            + ":19:26: \"2020-14\": month must be 01 to 12 (at character 6). Write a date such as 2016-12-28",
                    TRIAL
                            + ":19:45: \"many\": must be a number like 5 or 12.50, a lower bound like 5.. or a range like 2..4");
        }
    }

    @Nested
    class APassage {

        /** What the passage on the speech says, in line 19. */
        private void speechSays(String says) {
            seeds.replace(TRIAL, "stance: asserts", "stance: asserts\n            says: {" + says + "}");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                when: 2020          | 26: "2020": only a passage that asserts can say when or how many
                quantity: 2         | 30: "2": only a passage that asserts can say when or how many
                leaves_open: [when] | 33: only a passage that asserts can say when or how many
                """)
        void thatDoesNotAssertGivesNoDateAndNoNumber(String says, String told) {
            for (String stance : List.of("denies", "declines_to_comment", "does_not_know", "context")) {
                seeds.write(TRIAL, TRIAL_TEXT)
                        .replace(TRIAL, "stance: denies", "stance: " + stance + "\n            says: {" + says + "}");
                assertTold(TRIAL + ":29:" + told + ". Take it out, or correct the stance");
            }
        }

        @Test
        void thatDoesNotAssertIsNoReasonToExplainAChoice() {
            seeds.replace(TRIAL, "stance: asserts", "stance: denies\n            says: {when: 2019, quantity: 5}");
            assertTold(
                    TRIAL + ":19:26: \"2019\": only a passage that asserts can say when or how many. Take it out",
                    TRIAL + ":19:42: \"5\": only a passage that asserts can say when or how many. Take it out");
        }

        @Test
        void thatDoesNotAssertIsToldEachThingItGives() {
            seeds.replace(
                    TRIAL,
                    "stance: denies",
                    "stance: context\n            says: {when: 2020, leaves_open: [quantity]}");
            assertTold(
                    TRIAL + ":29:26: \"2020\": only a passage that asserts can say when or how many",
                    TRIAL + ":29:45: only a passage that asserts can say when or how many");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                when: 2020, leaves_open: [when]                       | 45: the passage gives this and leaves it open: when. Keep one of the two
                quantity: 1.., leaves_open: [quantity]                | 48: the passage gives this and leaves it open: quantity. Keep one of the two
                quantity: 1, leaves_open: [when, quantity]            | 46: the passage gives this and leaves it open: quantity. Keep one of the two
                leaves_open: [whn]                                    | 34: "whn": this is none of when, quantity. Did you mean when?
                leaves_open: when                                     | 33: "when": a plain value stands where a list belongs. What an asserting passage says nothing of
                leaves_open: []                                       | 33: nothing stands in here
                """)
        void cannotGiveWhatItLeavesOpen(String says, String told) {
            speechSays(says);
            assertTold(TRIAL + ":19:" + told);
        }

        @Test
        void leavesOpenTheDateTheNumberOrBoth() {
            speechSays("leaves_open: [when, quantity]");
            assertThat(assertRead()
                            .timelines()
                            .get(1)
                            .events()
                            .get(0)
                            .citations()
                            .get(0)
                            .passages()
                            .get(0)
                            .says()
                            .leavesOpen())
                    .containsExactly("when", "quantity");
        }
    }

    @Nested
    class AChoice {
        private static final String NO_REASON =
                "the accounts exclude one another, and no reason is given for this choice. Say what it rests on: reason:";

        private void speechSays(String says) {
            seeds.replace(TRIAL, "stance: asserts", "stance: asserts\n            says: {" + says + "}");
        }

        /** Another passage on the speech, before it. */
        private void anotherSays(String says) {
            seeds.replace(
                    TRIAL,
                    "          - quote: he spoke\n",
                    "          - {quote: he has spoken, origin: mosin-russian-embassy, stance: asserts, says: {" + says
                            + "}}\n          - quote: he spoke\n");
        }

        @Test
        void amongDatesThatExcludeEachOtherNeedsAReason() {
            anotherSays("when: 2020-01-02");
            assertTold(TRIAL + ":9:11: " + NO_REASON);
            seeds.replace(TRIAL, "{edtf: \"2020-01-01\"}", "{edtf: \"2020-01-01\", reason: He says so himself.}");
            assertRead();
        }

        @Test
        void amongNumbersThatExcludeEachOtherNeedsAReason() {
            anotherSays("quantity: \"2..\"");
            assertTold(TRIAL + ":10:15: " + NO_REASON);
            seeds.replace(TRIAL, "unit: speeches", "unit: speeches, reason: He says so himself.");
            assertRead();
        }

        @Test
        void ofBothIsToldOfBoth() {
            anotherSays("when: 2019, quantity: 2");
            assertTold(TRIAL + ":9:11: " + NO_REASON, TRIAL + ":10:15: " + NO_REASON);
        }

        @Test
        void thatGoesWithAllNeedsAReasonWhereTheyExcludeEachOther() {
            seeds.replace(TRIAL, "\"2020-01-01\"", "\"[2020-01-01,2020-01-02]\"");
            speechSays("when: 2020-01-01");
            assertRead();
            anotherSays("when: 2020-01-02");
            assertTold(TRIAL + ":9:11: " + NO_REASON);
        }

        @ParameterizedTest
        @ValueSource(strings = {"when: 2020-01", "when: 2020-01-02~", "quantity: 1..", "quantity: 0..5"})
        void amongWhatCanAllBeTrueNeedsNone(String says) {
            anotherSays(says);
            assertRead();
        }

        @Test
        void ofATimeIsReadInTheZoneOfTheEvent() {
            seeds.replace(TRIAL, "\"2020-01-01\"", "\"2020-01-01T12:00\"");
            speechSays("when: \"2020-01-01T11:00Z\"");
            assertRead();
            seeds.replace(TRIAL, "summary: He speaks.", "summary: He speaks.\n    zone: Europe/Moscow");
            assertTold(TRIAL + ":10:11: " + NO_REASON);
        }

        @Test
        void thatWasNotMadeNeedsNoReason() {
            seeds.replace(TRIAL, "    when: {edtf: \"2020-01-01\"}\n", "");
            speechSays("when: 2019");
            anotherSays("when: 2021");
            assertRead();
        }

        @Test
        void thatCannotBeReadIsToldAsThatAlone() {
            seeds.replace(TRIAL, "\"2020-01-01\"", "\"2020-13-01\"");
            anotherSays("when: 2019");
            assertTold(TRIAL + ":9:18: \"2020-13-01\": month must be 01 to 12");
        }
    }

    @Nested
    class APolicy {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {min_voices: 2}                           | 9: the key min_named_voices is missing. At least so many of them named
                {min_named_voices: 1}                     | 9: the key min_voices is missing. At least so many independent voices
                {}                                         | 9: the key min_voices is missing. At least so many independent voices
                strict                                     | 9: "strict": a plain value stands where a group of keys belongs. What support an event needs
                [2, 1]                                     | 9: a list stands where a group of keys belongs. What support an event needs
                {min_voices: -1, min_named_voices: 0}    | 22: "-1": this is not of the right form. At least so many independent voices
                {min_voices: 2, min_named_voices: 1e3}   | 43: "1e3": this is not of the right form. At least so many of them named
                {min_voices: 100, min_named_voices: 1}   | 22: "100": this is not of the right form. At least so many independent voices
                {min_voices: two, min_named_voices: 1}   | 22: "two": this is not of the right form. At least so many independent voices
                {min_voices: ~, min_named_voices: 1}     | 22: nothing stands behind the key min_voices. At least so many
                {min_voices: 2, min_named_voice: 1}      | 25: "min_named_voice": the key min_named_voice is not known here. Did you mean min_named_voices?
                """)
        void asksForTwoNumbers(String policy, String told) {
            seeds.replace(TRIAL, "zone: Europe/Berlin\n", "zone: Europe/Berlin\npolicy: " + policy + "\n");
            InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
            assertThat(broken.faults())
                    .extracting(SeedFault::toString)
                    .anyMatch(fault -> fault.startsWith(TRIAL + ":4:" + told));
        }

        @Test
        void mayBeWrittenWithQuotationMarksAndWithout() {
            seeds.replace(
                    TRIAL,
                    "zone: Europe/Berlin\n",
                    "zone: Europe/Berlin\npolicy: {min_voices: \"2\", min_named_voices: 0}\n");
            assertThat(assertRead().timelines().get(1).policy())
                    .extracting("minVoices", "minNamedVoices")
                    .containsExactly("2", "0");
        }
    }

    @Nested
    class TheOrderOfEvents {
        private static final String SPEECH = "2020-01-01-trial-speech";
        private static final String REPLY = "2020-01-02-trial-reply";
        private static final String CALL = "2016-12-28-flynn-kislyak-call";

        /** What the passage on the speech says, in line 19. */
        private void speechSays(String says) {
            seeds.replace(TRIAL, "stance: asserts", "stance: asserts\n            says: {" + says + "}");
        }

        /** What the passage on the reply says, in the last line. */
        private void replySays(String says) {
            seeds.replace(TRIAL, "stance: denies", "stance: asserts\n            says: {" + says + "}");
        }

        @Test
        void isRead() {
            speechSays("after: [" + CALL + "]");
            replySays("after: [" + SPEECH + "]");
            assertThat(assertRead().timelines().get(1).events())
                    .extracting(event ->
                            event.citations().get(0).passages().get(0).says().after())
                    .containsExactly(List.of(CALL), List.of(SPEECH));
        }

        @Test
        void goesRoundOneEvent() {
            speechSays("before: [" + SPEECH + "]");
            assertTold(TRIAL + ":19:29: \"" + SPEECH + "\": these events cannot come in this order, since they go in a"
                    + " circle: " + SPEECH + " before " + SPEECH
                    + ". Correct a date, or take out one of the relations");
        }

        @Test
        void goesRoundSeveralEvents() {
            seeds.append(
                    TRIAL,
                    TRIAL_TEXT
                            .substring(TRIAL_TEXT.indexOf("  - id: " + REPLY))
                            .replace(REPLY, "2020-01-03-trial-verdict")
                            .replace("denies", "asserts\n            says: {before: [" + SPEECH + "]}"));
            speechSays("before: [" + REPLY + "]");
            replySays("before: [2020-01-03-trial-verdict]");
            assertTold(TRIAL + ":19:29: \"" + REPLY + "\": these events cannot come in this order, since they go in a"
                    + " circle: " + SPEECH + " before " + REPLY + " before 2020-01-03-trial-verdict before " + SPEECH
                    + ". Correct a date, or take out one of the relations");
        }

        @Test
        void isDeniedByTheDates() {
            seeds.replace(TRIAL, "summary: It replies.", "summary: It replies.\n    when: {edtf: 2019}");
            replySays("after: [" + SPEECH + "]");
            assertTold(TRIAL + ":30:28: \"" + SPEECH + "\": these events cannot come in this order, since their dates"
                    + " leave no day for this: " + SPEECH + " before " + REPLY
                    + ". Correct a date, or take out one of");
        }

        @Test
        void isDeniedByTheDateOfAnEventFurtherOn() {
            speechSays("before: [" + REPLY + "]");
            replySays("before: [" + CALL + "]");
            assertTold(TRIAL + ":19:29: \"" + REPLY + "\": these events cannot come in this order, since their dates"
                    + " leave no day for this: " + SPEECH + " before " + REPLY + " before " + CALL + ". Correct a");
        }

        @Test
        void isDeniedByTheTimesInTheirZones() {
            seeds.replace(TRIAL, "2020-01-01\"}", "2020-01-01T12:00\"}")
                    .replace(
                            TRIAL,
                            "summary: It replies.",
                            "summary: It replies.\n    when: {edtf: \"2020-01-01T13:00\"}");
            replySays("after: [" + SPEECH + "]");
            assertRead();

            seeds.replace(TRIAL, "summary: It replies.", "summary: It replies.\n    zone: Europe/Moscow");
            assertTold(TRIAL + ":31:28: \"" + SPEECH + "\": these events cannot come in this order, since their times"
                    + " say otherwise: " + SPEECH + " before " + REPLY + ". Correct a date, or take out one of");
        }

        @Test
        void namesAnEventNobodyTells() {
            speechSays("after: [2020-01-02-trial-replay], before: [elsewhere]");
            assertTold(
                    TRIAL
                            + ":19:28: \"2020-01-02-trial-replay\": no timeline tells an event with this id. Did you mean "
                            + REPLY + "?",
                    TRIAL + ":19:63: \"elsewhere\": no timeline tells an event with this id");
        }

        @Test
        void isGivenByAPassageThatAssertsAlone() {
            seeds.replace(TRIAL, "stance: denies", "stance: denies\n            says: {after: [" + REPLY + "]}");
            assertTold(TRIAL + ":29:28: \"" + REPLY
                    + "\": only a passage that asserts can relate its event to another. Take it out,"
                    + " or correct the stance");
        }

        @Test
        void isReadInTheZoneOfTheEventWhichMustExist() {
            seeds.replace(TRIAL, "summary: It replies.", "summary: It replies.\n    zone: Europe/Mosco");
            assertTold(TRIAL + ":22:11: \"Europe/Mosco\": there is no time zone of this name. Did you mean Europe/Mos");
        }
    }

    @Nested
    class ReferenceData {

        private void actors(String lines) {
            seeds.write("actors.yaml", "actors:\n" + lines)
                    .delete("timelines/flynn-kislyak-2016.yaml")
                    .replace(TRIAL, "mosin-russian-embassy", "spicer-2017-01-13")
                    .write("origins.yaml", ORIGINS);
        }

        private static final String ORIGINS = """
                origins:
                  - id: spicer-2017-01-13
                    name: Sean Spicer, to reporters
                    attribution: named
                    actor: michael-flynn
                """;

        @Test
        void anEmptyEntryOfAListIsToldAndHidesNothing() {
            actors("""
                      - id: michael-flynn
                        name: Flynn
                        kind: person
                        aliases: [~]
                    """);
            seeds.replace("origins.yaml", "actor: michael-flynn", "actor: michael-flin");
            assertThat(catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder)))
                    .hasMessageContaining("Did you mean michael-flynn?")
                    .hasMessageContaining("actors.yaml:5:");
        }

        @Test
        void hasAnIdTwice() {
            seeds.replace("sources.yaml", "id: mail-online-2017-01-14", "id: rbth-2016-12-30")
                    .delete("timelines/flynn-kislyak-2016.yaml");
            assertThat(catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder)))
                    .hasMessageContaining("have 1 fault;")
                    .hasMessageContaining("\"rbth-2016-12-30\": this id is taken already at sources.yaml:");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                Id: michael-flynn | 2:5: "Id": the key Id is not known here. Did you mean id?
                id: Michael-Flynn | 2:9: "Michael-Flynn": this is not of the right form. Write michael-flynn
                id: michael_flynn | 2:9: "michael_flynn": this is not of the right form. Write michael-flynn
                """)
        void hasAnIdThatIsWrongAndThoseWhoReferToItAreNotBlamed(String id, String told) {
            actors("  - " + id + "\n    name: Michael Flynn\n    kind: person\n");
            assertTold("actors.yaml:" + told);
        }

        @Test
        void standsUnderAMisspeltKey() {
            seeds.replace("actors.yaml", "actors:", "actor:");
            assertTold("actors.yaml:2:1: \"actor\": the key actor is not known here. Did you mean actors?");
        }

        @Test
        void hasAnAliasTwice() {
            actors("  - {id: michael-flynn, name: Michael Flynn, kind: person, aliases: [Mike, Mike]}\n");
            assertTold("actors.yaml:2:76: \"Mike\": stands here twice. Keep one of the two");
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                attribution: named | attribution: Named   | 4:18: "Named": this is none of named, unnamed, unattributed. Did you mean named?
                actor: michael-flynn | actor: [a]         | 5:12: a list stands where a plain value belongs. If it is meant as text
                attribution: named | attribution: unnamed | 5:12: "michael-flynn": an unnamed origin has no actor. Take the line out, or make the attribution named
                `    actor: `      | `    note: `        | 2:5: the origin is named, but its actor is missing. Say who it is
                `    actor: `      | `    people: 3\\n    actor: ` | 5:13: "3": only unnamed people are counted. Take the line out
                `    actor: `      | `    derives_from: [spicer-2017-01-13]\\n    actor: ` | 5:19: the origin derives from itself: spicer-2017-01-13 from spicer-2017-01-13. Take out one of these steps
                `    actor: `      | `    derives_from: [spicer]\\n    actor: ` | 5:20: "spicer": there is no origin with this id. Did you mean spicer-2017-01-13?
                """)
        void hasAnOriginThatIsWrong(String right, String wrong, String told) {
            actors("  - {id: michael-flynn, name: Michael Flynn, kind: person}\n");
            seeds.replace("origins.yaml", right, wrong.replace("\\n", "\n"));
            assertTold("origins.yaml:" + told);
        }

        @Test
        void hasOriginsThatDeriveFromEachOtherInACircle() {
            seeds.write("origins.yaml", ORIGINS + """
                                        derives_from: [mosin-russian-embassy]
                                      - id: mosin-russian-embassy
                                        name: Alexey Mosin
                                        attribution: named
                                        actor: alexey-mosin
                                        derives_from: [spicer-2017-01-13]
                                    """).delete("timelines/flynn-kislyak-2016.yaml");
            assertTold("origins.yaml:6:19: the origin derives from itself: spicer-2017-01-13 from mosin-russian-embassy"
                    + " from spicer-2017-01-13. Take out one of these steps");
        }

        @Test
        void hasACircleOfOriginsFurtherOnWhichIsToldOnceAndWithoutTheWayToIt() {
            seeds.write("origins.yaml", ORIGINS + """
                                        derives_from: [agency]
                                      - {id: agency, name: An agency, attribution: unnamed, derives_from: [post, times]}
                                      - {id: post, name: A post, attribution: unnamed}
                                      - {id: times, name: The times, attribution: unnamed, derives_from: [post, rumour]}
                                      - {id: rumour, name: A rumour, attribution: unnamed, derives_from: [agency]}
                                    """)
                    .delete("timelines/flynn-kislyak-2016.yaml")
                    .replace(TRIAL, "mosin-russian-embassy", "spicer-2017-01-13");
            assertTold("origins.yaml:6:19: the origin derives from itself: agency from times from rumour from agency."
                    + " Take out one of these steps");
        }

        @Test
        void hasADiamondOfOriginsWhichIsNoCircle() {
            seeds.append("origins.yaml", """

                      - {id: post, name: A post, attribution: unnamed, derives_from: [spicer-2017-01-13]}
                      - {id: times, name: The times, attribution: unnamed, derives_from: [spicer-2017-01-13]}
                      - {id: rumour, name: A rumour, attribution: unnamed, derives_from: [post, times, spicer-2017-01-13]}
                    """);
            assertRead();
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource(delimiter = '|', textBlock = """
                "2017-01-14"     | 30 December 2016 | 5:16: "30 December 2016": a date begins with a year of four digits
                https://e.org/   | www.example.org  | 6:10: "www.example.org": this is no web address. Give it whole, beginning with https://
                https://e.org/   | https:///news    | 6:10: "https:///news": this is no web address. Give it whole
                https://e.org/   | https://e.org/a b | 6:10: "https://e.org/a b": a web address cannot hold the character at place 16. Copy it
                https://e.org/   | mailto:a@e.org   | 6:10: "mailto:a@e.org": this is no web address
                language: en     | language: English | 7:15: "English": this is not of the right form. BCP 47 tag of its language: en, pt-BR
                "2017-01-15"     | 2017-02-30       | 8:15: "2017-02-30": this is no day of the calendar. Write it like 2017-01-14: year, month, day
                549c67d1dfe2adbf | abc              | 9:13: "abc301e092019eed8174fefffe3476a9a1dcd6820c55e0374f3": this is not of the right form. SHA-256 of the document's text as read
                """)
        void hasASourceThatIsWrong(String right, String wrong, String told) {
            seeds.delete("timelines/flynn-kislyak-2016.yaml")
                    .write("sources.yaml", """
                            sources:
                              - id: i24news-2017-01-14
                                title: What he said
                                publisher: i24NEWS
                                published: "2017-01-14"
                                url: https://e.org/
                                language: en
                                accessed: "2017-01-15"
                                sha256: 549c67d1dfe2adbf301e092019eed8174fefffe3476a9a1dcd6820c55e0374f3
                            """)
                    .replace("sources.yaml", right, wrong);
            assertTold("sources.yaml:" + told);
        }
    }

    @Nested
    class ACheckedQuote {
        private static final String CHECKS = "checks.yaml";

        private void stands(String start, String end) {
            seeds.write(CHECKS, """
                    checks:
                      - source: i24news-2017-01-14
                        sha256: %s
                        quotes:
                          - {quote: 0123456789abcdef, start: %s, end: %s}
                    """.formatted("ab".repeat(32), start, end));
        }

        @ParameterizedTest
        @CsvSource({"7, 8", "0, 1", "7, 70"})
        void endsAfterItsStart(String start, String end) {
            stands(start, end);
            assertRead();
        }

        @ParameterizedTest
        @CsvSource({"7, 7, 50", "8, 7, 50", "70, 8, 51"})
        void thatDoesNotEndAfterItsStartIsRefused(String start, String end, int column) {
            stands(start, end);
            assertTold(CHECKS + ":5:" + column + ": \"" + end + "\": the quote does not end after its start."
                    + " Check the documents again with --record, which writes this file anew");
        }
    }
}
