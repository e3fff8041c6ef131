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

import org.dateline.http.Addresses;
import org.dateline.view.SourceView;

import static org.assertj.core.api.Assertions.assertThat;

class RecordCitationTest {

    @Test
    void eventsAreFollowedByTheirSourcesEachOnce() {
        List<CslItem> items = Samples.EDITION.items(List.of(
                Samples.event("first", "2016", Samples.RBTH, Samples.I24NEWS),
                Samples.event("second", "2016"),
                Samples.event("third", "2016", Samples.I24NEWS, Samples.MAIL_ONLINE)));

        assertThat(items)
                .extracting(CslItem::id)
                .containsExactly(
                        "first", "rbth-2016-12-30", "i24news-2017-01-14", "second", "third", "mail-online-2017-01-14");
    }

    @Test
    void aSourceWithTheSlugOfAnEventGetsAnotherKey() {
        SourceView.Mention source =
                new SourceView.Mention("second", "T", "O", List.of(), "2017", "https://o.example/", null, null, "en");
        List<CslItem> items = Samples.EDITION.items(
                List.of(Samples.event("first", "2016", source), Samples.event("second", "2016", source)));

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

        assertThat(edition.item(Samples.event("a", "2016")).url()).isEqualTo(address);
    }

    @Test
    void theSamplesAreSourcesOfTheRecord() throws IOException {
        String record = Files.readString(Path.of("seeds", "sources.yaml")).replaceAll("\\s+", " ");

        for (SourceView.Mention source : List.of(Samples.I24NEWS, Samples.MAIL_ONLINE, Samples.RBTH)) {
            assertThat(record).contains("id: " + source.id(), source.title(), source.publisher(), source.url());
        }
    }

    @Test
    void aSourceIsTheSameItemAloneAndUnderAnEvent() {
        SourceView.Mention mention = Samples.MAIL_ONLINE;
        SourceView alone = new SourceView(
                mention.id(),
                mention.title(),
                mention.publisher(),
                mention.authors(),
                mention.published(),
                mention.url(),
                mention.archivedUrl(),
                mention.accessed(),
                mention.language(),
                null,
                "/v1/events?source=" + mention.id());

        assertThat(CslItem.of(alone)).isEqualTo(CslItem.of(mention));
    }
}
