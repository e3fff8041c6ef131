package org.dateline.search.index;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.dateline.event.Event;

/** What was written before its version could be read. */
final class Ahead {
    final long version;

    /** Ids of revisions, counted from the first one. */
    private final BitSet taken = new BitSet();

    private final long first;

    /** Whether the index is empty, so that there can be no entries of these events yet. */
    final boolean anew;

    /** Done when every portion is written that was taken. */
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /** Done when all of them but the last are. */
    private CompletableFuture<Void> writingBefore = writing;

    Ahead(long version, long first, boolean anew) {
        this.version = version;
        this.first = first;
        this.anew = anew;
    }

    void take(Event event) {
        taken.set(Math.toIntExact(event.id - first));
    }

    /**
     * Has a portion written after those that were taken, while others are made. Two are, so that neither side waits for the other
     * where one of them takes longer for once.
     *
     * @throws CompletionException when one that was taken could not be written
     */
    void write(Runnable portion) {
        writingBefore.join();
        writingBefore = writing;
        writing = writing.thenRunAsync(portion);
    }

    /** @throws CompletionException when one that was taken could not be written */
    void awaitWritten() {
        writing.join();
    }

    /** Waits until nothing is written any more, whether or not it could be. */
    void awaitEnd() {
        writing.handle((done, failure) -> null).join();
    }

    void forget(long id) {
        if (id >= first) {
            taken.clear(Math.toIntExact(id - first));
        }
    }

    int size() {
        return taken.cardinality();
    }

    boolean has(long id) {
        return id >= first && taken.get(Math.toIntExact(id - first));
    }
}
