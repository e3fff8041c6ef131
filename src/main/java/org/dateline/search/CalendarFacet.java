package org.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.dateline.event.AssertedDate;
import org.dateline.query.Facet;
import org.dateline.search.filter.DateCriterion;

/**
 * Counts, for each year, month or day, how many events may and how many must have happened in it.
 *
 * <p>Units without a change between them are counted as one stretch, so that an event that lasted a century costs no more
 * than one of a day. Only units between the first and the last day that the window or any date names are told; of too many,
 * those with the most events.
 */
final class CalendarFacet {
    /** What a filter can ask for; slack reaches beyond. */
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final CalendarUnit unit;
    private final DateCriterion filter;
    private final NavigableMap<Long, long[]> changes = new TreeMap<>();
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
        long latestStart = Long.MIN_VALUE;
        long earliestEnd = Long.MAX_VALUE;
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
            latestStart = Math.max(latestStart, date.startsLatest());
            earliestEnd = Math.min(earliestEnd, date.endsEarliest());
            qualified |= date.isQualified();
        }
        addUnion(possible, events);
        if (!qualified && unitOf(latestStart) <= unitOf(earliestEnd)) {
            add(unitOf(latestStart), unitOf(earliestEnd), 1, events);
        }
    }

    /** The facet, in the order of the calendar. */
    Facet facet() {
        List<Facet.Value> told = new ArrayList<>();
        long from = Math.max(first, unitOf(filter.window().from().toEpochDay()));
        long to = Math.min(last, unitOf(filter.window().to().toEpochDay()));
        List<Stretch> stretches = stretches(from, to);
        stretches.sort(Comparator.comparingLong((Stretch stretch) -> -stretch.possible)
                .thenComparingLong(stretch -> -stretch.certain)
                .thenComparingLong(stretch -> stretch.from));
        List<long[]> units = new ArrayList<>();
        boolean truncated = false;
        for (Stretch stretch : stretches) {
            for (long each = stretch.from; each <= stretch.to; each++) {
                if (units.size() == Facet.MOST) {
                    truncated = true;
                    break;
                }
                units.add(new long[] {each, stretch.possible, stretch.certain});
            }
        }
        units.sort(Comparator.comparingLong(each -> each[0]));
        units.forEach(each -> told.add(Facet.Value.ofSpan(unit.text(each[0]), each[1], each[2])));
        return new Facet(told, truncated);
    }

    private record Stretch(long from, long to, long possible, long certain) {}

    private List<Stretch> stretches(long from, long to) {
        List<Stretch> stretches = new ArrayList<>();
        long possible = 0;
        long certain = 0;
        Long since = null;
        for (var change : changes.entrySet()) {
            if (since != null && possible > 0) {
                add(stretches, Math.max(since, from), Math.min(change.getKey() - 1, to), possible, certain);
            }
            since = change.getKey();
            possible += change.getValue()[0];
            certain += change.getValue()[1];
        }
        if (since != null && possible > 0) {
            add(stretches, Math.max(since, from), to, possible, certain);
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, long from, long to, long possible, long certain) {
        if (from <= to) {
            stretches.add(new Stretch(from, to, possible, certain));
        }
    }

    /** Adds events once to every unit that one of their dates allows. */
    private void addUnion(NavigableMap<Long, Long> spans, long events) {
        long from = Long.MIN_VALUE;
        long to = Long.MIN_VALUE;
        for (var span : spans.entrySet()) {
            if (from != Long.MIN_VALUE && span.getKey() <= to) {
                to = Math.max(to, span.getValue());
            } else {
                if (from != Long.MIN_VALUE) {
                    add(from, to, 0, events);
                }
                from = span.getKey();
                to = span.getValue();
            }
        }
        add(from, to, 0, events);
    }

    /** @param which 0 for possible, 1 for certain */
    private void add(long from, long to, int which, long events) {
        changes.computeIfAbsent(from, each -> new long[2])[which] += events;
        changes.computeIfAbsent(to + 1, each -> new long[2])[which] -= events;
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
