package org.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dateline.date.Window;
import org.dateline.query.Facet;

/**
 * How many events there are in each year, month or day, of which successive ones with the same counts are one stretch.
 *
 * @param first the first unit that any date names; greater than {@code last} when none does
 * @param last the last one
 * @param all in the order of the calendar, those without an event left out
 */
record CalendarStretches(CalendarUnit unit, long first, long last, List<DensestSpan.Stretch> all) {
    /**
     * The facet of a window, in the order of the calendar. Only units between the first and the last day that the window or any
     * date names are told; of too many, a span without a gap in which the most happened.
     */
    Facet within(Window window) {
        boolean open = window.from().equals(LocalDate.MIN);
        boolean endless = window.to().equals(LocalDate.MAX);
        long opens = unit.of(window.from().toEpochDay());
        long ends = unit.of(window.to().toEpochDay());
        long from = open ? Math.min(first, endless ? first : ends) : opens;
        long to = endless ? Math.max(last, open ? last : opens) : ends;
        List<DensestSpan.Stretch> some = new ArrayList<>();
        for (DensestSpan.Stretch stretch : all) {
            if (stretch.from() <= to && stretch.to() >= from) {
                some.add(new DensestSpan.Stretch(
                        Math.max(stretch.from(), from), Math.min(stretch.to(), to), stretch.each()));
            }
        }
        DensestSpan densest = new DensestSpan(some, Facet.MOST);
        List<Facet.Value> told = new ArrayList<>();
        densest.units((each, events) ->
                told.add(Facet.Value.ofSpan(unit.text(each), events.possible(), events.certain(), events.chosen())));
        return new Facet(told, densest.isPart());
    }
}
