package org.dateline.api;

/** A document that somebody sends and that has no text to look into. */
public class InvalidDocument extends RuntimeException {
    private final String hint;

    /**
     * @param reason what is wrong, in plain English
     * @param hint what would work
     */
    public InvalidDocument(String reason, String hint) {
        super(reason);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
