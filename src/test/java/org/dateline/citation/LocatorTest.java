package org.dateline.citation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocatorTest {
    @ParameterizedTest
    @ValueSource(strings = {"12:31", "0:05", "01:12:31", "1:12:31.250", "12:31-12:45", "59:59-1:00:00"})
    void timeCodesAreMinutesAndSecondsWithHoursWhereThereAreAny(String code) {
        assertThat(Locator.isTime(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12:61", "1:60:00", "12:45-12:31", "12:31-12:31", "12:31-", "-12:31", "", "12:31:"})
    void whatIsNoTimeOrEndsBeforeItBeginsIsNone(String code) {
        assertThat(Locator.isTime(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "12:31,            https://e.org/show,       t=751",
        "01:00:00.5,       https://e.org/a.mp4,      t=3600.5",
        "12:31-12:45,      https://e.org/a.mp4,      't=751,765'"
    })
    void aTimeLeadsIntoARecording(String time, String address, String fragment) {
        assertThat(new Locator(null, null, time).fragment(address)).hasValue(fragment);
    }

    @ParameterizedTest
    @CsvSource({
        "12,     https://e.org/report.pdf,        page=12",
        "12-13,  https://e.org/report.PDF?v=2#x,  page=12",
        "xii,    https://e.org/report.pdf,",
        "12,     https://e.org/report,",
        "12,     https://e.org/?file=a.pdf,"
    })
    void aNumberedPageLeadsIntoAPdfAndNowhereElse(String page, String address, String fragment) {
        assertThat(new Locator(page, null, null).fragment(address).orElse(null)).isEqualTo(fragment);
    }

    @Test
    void aParagraphLeadsNowhere() {
        assertThat(new Locator(null, "3", null).fragment("https://e.org/report.pdf"))
                .isEmpty();
    }
}
