package org.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.dateline.date.EventDate;
import org.dateline.event.AssertedDate;
import org.dateline.query.Facet;
import org.dateline.search.filter.DateCriterion;

/**
 * Counts, for each year, month or day, how many events may and how many must have happened in it, and into how many the desk's
 * own date falls.
 *
 * <p>Units without a change between them are counted as one stretch, so that an event that lasted a century costs no more
 * than one of a day. Only units between the first and the last day that the window or any date names are told; of too many,
 * a span without a gap in which the most happened.
 */
final class CalendarFacet {
    /** What a filter can ask for; slack reaches beyond. */
    private static final long FIRST_DAY = EventDate.FIRST_DAY.toEpochDay();

    private static final long LAST_DAY = EventDate.LAST_DAY.toEpochDay();

    private final CalendarUnit unit;
    private final DateCriterion filter;
    private final NavigableMap<Long, SpanCount> changes = new TreeMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    CalendarFacet(CalendarUnit unit, DateCriterion filter) {
        this.unit = unit;
        this.filter = filter;
        named(filter.window().from().toEpochDay());
        named(filter.window().to().toEpochDay());
    }

    /**
     * Counts events by all their dates, which they have in common; those without any count nowhere.
     *
     * @param events how many
     */
    void count(List<AssertedDate> dates, long events) {
        if (dates.isEmpty()) {
            return;
        }
        NavigableMap<Long, Long> possible = new TreeMap<>();
        Shared all = new Shared();
        Shared chosen = new Shared();
        boolean qualified = false;
        for (AssertedDate date : dates) {
            int slack = date.approximate() ? filter.slack() : 0;
            long from = day(date.startsEarliest(), -slack);
            long to = day(date.endsLatest(), slack);
            possible.merge(unitOf(from), unitOf(to), Math::max);
            named(from);
            named(to);
            named(date.startsLatest());
            named(date.endsEarliest());
            all.take(date);
            if (date.chosen()) {
                chosen.take(date);
            }
            qualified |= date.isQualified();
        }
        addUnion(possible, new SpanCount(events, 0, 0));
        if (!qualified) {
            add(all, new SpanCount(0, events, 0));
        }
        add(chosen, new SpanCount(0, 0, events));
    }

    /** The days that all of some dates have in common. */
    private static final class Shared {
        private long latestStart = Long.MIN_VALUE;
        private long earliestEnd = Long.MAX_VALUE;

        void take(AssertedDate date) {
            latestStart = Math.max(latestStart, date.startsLatest());
            earliestEnd = Math.min(earliestEnd, date.endsEarliest());
        }

        boolean isOfAny() {
            return latestStart != Long.MIN_VALUE;
        }
    }

    private void add(Shared days, SpanCount events) {
        if (days.isOfAny() && unitOf(days.latestStart) <= unitOf(days.earliestEnd)) {
            add(unitOf(days.latestStart), unitOf(days.earliestEnd), events);
        }
    }

    /** The facet, in the order of the calendar. */
    Facet facet() {
        long from = Math.max(first, unitOf(filter.window().from().toEpochDay()));
        long to = Math.min(last, unitOf(filter.window().to().toEpochDay()));
        DensestSpan densest = new DensestSpan(stretches(from, to), Facet.MOST);
        List<Facet.Value> told = new ArrayList<>();
        densest.units((each, events) ->
                told.add(Facet.Value.ofSpan(unit.text(each), events.possible(), events.certain(), events.chosen())));
        return new Facet(told, densest.isPart());
    }

    private List<DensestSpan.Stretch> stretches(long from, long to) {
        List<DensestSpan.Stretch> stretches = new ArrayList<>();
        SpanCount now = SpanCount.NONE;
        long since = from;
        for (var change : changes.entrySet()) {
            add(stretches, since, Math.min(change.getKey() - 1, to), now);
            since = Math.max(change.getKey(), from);
            now = now.plus(change.getValue());
        }
        add(stretches, since, to, now);
        return stretches;
    }

    private static void add(List<DensestSpan.Stretch> stretches, long from, long to, SpanCount events) {
        if (from <= to && events.possible() > 0) {
            stretches.add(new DensestSpan.Stretch(from, to, events));
        }
    }

    /** Adds events once to every unit that one of their dates allows. */
    private void addUnion(NavigableMap<Long, Long> spans, SpanCount events) {
        long from = Long.MIN_VALUE;
        long to = Long.MIN_VALUE;
        for (var span : spans.entrySet()) {
            if (from != Long.MIN_VALUE && span.getKey() <= to) {
                to = Math.max(to, span.getValue());
            } else {
                if (from != Long.MIN_VALUE) {
                    add(from, to, events);
                }
                from = span.getKey();
                to = span.getValue();
            }
        }
        add(from, to, events);
    }

    private void add(long from, long to, SpanCount events) {
        changes.merge(from, events, SpanCount::plus);
        changes.merge(to + 1, events.times(-1), SpanCount::plus);
    }

    private void named(long day) {
        if (isFinite(day)) {
            long unitOfDay = unitOf(Math.max(FIRST_DAY, Math.min(LAST_DAY, day)));
            first = Math.min(first, unitOfDay);
            last = Math.max(last, unitOfDay);
        }
    }

    private static long day(long epochDay, int slack) {
        return isFinite(epochDay) ? epochDay + slack : epochDay;
    }

    private static boolean isFinite(long day) {
        return day != LocalDate.MIN.toEpochDay() && day != LocalDate.MAX.toEpochDay();
    }

    private long unitOf(long epochDay) {
        return unit.of(epochDay);
    }
}
