package org.dateline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A start somewhere in [s1, s2] and an end somewhere in [e1, e2], in calendar days as written, all inclusive: the four
 * components in this order. Something that happened at one moment within a period has s1 = e1 = its first day and
 * s2 = e2 = its last day.
 *
 * <p>A side without limit is {@link LocalDate#MIN} or {@link LocalDate#MAX}, never null, so that {@code toEpochDay()} is
 * total. Always s1 &lt;= s2 &lt;= e2 and s1 &lt;= e1 &lt;= e2; s2 and e1 may stand in either order.
 */
public record Bounds(LocalDate startsEarliest, LocalDate startsLatest, LocalDate endsEarliest, LocalDate endsLatest) {

    /** @throws IllegalArgumentException unless s1 &lt;= s2 &lt;= e2 and s1 &lt;= e1 &lt;= e2 */
    public Bounds {
        Objects.requireNonNull(startsEarliest, "startsEarliest");
        Objects.requireNonNull(startsLatest, "startsLatest");
        Objects.requireNonNull(endsEarliest, "endsEarliest");
        Objects.requireNonNull(endsLatest, "endsLatest");
        if (startsEarliest.isAfter(startsLatest)
                || startsLatest.isAfter(endsLatest)
                || startsEarliest.isAfter(endsEarliest)
                || endsEarliest.isAfter(endsLatest)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "bounds out of order: starts %s to %s, ends %s to %s",
                    startsEarliest,
                    startsLatest,
                    endsEarliest,
                    endsLatest));
        }
    }

    /** Something that happened at one moment from the first to the last day of a period. */
    public static Bounds momentWithin(LocalDate first, LocalDate last) {
        return new Bounds(first, last, first, last);
    }

    /**
     * Something that lasted, from what is said about its two sides; tightened so that it does not start after its latest end
     * nor end before its earliest start. The end must not lie wholly before the start.
     */
    public static Bounds lasting(LocalDate startFirst, LocalDate startLast, LocalDate endFirst, LocalDate endLast) {
        return new Bounds(startFirst, min(startLast, endLast), max(endFirst, startFirst), endLast);
    }

    /** Whether some start and end these bounds allow touch the window: s1 &lt;= to and e2 &gt;= from. */
    public boolean possiblyWithin(Window window) {
        return !startsEarliest.isAfter(window.to()) && !endsLatest.isBefore(window.from());
    }

    /** Whether every start and end these bounds allow touch the window: s2 &lt;= to and e1 &gt;= from. */
    public boolean certainlyWithin(Window window) {
        return !startsLatest.isAfter(window.to()) && !endsEarliest.isBefore(window.from());
    }

    /** Whether every start and every end that fit this one fit the other too. */
    public boolean isWithin(Bounds other) {
        return !startsEarliest.isBefore(other.startsEarliest)
                && !startsLatest.isAfter(other.startsLatest)
                && !endsEarliest.isBefore(other.endsEarliest)
                && !endsLatest.isAfter(other.endsLatest);
    }

    /** Whether some start and some end fit both. */
    public boolean canEqual(Bounds other) {
        return !startsEarliest.isAfter(other.startsLatest)
                && !other.startsEarliest.isAfter(startsLatest)
                && !endsEarliest.isAfter(other.endsLatest)
                && !other.endsEarliest.isAfter(endsLatest);
    }

    /**
     * These bounds with every side moved outwards by a slack that is not negative; sides that leave the calendar become
     * infinite.
     */
    public Bounds widenedBy(Period slack) {
        if (slack.getYears() < 0 || slack.getMonths() < 0 || slack.getDays() < 0) {
            throw new IllegalArgumentException("slack must not be negative: " + slack);
        }
        return new Bounds(
                earlier(startsEarliest, slack),
                later(startsLatest, slack),
                earlier(endsEarliest, slack),
                later(endsLatest, slack));
    }

    /** The first day that is known of it: its earliest start, or where that is open its latest one. */
    public LocalDate firstKnown() {
        return startsEarliest.equals(LocalDate.MIN) ? startsLatest : startsEarliest;
    }

    /** What remains when it cannot have started before a day, or empty if there is no day left to start on. */
    public Optional<Bounds> startingNoEarlierThan(LocalDate day) {
        if (startsLatest.isBefore(day)) {
            return Optional.empty();
        }
        LocalDate start = max(startsEarliest, day);
        return Optional.of(new Bounds(start, startsLatest, max(endsEarliest, start), endsLatest));
    }

    /** What remains when it cannot have ended after a day, or empty if there is no day left to end on. */
    public Optional<Bounds> endingNoLaterThan(LocalDate day) {
        if (endsEarliest.isAfter(day)) {
            return Optional.empty();
        }
        LocalDate end = min(endsLatest, day);
        return Optional.of(new Bounds(startsEarliest, min(startsLatest, end), endsEarliest, end));
    }

    /** The least bounds that allow everything these and others allow. */
    public Bounds hullWith(Bounds other) {
        return new Bounds(
                min(startsEarliest, other.startsEarliest),
                max(startsLatest, other.startsLatest),
                min(endsEarliest, other.endsEarliest),
                max(endsLatest, other.endsLatest));
    }

    private static LocalDate earlier(LocalDate day, TemporalAmount slack) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return day;
        }
        try {
            return day.minus(slack);
        } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
            return LocalDate.MIN;
        }
    }

    private static LocalDate later(LocalDate day, TemporalAmount slack) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return day;
        }
        try {
            return day.plus(slack);
        } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
            return LocalDate.MAX;
        }
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
