package org.dateline.event;

import java.time.LocalDate;
import java.util.Comparator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A {@link Listing} as it is stored, and compared in the order of its members.
 *
 * @param on in days since 1970-01-01; the last day there is when none is known
 * @param until in days since 1970-01-01
 * @param at in seconds since 1970-01-01T00:00Z; the least number when there is no moment
 */
@Embeddable
public record ListKey(
        @Column(name = "listed_on") long on,
        @Column(name = "listed_until") long until,
        @Column(name = "listed_at") long at,
        @Column(name = "listed_by") String by,
        @Column(name = "listed_steps") int steps)
        implements Comparable<ListKey> {
    private static final Comparator<ListKey> ORDER = Comparator.comparingLong(ListKey::on)
            .thenComparingLong(ListKey::until)
            .thenComparingLong(ListKey::at)
            .thenComparing(ListKey::by)
            .thenComparingInt(ListKey::steps);

    /** Of what stands in no list. */
    static final ListKey LAST =
            new ListKey(LocalDate.MAX.toEpochDay(), LocalDate.MAX.toEpochDay(), Long.MIN_VALUE, Listing.BY_MOMENT, 0);

    static ListKey of(Listing listing) {
        return new ListKey(
                listing.days().first().toEpochDay(),
                listing.days().last().toEpochDay(),
                listing.at() == null ? Long.MIN_VALUE : listing.at().getEpochSecond(),
                listing.by(),
                listing.steps());
    }

    @Override
    public int compareTo(ListKey other) {
        return ORDER.compare(this, other);
    }
}
