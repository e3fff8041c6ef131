package org.dateline.quantity;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"5, 5, 5", "0, 0, 0", "5.., 5, ", "2..4, 2, 4", "0..999999999, 0, 999999999"})
    void aQuantityIsANumberALowerBoundOrARange(String text, int least, Integer most) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity)
                .isEqualTo(new Quantity(least, most == null ? OptionalInt.empty() : OptionalInt.of(most)))
                .hasToString(text);
        assertThat(text).matches(Quantity.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({"007, 7", "3..3, 3", "02..04, 2..4"})
    void whatCanBeWrittenInTwoWaysHasOneText(String text, String canonical) {
        assertThat(Quantity.parse(text).text()).isEqualTo(canonical);
        assertThat(Quantity.parse(text)).isEqualTo(Quantity.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "five",
                "-1",
                "5.",
                "..5",
                "5...6",
                "5..6..7",
                "5-6",
                "1000000000",
                "1.5",
                "٥",
                "5 ",
                "4..2"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, true",
        "5, 4, false",
        "5, 5.., true",
        "5, 6.., false",
        "2..4, 4..6, true",
        "2..4, 5..6, false",
        "2.., 9.., true",
        "2.., 0..1, false"
    })
    void twoQuantitiesAgreeWhenSomeNumberIsBoth(String one, String other, boolean agree) {
        assertThat(Quantity.parse(one).canEqual(Quantity.parse(other))).isEqualTo(agree);
        assertThat(Quantity.parse(other).canEqual(Quantity.parse(one))).isEqualTo(agree);
    }

    @Test
    void aRangeTheWrongWayRoundIsToldSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("4..2"))
                .withMessage("the upper bound is below the lower one");
    }
}
