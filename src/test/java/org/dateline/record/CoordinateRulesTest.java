package org.dateline.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.record.RecordDraft.PlaceDraft;

import static org.assertj.core.api.Assertions.assertThat;

class CoordinateRulesTest {
    private static Faults check(String latitude, String longitude) {
        Faults faults = new Faults();
        CoordinateRules.check(new PlaceDraft("Here", null, latitude, longitude), "/place", faults);
        return faults;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "38.8977, -77.0365", "90, 180", "-90.000000, -180.0", "0, 0", "38.897676, -77.036529"})
    void whatIsOnTheGlobeIsTaken(String latitude, String longitude) {
        assertThat(check(latitude, longitude).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            38.9      | -        | /place/latitude  | a latitude is given and no longitude            | Write both, or neither
            -         | -77.0    | /place/longitude | a longitude is given and no latitude            | Write both, or neither
            -150.65   | 33.86    | /place/latitude  | a latitude is from -90 to 90                    | Write latitude: 33.86, longitude: -150.65 if that is meant
            90.1      | 180      | /place/latitude  | a latitude is from -90 to 90                    | Look it up: degrees south are below zero
            38.9      | 181      | /place/longitude | a longitude is from -180 to 180                 | Look it up: degrees west are below zero
            38,9      | -77.0    | /place/latitude  | a latitude is written in decimal degrees        | Write one such as 38.8977, or -33.8568 in the south
            38.9      | 77 W     | /place/longitude | a longitude is written in decimal degrees       | Write one such as -77.0365, or 151.2153 in the east
            38.9      | 1e2      | /place/longitude | a longitude is written in decimal degrees       | Write one such as -77.0365, or 151.2153 in the east
            38.12345678 | -77.0  | /place/latitude  | six decimals are a hand's breadth, and no source is more exact | Write 38.123456 or fewer digits
            """)
    void whatIsNotIsToldWithItsPlaceAndWhatWouldWork(
            String latitude, String longitude, String pointer, String reason, String remedy) {
        assertThat(check(latitude, longitude).found()).containsExactly(new DraftFault(pointer, reason, remedy, null));
    }

    @Test
    void anEventWithoutAPlaceNeedsNone() {
        Faults faults = new Faults();
        CoordinateRules.check(null, "/place", faults);
        assertThat(faults.found()).isEmpty();
    }
}
