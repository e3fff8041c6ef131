package org.dateline.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Of units of the calendar in which something may have happened, as many successive ones as can be told: those in which the most
 * happened, and of equals the earliest.
 *
 * <p>Moved unit by unit, a span gains and loses evenly until one of its ends reaches another stretch. So nothing is denser than
 * the densest of those that begin or end with a stretch, and only these are weighed.
 */
final class DensestSpan {
    private final List<Stretch> stretches;

    /** How many units come before each stretch, and at the end before none. */
    private final long[] before;

    /** The same of events. */
    private final SpanCount[] sums;

    private final long most;
    private final long start;

    /** Units of the same count. */
    record Stretch(long from, long to, SpanCount each) {
        long units() {
            return to - from + 1;
        }
    }

    /** Takes a unit, in the order of the calendar. */
    interface Told {
        void unit(long unit, SpanCount events);
    }

    /**
     * @param stretches in the order of the calendar
     * @param most how many units can be told
     */
    DensestSpan(List<Stretch> stretches, long most) {
        this.stretches = stretches;
        this.most = most;
        before = new long[stretches.size() + 1];
        sums = new SpanCount[stretches.size() + 1];
        sums[0] = SpanCount.NONE;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            before[i + 1] = before[i] + stretch.units();
            sums[i + 1] = sums[i].plus(stretch.each().times(stretch.units()));
        }
        start = isPart() ? densest() : 0;
    }

    /** Whether there are more units than can be told. */
    boolean isPart() {
        return all() > most;
    }

    /** Tells the units of the span that have events. */
    void units(Told told) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            long from = Math.max(before[i], start);
            long end = Math.min(before[i + 1], start + most);
            for (long unit = from; unit < end; unit++) {
                told.unit(stretch.from() + unit - before[i], stretch.each());
            }
        }
    }

    private long all() {
        return before[stretches.size()];
    }

    private long densest() {
        List<Long> starts = new ArrayList<>();
        for (long edge : before) {
            starts.add(Math.min(edge, all() - most));
            starts.add(Math.max(edge - most, 0));
        }
        long densest = 0;
        SpanCount events = within(0);
        for (long each : starts.stream().sorted().distinct().toList()) {
            SpanCount found = within(each);
            if (SpanCount.BY_HOW_MUCH.compare(found, events) > 0) {
                densest = each;
                events = found;
            }
        }
        return densest;
    }

    private SpanCount within(long from) {
        return upTo(from + most).plus(upTo(from).times(-1));
    }

    /** How many events are counted in the first units, one unit after the other. */
    private SpanCount upTo(long units) {
        int found = Arrays.binarySearch(before, units);
        if (found >= 0) {
            return sums[found];
        }
        int within = -found - 2;
        return sums[within].plus(stretches.get(within).each().times(units - before[within]));
    }
}
