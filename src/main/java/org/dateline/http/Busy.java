package org.dateline.http;

import java.time.Duration;

/** Why a request is not worked on now: the server has as much to do as it takes on, or its client asks too often. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final long retryAfter;

    private Busy(int status, String message, Duration wait) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfter = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    static Busy with(Kind kind) {
        return new Busy(
                503,
                "As many " + kind.inWords() + " are being worked on, and waiting, as this server takes on.",
                Duration.ofSeconds(2));
    }

    static Busy forTooLong(Duration longest) {
        return new Busy(503, "It was not done within " + longest.toMillis() + " ms.", Duration.ofSeconds(5));
    }

    static Busy withBytes() {
        return new Busy(503, "Too much of what was answered is still to be taken.", Duration.ofSeconds(5));
    }

    /** With as many streams as may be open, or with stopping. */
    public static Busy withStreams() {
        return new Busy(503, "As many streams are open as this server keeps open.", Duration.ofSeconds(5));
    }

    static Busy withOneClient(Duration wait) {
        return new Busy(429, "This client has asked for as much as one client may for now.", wait);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** After how many seconds to try again. */
    public String retryAfter() {
        return Long.toString(retryAfter);
    }
}
