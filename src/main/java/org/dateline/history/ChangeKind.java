package org.dateline.history;

import java.util.List;
import java.util.Map;

import org.dateline.event.StatedChange;
import org.dateline.text.Codes;

/** What has become of an event in a version. */
public enum ChangeKind {
    /** It was told for the first time. */
    CREATED,
    /** It is told otherwise, or came back. */
    UPDATED,
    /** It is told otherwise, since what was told was wrong. */
    CORRECTED,
    /** It is told otherwise, since what was told could be misread. */
    CLARIFIED,
    /** It was taken out of the record. */
    WITHDRAWN,
    /** It is told as before, and something that follows is otherwise: its support, or a name that it is told with. */
    REWEIGHED,
    /** It is told as before, and only its place in lists or the bounds of its date are otherwise. */
    MOVED;

    /** All of them by their codes. */
    public static final Map<String, ChangeKind> BY_CODE = Codes.by(ChangeKind::code, List.of(values()));

    /** The code by which addresses and answers name it. */
    public String code() {
        return this == REWEIGHED ? "re-weighed" : Codes.of(this);
    }

    /** What the desk says of a change of this kind, whatever else has become of the event; null where it says nothing. */
    StatedChange.Kind stated() {
        return switch (this) {
            case CORRECTED -> StatedChange.Kind.CORRECTION;
            case CLARIFIED -> StatedChange.Kind.CLARIFICATION;
            default -> null;
        };
    }

    /** What a change to another revision is, by what the desk says that it is; null where it says nothing. */
    static ChangeKind of(StatedChange.Kind stated) {
        if (stated == StatedChange.Kind.CORRECTION) {
            return CORRECTED;
        }
        return stated == StatedChange.Kind.CLARIFICATION ? CLARIFIED : UPDATED;
    }
}
