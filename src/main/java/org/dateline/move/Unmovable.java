package org.dateline.move;

/** Why nothing can be moved, in words for whoever has started it. */
final class Unmovable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unmovable(String message) {
        super(message);
    }

    Unmovable(String message, Throwable cause) {
        super(message, cause);
    }
}
