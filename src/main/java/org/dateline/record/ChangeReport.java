package org.dateline.record;

import java.util.List;
import java.util.Locale;

/**
 * What a change did to the record.
 *
 * @param created events told for the first time
 * @param revised events that have another content than before, or came back
 * @param withdrawn events that are no longer told, or were withdrawn before for another reason
 * @param unchanged events that are told as before
 * @param unsaid changes of which the seeds do not say what they are, though readers should be told
 */
public record ChangeReport(int created, int revised, int withdrawn, int unchanged, List<UnsaidChange> unsaid) {

    /** One with nothing that should have been said. */
    public ChangeReport(int created, int revised, int withdrawn, int unchanged) {
        this(created, revised, withdrawn, unchanged, List.of());
    }

    /** That everything is as a draft of so many events tells it already. */
    static ChangeReport unchanged(int events) {
        return new ChangeReport(0, 0, 0, events);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d events: %d new, %d revised, %d unchanged; %d withdrawn",
                created + revised + unchanged,
                created,
                revised,
                unchanged,
                withdrawn);
    }
}
