package org.dateline.date;

/**
 * The parser's way out: where, why, and the nearest text that is free of this one fault, or null. It costs no stack
 * trace, since rewriting a text may meet several.
 */
final class DateFault extends Exception {
    private static final long serialVersionUID = 1L;

    final int position;
    final String rewrite;

    DateFault(int position, String reason, String rewrite) {
        super(reason, null, false, false);
        this.position = position;
        this.rewrite = rewrite;
    }

    String reason() {
        return getMessage();
    }
}
