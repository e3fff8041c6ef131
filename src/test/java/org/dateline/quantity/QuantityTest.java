package org.dateline.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, false",
        "0, 0, 0, false",
        "5.., 5, , false",
        "2..4, 2, 4, false",
        "12.50, 12.50, 12.50, false",
        "1.5..2.25, 1.5, 2.25, false",
        "500~, 500, 500, true",
        "0.5..~, 0.5, , true",
        "0..999999999999999.9999, 0, 999999999999999.9999, false"
    })
    void aQuantityIsANumberALowerBoundOrARange(String text, BigDecimal least, BigDecimal most, boolean about) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity).hasToString(text);
        assertThat(quantity.least()).isEqualTo(least);
        assertThat(quantity.most()).isEqualTo(Optional.ofNullable(most));
        assertThat(quantity.about()).isEqualTo(about);
        assertThat(text).matches(Quantity.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({"007, 7", "3..3, 3", "02..04, 2..4", "3.0..3.00~, 3.0~"})
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
                "1000000000000000",
                "1.55555",
                ".5",
                "1.5.",
                "~5",
                "5~..6",
                "1,5",
                "1e3",
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
        "2.., 0..1, false",
        "12.50, 12.5, true",
        "12.50, 12.51, false",
        "500~, 480, true",
        "500~, 3, true",
        "0.1..0.2, 0.3, false"
    })
    void twoQuantitiesAgreeWhenSomeNumberIsBoth(String one, String other, boolean agree) {
        assertThat(Quantity.parse(one).canEqual(Quantity.parse(other))).isEqualTo(agree);
        assertThat(Quantity.parse(other).canEqual(Quantity.parse(one))).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.., true",
        "5.., 5, false",
        "3, 2..4, true",
        "12.50, 12.5, true",
        "480, 500~, false",
        "500~, 500.0~, true",
        "500~, 400..600, false"
    })
    void whoSaysOneMaySayTheOther(String one, String other, boolean within) {
        assertThat(Quantity.parse(one).isWithin(Quantity.parse(other))).isEqualTo(within);
    }

    @Test
    void decimalsThatSayTheSameAreTheSame() {
        assertThat(Quantity.parse("12.50")).isEqualTo(Quantity.parse("12.5")).hasSameHashCodeAs(Quantity.parse("12.5"));
        assertThat(Quantity.parse("12.50")).isNotEqualTo(Quantity.parse("12.50~"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 5           |     | 5
            en | 5..         |     | at least 5
            en | 1250        |     | 1,250
            en | 45000       | USD | $45,000
            en | 1250.50~    | EUR | about €1,250.50
            en | 2000..4000~ | USD | about $2,000–$4,000
            en | 5           | ZZZ | ZZZ 5
            de | 45000.50~   | EUR | etwa 45.000,50 €
            fr | 45000..     | EUR | au moins 45 000 €
            es | 45000~      | EUR | unos 45.000 €
            ru | 45000~      | RUB | около 45 000 ₽
            """)
    void itIsSaidInWords(String language, String text, String currency, String words) {
        assertThat(Quantity.parse(text)
                        .inWords(Locale.forLanguageTag(language), currency)
                        .replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo(words);
    }

    @Test
    void aRangeTheWrongWayRoundIsToldSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("4..2"))
                .withMessage("the upper bound is below the lower one");
    }
}
