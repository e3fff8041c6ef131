package org.dateline.date;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether two dates of the same thing can both be true; whichever of them is asked. */
class AgreementTest {

    private static void assertAgreement(String one, String other, String zone, boolean agree) {
        ZoneId clock = zone == null ? null : ZoneId.of(zone);
        EventDate date = EventDate.parse(one);
        EventDate another = EventDate.parse(other);
        assertThat(date.canAgreeWith(another, clock))
                .as("%s with %s", one, other)
                .isEqualTo(agree);
        assertThat(another.canAgreeWith(date, clock))
                .as("%s with %s", other, one)
                .isEqualTo(agree);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-28 | 2016-12-28    | true
            2016-12-28 | 2016-12-29    | false
            2016-12    | 2016-12-31    | true
            2016-12    | 2017-01-01    | false
            2016-12    | 2016          | true
            2016       | 2017          | false
            201X       | 2016-12-29    | true
            201X       | 2020          | false
            20XX       | 2016          | true
            20XX       | 1999          | false
            2016-XX    | 2016-12-29    | true
            2016-XX    | 2017-01       | false
            2016-12-XX | 2016-12-29    | true
            2016-12-XX | 2016-11-30    | false
            2016-XX-XX | 2016-02-29    | true
            2016-XX-XX | 2015-12-31    | false
            """)
    void singleDatesAgreeWhereTheyOverlap(String one, String other, boolean agree) {
        assertAgreement(one, other, null, agree);
        assertAgreement(one, other, "Europe/Moscow", agree);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-28?            | 2016-12-29
            2016-12-28~            | 1799
            2016-12-28%            | 2016-12-29T14:05Z
            201X?                  | 2026
            2016-12-28~/2016-12-30 | 2017-01-01
            2016-12-28/2016-12-30? | [2017-01-01..]
            """)
    void whatIsNotCertainRulesNothingOut(String one, String other) {
        assertAgreement(one, other, null, true);
        assertAgreement(one, other, "Europe/Moscow", true);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            [2016-12-28,2016-12-29]             | 2016-12-29              | true
            [2016-12-28,2016-12-29]             | 2016-12-30              | false
            [2016-12-28,2016-12-30]             | 2016-12-29              | false
            [2016-12-28,2016-12-30]             | [2016-12-29,2016-12-31] | false
            [2016-12-28,2016-12-30]             | [2016-12-29,2016-12-30] | true
            [2016-12-28,2016-12-30]             | 2016-12                 | true
            [2016-12-27..2016-12-29]            | 2016-12-28              | true
            [2016-12-27..2016-12-29,2017-01-02] | 2017-01                 | true
            [2016-12-27..2016-12-29,2017-01-02] | 2017-01-01              | false
            [..2016-12-29]                      | 1799                    | true
            [..2016-12-29]                      | 2016-12-30              | false
            [2016-12-29..]                      | 2017-01-20              | true
            [2016-12-29..]                      | 2016-12-28              | false
            [..2016-12-29]                      | [2016-12-30..]          | false
            [..2016-12-29]                      | [2016-12-29..]          | true
            """)
    void oneOfSeveralDaysAgreesByAnyOfThem(String one, String other, boolean agree) {
        assertAgreement(one, other, null, agree);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-27/2016-12-30 | 2016-12-27/2016-12-30   | true
            2016-12-27/2016-12-30 | 2016-12-27/2016-12-29   | false
            2016-12-27/2016-12-30 | 2016-12-28/2016-12-30   | false
            2016-12-27/2016-12-30 | 2016-12-28              | false
            2016-12-27/2016-12-30 | 2016-12-27              | false
            2016-12-27/2016-12-30 | 2016-12                 | true
            2016-12-28/2016-12-28 | 2016-12-28              | true
            2016-12-27/2016-12-30 | [2016-12-26..2016-12-31]| true
            2016-12-27/2016-12-30 | [2016-12-27,2016-12-30] | false
            2016-12/2017-01       | 2016-12-31/2017-01-01   | true
            2016-12/2017-01       | 2016-11-30/2017-01-01   | false
            2016-12-29/..         | 2016-12-29/2017-01-20   | true
            2016-12-29/..         | 2016-12-29              | true
            2016-12-29/..         | 2016-12-30/..           | false
            2016-12-29/           | 2016-12-29/2017         | true
            2016-12-29/           | 2016-12-28/2017         | false
            ../2016-12-29         | 2016-12-28/2016-12-29   | true
            ../2016-12-29         | 2016-12-28              | false
            /2016-12-29           | 2016-12-29              | true
            /2016-12-29           | 2016-12-30              | false
            ../2016-12-29         | 2016-12-29/..           | true
            ../2016-12-29         | 2016-12-30/..           | false
            """)
    void whatLastedAgreesInItsStartAndInItsEnd(String one, String other, boolean agree) {
        assertAgreement(one, other, null, agree);
    }

