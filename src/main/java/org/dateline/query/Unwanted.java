package org.dateline.query;

/** Ends a computation for which nobody waits any more. */
public final class Unwanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unwanted() {
        super("Nobody waits for it any more", null, false, false);
    }
}
