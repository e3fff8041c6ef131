package org.dateline.move;

/** Why nothing can be moved, in words for whoever has started it. */
public final class Unmovable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unmovable(String message) {
        super(message);
    }

    public Unmovable(String message, Throwable cause) {
        super(message, cause);
    }
}
