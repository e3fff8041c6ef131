package org.dateline.format.timelinejs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The part of the line that a timeline shows. A line is as long as all that stands on it, so that one event of 1799 makes a dot
 * of all that happened in a winter of our days: the few that lie that far from all others are left off. All events are added
 * before the first is looked for; only those at either end are remembered.
 */
final class Extent {
    /** No more than that are left off, and one of ten. */
    private static final int MOST = 10;

    /** Of fewer nobody can say which is away from the others. */
    private static final int FEWEST = 4;

    /** Beyond that many times what all others take. */
    private static final int FAR = 10;

    /** Shorter lines are as readable when they are ten times as long. */
    private static final long YEAR = 366;

    /** Days since the epoch. */
    private record Days(long first, long last) {
        static Days of(TimelineJsSpan span) {
            LocalDate first = span.start().day();
            return new Days(
                    first.toEpochDay(), (span.end() == null ? first : span.end().day()).toEpochDay());
        }

        /** Twice the middle. */
        long middle() {
            return first + last;
        }

        Days with(Days other) {
            return new Days(Math.min(first, other.first), Math.max(last, other.last));
        }

        boolean holds(Days other) {
            return first <= other.first && other.last <= last;
        }

        Days within(int times) {
            long reach = times * Math.max(last - first, YEAR);
            return new Days(first - reach, last + reach);
        }
    }

    private final PriorityQueue<Days> earliest =
            new PriorityQueue<>(Comparator.comparingLong(Days::middle).reversed());
    private final PriorityQueue<Days> latest = new PriorityQueue<>(Comparator.comparingLong(Days::middle));
    private Days between;
    private int count;
    private Days shown;

    void add(TimelineJsSpan span) {
        count++;
        earliest.add(Days.of(span));
        if (earliest.size() > MOST) {
            latest.add(earliest.remove());
        }
        if (latest.size() > MOST) {
            Days inner = latest.remove();
            between = between == null ? inner : between.with(inner);
        }
    }

    boolean holds(TimelineJsSpan span) {
        if (shown == null) {
            shown = shown();
        }
        return shown.holds(Days.of(span));
    }

    private Days shown() {
        List<Days> all = new ArrayList<>();
        earliest.stream().sorted(Comparator.comparingLong(Days::middle)).forEach(all::add);
        if (between != null) {
            all.add(between);
        }
        latest.stream().sorted(Comparator.comparingLong(Days::middle)).forEach(all::add);
        int few = count < FEWEST ? 0 : Math.max(1, Math.min(MOST, count / 10));
        Days whole = densest(all, few);
        Days before;
        do {
            before = whole;
            Days near = whole.within(FAR);
            whole = all.stream().filter(near::holds).reduce(whole, Days::with);
        } while (!before.equals(whole));
        return whole;
    }

    /** The shortest while that all but a few take. */
    private static Days densest(List<Days> all, int few) {
        Days densest = null;
        for (int first = 0; first <= few; first++) {
            Days stretch = all.subList(first, all.size() - (few - first)).stream()
                    .reduce(Days::with)
                    .orElseThrow();
            if (densest == null || stretch.last - stretch.first < densest.last - densest.first) {
                densest = stretch;
            }
        }
        return densest;
    }
}
