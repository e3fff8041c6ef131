package org.dateline.http;

import java.util.LinkedHashSet;
import java.util.Set;

/** Lets so many in at once, and so many more wait for their turn, in order. */
final class Gate {
    private final int atOnce;
    private final int mostWaiting;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private int inside;

    Gate(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /** What becomes of somebody who comes. */
    enum Entry {
        INSIDE,
        WAITING,
        REFUSED
    }

    /** @param turn is run, by whoever leaves, when one that waits is let in */
    synchronized Entry enter(Runnable turn) {
        if (inside < atOnce) {
            inside++;
            return Entry.INSIDE;
        }
        return waiting.size() < mostWaiting && waiting.add(turn) ? Entry.WAITING : Entry.REFUSED;
    }

    /** Lets in whom there is room for at once. */
    synchronized boolean tryEnter() {
        if (inside == atOnce) {
            return false;
        }
        inside++;
        return true;
    }

    /** @return whether it was waiting still, and waits no longer */
    synchronized boolean giveUp(Runnable turn) {
        return waiting.remove(turn);
    }

    /** Gives the place to the one that has waited longest. */
    void leave() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized Runnable next() {
        if (waiting.isEmpty()) {
            inside--;
            return null;
        }
        Runnable next = waiting.iterator().next();
        waiting.remove(next);
        return next;
    }

    synchronized int inside() {
        return inside;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
