package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.LoadProgress;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.TakenIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rows that can be loaded are, where that is asked for, and each of the others is told. */
class PartialSeedsTest {
    @TempDir
    Path folder;

    private PartialSeeds open(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("timelines"));
            Files.writeString(folder.resolve("timelines").resolve(name), text);
            return PartialSeeds.open(folder, TakenIds.NOTHING, new LoadProgress())
                    .orElseThrow();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aRowWithAFaultIsLeftOutWithWhatStandsBelowItAndTold() {
        PartialSeeds seeds = open(
                "x.csv",
                "Date,Headline,Source,Quote\n2016-12-28,One,https://a.example/1,he spoke\n"
                        + "the other day,Two,https://a.example/2,she spoke\n,,https://a.example/3,they spoke\n"
                        + "2016-12-30,Three,,\n");
        assertThat(seeds.folder().draft().whole().timelines().get(0).events())
                .extracting(EventDraft::headline)
                .containsExactly("One", "Three");
        assertThat(seeds.folder()
                        .draft()
                        .whole()
                        .timelines()
                        .get(0)
                        .events()
                        .get(0)
                        .citations())
                .as("the passage below the row that is left out is no passage of the event above")
                .hasSize(1);
        assertThat(seeds.leftOut().get(0).toString())
                .startsWith("timelines/x.csv, row 3, column A (Date): \"the other day\": this is no date");
        assertThat(seeds.leftOut()).extracting(SeedFault::line).contains(3, 4).doesNotContain(2, 5);
        assertThat(seeds.notes().get(0)).contains("dateline.seeds.partial");
    }

    @Test
    void anObjectOfJsonIsLeftOutAsARowIs() {
        PartialSeeds seeds = open(
                "x.json",
                "{\"events\": [{\"start_date\": {\"year\": 2016, \"month\": 13}, \"text\": {\"headline\": \"One\"}},"
                        + "{\"start_date\": {\"year\": 2016}, \"text\": {\"headline\": \"Two\"}}]}");
        assertThat(seeds.folder().draft().whole().timelines().get(0).events())
                .extracting(EventDraft::headline)
                .containsExactly("Two");
        assertThat(seeds.leftOut().get(0).toString()).startsWith("timelines/x.json, /events/0/start_date/month:");
    }

    @Test
    void whereNothingIsLeftEveryFaultIsTold() {
        assertThatThrownBy(() -> open("x.csv", "Date,Headline\nonce,One\nonce more,Two\n"))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("row 2, column A")
                .hasMessageContaining("row 3, column A");
    }
}
