package org.dateline.node;

/** A database that has lost the record it had, or that can be none. Nothing was written to it. */
public final class UnusableStore extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableStore(String message) {
        super(message);
    }
}
