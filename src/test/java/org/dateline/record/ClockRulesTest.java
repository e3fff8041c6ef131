package org.dateline.record;

import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Twice a year nobody can tell which moment a clock shows, unless its offset is told. */
class ClockRulesTest {

    private static List<DraftFault> faults(String when, String said, String zone) {
        Faults faults = new Faults();
        ClockRules.check(Drafts.event("""
                        id: call
                        when: {edtf: "%s"}
                        citations:
                          - source: post
                            passages:
                              - {origin: ann, stance: denies}
                              - {origin: ann, stance: asserts, says: {when: "%s"}}
                        """.formatted(when, said)), "/events/0", ZoneId.of(zone), faults);
        return faults.found();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2017-03-12T02:30    | America/New_York | clocks in America/New_York never show 2017-03-12T02:30: they go from 02:00 to 03:00     | Give its offset: 2017-03-12T02:30-05:00 or 2017-03-12T02:30-04:00
            2017-11-05T01:30    | America/New_York | clocks in America/New_York show 2017-11-05T01:30 twice: they go from 02:00 to 01:00      | Give its offset: 2017-11-05T01:30-04:00 or 2017-11-05T01:30-05:00
            2016-10-30T01:00:00 | Europe/London    | clocks in Europe/London show 2016-10-30T01:00:00 twice: they go from 02:00 to 01:00      | Give its offset: 2016-10-30T01:00:00+01:00 or 2016-10-30T01:00:00Z
            2011-12-30T12:00    | Pacific/Apia     | clocks in Pacific/Apia never show 2011-12-30T12:00: they go from 00:00 to 00:00          | Give its offset: 2011-12-30T12:00-10:00 or 2011-12-30T12:00+14:00
            1883-11-18T12:01    | America/New_York | clocks in America/New_York show 1883-11-18T12:01 twice: they go from 12:03:58 to 12:00   | Give its offset: 1883-11-18T12:01-05:00
            """)
    void aTimeThatIsSkippedOrComesTwiceNeedsItsOffset(String time, String zone, String reason, String remedy) {
        assertThat(faults(time, "2016", zone))
                .containsExactly(new DraftFault("/events/0/when/edtf", reason, remedy, null));
        assertThat(faults("2016", time, zone))
                .containsExactly(new DraftFault("/events/0/citations/0/passages/1/says/when", reason, remedy, null));
    }

    @Test
    void eitherSideOfAnIntervalNeedsIt() {
        assertThat(faults("2017-03-12T02:30/2017-11-05T01:30", "../2017-11-05T01:30", "America/New_York"))
                .extracting(DraftFault::pointer)
                .containsExactly(
                        "/events/0/when/edtf", "/events/0/when/edtf", "/events/0/citations/0/passages/1/says/when");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-03-12T02:30-05:00",
                "2017-03-12T02:30-04:00",
                "2017-03-12T03:00",
                "2017-03-12T01:59:59",
                "2017-11-05T02:00",
                "2017-03-12",
                "[2017-03-12,2017-03-13]",
                "2017-02-30T02:30",
                "2017-03-12T02:30Z/2017-03-12T05:00"
            })
    void anyOtherTimeDoesNot(String date) {
        assertThat(faults(date, date, "America/New_York")).isEmpty();
    }

    @Test
    void theZoneIsThatOfTheEventOrElseOfWhoeverTellsIt() {
        String event = "{id: call, when: {edtf: \"2017-03-12T02:30\"}%s, citations: [{source: post}]}";
        assertThat(checked(event.formatted(""), "America/New_York")).contains("/when/edtf");
        assertThat(checked(event.formatted(", zone: Europe/Berlin"), "America/New_York"))
                .doesNotContain("/when/edtf");
        assertThat(checked(event.formatted(", zone: America/New_York"), "UTC")).contains("/when/edtf");
    }

    private static List<String> checked(String event, String zone) {
        Faults faults = new Faults();
        RecordIds ids = RecordIds.of(new RecordDraft(null, null, null, null, null), faults);
        EventRules.check(Drafts.event(event), "", zone, null, ids, faults);
        return faults.found().stream().map(DraftFault::pointer).toList();
    }
}
