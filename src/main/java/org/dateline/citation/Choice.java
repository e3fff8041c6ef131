package org.dateline.citation;

import java.time.ZoneId;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;

/**
 * How the desk tells an event, against which its passages are read.
 *
 * @param date null when undated
 * @param zone the zone it is told in; null when none is
 * @param quantity null when nothing is counted
 * @param question whether it is left open that it happened at all
 */
public record Choice(EventDate date, ZoneId zone, Quantity quantity, boolean question) {

    /** Whether the event as told here can be what the passage asserts; false of one that does not assert. */
    public boolean isAssertedBy(Citation citation) {
        return citation.stance == Stance.ASSERTS
                && (date == null || citation.saysWhen == null || date.canAgreeWith(citation.saysWhen, zone))
                && (quantity == null || citation.saysQuantity == null || quantity.canEqual(citation.saysQuantity));
    }
}
