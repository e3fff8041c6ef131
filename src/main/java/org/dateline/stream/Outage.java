package org.dateline.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import io.quarkus.logging.Log;

/**
 * What all streams know together of a store that cannot be read. It is told once that it has gone and once that it is back, however
 * many streams wait for it, and while it is away one try at a time is made for all of them: each may take as long as a connection
 * is waited for.
 */
final class Outage {
    private final Duration between;
    private final Duration longest;
    private final Set<Object> without = new HashSet<>();
    private boolean away;
    private boolean told;

    /** When it was tried last, by the clock of the machine's running time. */
    private long tried;

    /**
     * @param between how long nothing is read after it has failed
     * @param longest how long whoever waits for the store does so
     */
    Outage(Duration between, Duration longest) {
        this.between = between;
        this.longest = longest;
    }

    /** When to ask again. */
    Duration between() {
        return between;
    }

    /** Whether a wait that has begun then, by {@link System#nanoTime()}, has been too long. */
    boolean isTooLong(long since) {
        return System.nanoTime() - since >= longest.toNanos();
    }

    /** Whether there is sense in reading now. */
    synchronized boolean lets() {
        return !away || System.nanoTime() - tried >= between.toNanos();
    }

    /**
     * The store could not be read for somebody.
     *
     * @param failure what went wrong, whose stack is for whoever looks for it
     */
    synchronized void failed(Object reader, Throwable failure) {
        tried = System.nanoTime();
        away = true;
        if (!told) {
            told = true;
            Log.warn("Changes cannot be read, streams wait up to " + longest.toSeconds() + " s for them: " + failure);
        }
        without.add(reader);
        Log.debug("A stream waits for the store", failure);
    }

    /** Somebody was read for. */
    synchronized void answered(Object reader) {
        away = false;
        without.remove(reader);
        if (told && without.isEmpty()) {
            told = false;
            Log.info("Changes are read again, streams go on");
        }
    }

    /** Somebody waits no longer, and has not been read for: the store is as far away as before. */
    synchronized void left(Object reader) {
        without.remove(reader);
    }
}
