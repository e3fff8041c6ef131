package org.dateline.seed.sheet;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates as people type them. */
class SheetDatesTest {
    private static final SheetDates UNDECLARED = new SheetDates(SheetSettings.NONE);

    private static SheetDates declaring(String order, String years) {
        return new SheetDates(new SheetSettings(null, null, null, null, order, years, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-28               | 2016-12-28
            1/21/77                  | 1977-01-21
            21/1/77                  | 1977-01-21
            28/12/2016               | 2016-12-28
            12/28/2016               | 2016-12-28
            5/5/2016                 | 2016-05-05
            28.12.2016               | 2016-12-28
            2016/12/28               | 2016-12-28
            Aug. 1981                | 1981-08
            August 1981              | 1981-08
            Sept 2001                | 2001-09
            12/2016                  | 2016-12
            28 Dec 2016              | 2016-12-28
            28 Dec. 2016             | 2016-12-28
            Dec 28, 2016             | 2016-12-28
            December 28th, 2016      | 2016-12-28
            Wednesday, Dec 28, 2016  | 2016-12-28
            the 28th of December 2016| 2016-12-28
            28. Dezember 2016        | 2016-12-28
            28-Dec-2016              | 2016-12-28
            c. 1850                  | 1850~
            ca. 1850                 | 1850~
            circa 1850               | 1850~
            about March 1850         | 1850-03~
            1850?                    | 1850?
            c. 1850?                 | 1850%
            c. 1850-1860             | 1850~/1860~
            1850-1860?               | 1850?/1860?
            c. 1850-1860?            | 1850%/1860%
            c. 1850 to c. 1860       | 1850~/1860~
            1850 to c. 1860          | 1850/1860~
            about 2010-present       | 2010~/..
            possibly 1850            | 1850?
            843                      | 0843
            between 843 and 848      | [0843-01-01..0848-12-31]
            between Dec 28 2016 and Dec 30 2016 | [2016-12-28..2016-12-30]
            between 20 and 25 Feb 2026          | [2026-02-20..2026-02-25]
            between Feb. 20 and 25, 2026        | [2026-02-20..2026-02-25]
            between 28 Feb and 3 March 2026     | [2026-02-28..2026-03-03]
            between Feb 28 and Mar 3, 2026      | [2026-02-28..2026-03-03]
            20 or 21 Feb 2026                   | [2026-02-20,2026-02-21]
            20 to 25 Feb 2026                   | 2026-02-20/2026-02-25
            Feb 28 to Mar 3, 2026               | 2026-02-28/2026-03-03
            1914-1918                | 1914/1918
            1914 to 1918             | 1914/1918
            1914 – 1918              | 1914/1918
            from 1914 to 1918        | 1914/1918
            2010 – present           | 2010/..
            2010-present             | 2010/..
            since 2010               | 2010/..
            until 2010               | ../2010
            by Dec 29, 2016          | [..2016-12-29]
            before 1850              | [..1849-12-31]
            after 28 Dec 2016        | [2016-12-29..]
            28-30 Dec 2016           | 2016-12-28/2016-12-30
            Dec 28–30, 2016          | 2016-12-28/2016-12-30
            28 Dec 2016 or 29 Dec 2016 | [2016-12-28,2016-12-29]
            1850s                    | 185X
            19th century             | 18XX
            28 Dec 2016 14:05        | 2016-12-28T14:05
            Dec 28, 2016 2:05 pm     | 2016-12-28T14:05
            Dec '76                  | 1976-12
            44 BC                    | -0043
            -0043                    | -0043
            44 BCE                   | -0043
            44 B.C.                  | -0043
            15 March 44 BC           | -0043-03-15
            March 44 BC              | -0043-03
            c. 44 BC                 | -0043~
            44 BC?                   | -0043?
            100 BC – 44 BC           | -0099/-0043
            100 – 44 BC              | -0099/-0043
            27 BC to AD 14           | -0026/0014
            between 50 and 44 BC     | [-0049-01-01..-0043-12-31]
            before 44 BC             | [..-0044-12-31]
            since 44 BC              | -0043/..
            44 v. Chr.               | -0043
            """)
    void aDateIsReadAsItWasMeant(String typed, String edtf) {
        assertThat(UNDECLARED.read(typed)).isEqualTo(DateReading.of(edtf));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/2/1977  | month/day | 1977-01-02
            1/2/1977  | day/month | 1977-02-01
            1.2.1977  | day/month | 1977-02-01
            1/2/16    | day/month | 2016-02-01
            28 Dec 16 | day/month | 2016-12-28
            1/2/77    | month/day | 1977-01-02
            """)
    void whatIsDeclaredSaysWhichReadingIsMeant(String typed, String order, String edtf) {
        assertThat(declaring(order, "1950").read(typed)).isEqualTo(DateReading.of(edtf));
    }

    @Test
    void ofTwoReadingsBothAreShownAndNeitherIsTaken() {
        DateReading order = UNDECLARED.read("1/2/1977");
        assertThat(order.edtf()).isNull();
        assertThat(order.reason()).contains("1 February 1977", "2 January 1977");
        assertThat(order.remedy()).contains("1977-02-01", "1977-01-02", "dates: day/month");

        DateReading century = UNDECLARED.read("1/21/16");
        assertThat(century.edtf()).isNull();
        assertThat(century.reason()).contains("1916", "2016");
        assertThat(century.remedy()).contains("two_digit_years");
    }

    @Test
    void aDateAgainstTheDeclaredOrderIsNotTurnedRound() {
        DateReading turned = declaring("day/month", "1950").read("12/28/2016");
        assertThat(turned.edtf()).isNull();
        assertThat(turned.reason()).contains("day/month");
        assertThat(turned.remedy()).contains("2016-12-28");
    }

    @ParameterizedTest
    @CsvSource({"0 BC", "31/2/2016", "Flynn", "soon", "13/13/2016", "Still in office"})
    void whatIsNoDateIsRefusedWithWhatWouldWork(String typed) {
        DateReading read = UNDECLARED.read(typed);
        assertThat(read.edtf()).isNull();
        assertThat(read.reason()).isNotBlank();
        assertThat(read.remedy()).isNotBlank();
    }

    @Test
    void whatIsStillSoHasNoEnd() {
        assertThat(UNDECLARED.lasting("2010", "Still in office")).isEqualTo(DateReading.of("2010/.."));
        assertThat(UNDECLARED.lasting("1/21/77", "1/20/81")).isEqualTo(DateReading.of("1977-01-21/1981-01-20"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            about between 1843 and 1848   | [1843-01-01..1848-12-31]
            about 20 or 21 Feb 2026        | [2026-02-20,2026-02-21]
            """)
    void aChoiceOfDaysIsNotAboutOnTopOfThat(String typed, String would) {
        DateReading read = UNDECLARED.read(typed);
        assertThat(read.isRead()).isFalse();
        assertThat(read.remedy()).isEqualTo("Write it without: " + would);
    }
}
