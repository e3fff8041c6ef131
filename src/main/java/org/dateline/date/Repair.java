package org.dateline.date;

import java.util.Optional;

/** Finds the date that says in its own form what a text says that is none. A value is never changed to make one. */
final class Repair {
    /** A text of the greatest length usually has fewer faults; the bound keeps the whole search linear. */
    private static final int MOST_STEPS = 40;

    private Repair() {}

    /** Mends one fault after the other until a date remains, so that whatever is offered can be read. */
    static Optional<String> of(String text, DateFault fault) {
        if (text.length() > EventDate.MAX_LENGTH) {
            return Optional.empty();
        }
        String previous = text;
        String next = Spelling.toEdtf(text).orElse(fault.rewrite);
        for (int step = 0; step < MOST_STEPS && next != null && !next.equals(previous); step++) {
            previous = next;
            try {
                DateParser.parse(next);
                return Optional.of(next);
            } catch (DateFault another) {
                next = Spelling.toEdtf(next).orElse(another.rewrite);
            }
        }
        return Optional.empty();
    }
}
