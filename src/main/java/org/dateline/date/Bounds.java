package org.dateline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Objects;
import java.util.Optional;

/**
 * A start somewhere in [s1, s2] and an end somewhere in [e1, e2], in calendar days as written, all inclusive.
 *
 * <p>Something that happened at a moment within a period has s1 = e1 = its first day and s2 = e2 = its last day. A side
 * without limit is {@link LocalDate#MIN} or {@link LocalDate#MAX}, never null, so that {@code toEpochDay()} is total.
 * Always s1 &lt;= s2 &lt;= e2 and s1 &lt;= e1 &lt;= e2; s2 and e1 may stand in either order.
 *
 * @param startsEarliest s1, the first day on which it can have started
 * @param startsLatest s2, the last day on which it can have started
 * @param endsEarliest e1, the first day on which it can have ended
 * @param endsLatest e2, the last day on which it can have ended
 */
public record Bounds(LocalDate startsEarliest, LocalDate startsLatest, LocalDate endsEarliest, LocalDate endsLatest) {

    /**
     * Checks the order the four days must have.
     *
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException unless s1 &lt;= s2 &lt;= e2 and s1 &lt;= e1 &lt;= e2
     */
    public Bounds {
        Objects.requireNonNull(startsEarliest, "startsEarliest");
        Objects.requireNonNull(startsLatest, "startsLatest");
        Objects.requireNonNull(endsEarliest, "endsEarliest");
        Objects.requireNonNull(endsLatest, "endsLatest");
        if (startsEarliest.isAfter(startsLatest)
                || startsLatest.isAfter(endsLatest)
                || startsEarliest.isAfter(endsEarliest)
                || endsEarliest.isAfter(endsLatest)) {
            throw new IllegalArgumentException("bounds out of order: starts %s to %s, ends %s to %s"
                    .formatted(startsEarliest, startsLatest, endsEarliest, endsLatest));
        }
    }

    /**
     * Something that happened at one moment within a period.
     *
     * @param first the period's first day, or {@link LocalDate#MIN}
     * @param last the period's last day, or {@link LocalDate#MAX}
     * @return bounds with s1 = e1 = first and s2 = e2 = last
     * @throws IllegalArgumentException if first is after last
     */
    public static Bounds momentWithin(LocalDate first, LocalDate last) {
        return new Bounds(first, last, first, last);
    }

    /**
     * Something that lasted, from what is said about its two sides; tightened so that it does not start after its latest
     * end nor end before its earliest start.
     *
     * @param startFirst first day of the start, or {@link LocalDate#MIN} when open or unknown
     * @param startLast last day of the start, or {@link LocalDate#MAX} when open or unknown
     * @param endFirst first day of the end, or {@link LocalDate#MIN} when open or unknown
     * @param endLast last day of the end, or {@link LocalDate#MAX} when open or unknown
     * @return bounds with s2 = min(s2, e2) and e1 = max(e1, s1)
     * @throws IllegalArgumentException if the end lies wholly before the start
     */
    public static Bounds lasting(LocalDate startFirst, LocalDate startLast, LocalDate endFirst, LocalDate endLast) {
        return new Bounds(startFirst, min(startLast, endLast), max(endFirst, startFirst), endLast);
    }

    /**
     * Whether it can have touched the window: s1 &lt;= to and e2 &gt;= from.
     *
     * @param window the days asked about
     * @return true if some start and end these bounds allow touch it
     */
    public boolean possiblyWithin(Window window) {
        return !startsEarliest.isAfter(window.to()) && !endsLatest.isBefore(window.from());
    }

    /**
     * Whether it must have touched the window: s2 &lt;= to and e1 &gt;= from. For something that happened at a moment
     * that means inside the window, for something that lasted that a part of it is.
     *
     * @param window the days asked about
     * @return true if every start and end these bounds allow touch it
     */
    public boolean certainlyWithin(Window window) {
        return !startsLatest.isAfter(window.to()) && !endsEarliest.isBefore(window.from());
    }

    /**
     * Whether every start and every end that fit this one fit the other too.
     *
     * @param other what else is said of the same thing
     */
    public boolean isWithin(Bounds other) {
        return !startsEarliest.isBefore(other.startsEarliest)
                && !startsLatest.isAfter(other.startsLatest)
                && !endsEarliest.isBefore(other.endsEarliest)
                && !endsLatest.isAfter(other.endsLatest);
    }

    /**
     * Whether some start and some end fit both.
     *
     * @param other what else is said of the same thing
     * @return false if the two exclude each other
     */
    public boolean canEqual(Bounds other) {
        return !startsEarliest.isAfter(other.startsLatest)
                && !other.startsEarliest.isAfter(startsLatest)
                && !endsEarliest.isAfter(other.endsLatest)
                && !other.endsEarliest.isAfter(endsLatest);
    }

    /**
     * The same with every side moved outwards, for readers who ask for slack around approximate dates.
     *
     * @param slack how far, in calendar units; sides that leave the calendar become infinite
     * @return wider bounds
     * @throws IllegalArgumentException if the slack is negative in any unit
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

    /**
     * What remains when it is known to have started no earlier than a day: s1 = max(s1, day), then e1 = max(e1, s1).
     *
     * @param day the day before which it cannot have started
     * @return the narrower bounds, or empty if they leave no day to start on
     */
    public Optional<Bounds> startingNoEarlierThan(LocalDate day) {
        if (startsLatest.isBefore(day)) {
            return Optional.empty();
        }
        LocalDate start = max(startsEarliest, day);
        return Optional.of(new Bounds(start, startsLatest, max(endsEarliest, start), endsLatest));
    }

    /**
     * What remains when it is known to have ended no later than a day: e2 = min(e2, day), then s2 = min(s2, e2).
     *
     * @param day the day after which it cannot have ended
     * @return the narrower bounds, or empty if they leave no day to end on
     */
    public Optional<Bounds> endingNoLaterThan(LocalDate day) {
        if (endsEarliest.isAfter(day)) {
            return Optional.empty();
        }
        LocalDate end = min(endsLatest, day);
        return Optional.of(new Bounds(startsEarliest, min(startsLatest, end), endsEarliest, end));
    }

    /**
     * The least bounds that allow everything these and others allow.
     *
     * @param other the others
     * @return the least s1, the greatest s2, the least e1, the greatest e2
     */
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
