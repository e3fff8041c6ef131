package org.dateline.search;

import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.citation.Disagreement;
import org.dateline.event.Event;

/**
 * An event and one field of it that its passages disagree on.
 *
 * @param event null where it was withdrawn since it was found
 */
public record EventDisagreement(Event event, Disagreement.Field field) {

    /** The disagreement itself, read from the passages; empty when an older release weighed them otherwise, or when the
     * event is gone. */
    public Optional<Disagreement> disagreement() {
        return Stream.ofNullable(event)
                .flatMap(each -> each.disagreements().stream())
                .filter(each -> each.field() == field)
                .findFirst();
    }
}
