package org.dateline.record;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.dateline.record.RecordDraft.PlaceDraft;

/** That a place is on the globe, in decimal degrees of WGS 84. */
final class CoordinateRules {
    /** Six decimals are a hand's breadth. */
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,6})?");

    private static final Pattern TOO_FINE = Pattern.compile("-?\\d{1,3}\\.\\d{7,}");
    private static final int POLE = 90;
    private static final int FAR_SIDE = 180;

    private CoordinateRules() {}

    /** @param place null where none is told */
    static void check(PlaceDraft place, String at, Faults faults) {
        if (place == null || place.latitude() == null && place.longitude() == null) {
            return;
        }
        if (place.latitude() == null || place.longitude() == null) {
            faults.add(
                    at + (place.latitude() == null ? "/longitude" : "/latitude"),
                    place.latitude() == null
                            ? "a longitude is given and no latitude"
                            : "a latitude is given and no longitude",
                    "Write both, or neither");
            return;
        }
        boolean exchanged = isWithin(place.latitude(), FAR_SIDE)
                && !isWithin(place.latitude(), POLE)
                && isWithin(place.longitude(), POLE);
        String meant =
                "Write latitude: " + place.longitude() + ", longitude: " + place.latitude() + " if that is meant";
        checkDegrees(place.latitude(), POLE, "latitude", exchanged ? meant : null, at, faults);
        checkDegrees(place.longitude(), FAR_SIDE, "longitude", null, at, faults);
    }

    private static boolean isWithin(String degrees, int most) {
        return DEGREES.matcher(degrees).matches()
                && new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** @param meant what to write instead where that is known; else null */
    private static void checkDegrees(String degrees, int most, String name, String meant, String at, Faults faults) {
        if (isWithin(degrees, most)) {
            return;
        }
        if (TOO_FINE.matcher(degrees).matches()) {
            faults.add(
                    at + "/" + name,
                    "six decimals are a hand's breadth, and no source is more exact",
                    "Write " + degrees.substring(0, degrees.indexOf('.') + 7) + " or fewer digits");
        } else if (DEGREES.matcher(degrees).matches()) {
            faults.add(
                    at + "/" + name,
                    "a " + name + " is from -" + most + " to " + most,
                    meant == null
                            ? "Look it up: degrees " + (most == POLE ? "south" : "west") + " are below zero"
                            : meant);
        } else {
            faults.add(
                    at + "/" + name,
                    "a " + name + " is written in decimal degrees",
                    most == POLE
                            ? "Write one such as 38.8977, or -33.8568 in the south"
                            : "Write one such as -77.0365, or 151.2153 in the east");
        }
    }
}
