package org.dateline.format.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table guards against being taken for a formula; the reader of sheets has the same pairs. */
class FormulaGuardTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"'=1,=1", "\'\'=1,'=1", "\'\' =1,' =1", "' =1, =1", "\'\'\'-1,\'\'-1", "'twas,'twas", "' '=1,' '=1"
            })
    void isWrittenSoThatItCanBeReadAsItWas(String written, String text) {
        assertThat(FormulaGuard.defused(FormulaGuard.unmistaken(text))).isEqualTo(written);
    }
}
