package org.dateline.record;

/** Seeds in which nothing is wrong, and which are not written all the same: the record stays as it is. */
public final class RefusedLoad extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedLoad(String message) {
        super(message);
    }
}
