package org.dateline.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.dateline.history.ChangeKind;
import org.dateline.history.ChangeLog;
import org.dateline.history.LoggedChange;
import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.text.Codes;

/**
 * A change of an event as it is served.
 *
 * @param cursor where whoever has this one goes on
 * @param version of the record that has made it
 * @param recordedAt when that was made
 * @param kind {@code created}, {@code updated}, {@code corrected}, {@code clarified}, {@code withdrawn}, {@code re-weighed} or
 *     {@code moved}
 * @param change what the desk says that it is: {@code correction}, {@code clarification} or {@code update}; null where it says
 *     nothing
 * @param note what readers are told of it; of what was withdrawn, why; null where nothing is said
 * @param revision number of the state that it led to
 * @param changed members of the event that are otherwise; {@code order} stands for its place in lists, {@code names} for what
 *     others are called in it; null of what is new or gone
 * @param difference address of what is told otherwise; null where nothing is
 */
public record ChangeView(
        String cursor,
        long version,
        Instant recordedAt,
        String kind,
        String change,
        String note,
        Mention event,
        int revision,
        List<String> changed,
        ServicePath difference) {
    private static final Set<ChangeKind> TOLD_OTHERWISE =
            Set.of(ChangeKind.UPDATED, ChangeKind.CORRECTED, ChangeKind.CLARIFIED);

    /**
     * The event that has changed.
     *
     * @param headline that of the state that the change led to
     * @param self its address
     */
    public record Mention(String id, String headline, ServicePath self) {}

    /** @param cursor its place in the log */
    public static ChangeView of(ChangeLog.Told told, String cursor) {
        LoggedChange change = told.change();
        String path = Paths.event(change.slug);
        return new ChangeView(
                cursor,
                change.version,
                told.at(),
                change.kind.code(),
                change.stated == null ? null : Codes.of(change.stated),
                change.note != null ? change.note : change.kind == ChangeKind.WITHDRAWN ? told.withdrawn() : null,
                new Mention(change.slug, told.headline(), new ServicePath(path)),
                change.revision,
                change.changed.isEmpty() ? null : change.changed,
                TOLD_OTHERWISE.contains(change.kind) && change.revision > 1
                        ? new ServicePath(path + "/revisions/" + change.revision + "/difference")
                        : null);
    }
}
