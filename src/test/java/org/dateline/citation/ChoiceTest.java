package org.dateline.citation;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.source.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.citation.Made.asserts;
import static org.dateline.citation.Made.counts;
import static org.dateline.citation.Made.named;
import static org.dateline.citation.Made.passage;

/** Whether a passage asserts an event as the desk tells it. */
class ChoiceTest {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private final Origin spokesman = named("spokesman");

    private static Choice choice(String when, String quantity) {
        return new Choice(
                when == null ? null : EventDate.parse(when),
                WASHINGTON,
                quantity == null ? null : Quantity.parse(quantity),
                false);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASSERTS")
    void whoDoesNotAssertAssertsNothing(Stance stance) {
        assertThat(choice(null, null).isAssertedBy(passage(stance, spokesman))).isFalse();
    }

    @Test
    void whoGivesNothingElseAssertsItAsItIsTold() {
        assertThat(choice("2016-12-28", "5").isAssertedBy(asserts(spokesman))).isTrue();
        assertThat(choice(null, null).isAssertedBy(asserts(spokesman))).isTrue();
    }

    @Test
    void whoLeavesSomethingOpenDoesNotAssertAllOfIt() {
        Citation undated = asserts(spokesman);
        undated.leavesWhenOpen = true;
        assertThat(choice("2016-12-28", "5").isAssertedBy(undated)).isFalse();
        Citation uncounted = asserts(spokesman);
        uncounted.leavesQuantityOpen = true;
        assertThat(choice("2016-12-28", "5").isAssertedBy(uncounted)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-28, 2016-12-29, false",
        "2016-12-28, 2016-12, false",
        "2016-12, 2016-12-28, true",
        "'[2016-12-28,2016-12-29]', 2016-12-28, true",
        "2016-12-28, '[2016-12-28,2016-12-29]', false",
        "2016-12-27/2016-12-30, 2016-12-28, false",
        "2016-12-28, 2016-12-28~, false",
        "2016-12-28~, 2016-12-28~, true",
        "2016-12-28, 2016-12-29~, false",
        "2016-12-29T12:00, 2016-12-29T17:00Z, true",
        "2016-12-29T12:00, 2016-12-29T12:00Z, false",
        ", 2016-12-29, true"
    })
    void whoGivesAnotherDateAssertsItIfThatLiesWithinIt(String chosen, String said, boolean asserted) {
        assertThat(choice(chosen, null).isAssertedBy(asserts(spokesman, said))).isEqualTo(asserted);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, false",
        "5, 5.., false",
        "5, 2.., false",
        "5.., 5, true",
        "5.., 6.., true",
        "5.., 4.., false",
        "2..4, 3, true",
        "2..4, 2..4, true",
        "2..4, 5.., false",
        ", 5, true"
    })
    void whoGivesAnotherNumberAssertsItIfThatLiesWithinIt(String chosen, String said, boolean asserted) {
        assertThat(choice(null, chosen).isAssertedBy(counts(spokesman, said))).isEqualTo(asserted);
    }

    @Test
    void bothTheDateAndTheNumberMustDo() {
        Citation citation = asserts(spokesman, "2016-12-28");
        citation.saysQuantity = Quantity.parse("1");
        assertThat(choice("2016-12-28", "5").isAssertedBy(citation)).isFalse();
        assertThat(choice("2016-12", "1").isAssertedBy(citation)).isTrue();
        assertThat(choice("2017", "1").isAssertedBy(citation)).isFalse();
    }
}
