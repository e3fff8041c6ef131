package org.dateline.seed.sheet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table guards against being taken for a formula is read as it was; the writer of tables has the same pairs. */
class CellTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"'=1,=1", "\'\'=1,'=1", "\'\' =1,' =1", "' =1, =1", "\'\'\'-1,\'\'-1", "'twas,'twas", "' '=1,' '=1"
            })
    void isReadAsItWas(String written, String text) {
        assertThat(CellText.withoutGuard(written)).isEqualTo(text);
    }
}
