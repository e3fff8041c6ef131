package org.dateline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dateline.date.Bounds;

/**
 * Where lists have an event: by days, on one day by moments, and otherwise by slugs, but never before an event it came after.
 * It is made of the event and of those it came after alone, so that no other event that comes or goes moves it.
 *
 * @param at the moment it is listed at: its own, or the last of those it came after; null when none is known, and then it
 *     stands before those that have one
 * @param by the slug it is listed by: its own, or a greater one of those it came after; {@link #BY_MOMENT} when its own moment says it
 * @param steps how far it stands behind the event whose slug that is
 */
public record Listing(Days days, Instant at, String by, int steps) {
    /** Less than any slug. */
    static final String BY_MOMENT = "-";

    /**
     * The days of an event as lists compare them.
     *
     * @param first that is known of it: its earliest start, or where that is open its latest one
     * @param last it can have started on
     */
    public record Days(LocalDate first, LocalDate last) {
        private static final Comparator<Days> ORDER =
                Comparator.comparing(Days::first).thenComparing(Days::last);

        static Days of(Bounds bounds) {
            return new Days(bounds.firstKnown(), bounds.startsLatest());
        }

        Days earlier(Days other) {
            return ORDER.compare(this, other) <= 0 ? this : other;
        }
    }

    /**
     * @param moment its own; null when it is not known
     * @param leaders listings of those events it came after that are listed on the same days
     */
    static Listing of(String slug, Days days, Instant moment, Collection<Listing> leaders) {
        Instant at = Stream.concat(Stream.ofNullable(moment), leaders.stream().map(Listing::at))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Listing> ahead =
                leaders.stream().filter(leader -> Objects.equals(leader.at, at)).toList();
        String by = ahead.stream()
                .map(Listing::by)
                .reduce(moment == null ? slug : BY_MOMENT, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        int steps = ahead.stream()
                .filter(leader -> leader.by.equals(by))
                .mapToInt(leader -> leader.steps + 1)
                .max()
                .orElse(0);
        return new Listing(days, at, by, steps);
    }
}
