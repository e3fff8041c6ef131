package org.dateline.date;

import java.time.LocalDate;

/** One side of an interval: a date, or nothing to hold on to. */
sealed interface Side permits Point, Side.Limitless {

    LocalDate first();

    LocalDate last();

    Qualifier qualifier();

    /** The two sides EDTF tells apart although both are without limit. */
    enum Limitless implements Side {
        /** Written {@code ..}: there is none, or none yet. */
        OPEN,
        /** Written as nothing: there is one that nobody knows. */
        UNKNOWN;

        @Override
        public LocalDate first() {
            return LocalDate.MIN;
        }

        @Override
        public LocalDate last() {
            return LocalDate.MAX;
        }

        @Override
        public Qualifier qualifier() {
            return Qualifier.NONE;
        }
    }
}
