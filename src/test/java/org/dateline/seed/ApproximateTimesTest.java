package org.dateline.seed;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** About when in its day something happened: told wherever its date is, and nothing follows from it. */
@QuarkusTest
@TestProfile(OwnStore.class)
class ApproximateTimesTest extends PassagesOnRecord {
    private static final String SAID = "report: {asserts: \"She spoke.\", origin: ann-said}";

    private void date(String when) {
        writeDated(when);
        assertThat(loader.load(folder)).isPresent();
    }

    private void writeDated(String when) {
        write(SAID);
        seeds.replace("timelines/trial.yaml", "when: \"2020-01-01\"", "when: " + when);
    }

    private static String answered(String options) {
        return get("/v1/events/" + EVENT + options).asString();
    }

    @Test
    void itIsAnsweredAsItIsWrittenAndInWords() {
        date("{edtf: 2020-01-01, time: late_evening}");
        assertThat(answered("?fields=when"))
                .contains("\"edtf\":\"2020-01-01\",\"time\":\"late_evening\",\"earliest\":\"2020-01-01\"")
                .contains("\"precision\":\"day\"")
                .contains("\"display\":\"1 January 2020, late in the evening\"");
        assertThat(answered("?lang=de")).contains("1. Januar 2020, am späten Abend");
        date("{edtf: 2020-01-01, time: around 15:00}");
        assertThat(event().getString("when.display")).isEqualTo("1 January 2020, around 15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "ris", "csl", "csv", "atom", "rss", "jsonfeed", "timelinejs", "ics", "ndjson"})
    void formatsTellItWhereTheyTellDatesInWords(String format) {
        date("{edtf: 2020-01-01, time: late_evening}");
        String answer = get("/v1/events?timeline=trial&format=" + format).asString();
        assertThat(answer.replace("\r\n ", "").replace("\\,", ",")).contains("1 January 2020, late in the evening");
    }

    @Test
    void aCalendarHasTheWholeDay() {
        date("{edtf: 2020-01-01, time: around 15:00}");
        assertThat(get("/v1/events?timeline=trial&format=ics").asString())
                .contains("DTSTART;VALUE=DATE:20200101")
                .contains("SUMMARY:Ann Ames speaks")
                .doesNotContain("STATUS:TENTATIVE");
    }

    @Test
    void whatHasNoPlaceForItSaysSo() {
        date("{edtf: 2020-01-01, time: evening}");
        for (String format : List.of("jsonld", "text")) {
            assertThat(get("/v1/events?timeline=trial&format=" + format).header("Content-Loss"))
                    .contains("when.time");
        }
    }

    @Test
    void pagesHaveItBesideItsDay() {
        date("{edtf: 2020-01-01, time: late_evening}");
        assertThat(page("/events/" + EVENT, "fr")).contains("1er janvier 2020, tard dans la soirée");
        assertThat(page("/timelines/trial", "en"))
                .contains("<time datetime=\"2020-01-01\">1 January 2020</time>")
                .contains("<p class=\"time\">late in the evening</p>");
        assertThat(page("/embed/trial?view=compact", "en")).contains("1 January 2020, late in the evening");
        date("2020-01-01");
        assertThat(page("/timelines/trial", "en")).doesNotContain("class=\"time\"");
    }

    /** An evening does not come after a morning, since the desk of the one may call an afternoon what is a morning elsewhere. */
    @Test
    void itNeitherOrdersNorFilters() {
        write(SAID);
        seeds.replace("timelines/trial.yaml", "when: \"2020-01-01\"", "when: {edtf: 2020-01-01, time: late_evening}")
                .write("timelines/other.yaml", """
                        id: other
                        title: Another
                        zone: Europe/Berlin
                        events:
                          - id: 2020-01-01-z
                            headline: Bob replies
                            summary: He replies.
                            type: statement
                            when: {edtf: 2020-01-01, time: early_morning}
                            unsourced: true
                        """);
        assertThat(loader.load(folder)).isPresent();
        assertThat(get("/v1/events?date=2020-01-01&fields=headline").jsonPath().getList("items.id"))
                .isEqualTo(List.of(EVENT, "2020-01-01-z"));
        assertThat(get("/v1/events?date=2020-01-01&match=certain").jsonPath().getList("items.id"))
                .hasSize(2);
        seeds.delete("timelines/other.yaml");
    }

    @Test
    void aTableHasItAndIsReadAgain() {
        date("{edtf: 2020-01-01, time: around 15:00, reason: So she says.}");
        String before = event().getMap("when").toString();
        isTheSameFromItsTables();
        assertThat(event().getMap("when").toString()).isEqualTo(before);
    }

    @Test
    void aLineOfJsonHasIt() {
        write(SAID);
        seeds.delete("timelines/trial.yaml")
                .write(
                        "timelines/trial.ndjson",
                        "{\"id\":\"trial\",\"title\":\"A trial\",\"zone\":\"Europe/Berlin\"}\n{\"id\":\"2020-01-01-later\",\"headline\":\"Later\",\"summary\":\"It is.\",\"type\":\"call\",\"unsourced\":true,"
                                + "\"when\":{\"edtf\":\"2020-01-01\",\"time\":\"night\"}}\n");
        assertThat(loader.load(folder)).isPresent();
        assertThat(get("/v1/events/2020-01-01-later").jsonPath().getString("when.display"))
                .isEqualTo("1 January 2020, at night");
        seeds.delete("timelines/trial.ndjson");
    }

    @Test
    void whatItWasIsAnsweredAgainAndToldInWords() {
        date("{edtf: 2020-01-01, time: morning}");
        String then = version();
        String before = answered("");
        date("{edtf: 2020-01-01, time: late_evening}");
        assertThat(answered("?as_of=" + then)).isEqualTo(before);
        int revision = event().getInt("revision");
        assertThat(get("/v1/events/" + EVENT + "/revisions/" + revision + "/difference?from=" + (revision - 1))
                        .jsonPath()
                        .getList("words"))
                .isEqualTo(List.of("Date: was 1 January 2020, in the morning; is 1 January 2020, late in the evening"));
        assertThat(get("/v1/changes?since=" + then.replace("version:", "")).asString())
                .contains("\"when\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {edtf: 2020-01-01, time: Late evening}          | this is no approximate time of day                              | Did you mean late_evening?
            {edtf: 2020-01-01, time: teatime}               | this is no approximate time of day                              | Write one of early_morning, morning, late_morning, noon, early_afternoon, afternoon, late_afternoon, early_evening, evening, late_evening, early_night, night, late_night, midnight, or around 15:00
            {edtf: 2020-01-01, time: "14:05"}               | this is no approximate time of day                              | Write around 14:05; a time that is known exactly belongs to the date: 2016-12-29T14:05
            {edtf: "2020-01-01T14:05", time: afternoon}     | the date has a time of day of its own                           | Keep one of the two
            {edtf: 2020-01, time: afternoon}                | an approximate time belongs to one day, and this date is another | Leave it out, or date the event by its day, such as 2016-12-30
            {edtf: 2020-01-01/2020-01-02, time: afternoon}  | an approximate time belongs to one day, and this date is another | Leave it out, or date the event by its day, such as 2016-12-30
            {time: afternoon}                               | a time of day is given, and no date                             | Write the day as well: edtf: "2016-12-30"
            {edtf: 2020-01-01, time: " "}                   | this is no approximate time of day                              |
            """)
    void whatIsWrongIsToldWithWhatWouldWork(String when, String reason, String remedy) {
        writeDated(when);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            if (remedy != null) {
                assertThat(fault.remedy()).isEqualTo(remedy);
            }
        });
    }
}
