package org.dateline.search;

import java.util.Optional;

import org.dateline.citation.Disagreement;
import org.dateline.event.Event;

/** An event and one field of it that its passages disagree on. */
public record EventDisagreement(Event event, Disagreement.Field field) {

    /** The disagreement itself, read from the passages; empty when an older release weighed them otherwise. */
    public Optional<Disagreement> disagreement() {
        return event.disagreements().stream()
                .filter(each -> each.field() == field)
                .findFirst();
    }
}
