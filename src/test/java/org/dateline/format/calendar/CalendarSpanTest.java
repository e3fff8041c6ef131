package org.dateline.format.calendar;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.date.EventDate;
import org.dateline.date.Precision;
import org.dateline.format.EventFixtures;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarSpanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # days
            2016-12-28                | 2016-12-28                                | true
            0000-02-29                | 0000-02-29                                | true
            9999-12-31                | 9999-12-31                                | true
            2016-12-28?               | 2016-12-28                                | false
            2016-12-28~               | 2016-12-28                                | false
            2016-12-28%               | 2016-12-28                                | false
            # what happened at some moment in a period
            2016-12                   | 2016-12-01/2016-12-31                     | false
            2016-12-XX                | 2016-12-01/2016-12-31                     | false
            2016-XX                   | 2016-01-01                                | false
            2016                      | 2016-01-01                                | false
            201X                      | 2010-01-01                                | false
            # one of several days
            [2016-12-28,2016-12-29]   | 2016-12-28/2016-12-29                     | false
            [2016-12-28]              | 2016-12-28                                | false
            [1916-05-01,2016-05-01]   | 1916-05-01                                | false
            [..2016-12-29]            | 2016-12-29                                | false
            [2016-12-29..]            | 2016-12-29                                | false
            [..2016-12-25,2016-12-28] | 2016-12-25/2016-12-28                     | false
            [..2016-12-25,2016-12-28..] | 2016-12-25/2016-12-28                   | false
            # what lasted
            2016-12-27/2016-12-30     | 2016-12-27/2016-12-30                     | true
            2016-12-28/2016-12-28     | 2016-12-28                                | true
            1914-07-28/1918-11-11     | 1914-07-28/1918-11-11                     | true
            1914/1918                 | 1914-01-01/1918-12-31                     | false
            2016-11/2016-12           | 2016-11-01/2016-12-31                     | false
            2016-12-28~/2016-12-30    | 2016-12-28/2016-12-30                     | false
            201X/2020                 | 2019-12-31/2020-12-31                     | false
            2016/202X                 | 2016-01-01/2020-01-01                     | false
            201X/201X                 | 2010-01-01                                | false
            # one side open or not known
            2016-12-29/..             | 2016-12-29                                | false
            2016-12-29/               | 2016-12-29                                | false
            ../2016-12-29             | 2016-12-29                                | false
            /2016-12-29               | 2016-12-29                                | false
            /1985                     | 1985-12-31                                | false
            1985/                     | 1985-01-01                                | false
            ../2016-12                | 2016-12-01/2016-12-31                     | false
            # times
            2016-12-29T14:05:37-05:00 | 2016-12-29T19:05:37Z                      | true
            2016-12-29T14:05          | 2016-12-29                                | false
            9999-12-31T23:59:59-18:00 | 9999-12-31                                | false
            2016-12-29T14:05Z/2016-12-29T15:30Z | 2016-12-29T14:05:00Z/2016-12-29T15:30:00Z | true
            2016-12-29T14:05Z/2016-12-30 | 2016-12-29/2016-12-30                  | false
            2016-12-29T14:05-05:00/.. | 2016-12-29T19:05:00Z                      | false
            """)
    void standsWhereAReaderWouldLook(String date, String expected, boolean exact) {
        CalendarSpan slot = CalendarSpan.of(EventDate.parse(date), null);
        assertThat(slot.date().text()).isEqualTo(expected);
        assertThat(slot.isExact()).isEqualTo(exact);
    }

    @Test
    void aTimeIsReadByTheClockOfItsZone() {
        ZoneId washington = ZoneId.of("America/New_York");
        assertThat(CalendarSpan.of(EventDate.parse("2016-12-29T14:05"), washington)
                        .date()
                        .text())
                .isEqualTo("2016-12-29T19:05:00Z");
        // By that clock it would have been over before it began.
        assertThat(CalendarSpan.of(EventDate.parse("2016-12-29T14:05/2016-12-29T13:00Z"), washington)
                        .date()
                        .text())
                .isEqualTo("2016-12-29");
    }

    static List<String> dates() throws IOException {
        return EventFixtures.dates();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void staysWithinTheDateAndIsNoLongerThanItMustBe(String text) {
        EventDate date = EventDate.parse(text);
        CalendarSpan slot = CalendarSpan.of(date, null);
        if (slot instanceof CalendarSpan.Days days) {
            date.earliest().ifPresent(earliest -> assertThat(days.first()).isAfterOrEqualTo(earliest));
            date.latest().ifPresent(latest -> assertThat(days.last()).isBeforeOrEqualTo(latest));
            if (!date.isInterval()) {
                assertThat(days.first().plusDays(31)).isAfter(days.last());
            }
        }
        boolean plain = !date.approximate() && !date.uncertain() && !date.isOneOf();
        assertThat(slot.isExact())
                .isEqualTo(plain
                        && date.precision().compareTo(Precision.DAY) <= 0
                        && date.earliest().isPresent()
                        && date.latest().isPresent()
                        && (!text.contains("T")
                                || slot instanceof CalendarSpan.Moments && !text.matches(".*/[0-9-]{10}")));
    }
}
