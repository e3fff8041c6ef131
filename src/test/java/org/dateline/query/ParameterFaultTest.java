package org.dateline.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParameterFaultTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "99, 99", "100, 100", "101, 100", "5000, 100"})
    void anErrorRepeatsAtMostAHundredCharacters(int length, int repeated) {
        assertThat(ParameterFault.cut("x".repeat(length))).hasSize(repeated);
    }

    @Test
    void whatWasCutEndsInAnEllipsis() {
        assertThat(ParameterFault.cut("x".repeat(101))).isEqualTo("x".repeat(99) + "…");
    }

    @Test
    void noCharacterIsCutInHalf() {
        assertThat(ParameterFault.cut("😀".repeat(60))).isEqualTo("😀".repeat(49) + "…");
        assertThat(ParameterFault.cut("x" + "😀".repeat(60))).isEqualTo("x" + "😀".repeat(49) + "…");
    }

    @Test
    void nameAndValueAreCutAndAMissingValueStaysMissing() {
        ParameterFault fault = ParameterFault.ofQuery("n".repeat(200), "v".repeat(200), 150, "reason", null);
        assertThat(fault.name()).hasSize(ParameterFault.LONGEST);
        assertThat(fault.value()).hasSize(ParameterFault.LONGEST);
        assertThat(fault.position()).isEqualTo(150);
        assertThat(ParameterFault.ofQuery("n", null, null, "reason", null).value())
                .isNull();
    }
}