    @ParameterizedTest(name = "{0} with {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-29T14:05-05:00    | 2016-12-29T19:05Z         |                  | true
            2016-12-29T14:05-05:00    | 2016-12-29T14:05Z         |                  | false
            2016-12-28T20:00-05:00    | 2016-12-29T04:00+03:00    |                  | true
            2016-12-28T20:00-05:00    | 2016-12-28T20:00+03:00    |                  | false
            2016-12-31T23:30-10:00    | 2017-01-01T23:30+14:00    |                  | true
            2016-12-29T14:05:00Z      | 2016-12-29T14:05:59Z      |                  | true
            2016-12-29T14:05:00Z      | 2016-12-29T14:06:00Z      |                  | false
            2016-12-29T14:05:00Z      | 2016-12-29T14:05Z         |                  | true
            2016-12-29T12:00          | 2016-12-29T17:00Z         | America/New_York | true
            2016-12-29T12:00          | 2016-12-29T17:00Z         | Europe/Moscow    | false
            2016-12-28T23:30          | 2016-12-29T07:30+03:00    | America/New_York | true
            2016-12-28T23:30          | 2016-12-28T23:30          | America/New_York | true
            2016-12-28T23:30          | 2016-12-28T23:31          | America/New_York | false
            2016-07-01T12:00          | 2016-07-01T16:00Z         | America/New_York | true
            """)
    void momentsAgreeWithinTheMinuteWhateverTheirClocksAndDays(String one, String other, String zone, boolean agree) {
        assertAgreement(one, other, zone, agree);
    }

    @ParameterizedTest(name = "{0} with {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-29T14:05          | 2016-12-29                          | America/New_York | true
            2016-12-29T14:05          | 2016-12-28                          | America/New_York | false
            2016-12-28T20:00-05:00    | 2016-12-29                          | Europe/Moscow    | false
            2016-12-29T14:05Z         | 2016-12                             |                  | true
            2016-12-29T14:05Z         | [2016-12-28,2016-12-29]             |                  | true
            2016-12-29T14:05Z         | [2016-12-28,2016-12-30]             |                  | false
            2016-12-29T14:05Z         | 2016-12-29T10:00Z/2016-12-29T18:00Z |                  | true
            2016-12-29T12:00          | 2016-12-29T17:00Z                   |                  | true
            2016-12-29T12:00          | 2016-12-30T17:00Z                   |                  | false
            """)
    void whereOneIsNoMomentTheDaysDecideAsTheyAreWritten(String one, String other, String zone, boolean agree) {
        assertAgreement(one, other, zone, agree);
    }

    @Test
    void nothingMoreThanAMinuteIsLostOnTheHourThatTheClockStrikesTwice() {
        assertAgreement("2016-11-06T01:30", "2016-11-06T01:30-04:00", "America/New_York", true);
        assertAgreement("2016-11-06T01:30", "2016-11-06T01:30-05:00", "America/New_York", false);
    }

    @ParameterizedTest(name = "{0} within {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-28                | 2016-12                   | true
            2016-12                   | 2016-12-28                | false
            2016-12-28                | [2016-12-28,2016-12-29]   | true
            [2016-12-28,2016-12-29]   | 2016-12-28                | false
            [2016-12-28,2016-12-29]   | [2016-12-28..2016-12-30]  | true
            2016-12-28/2016-12-30     | 2016-12-28/2016-12        | true
            2016-12-28/2016-12        | 2016-12-28/2016-12-30     | false
            2016-12-28/2016-12        | 2016-12-28/..             | true
            2016-12-28/..             | 2016-12-28/2016-12        | false
            2016-12-28/..             | 2016-12-28/               | true
            ../2016-12-28             | 2016-12/2016-12-28        | false
            2016-12/2016-12-28        | ../2016-12-28             | true
            2016-12/2017-01-02        | 2016-12-28/2017-01-02     | false
            2016-12-28/2016-12-29     | 2016-12-28/2016-12-30     | false
            2016-12-28?               | 2016-12                   | false
            2016-12-28?               | 2016-12-28?               | true
            """)
    void aDateIsWithinAnotherWhereItLeavesNothingThatTheOtherExcludes(String one, String other, boolean within) {
        assertThat(EventDate.parse(one).isWithin(EventDate.parse(other), null)).isEqualTo(within);
    }
}
