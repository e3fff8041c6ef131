package org.dateline.view;

import java.math.BigDecimal;

import org.dateline.event.Event;

/**
 * Where it happened.
 *
 * @param country ISO 3166-1 alpha-2; null when not known
 */
public record Place(String name, String country, BigDecimal latitude, BigDecimal longitude) {
    static Place of(Event event) {
        return event.placeName == null
                ? null
                : new Place(
                        event.placeName,
                        event.placeCountry,
                        degrees(event.placeLatitude),
                        degrees(event.placeLongitude));
    }

    private static BigDecimal degrees(String told) {
        return told == null ? null : new BigDecimal(told);
    }

    /** Latitude and longitude as they were told, {@code 38.8977, -77.0365}; null when not known. */
    public String coordinates() {
        return latitude == null ? null : latitude.toPlainString() + ", " + longitude.toPlainString();
    }
}
