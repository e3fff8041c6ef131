package org.dateline.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.dateline.citation.CheckedPosition;
import org.dateline.citation.Departure;
import org.dateline.event.Derived;
import org.dateline.event.Event;
import org.dateline.event.Relation;
import org.dateline.event.StatedChange;

/**
 * One state of an event, from which it can be made again as it was.
 *
 * @param id of the row of its revision
 * @param number of its revision
 * @param changedIn the version it came with
 * @param recordedAt when the revision was recorded
 * @param firstRecordedAt when the first one was
 * @param checks where the quote of each passage had been found, in the order of passages; null where nobody had looked, and as a
 *     whole where no quote was found
 * @param changes what the desk had said that its changes are; null where it had said nothing
 * @param departs how each passage departed from whom it had it from, in the order of passages; null where none did
 */
public record EventState(
        Long id,
        int number,
        long changedIn,
        Instant recordedAt,
        Instant firstRecordedAt,
        EventContent content,
        Derived derived,
        CheckedPosition[] checks,
        StatedChange[] changes,
        Departure[][] departs) {

    public static EventState of(Event event) {
        List<CheckedPosition> checked =
                event.citations.stream().map(citation -> citation.checked).toList();
        return new EventState(
                event.id,
                event.number,
                event.changedIn,
                event.recordedAt,
                event.firstRecordedAt(),
                EventContent.of(event),
                event.derived(),
                checked.stream().allMatch(each -> each == null) ? null : checked.toArray(CheckedPosition[]::new),
                event.changes.isEmpty() ? null : event.changes.toArray(StatedChange[]::new),
                event.citations.stream().allMatch(each -> each.departs.isEmpty())
                        ? null
                        : event.citations.stream()
                                .map(each -> each.departs.toArray(Departure[]::new))
                                .toArray(Departure[][]::new));
    }

    public String slug() {
        return content.id();
    }

    public boolean isWithdrawn() {
        return content.withdrawn() != null;
    }

    /** What the desk says that the change to its revision is; empty where it says nothing. */
    Optional<StatedChange> statedChange() {
        return changes == null
                ? Optional.empty()
                : Arrays.stream(changes)
                        .filter(change -> change.revision() == number)
                        .findFirst();
    }

    /** The same with what others say of it. */
    EventState relatedFrom(Collection<Relation> others) {
        return new EventState(
                id,
                number,
                changedIn,
                recordedAt,
                firstRecordedAt,
                content,
                derived.relatedFrom(others),
                checks,
                changes,
                departs);
    }

    /** The event as it was. */
    public Event event(ReferencesThen references) {
        Event event = content.event(references);
        event.id = id;
        event.number = number;
        event.changedIn = changedIn;
        event.recordedAt = recordedAt;
        event.firstRecordedAt(firstRecordedAt);
        event.derived(derived);
        event.changes = changes == null ? List.of() : List.of(changes);
        for (int i = 0; checks != null && i < checks.length; i++) {
            event.citations.get(i).checked = checks[i];
        }
        for (int i = 0; departs != null && i < departs.length; i++) {
            event.citations.get(i).departs = List.of(departs[i]);
        }
        return event;
    }
}
