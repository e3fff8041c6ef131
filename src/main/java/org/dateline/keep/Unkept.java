package org.dateline.keep;

/** Why nothing can be kept, in words for whoever has started it. */
final class Unkept extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unkept(String message) {
        super(message);
    }
}
