package org.dateline.view;

import org.dateline.event.Event;

/**
 * How many, or how much.
 *
 * @param value a number ({@code 5}, {@code 12.50}), a lower bound ({@code 5..}) or a range ({@code 2..4}); about so many with
 *     {@code ~} behind it
 * @param unit what is counted: {@code calls}; null of an amount of money
 * @param currency ISO 4217; null of what is counted
 * @param reason what the number rests on; null when that goes without saying
 */
public record Amount(String value, String unit, String currency, String reason) {
    static Amount of(Event event) {
        return event.quantity == null
                ? null
                : new Amount(event.quantity.text(), event.quantityUnit, event.quantityCurrency, event.quantityReason);
    }
}
