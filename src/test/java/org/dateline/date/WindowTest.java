package org.dateline.date;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "2016,                      2016-01-01, 2016-12-31",
        "2016-12,                   2016-12-01, 2016-12-31",
        "2016-02,                   2016-02-01, 2016-02-29",
        "2016-12-28,                2016-12-28, 2016-12-28",
        "2016-12-28T20:00-05:00,    2016-12-28, 2016-12-28",
        "2016-12-29T04:00:00+03:00, 2016-12-29, 2016-12-29",
        "2016-12-29T04:00,          2016-12-29, 2016-12-29",
        "0000,                      0000-01-01, 0000-12-31",
        "9999-12,                   9999-12-01, 9999-12-31"
    })
    void aBoundWidensToItsOwnPrecision(String bound, LocalDate first, LocalDate last) {
        assertThat(Window.firstDayOf(bound)).isEqualTo(first);
        assertThat(Window.lastDayOf(bound)).isEqualTo(last);
        assertThat(Window.of(bound)).isEqualTo(new Window(first, last));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-13                 | 5  | month must be 01 to 12                    |
                    2016-12-28?             | 10 | a bound carries no qualifier              | 2016-12-28
                    2016~                   | 4  | a bound carries no qualifier              | 2016
                    2016-12-XX              | 8  | a bound has no unspecified digits         | 2016-12
                    2016-XX-XX              | 5  | a bound has no unspecified digits         | 2016
                    2016-XX~                | 5  | a bound has no unspecified digits         | 2016
                    201X                    | 3  | a bound has no unspecified digits         |
                    2016-12-28/2016-12-29   | 10 | a bound is one date, not an interval      |
                    ../2016-12~             | 2  | a bound is one date, not an interval      |
                    2016-12-28T14:05Z/..    | 17 | a bound is one date, not an interval      |
                    [2016-12-28,2016-12-29] | 0  | a bound is one date, not a set            |
                    [..2016-12-29]          | 0  | a bound is one date, not a set            |
                    2016-?12-28             | 5  | one qualifier stands at the end of the whole date | 2016-12-28
                    2016-12-2X              | 9  | a day is unspecified as a whole, XX       |
                    2016-12-29T24:00Z       | 11 | hour must be 00 to 23; midnight is 00:00 of the next day |
                    28/12/2016              | 2  | a date begins with a year of four digits  | 2016-12-28
                    c. 2016                 | 0  | a date begins with a year of four digits  | 2016
                    ''                      | 0  | a date is expected, such as 2016-12-28    |
                    yesterday               | 0  | a date begins with a year of four digits  |
                    """)
    void aBoundThatIsNoneSaysWhereWhyAndWhatWouldWork(String bound, int position, String reason, String rewrite) {
        DateSyntaxException fault = catchThrowableOfType(DateSyntaxException.class, () -> Window.firstDayOf(bound));

        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.rewrite().orElse(null)).isEqualTo(rewrite);
        assertThat(fault.text()).isEqualTo(bound);
        fault.rewrite().ifPresent(Window::of);
    }

    @Test
    void aWindowHasAtLeastOneDay() {
        LocalDate day = LocalDate.of(2016, 12, 28);

        assertThat(new Window(day, day)).isEqualTo(Window.of("2016-12-28"));
        assertThatThrownBy(() -> new Window(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatNullPointerException().isThrownBy(() -> new Window(null, day));
        assertThatNullPointerException().isThrownBy(() -> Window.firstDayOf(null));
    }

    @Test
    void everyDateIsPossiblyInAWindowWithoutEnds() {
        assertThat(EventDate.parse("[..2016-12-28]").certainlyWithin(Window.ALWAYS))
                .isTrue();
        assertThat(EventDate.parse("0000/..").possiblyWithin(Window.ALWAYS)).isTrue();
    }
}
