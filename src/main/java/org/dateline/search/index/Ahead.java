package org.dateline.search.index;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;

import org.dateline.event.Event;

/** What was written before its version could be read. */
final class Ahead {
    final long version;

    /** Ids of revisions, counted from the first one. */
    private final BitSet taken = new BitSet();

    private final long first;

    /** Whether the index is empty, so that there can be no entries of these events yet. */
    final boolean anew;

    /** The portion being written, while the next one is made. */
    CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    Ahead(long version, long first, boolean anew) {
        this.version = version;
        this.first = first;
        this.anew = anew;
    }

    void take(Event event) {
        taken.set(Math.toIntExact(event.id - first));
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
