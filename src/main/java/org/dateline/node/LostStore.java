package org.dateline.node;

/** A database that has lost the record it had. Nothing was written to it. */
public final class LostStore extends RuntimeException {
    private static final long serialVersionUID = 1;

    LostStore(String message) {
        super(message);
    }
}
