package org.dateline.format;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.citation.Stance;
import org.dateline.source.Origin;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

import static org.assertj.core.api.Assertions.assertThat;

class EventTextTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5",
        "5.., at least 5, mindestens 5",
        "2..4, 2\u20134, 2\u20134",
        "0..999999999, '0\u2013999,999,999', 0\u2013999.999.999"
    })
    void aQuantityIsReadAsANumberALowerBoundOrARange(String value, String english, String german) {
        DisagreementView.Position position = new DisagreementView.Position(value, null, 1, 1, 1, List.of(), List.of());
        DisagreementView disagreement =
                new DisagreementView("quantity", "contradiction", null, null, null, List.of(position));

        assertThat(text(Locale.ENGLISH).value(disagreement, position)).isEqualTo(english);
        assertThat(text(Locale.GERMAN).value(disagreement, position)).isEqualTo(german);
    }

    /** One voice is not one person: three people are told as three, with the outlet that has them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disputed | 3 | Disputed: 3 unnamed people, counted as one voice, assert all of it as told here, in Outlet; other accounts contradict it.
            disputed | 2.. | Disputed: at least 2 unnamed people, counted as one voice, assert all of it as told here, in Outlet; other accounts contradict it.
            disputed | 1 | Disputed: one voice, unnamed, asserts all of it as told here, in one source; other accounts contradict it.
            disputed | | Disputed: one voice, unnamed, asserts all of it as told here, in one source; other accounts contradict it.
            single_origin | 3 | One voice: 3 unnamed people, counted as one voice, in Outlet.
            single_origin | 1 | One voice: one source that goes back to one voice, unnamed.
            """)
    void unnamedPeopleAreToldByTheirNumber(String status, String people, String sentence) {
        OriginView.Mention root = unnamed("three-people", people, null);
        OriginView.Mention echo = unnamed("a-bullet-on-them", people, List.of("three-people"));
        EventView event = EventFixtures.event("an-event")
                .corroboration(new EventView.Corroboration(status, 1, 1, 0, 0, false))
                .cites(
                        EventFixtures.source("a", "Title", "Outlet", List.of(), "2017", null, null, null, "en"),
                        asserting("p1", root),
                        asserting("p2", echo))
                .build();

        assertThat(new EventText(event, Messages.in(Locale.ENGLISH)).evidence()).isEqualTo(sentence);
    }

    private static OriginView.Mention unnamed(String id, String people, List<String> roots) {
        return new OriginView.Mention(id, id, Origin.Attribution.UNNAMED, null, people, null, roots, null);
    }

    private static SourceCitations.Passage asserting(String id, OriginView.Mention origin) {
        return new SourceCitations.Passage(
                id, null, null, origin, Stance.ASSERTS, true, null, null, null, null, null, null, null);
    }

    private static EventText text(Locale language) {
        return new EventText(EventFixtures.bare("an-event", "2016"), Messages.in(language));
    }
}
