package org.dateline.format;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.view.DisagreementView;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;

class EventTextTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5",
        "5.., at least 5, mindestens 5",
        "2..4, 2\u20134, 2\u20134",
        "0..999999999, 0\u2013999999999, 0\u2013999999999"
    })
    void aQuantityIsReadAsANumberALowerBoundOrARange(String value, String english, String german) {
        EventView event = EventFixtures.event("an-event")
                .disagreement("quantity", null, value)
                .build();
        DisagreementView disagreement = event.disagreements().get(0);
        DisagreementView.Position position = disagreement.positions().get(0);

        assertThat(new EventText(event, Messages.in(Locale.ENGLISH)).value(disagreement, position))
                .isEqualTo(english);
        assertThat(new EventText(event, Messages.in(Locale.GERMAN)).value(disagreement, position))
                .isEqualTo(german);
    }
}
