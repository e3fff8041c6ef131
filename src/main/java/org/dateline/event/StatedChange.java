package org.dateline.event;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Converter;

import org.dateline.store.ListColumn;
import org.dateline.text.Codes;

/**
 * What the desk says that a change of an event is.
 *
 * @param note what was changed and why, for readers; null where nothing is said
 * @param revision the number of the revision that it led to, which is the only one
 * @param recordedAt when that was recorded
 */
public record StatedChange(Kind kind, String note, int revision, Instant recordedAt) {
    /** What a change can be. */
    public enum Kind {
        /** What was told was wrong. */
        CORRECTION,
        /** What was told was right, and could be misread. */
        CLARIFICATION,
        /** What was told was right, and more has become known or happened. */
        UPDATE
    }

    /** Whether some changes have this one among them, whichever revision it led to. */
    public static boolean isAmong(List<StatedChange> changes, String kind, String note) {
        return changes.stream()
                .anyMatch(each -> Codes.of(each.kind).equals(kind)
                        && (each.note == null ? note == null : each.note.equals(note)));
    }

    /** Whether readers are told of it for good. */
    public boolean standsForGood() {
        return kind != Kind.UPDATE;
    }

    /** Keeps them in one column. */
    @Converter
    static final class Columns extends ListColumn<StatedChange> {
        Columns() {
            super(StatedChange.class);
        }
    }
}
