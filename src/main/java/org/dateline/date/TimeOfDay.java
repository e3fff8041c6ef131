package org.dateline.date;

import java.time.LocalTime;
import java.time.ZoneOffset;

/** A time as written; the offset is null where none is stated. */
record TimeOfDay(LocalTime clock, ZoneOffset offset) {

    boolean hasOffset() {
        return offset != null;
    }
}
