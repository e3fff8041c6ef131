package org.dateline.view;

import java.time.Instant;
import java.util.List;

import org.dateline.history.Revisions.Revision;
import org.dateline.query.ServicePath;

/**
 * The revisions of something as they are served, the first one first.
 *
 * @param items at least one
 */
public record RevisionList(List<Item> items) {
    /**
     * @param version of the record that it came with; null where that is not known
     * @param withdrawn why it was taken out of the record; null of one that stood
     * @param self its address
     */
    public record Item(int number, Long version, Instant recordedAt, String withdrawn, ServicePath self) {}

    /** @param path of the list */
    public static RevisionList of(List<? extends Revision<?>> revisions, String path) {
        return new RevisionList(revisions.stream()
                .map(revision -> new Item(
                        revision.number(),
                        revision.version(),
                        revision.recordedAt(),
                        revision.withdrawn(),
                        new ServicePath(path + "/" + revision.number())))
                .toList());
    }

    /** What is served of a revision that says that something was withdrawn. */
    public record Tombstone(String id, String withdrawn, Instant recordedAt) {}
}
