package org.dateline.view;

import java.time.Instant;
import java.util.List;

import org.dateline.event.StatedChange;
import org.dateline.history.Revisions.Revision;
import org.dateline.query.Listing;
import org.dateline.query.Page;
import org.dateline.query.ServicePath;
import org.dateline.text.Codes;

/**
 * The revisions of something as they are served, the first one first.
 *
 * @param next address of the following page; null on the last one
 */
public record RevisionList(List<Item> items, String next, Meta meta) implements Listing {
    /**
     * @param version of the record that it came with; null where that is not known
     * @param withdrawn why it was taken out of the record; null of one that stood
     * @param change what the desk says that the change to it is; null where it says nothing
     * @param self its address
     */
    public record Item(
            int number, Long version, Instant recordedAt, String withdrawn, Change change, ServicePath self) {}

    /**
     * What the desk says that a change is.
     *
     * @param kind {@code correction}, {@code clarification} or {@code update}
     * @param note what readers are told of it; null where nothing is said
     */
    public record Change(String kind, String note) {
        /** @param stated null where nothing is said */
        public static Change of(StatedChange stated) {
            return stated == null ? null : new Change(Codes.of(stated.kind()), stated.note());
        }
    }

    /**
     * @param path of the list
     * @param version of the record that they were read from
     * @param next address of the following page; null on the last one
     */
    public static <T> RevisionList of(Page<Revision<T>> page, String path, int limit, long version, String next) {
        List<Item> items = page.items().stream()
                .map(revision -> new Item(
                        revision.number(),
                        revision.version(),
                        revision.recordedAt(),
                        revision.withdrawn(),
                        Change.of(revision.change()),
                        new ServicePath(path + "/" + revision.number())))
                .toList();
        return new RevisionList(items, next, Meta.of(limit, page, version));
    }

    /** What is served of a revision that says that something was withdrawn. */
    public record Tombstone(String id, String withdrawn, Instant recordedAt) {}
}
