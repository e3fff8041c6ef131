package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.seed.SeedCopy.TRIAL;

/** What goes without saying need not be written: it is read as if it had been, and faults are told where the editor wrote. */
class ShortFormsTest {
    private static final String HEAD = """
            id: trial
            title: A trial
            zone: Europe/Berlin
            events:
            """;

    private static final String LONG = HEAD + """
              - id: 2020-01-01-flynn-speaks-on-trial
                headline: Flynn speaks on trial
                summary: He speaks.
                type: statement
                when: {edtf: "2020-01-01"}
                participants: [{actor: michael-flynn, role: speaker}, {actor: sergey-kislyak, role: hearer}]
                citations:
                  - source: i24news-2017-01-14
                    passages:
                      - {quote: he spoke, origin: i24news-own-reporting, stance: asserts}
            """;

    private static final String SHORT = HEAD + """
              - headline: Flynn speaks on trial
                summary: He speaks.
                type: statement
                when: 2020-01-01
                participants: {michael-flynn: speaker, sergey-kislyak: hearer}
                source: i24news-2017-01-14
                asserts: he spoke
            """;

    private static final String BLOCKS = HEAD + """
              - headline: Flynn speaks on trial
                summary: He speaks.
                type: statement
                citations:
                  i24news-2017-01-14:
                    origin: spicer-2017-01-13
                    stance: asserts
                    passages:
                      - quote: he spoke
                      - denies: he did not
                        origin: mosin-russian-embassy
                  mail-online-2017-01-14:
                    - does_not_know: who knows
                    - context: so it goes
                      origin: spicer-2017-01-13
                      note: Said later.
            """;

    @TempDir
    Path folder;

    private SeedCopy seeds;

    @BeforeEach
    void copy() {
        seeds = SeedCopy.in(folder);
    }

    private RecordDraft read(String trial) {
        seeds.write(TRIAL, trial);
        return SeedFolder.read(folder).orElseThrow();
    }

    private EventDraft event(String trial) {
        return read(trial).timelines().get(1).events().get(0);
    }

    @Test
    void anEventInItsShortFormIsTheSameAsInItsLongOne() {
        assertThat(event(SHORT)).isEqualTo(event(LONG));
    }

    @Test
    void aSourceGivesOriginAndStanceOnceForItsPassages() {
        assertThat(event(BLOCKS).citations())
                .extracting("source")
                .containsExactly("i24news-2017-01-14", "mail-online-2017-01-14");
        assertThat(event(BLOCKS).citations().stream().flatMap(cited -> cited.passages().stream()))
                .extracting("quote", "origin", "stance", "note")
                .containsExactly(
                        tuple("he spoke", "spicer-2017-01-13", "asserts", null),
                        tuple("he did not", "mosin-russian-embassy", "denies", null),
                        tuple("who knows", "mail-online-own-reporting", "does_not_know", null),
                        tuple("so it goes", "spicer-2017-01-13", "context", "Said later."));
    }

    @Test
    void aListOfSourcesMayBeShortToo() {
        assertThat(event(SHORT.replace(
                        "    source: i24news-2017-01-14\n    asserts:",
                        "    citations:\n      - source: i24news-2017-01-14\n        asserts:")))
                .isEqualTo(event(LONG));
    }

    @Test
    void anOutletsOwnWordsAreUnattributedAndItsOwn() {
        RecordDraft read = read(SHORT.replace("i24news-2017-01-14", "rbth-2016-12-30"));
        assertThat(read.timelines().get(1).events().get(0).citations().get(0).passages())
                .extracting("origin")
                .containsExactly("russia-beyond-the-headlines-own-reporting");
        OriginDraft implied = read.origins().get(read.origins().size() - 1);
        assertThat(implied)
                .extracting("id", "name", "attribution")
                .containsExactly(
                        "russia-beyond-the-headlines-own-reporting",
                        "Russia Beyond the Headlines, in its own words",
                        "unattributed");
    }

    @Test
    void nothingIsImpliedWhereTheRecordDefinesIt() {
        assertThat(read(SHORT).origins()).extracting("id").doesNotHaveDuplicates();
    }

    @Test
    void theSameHoldsInLinesOfJson() {
        seeds.delete(TRIAL);
        seeds.write("timelines/trial.ndjson", """
                {"id": "trial", "title": "A trial", "zone": "Europe/Berlin"}
                {"headline": "Flynn speaks on trial", "summary": "He speaks.", "type": "statement", "when": "2020-01-01", \
                "participants": {"michael-flynn": "speaker", "sergey-kislyak": "hearer"}, \
                "source": "i24news-2017-01-14", "asserts": "he spoke"}
                """);
        EventDraft read = SeedFolder.read(folder)
                .orElseThrow()
                .timelines()
                .get(1)
                .events()
                .get(0);
        assertThat(read).isEqualTo(event(LONG, "timelines/trial.ndjson"));
    }

