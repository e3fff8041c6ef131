package org.dateline.format;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.view.EventDocument;

import static org.assertj.core.api.Assertions.assertThat;

class FeedMetadataTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECORD   | /v1/events                                | events                     | /v1/events?format=html
            RECORD   | /v1/events?format=atom                    | events                     | /v1/events?format=html
            RECORD   | /v1/events?f%6Frmat=atom&q=a%20b+%C3%A9   | events?q=a%20b+%C3%A9      | /v1/events?q=a%20b+%C3%A9&format=html
            RECORD   | /v1/events?type=call&cursor=x&format=atom | events?type=call           | /v1/events?type=call&format=html
            TIMELINE | /v1/timelines/s/events?format=atom        | timelines/s                | /timelines/s
            TIMELINE | /v1/timelines/s/events?tag=a,b            | timelines/s?tag=a,b        | /v1/timelines/s/events?tag=a,b&format=html
            EVENT    | /v1/events/s?format=atom                  | events/s                   | /events/s
            """)
    void addresses(EventDocument.Kind kind, String asked, String id, String page) {
        FeedMetadata metadata = new FeedMetadata(
                "Dateline",
                new TagUris("news.example,2026"),
                EventFixtures.document(new EventDocument.Heading(kind, "s", "Title", null), List.of(), null),
                EventFixtures.asked(asked));

        String host = "https://timeline.example";
        assertThat(metadata.self()).isEqualTo(host + asked);
        assertThat(metadata.id()).isEqualTo("tag:news.example,2026:feeds/" + id);
        assertThat(metadata.page()).isEqualTo(host + page);
        assertThat(metadata.next()).isNull();
    }
}
