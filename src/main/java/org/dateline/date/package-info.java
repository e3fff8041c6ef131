/**
 * Dates of events as exactly as their sources allow, written in the Extended Date/Time Format (EDTF, ISO 8601-2:2019
 * annex A), on the JDK alone.
 *
 * <p>{@link org.dateline.date.EventDate} is a date as somebody stated it, with its {@link org.dateline.date.Side sides}, its
 * time and its offset, so that nobody else reads its text; {@link org.dateline.date.Bounds} is what follows from it in
 * calendar days; {@link org.dateline.date.Window} is a reader's question about such days. Text that is not a date is answered
 * by a {@link org.dateline.date.DateSyntaxException} that says where, why, and what would work.
 *
 * <p><b>Conformance:</b> EDTF (ISO 8601-2) Level 0, plus from Level 1 whole-date qualifiers, unspecified digits from the
 * right, open and unknown interval ends; from Level 2 one-of-a-set of days. Declared extension: date-times to the minute
 * inside intervals, and date-times without seconds or with an offset of hours alone.
 */
package org.dateline.date;
