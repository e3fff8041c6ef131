package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft.EraDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.ExtraDraft;
import org.dateline.record.RecordDraft.MediaDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The JSON of a TimelineJS is a timeline, as its rows in a sheet are. */
class SeedTimelineJsTest {
    @TempDir
    Path folder;

    private TimelineDraft timeline(String json) {
        write(json);
        return SeedFolder.read(folder).orElseThrow().timelines().get(0);
    }

    private void write(String json) {
        try {
            Files.createDirectories(folder.resolve("timelines"));
            Files.writeString(folder.resolve("timelines/x.json"), json);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> faults(String json) {
        write(json);
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
        assertThat(broken).as("the file is refused").isNotNull();
        return broken.faults().stream().map(SeedFault::toString).toList();
    }

    @Test
    void slidesAreEventsTheTitleIsTheTitleAndErasAreKept() {
        TimelineDraft timeline = timeline("""
                {"title": {"text": {"headline": "A <b>life</b>", "text": "<p>Told &amp; drawn.</p>"}},
                 "events": [
                  {"unique_id": "born", "start_date": {"year": "1963", "month": 8, "day": 9},
                   "text": {"headline": "Born", "text": "<p>In <a href='https://a.example/n'>Newark</a>.</p>"},
                   "media": {"url": "https://a.example/p.jpg", "caption": "C", "credit": "<a href='https://c.example'>Me</a>",
                             "alt": "A house", "link": "https://a.example/l", "title": "T"},
                   "group": "Family", "background": {"color": "#fff"}},
                  {"start_date": {"year": 1983, "month": "2", "day": "", "display_date": "Early 1983"},
                   "end_date": {"year": 1985, "month": 6}, "text": {"headline": "An album"}},
                  {"start_date": {"year": 2001, "month": 9, "day": 7, "hour": 20, "minute": 5, "second": 0},
                   "display_date": "That night", "text": {"headline": "On stage"}, "media": {"url": "<blockquote>Q</blockquote>"}}],
                 "eras": [{"start_date": {"year": 1970}, "end_date": {"year": 1979, "month": 12, "day": 31},
                           "text": {"headline": "Early <i>years</i>", "text": "E"}}],
                 "scale": "human"}
                """.replace("\"hour\": 20, \"minute\": 5, \"second\": 0", "\"hour\": \"\""));
        assertThat(timeline.title()).isEqualTo("A life");
        assertThat(timeline.description()).isEqualTo("Told & drawn.");
        assertThat(timeline.eras()).containsExactly(new EraDraft("Early years", "E", "1970/1979-12-31"));
        EventDraft born = timeline.events().get(0);
        assertThat(born.id()).isEqualTo("born");
        assertThat(born.when().edtf()).isEqualTo("1963-08-09");
        assertThat(born.summary()).isEqualTo("In Newark (https://a.example/n).");
        assertThat(born.media())
                .containsExactly(new MediaDraft(
                        "https://a.example/p.jpg",
                        "C",
                        "Me (https://c.example)",
                        "A house",
                        null,
                        "https://a.example/l",
                        null));
        assertThat(born.extras())
                .containsExactlyInAnyOrder(
                        new ExtraDraft("group", "Family"),
                        new ExtraDraft("media.title", "T"),
                        new ExtraDraft("background.color", "#fff"));
        EventDraft album = timeline.events().get(1);
        assertThat(album.when().edtf()).isEqualTo("1983-02/1985-06");
        assertThat(album.extras()).containsExactly(new ExtraDraft("start_date.display_date", "Early 1983"));
        EventDraft stage = timeline.events().get(2);
        assertThat(stage.when().edtf()).isEqualTo("2001-09-07");
        assertThat(stage.extras())
                .containsExactlyInAnyOrder(
                        new ExtraDraft("display_date", "That night"),
                        new ExtraDraft("media.url", "<blockquote>Q</blockquote>"));
        assertThat(SeedFolder.open(folder).orElseThrow().notes())
                .anySatisfy(
                        note -> assertThat(note).contains("cells with markup").containsPattern("links \\([2-9]\\): /"));
    }

    @Test
    void everyFaultIsToldByItsPointer() {
        assertThat(faults("""
                {"events": [
                  {"start_date": {"year": 2016, "month": 13}, "text": {"headline": "One"}},
                  {"start_date": {"year": 2016}, "text": {"text": "No headline"}},
                  {"start_date": {"year": 2016, "month": 1, "day": 2, "hour": 9}, "text": {"headline": "Three"}}, 4]}
                """))
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("timelines/x.json, /events/0/start_date/month: \"13\": "))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("timelines/x.json, /events/1/text/headline: the event has no headline"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("timelines/x.json, /events/2/start_date/hour: ")
                        .contains("zone: America/New_York"))
                .anySatisfy(fault -> assertThat(fault).startsWith("timelines/x.json, /events/3: this is no object"))
                .hasSize(4);
    }

    @Test
    void whatIsNoTimelineIsRefusedWithWhatOneIs() {
        assertThat(faults("{\"type\": \"FeatureCollection\"}"))
                .singleElement()
                .asString()
                .contains("this is no timeline of TimelineJS")
                .contains("Write {\"events\"");
        assertThat(faults("{\"events\": [\n{]}"))
                .singleElement()
                .asString()
                .startsWith("timelines/x.json, line 2, column 2: this is no JSON");
        assertThat(faults("{\"scale\": \"cosmological\", \"events\": [{\"start_date\": {\"year\": 2016}, \"text\":"
                        + " {\"headline\": \"One\"}}], \"oddity\": 1}"))
                .anySatisfy(fault -> assertThat(fault).contains("/scale: \"cosmological\""))
                .anySatisfy(fault -> assertThat(fault).contains("/oddity: TimelineJS has no such member"));
    }

    @Test
    void aRowOfASheetMayTellAnEraToo() throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(
                folder.resolve("timelines/y.csv"),
                "Year,End Year,Headline,Text,Type,Group\n1970,1979,The seventies,T,era,G\n1977,,One,,,\n");
        TimelineDraft timeline =
                SeedFolder.read(folder).orElseThrow().timelines().get(0);
        assertThat(timeline.eras()).containsExactly(new EraDraft("The seventies", "T", "1970/1979"));
        assertThat(timeline.events()).hasSize(1);
        assertThat(SeedFolder.open(folder).orElseThrow().notes())
                .anySatisfy(note -> assertThat(note).contains("Row 2 tells an era, which has no place for: Group"));
    }

    @Test
    void aFaultInADateIsTheMonthsTheDaysOrTheHours() {
        assertThat(faults("""
                {"events": [
                  {"start_date": {"year": 2016, "month": 2, "day": 30}, "text": {"headline": "One"}},
                  {"start_date": {"year": 2016, "month": 2, "day": 3, "hour": 25}, "text": {"headline": "Two"}}]}
                """))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("timelines/x.json, /events/0/start_date/day: \"30\": there is no such day"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(
                                "timelines/x.json, /events/1/start_date/hour: \"25:00\": there is no such time of day"))
                .hasSize(2);
    }

    @Test
    void whereAnObjectBeganIsSaidWithoutTheSettingsOfAParser() {
        assertThat(faults("{\"events\": [\n{"))
                .singleElement()
                .asString()
                .contains("(it begins in line 2, column 1)")
                .doesNotContain("Source", "REDACTED");
    }
}
