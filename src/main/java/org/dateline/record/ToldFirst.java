package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dateline.date.EventDate;
import org.dateline.event.CurrentRevision;
import org.dateline.quantity.Quantity;
import org.dateline.record.RecordDraft.EventDraft;

/**
 * What readers take away of an event: where it becomes otherwise, they are to be told what the change is.
 *
 * @param date null when undated
 * @param quantity null when nothing is counted
 */
record ToldFirst(String headline, EventDate date, Quantity quantity) {
    static final String HEADLINE = "headline";
    static final String WHEN = "when";
    static final String QUANTITY = "quantity";

    static ToldFirst of(EventDraft event) {
        return new ToldFirst(
                event.headline(),
                event.when() == null
                        ? null
                        : DraftValues.date(event.when().edtf()).orElse(null),
                event.quantity() == null
                        ? null
                        : DraftValues.quantity(event.quantity().value()).orElse(null));
    }

    static ToldFirst of(CurrentRevision revision) {
        return new ToldFirst(revision.headline(), revision.date(), revision.quantity());
    }

    /** The members that are otherwise than before, as seeds call them. */
    List<String> otherwiseThan(ToldFirst before) {
        List<String> otherwise = new ArrayList<>();
        if (!Objects.equals(headline, before.headline)) {
            otherwise.add(HEADLINE);
        }
        if (!Objects.equals(date, before.date)) {
            otherwise.add(WHEN);
        }
        if (!Objects.equals(quantity, before.quantity)) {
            otherwise.add(QUANTITY);
        }
        return otherwise;
    }
}
