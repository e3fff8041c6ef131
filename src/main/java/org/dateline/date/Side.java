package org.dateline.date;

import java.util.Optional;

/** One side of an interval: a date, or one of the two ways in which EDTF says that there is none. */
public sealed interface Side {

    /** The date of this side, a year, month, day or date-time; empty for a side without limit. */
    Optional<EventDate> known();

    /** A side that is a single date, neither an interval nor a set. */
    record Dated(EventDate date) implements Side {

        /** @throws IllegalArgumentException if the date is an interval or a set */
        public Dated {
            if (date.isInterval() || date.isOneOf()) {
                throw new IllegalArgumentException("a side of an interval is a single date, not " + date);
            }
        }

        @Override
        public Optional<EventDate> known() {
            return Optional.of(date);
        }

        Point point() {
            return (Point) date.shape();
        }
    }

    /** A side without a date. */
    enum Limitless implements Side {
        /** Written {@code ..}: there is no limit, or none yet. */
        OPEN,
        /** Written as nothing: there is a limit that nobody knows. */
        UNKNOWN;

        @Override
        public Optional<EventDate> known() {
            return Optional.empty();
        }
    }
}
