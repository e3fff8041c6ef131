package org.dateline.http;

import java.util.function.Supplier;

import io.vertx.ext.web.RoutingContext;

import org.dateline.query.Unwanted;
import org.dateline.query.Wanted;

/**
 * A request that was let in. It keeps its place until its client has the answer, or has gone, and no thread computes for it any
 * more: who asks and leaves again gets no more done than others.
 */
final class Work {
    private static final String KEY = Work.class.getName();

    /** What nobody lets in and nobody bounds. */
    private static final Work FREE = new Work(null);

    private Gate gate;
    private int threads;
    private volatile boolean over;

    Work(Gate gate) {
        this.gate = gate;
    }

    /** Begins the work of a request, which has a place at that gate. */
    static Work begin(RoutingContext context, Gate gate) {
        Work work = new Work(gate);
        context.put(KEY, work);
        return work;
    }

    /** The work of a request; one without bounds where none was begun. */
    static Work of(RoutingContext context) {
        Work work = context == null ? null : context.get(KEY);
        return work == null ? FREE : work;
    }

    /**
     * Computes something, as long as the client waits for it.
     *
     * @throws Unwanted when it does not
     */
    <T> T doing(Supplier<T> computation) {
        if (this == FREE) {
            return computation.get();
        }
        takeUp();
        try {
            return Wanted.computing(() -> !over, computation);
        } finally {
            putDown();
        }
    }

    private synchronized void takeUp() {
        if (over) {
            throw new Unwanted();
        }
        threads++;
    }

    private void putDown() {
        synchronized (this) {
            threads--;
        }
        leaveOnceDone();
    }

    /** The client has its answer, or has gone. */
    void end() {
        over = true;
        leaveOnceDone();
    }

    /** Changes the gate at which it has a place; false when there is no room at the other. */
    boolean moveTo(Gate other) {
        if (this == FREE) {
            return true;
        }
        if (!other.tryEnter()) {
            return false;
        }
        Gate before;
        synchronized (this) {
            before = gate == null ? other : gate;
            gate = gate == null ? null : other;
        }
        before.leave();
        return true;
    }

    private void leaveOnceDone() {
        Gate left = null;
        synchronized (this) {
            if (over && threads == 0) {
                left = gate;
                gate = null;
            }
        }
        if (left != null) {
            left.leave();
        }
    }
}
