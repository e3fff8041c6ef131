package org.dateline.format;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.citation.Support;
import org.dateline.view.DisagreementView;

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
        DisagreementView.Position position = new DisagreementView.Position(
                value, null, false, new Support(1, 1, 1), List.of(), List.of(), List.of());
        DisagreementView disagreement = new DisagreementView("quantity", "contradiction", null, List.of(position));

        assertThat(account(Locale.ENGLISH).value(disagreement, position)).isEqualTo(english);
        assertThat(account(Locale.GERMAN).value(disagreement, position)).isEqualTo(german);
    }

    private static EventText account(Locale language) {
        return new EventText(Samples.bare("an-event", "2016"), Messages.in(language));
    }
}
