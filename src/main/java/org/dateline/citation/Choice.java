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

    /**
     * Whether what the passage gives can be true if the event happened as it is told here; what it leaves open can.
     */
    public boolean agreesWith(Citation citation) {
        boolean otherDate = date != null
                && citation.saysWhen != null
                && citation.givesWhen()
                && !citation.saysWhen.canAgreeWith(date, zone);
        boolean otherNumber = quantity != null
                && citation.saysQuantity != null
                && citation.givesQuantity()
                && !citation.saysQuantity.canEqual(quantity);
        return !otherDate && !otherNumber;
    }

    /**
     * Whether the passage asserts the event as it is told here: what it gives lies within what the desk tells, and it leaves
     * nothing of it open.
     */
    public boolean isAssertedBy(Citation citation) {
        return citation.stance == Stance.ASSERTS
                && citation.isLive()
                && citation.givesWhen()
                && citation.givesQuantity()
                && (date == null || citation.saysWhen == null || citation.saysWhen.isWithin(date, zone))
                && (quantity == null || citation.saysQuantity == null || citation.saysQuantity.isWithin(quantity));
    }
}
