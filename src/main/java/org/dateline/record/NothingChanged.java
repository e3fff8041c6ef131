package org.dateline.record;

/** Takes back a version in which everything turns out to be as it was: what was written was written otherwise, and tells the same. */
final class NothingChanged extends RuntimeException {
    private static final long serialVersionUID = 1;

    NothingChanged() {
        super("nothing has changed", null, false, false);
    }
}
