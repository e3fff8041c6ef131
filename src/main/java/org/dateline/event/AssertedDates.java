package org.dateline.event;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.citation.Citation;
import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/**
 * What date filters read of an event.
 *
 * @param rows of every date asserted of it, the chosen one first and narrowed by the order of events; empty when there is none
 */
public record AssertedDates(List<AssertedDate> rows) {
    static final AssertedDates NONE = new AssertedDates(List.of());

    public AssertedDates {
        rows = List.copyOf(rows);
    }

    /** The rows of the chosen date; empty when undated. */
    public List<AssertedDate> chosen() {
        return rows.stream().filter(AssertedDate::chosen).toList();
    }

    /** The bounds of the chosen date, row by row; empty when undated. */
    public List<Bounds> bounds() {
        return chosen().stream().map(AssertedDate::bounds).toList();
    }

    /** The chosen date, all rows in one; empty when undated. */
    public Optional<Bounds> hull() {
        return bounds().stream().reduce(Bounds::hullWith);
    }

    /** What is in doubt of the bounds of whatever is narrowed by its days. */
    public Doubt doubt() {
        List<AssertedDate> chosen = chosen();
        return chosen.stream()
                .map(date -> new Doubt(date.approximate(), date.uncertain()))
                .reduce(chosen.size() > 1 ? Doubt.WHICH : Doubt.NONE, Doubt::and);
    }

    /**
     * The same with another date chosen.
     *
     * @param date null when undated
     * @param place what its order leaves of it
     */
    AssertedDates choosing(EventDate date, EventOrder.Position place) {
        Stream<AssertedDate> chosen = date == null && place.rows().equals(EventOrder.UNDATED)
                ? Stream.empty()
                : place.rows().stream()
                        .map(row -> AssertedDate.of(date, row, true).in(place.doubt()));
        return new AssertedDates(Stream.concat(chosen, rows.stream().filter(row -> !row.chosen()))
                .toList());
    }

    /** The same, with the dates that passages give in place of those that others gave. */
    AssertedDates saidBy(Collection<Citation> passages) {
        Stream<AssertedDate> said = passages.stream()
                .map(passage -> passage.saysWhen)
                .filter(Objects::nonNull)
                .flatMap(date -> date.rows().stream().map(row -> AssertedDate.of(date, row, false)));
        return new AssertedDates(Stream.concat(chosen().stream(), said).toList());
    }
}
