package org.dateline.date;

import java.util.List;

/** What kind of statement a date is. */
sealed interface Shape permits Point, Interval, OneOf {

    /** One row for each alternative, never empty. */
    List<Bounds> rows();

    Precision precision();

    /** What is said of the whole or of any part. */
    Qualifier qualifier();
}
