package org.dateline.http;

/** This server does not hold yet what the sender of a request has seen elsewhere. */
public final class Behind extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String held;

    Behind(StatedVersion held, StatedVersion seen) {
        super("This server holds version " + held.text() + " of the record; " + seen.text() + " was asked for.");
        this.held = held.text();
    }

    /** The version that is held, as {@link AnswerHeaders#VERSION} says it. */
    public String held() {
        return held;
    }
}