    private EventDraft event(String trial, String instead) {
        seeds.delete(instead);
        return event(trial);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            when: 2020-01-01  | when: 2020-13       | 8:11: "2020-13": month must be 01 to 12
            michael-flynn     | michael-flyn        | 9:20: "michael-flyn": there is no actor with this id. Did you mean michael-flynn?
            : speaker         | : Main speaker      | 9:35: "Main speaker": this is not of the right form. Write main_speaker
            i24news-2017-01-14| i24news-2017-01-15  | 10:13: "i24news-2017-01-15": there is no source with this id. Did you mean i24news-2017-01-14?
            asserts: he       | assert: he          | 11:5: "assert": the key assert is not known here. Did you mean asserts?
            asserts: he       | quote: he           | 5:5: the key stance is missing. Say what the origin does with the headline: asserts, denies
            asserts: he       | stance: asserts # he| 5:5: the key passages is missing. Quote the source
            asserts: he       | `denies: no\n    asserts: he` | 11:13: "no": the passage has its quote or its stance twice. Write either denies, or quote and stance
            asserts: he spoke | `asserts: he spoke\n    says: {when: 2020-14}` | 12:18: "2020-14": month must be 01 to 12
            asserts: he spoke | `asserts: he spoke\n    origin: nobody-at-all` | 12:13: "nobody-at-all": there is no origin with this id
            `    asserts: he spoke\n` | `` | 5:5: the key passages is missing. Quote the source
            `    source: i24news-2017-01-14\n` | `` | 5:5: the key source is missing. Name the source
            """)
    void aFaultIsToldWhereItWasWritten(String right, String wrong, String told) {
        String text = SHORT.replace(right.replace("\\n", "\n"), wrong == null ? "" : wrong.replace("\\n", "\n"));
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> read(text));
        assertThat(broken).as("the seeds are refused").isNotNull();
        assertThat(broken.faults()).singleElement().asString().startsWith(TRIAL + ":" + told);
    }

    @Test
    void aMisspeltStanceIsToldOnce() {
        InvalidSeeds broken =
                catchThrowableOfType(InvalidSeeds.class, () -> read(BLOCKS.replace("context: so it", "contxt: so it")));
        assertThat(broken.faults())
                .singleElement()
                .asString()
                .startsWith(TRIAL + ":18:11: \"contxt\": the key contxt is not known here. Did you mean context?");
    }

    @Test
    void aSourceMayBeCitedWithoutAQuote() {
        assertThat(event(SHORT.replace("asserts: he spoke", "stance: asserts\n    without_quote: true"))
                        .citations()
                        .get(0)
                        .passages())
                .extracting("origin", "stance", "quote", "withoutQuote")
                .containsExactly(tuple("i24news-own-reporting", "asserts", null, "true"));
    }

    @Test
    void aFaultInWhatSourcesHaveInCommonIsToldThereOnce() {
        InvalidSeeds broken = catchThrowableOfType(
                InvalidSeeds.class,
                () -> read(BLOCKS.replace(
                                "        origin: spicer-2017-01-13\n        stance",
                                "        origin: x\n        stance")
                        .replace("mail-online-2017-01-14:", "mail-online:")));
        assertThat(broken.faults().stream().map(SeedFault::toString).toList())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(TRIAL + ":10:17: \"x\": there is no origin with this id"),
                        second -> assertThat(second)
                                .startsWith(TRIAL + ":16:7: \"mail-online\": there is no source with this id"));
    }

    @Test
    void twoEventsOfTheSameDateAndHeadlineNeedIdsOfTheirOwn() {
        InvalidSeeds broken =
                catchThrowableOfType(InvalidSeeds.class, () -> read(SHORT + SHORT.substring(HEAD.length())));
        assertThat(broken.faults())
                .singleElement()
                .asString()
                .startsWith(TRIAL + ":12:15: \"Flynn speaks on trial\": this id is taken already at " + TRIAL + ":5");
    }

    /** The record is written in short forms; written out with every key, it is the same. */
    @Test
    void theRecordIsTheSameInItsLongForm() throws IOException {
        RecordDraft record = SeedFolder.read(Path.of("seeds")).orElseThrow();
        ObjectMapper json = new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        seeds.delete(TRIAL);
        for (TimelineDraft timeline : record.timelines()) {
            String text = json.writeValueAsString(timeline);
            seeds.write("timelines/" + timeline.id() + ".yaml", text);
        }
        assertThat(SeedFolder.read(folder).orElseThrow()).isEqualTo(record);
    }

    @Test
    void theRecordHasAtMostSoManyLinesAnEvent() throws IOException {
        List<TimelineDraft> timelines =
                SeedFolder.read(Path.of("seeds")).orElseThrow().timelines();
        int events = timelines.stream().mapToInt(each -> each.events().size()).sum();
        long lines = 0;
        for (TimelineDraft timeline : timelines) {
            lines += Files.readAllLines(Path.of("seeds/timelines/" + timeline.id() + ".yaml")).stream()
                    .dropWhile(line -> !line.equals("events:"))
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                    .count();
        }
        assertThat((double) lines / events).isLessThanOrEqualTo(26);
    }
}
