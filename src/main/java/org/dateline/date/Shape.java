package org.dateline.date;

import java.util.List;

/** What kind of statement a date is. */
sealed interface Shape permits Point, Interval, OneOf {

    List<Bounds> rows();

    Precision precision();

    /** The qualifiers of the whole and of any part, together. */
    Qualifier qualifier();
}
