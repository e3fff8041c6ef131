package org.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.dateline.date.EventDate;
import org.dateline.event.AssertedDate;

/**
 * Counts, for each year, month or day, how many events may and how many must have happened in it, and into how many the desk's
 * own date falls.
 *
 * <p>Where something begins and where it is over is kept, and not what lies between, so that an event that lasted a century costs
 * no more than one of a day.
 */
final class CalendarCount {
    private final CalendarUnit unit;
    private final int slack;

    /** How many more there are from a unit on than in the one before. */
    private final Map<Long, Change> changes = new HashMap<>();

    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** @param slack how many days approximate dates reach farther on either side */
    CalendarCount(CalendarUnit unit, int slack) {
        this.unit = unit;
        this.slack = slack;
    }

    private static final class Change {
        private long possible;
        private long certain;
        private long chosen;
    }

    /** What some events, or as many taken away, are counted as. */
    private interface Counting {
        void as(Change change, long events);
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
        Shared all = new Shared();
        Shared chosen = new Shared();
        boolean qualified = false;
        for (AssertedDate date : dates) {
            all.take(date);
            if (date.chosen()) {
                chosen.take(date);
            }
            qualified |= date.isQualified();
            named(from(date));
            named(to(date));
            named(date.startsLatest());
            named(date.endsEarliest());
        }
        addPossible(dates, events);
        if (!qualified) {
            add(all, events, (change, more) -> change.certain += more);
        }
        add(chosen, events, (change, more) -> change.chosen += more);
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

    private void add(Shared days, long events, Counting counting) {
        if (days.isOfAny() && unit.of(days.latestStart) <= unit.of(days.earliestEnd)) {
            add(unit.of(days.latestStart), unit.of(days.earliestEnd), events, counting);
        }
    }

    /** Adds events once to every unit that one of their dates allows. */
    private void addPossible(List<AssertedDate> dates, long events) {
        Counting possible = (change, more) -> change.possible += more;
        if (dates.size() == 1) {
            add(unit.of(from(dates.get(0))), unit.of(to(dates.get(0))), events, possible);
            return;
        }
        NavigableMap<Long, Long> spans = new TreeMap<>();
        dates.forEach(date -> spans.merge(unit.of(from(date)), unit.of(to(date)), Math::max));
        long from = spans.firstKey();
        long to = from;
        for (var span : spans.entrySet()) {
            if (span.getKey() > to) {
                add(from, to, events, possible);
                from = span.getKey();
            }
            to = Math.max(to, span.getValue());
        }
        add(from, to, events, possible);
    }

    private void add(long from, long to, long events, Counting counting) {
        counting.as(changes.computeIfAbsent(from, none -> new Change()), events);
        counting.as(changes.computeIfAbsent(to + 1, none -> new Change()), -events);
    }

    private long from(AssertedDate date) {
        return isFinite(date.startsEarliest()) && date.approximate()
                ? date.startsEarliest() - slack
                : date.startsEarliest();
    }

    private long to(AssertedDate date) {
        return isFinite(date.endsLatest()) && date.approximate() ? date.endsLatest() + slack : date.endsLatest();
    }

    /** What a filter cannot ask for is not told, though slack may reach there. */
    private void named(long day) {
        if (isFinite(day)) {
            long known = Math.max(EventDate.FIRST_DAY.toEpochDay(), Math.min(EventDate.LAST_DAY.toEpochDay(), day));
            first = Math.min(first, unit.of(known));
            last = Math.max(last, unit.of(known));
        }
    }

    private static boolean isFinite(long day) {
        return day != LocalDate.MIN.toEpochDay() && day != LocalDate.MAX.toEpochDay();
    }

    /** What was counted so far. */
    CalendarStretches counted() {
        List<DensestSpan.Stretch> stretches = new ArrayList<>(changes.size());
        SpanCount now = SpanCount.NONE;
        long since = Long.MIN_VALUE;
        for (long from :
                changes.keySet().stream().mapToLong(Long::longValue).sorted().toArray()) {
            if (now.possible() > 0) {
                stretches.add(new DensestSpan.Stretch(since, from - 1, now));
            }
            Change change = changes.get(from);
            now = now.plus(new SpanCount(change.possible, change.certain, change.chosen));
            since = from;
        }
        return new CalendarStretches(unit, first, last, stretches);
    }
}
