package org.dateline.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * When something happened, as exactly as its sources allow: {@code 2016-12-28~}, {@code 2016-12-27/2016-12-30} (it lasted),
 * {@code [2016-12-28,2016-12-29]} (on one of these days). The text is EDTF in the profile the package names; docs/dates.md
 * lists what is accepted and what it means.
 *
 * <p>A date keeps its text exactly, and equality is equality of the text. Whatever could be written in two ways without a
 * difference in meaning is refused with the one way as rewrite, save the seconds of a time and the style of an offset.
 * Bounds are calendar days <em>as written</em>: an evening in Washington and the morning in Moscow that was the same moment
 * keep their own days.
 */
public final class EventDate implements Comparable<EventDate> {

    /** The longest set of 31 ranges has 714 characters. */
    public static final int MAX_LENGTH = 1_000;

    /** The first day that can be written, in the year that people call 10000 BC. */
    public static final LocalDate FIRST_DAY = LocalDate.of(-9999, 1, 1);

    /** The last day that can be written. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private static final Comparator<EventDate> DEFAULT_ORDER = Comparator.comparing(
                    (EventDate date) -> date.hull.startsEarliest())
            .thenComparing(date -> date.hull.startsLatest())
            .thenComparing(date -> date.hull.endsEarliest())
            .thenComparing(date -> date.hull.endsLatest())
            .thenComparing(EventDate::text);

    private final String text;
    private final Shape shape;
    private final List<Bounds> rows;
    private final Bounds hull;

    EventDate(String text, Shape shape) {
        this.text = text;
        this.shape = shape;
        this.rows = shape.rows();
        this.hull = rows.stream().reduce(Bounds::hullWith).orElseThrow();
    }

    /**
     * Reads a date, in time linear in the length of the text.
     *
     * @param text a date of the profile, without surrounding spaces
     * @throws DateSyntaxException if it is anything else
     */
    public static EventDate parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            return new EventDate(text, DateParser.parse(text));
        } catch (DateFault fault) {
            throw new DateSyntaxException(
                    text, fault.position, fault.reason(), Repair.of(text, fault).orElse(null));
        }
    }

    /**
     * A whole year, {@code 2016} or {@code -0043}.
     *
     * @param year from -9999 to 9999, where 0 is the year before the first of our era
     */
    public static EventDate ofYear(int year) {
        return parse(Point.yearText(year));
    }

    /** The date in EDTF, as it was read; {@code parse(text())} equals this date. */
    public String text() {
        return text;
    }

    /** What the date says in calendar days: one row for each comma element of a set, one row for anything else. */
    public List<Bounds> rows() {
        return rows;
    }

    /** The rows, widened if the date is approximate on either side; the slack must not be negative. */
    public List<Bounds> rows(Period slack) {
        return approximate() ? rows.stream().map(row -> row.widenedBy(slack)).toList() : rows;
    }

    /**
     * All rows in one. For a set with gaps this is less than the rows say, so ask {@link #possiblyWithin(Window)} rather than
     * the hull.
     */
    public Bounds hull() {
        return hull;
    }

    /** The first day it can have started on, or empty if the start is open or unknown. */
    public Optional<LocalDate> earliest() {
        return Optional.of(hull.startsEarliest()).filter(day -> !day.equals(LocalDate.MIN));
    }

    /** The last day it can have ended on, or empty if the end is open or unknown. */
    public Optional<LocalDate> latest() {
        return Optional.of(hull.endsLatest()).filter(day -> !day.equals(LocalDate.MAX));
    }

    /** How exactly it is stated; for an interval the coarser of its known sides, for a set always the day. */
    public Precision precision() {
        return shape.precision();
    }

    /** Whether it is approximate, {@code ~} or {@code %}, on either side. */
    public boolean approximate() {
        return shape.qualifier().approximate;
    }

    /** Whether it is uncertain, {@code ?} or {@code %}, on either side. */
    public boolean uncertain() {
        return shape.qualifier().uncertain;
    }

    /** Whether it says that something lasted, however briefly: {@code a/b}, with open and unknown sides too. */
    public boolean isInterval() {
        return shape instanceof Interval;
    }

    /** Whether it is a set: something happened on one of several days. */
    public boolean isOneOf() {
        return shape instanceof OneOf;
    }

    /** Whether it is a year, a month or a day and nothing else: no time of day, no qualifier, no unspecified digit. */
    public boolean isPlain() {
        return shape instanceof Point point && point.isPlain() && point.time() == null;
    }

    /** Whether it is one day, sure or not, of which nothing is said about when in it. */
    public boolean isOneDay() {
        return shape instanceof Point point && point.precision() == Precision.DAY;
    }

    /** Whether HTML's {@code time} element takes it: a year, a month or a day, and none before the year 1. */
    public boolean isPlainInHtml() {
        return isPlain() && hull.startsEarliest().getYear() > 0;
    }

    /** The side an interval starts with; empty for a single date and for a set. */
    public Optional<Side> start() {
        return shape instanceof Interval interval ? Optional.of(interval.start()) : Optional.empty();
    }

    /** The side an interval ends with; empty for a single date and for a set. */
    public Optional<Side> end() {
        return shape instanceof Interval interval ? Optional.of(interval.end()) : Optional.empty();
    }

    /** The time of a single date-time on the clock it was written by, to the second; empty where none is stated. */
    public Optional<LocalTime> timeOfDay() {
        return time().map(TimeOfDay::clock);
    }

    /** The offset from UTC of a single date-time, or empty where none is stated. */
    public Optional<ZoneOffset> offset() {
        return time().map(TimeOfDay::offset);
    }

    private Optional<TimeOfDay> time() {
        return shape instanceof Point point ? Optional.ofNullable(point.time()) : Optional.empty();
    }

    /** This date without the times of day it states, on either side, for readers who know nothing finer than days. */
    public EventDate withoutTimeOfDay() {
        if (shape instanceof Interval interval) {
            return parse(withoutTimeOfDay(interval.start()) + "/" + withoutTimeOfDay(interval.end()));
        }
        return time().isEmpty() ? this : parse(hull.startsEarliest().toString());
    }

    private static String withoutTimeOfDay(Side side) {
        if (side instanceof Side.Dated dated) {
            return dated.date().withoutTimeOfDay().text();
        }
        return side == Side.Limitless.OPEN ? ".." : "";
    }

    /** The moment of a single date-time that states its offset, to the second; else empty. */
    public Optional<Instant> instant() {
        return shape instanceof Point point ? point.instant(null) : Optional.empty();
    }

    /** The moment of a single date-time, read from the clock of a zone where it states no offset; else empty. */
    public Optional<Instant> instant(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return shape instanceof Point point ? point.instant(zone) : Optional.empty();
    }

    /**
     * Whether this date and another of the same thing can both be true. Two moments agree within the same minute; other
     * dates when some row of each leaves a start and an end that fit both. An approximate or uncertain one rules nothing out.
     *
     * @param zone whose clock times without offset were read from; null when it is not known
     */
    public boolean canAgreeWith(EventDate other, ZoneId zone) {
        if (isQualified() || other.isQualified()) {
            return true;
        }
        Optional<Instant> moment = zone == null ? instant() : instant(zone);
        Optional<Instant> another = zone == null ? other.instant() : other.instant(zone);
        if (moment.isPresent() && another.isPresent()) {
            return Duration.between(moment.get(), another.get()).abs().compareTo(ONE_MINUTE) < 0;
        }
        return rows.stream().anyMatch(row -> other.rows.stream().anyMatch(row::canEqual));
    }

    /**
     * Whether whoever gives this date thereby says the other one: a day is within its month, and within a choice of days
     * that names it. An approximate or uncertain date says itself alone.
     *
     * @param zone whose clock times without offset were read from; null when it is not known
     */
    public boolean isWithin(EventDate other, ZoneId zone) {
        if (isQualified() || other.isQualified()) {
            return equals(other);
        }
        return canAgreeWith(other, zone)
                && rows.stream().allMatch(row -> other.rows.stream().anyMatch(row::isWithin));
    }

    Shape shape() {
        return shape;
    }

    private boolean isQualified() {
        return approximate() || uncertain();
    }

    /** Whether it can have happened within the window: any row has s1 &lt;= to and e2 &gt;= from. */
    public boolean possiblyWithin(Window window) {
        return rows.stream().anyMatch(row -> row.possiblyWithin(window));
    }

    /** Whether it can have happened within the window when approximate dates are widened by a slack. */
    public boolean possiblyWithin(Window window, Period slack) {
        return rows(slack).stream().anyMatch(row -> row.possiblyWithin(window));
    }

    /**
     * Whether it must have happened within the window, or touched it if it lasted: all rows have s2 &lt;= to and e1 &gt;=
     * from. A date that is uncertain or approximate never must.
     */
    public boolean certainlyWithin(Window window) {
        return shape.qualifier() == Qualifier.NONE && rows.stream().allMatch(row -> row.certainlyWithin(window));
    }

    /**
     * The date as a newspaper would print it: "28 or 29 December 2016", "27–30 December 2016", "by 29 December 2016". The
     * words exist in English, French, German, Russian and Spanish, and are English for any other language.
     */
    public String inWords(Locale locale) {
        return DateWords.in(locale).say(shape);
    }

    /**
     * The date with about when in it: "30 December 2016, late in the evening".
     *
     * @param time null for none
     */
    public String inWords(Locale locale, ApproximateTime time) {
        return time == null
                ? inWords(locale)
                : DateWords.in(locale).phrase("time.approximate", inWords(locale), time.inWords(locale));
    }

    /**
     * Orders by the bounds of the hull, then by text, so that it agrees with equals. Times count as text alone, which is the
     * order of the clock only where both have the same offset.
     */
    @Override
    public int compareTo(EventDate other) {
        return DEFAULT_ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
