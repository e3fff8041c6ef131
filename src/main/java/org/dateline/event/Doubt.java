package org.dateline.event;

import org.dateline.date.EventDate;

/**
 * What keeps a bound of a date from being certain.
 *
 * @param approximate whether it rests on a date marked {@code ~} or {@code %}
 * @param uncertain whether it rests on a date marked {@code ?} or {@code %}, or on one of several days
 */
public record Doubt(boolean approximate, boolean uncertain) {
    /** No doubt at all. */
    public static final Doubt NONE = new Doubt(false, false);

    /** Of what happened on one of several days. */
    static final Doubt WHICH = new Doubt(false, true);

    /** @param date null when undated */
    static Doubt of(EventDate date) {
        return date == null ? NONE : new Doubt(date.approximate(), date.uncertain());
    }

    /** Both together. */
    Doubt and(Doubt other) {
        return new Doubt(approximate || other.approximate, uncertain || other.uncertain);
    }

    /** Whether it is none. */
    public boolean isNone() {
        return equals(NONE);
    }
}
