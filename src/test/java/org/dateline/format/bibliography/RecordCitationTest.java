package org.dateline.format.bibliography;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.format.EventFixtures;
import org.dateline.http.Addresses;
import org.dateline.view.SourceView;

import static org.assertj.core.api.Assertions.assertThat;

class RecordCitationTest {

    @Test
    void eventsAreFollowedByTheirSourcesEachOnce() {
        List<CslItem> items = CslFixtures.EDITION.items(List.of(
                CslFixtures.event("first", "2016", EventFixtures.RBTH, EventFixtures.I24NEWS),
                CslFixtures.event("second", "2016"),
                CslFixtures.event("third", "2016", EventFixtures.I24NEWS, EventFixtures.MAIL_ONLINE)));

        assertThat(items)
                .extracting(CslItem::id)
                .containsExactly(
                        "first", "rbth-2016-12-30", "i24news-2017-01-14", "second", "third", "mail-online-2017-01-14");
    }

    @Test
    void aSourceWithTheSlugOfAnEventGetsAnotherKey() {
        SourceView source =
                EventFixtures.source("second", "T", "O", List.of(), "2017", "https://o.example/", null, null, "en");
        List<CslItem> items = CslFixtures.EDITION.items(
                List.of(CslFixtures.event("first", "2016", source), CslFixtures.event("second", "2016", source)));

        assertThat(items).extracting(CslItem::id).containsExactly("first", "second-source", "second");
        assertThat(items).extracting(CslItem::title).contains("T");
    }

    @ParameterizedTest
    @CsvSource({
        "https://timeline.example,            https://timeline.example/v1/events/a",
        "https://timeline.example/,           https://timeline.example/v1/events/a",
        "https://paper.example/dateline/,     https://paper.example/dateline/v1/events/a",
        "http://127.0.0.1:8080,               http://127.0.0.1:8080/v1/events/a"
    })
    void theAddressOfAnEvent(URI base, String address) {
        RecordCitation edition = new RecordCitation("Dateline", new Addresses(base), LocalDate.of(2026, 11, 22));

        assertThat(edition.item(CslFixtures.event("a", "2016")).url()).isEqualTo(address);
    }

    @Test
    void theSamplesAreSourcesOfTheRecord() throws IOException {
        String record = Files.readString(Path.of("seeds", "sources.yaml")).replaceAll("\\s+", " ");

        for (SourceView source : List.of(EventFixtures.I24NEWS, EventFixtures.MAIL_ONLINE, EventFixtures.RBTH)) {
            assertThat(record).contains("id: " + source.id(), source.title(), source.publisher(), source.url());
        }
    }
}
