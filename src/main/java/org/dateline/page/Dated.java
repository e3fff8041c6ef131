package org.dateline.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.date.EventDate;
import org.dateline.view.EventView;
import org.dateline.view.When;

/** An event with the days it can have happened on. */
record Dated(EventView event, EventDate date, LocalDate first, LocalDate last) {
    static Optional<Dated> of(EventView event) {
        When when = event.when();
        return when.edtf() == null
                ? Optional.empty()
                : Optional.of(new Dated(event, EventDate.parse(when.edtf()), when.earliest(), when.latest()));
    }

    boolean isOneDay() {
        return first != null && first.equals(last);
    }

    LocalDate start() {
        return first == null ? last == null ? LocalDate.MIN : last : first;
    }

    Stream<LocalDate> ends() {
        return Stream.of(first, last).filter(day -> day != null);
    }
}
