package org.dateline.query;

/** This server does not hold yet what the sender of a request has seen elsewhere, or asks for by its number. */
public final class Behind extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String held;

    /**
     * @param held the version that is held, as answers state it: the record, a full stop and the number
     * @param wanted the one that is asked for, as the request says it
     */
    public Behind(String held, String wanted) {
        super(
                "This server holds version " + held + " of the record; " + wanted + " was asked for.",
                null,
                false,
                false);
        this.held = held;
    }

    /** The version that is held. */
    public String held() {
        return held;
    }
}
