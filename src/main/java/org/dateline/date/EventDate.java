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
 * When something happened, as exactly as its sources allow: {@code 2016-12-28}, {@code 2016-12}, {@code 2016-12-28~},
 * {@code 2016-12-27/2016-12-30} (it lasted), {@code [2016-12-28,2016-12-29]} (on one of these days).
 *
 * <p>The text is that of the Extended Date/Time Format (EDTF, ISO 8601-2:2019) in the profile the package names:
 *
 * <table>
 * <caption>What is accepted</caption>
 * <tr><th>Text</th><th>Meaning</th></tr>
 * <tr><td>{@code 2016}, {@code 2016-12}, {@code 2016-12-28}</td><td>at some moment within it; years are 0000 to 9999 of
 *     the proleptic Gregorian calendar, where 0000 is 1 BC</td></tr>
 * <tr><td>{@code 2016-12-29T14:05:00-05:00}</td><td>at that time; the seconds (00 to 59) may be left out, the offset is
 *     {@code Z}, {@code ±hh} or {@code ±hh:mm} up to 18 hours, or absent</td></tr>
 * <tr><td>{@code 2016-12-28?} {@code ~} {@code %}</td><td>uncertain, approximate, both; after any date without a time
 *     of day, as one side of an interval too</td></tr>
 * <tr><td>{@code 201X}, {@code 20XX}, {@code 2016-XX}, {@code 2016-12-XX}, {@code 2016-XX-XX}</td><td>unspecified
 *     digits</td></tr>
 * <tr><td>{@code a/b}, {@code a/..}, {@code ../b}, {@code a/}, {@code /b}</td><td>lasted from a to b; open end or start;
 *     unknown end or start; one side must be a date, and the end must not lie before the start</td></tr>
 * <tr><td>{@code [a,b]}, {@code [a..b]}, {@code [..b]}, {@code [a..]}</td><td>on one of these days; at most 31 elements,
 *     all of them plain days or ranges of them, ascending without overlap</td></tr>
 * </table>
 *
 * <p>A date keeps its text exactly. Nothing is normalised in secret: what could be written in two ways without a difference
 * in meaning, such as a set out of order, is refused with the one way as rewrite, save that the seconds of a time and the
 * style of an offset stay as they were written. Seconds are part of {@link #instant()} but of nothing else here.
 *
 * <p>Bounds are calendar days <em>as written</em>: an evening in Washington and the morning in Moscow that was the same
 * moment keep their own days.
 *
 * <p>Immutable. Equality is equality of the text, not of the meaning.
 */
public final class EventDate implements Comparable<EventDate> {

    /** The most characters a date may have. The longest set of 31 ranges has 714. */
    public static final int MAX_LENGTH = 1_000;

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
     * Reads a date. Takes time linear in the length of the text, whatever the text is.
     *
     * @param text a date of the profile, without surrounding spaces
     * @return the date, whose {@link #text()} is this text
     * @throws DateSyntaxException if it is anything else
     * @throws NullPointerException if it is null
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
     * The date in EDTF; {@code parse(text())} equals this date.
     *
     * @return the text it was read from
     */
    public String text() {
        return text;
    }

    /**
     * What the date says in calendar days: one row for each comma element of a set, one row for anything else.
     *
     * @return an unmodifiable list, never empty, in ascending order
     */
    public List<Bounds> rows() {
        return rows;
    }

    /**
     * The rows for a reader who asks for slack: widened if the date is {@linkplain #approximate() approximate} on either
     * side, unchanged if it is not.
     *
     * @param slack how far, not negative
     * @return an unmodifiable list, never empty
     * @throws IllegalArgumentException if the slack is negative
     */
    public List<Bounds> rows(Period slack) {
        return approximate() ? rows.stream().map(row -> row.widenedBy(slack)).toList() : rows;
    }

    /**
     * All rows in one: the least s1, the greatest s2, the least e1, the greatest e2. For a set with gaps this is less than
     * the rows say, so ask {@link #possiblyWithin(Window)} rather than the hull.
     *
     * @return the hull of {@link #rows()}
     */
    public Bounds hull() {
        return hull;
    }

    /**
     * The first day it can have started on.
     *
     * @return that day, or empty if the start is open or unknown
     */
    public Optional<LocalDate> earliest() {
        return Optional.of(hull.startsEarliest()).filter(day -> !day.equals(LocalDate.MIN));
    }

    /**
     * The last day it can have ended on.
     *
     * @return that day, or empty if the end is open or unknown
     */
    public Optional<LocalDate> latest() {
        return Optional.of(hull.endsLatest()).filter(day -> !day.equals(LocalDate.MAX));
    }

    /**
     * How exactly it is stated; for an interval the coarser of its known sides, for a set always the day.
     *
     * @return its precision
     */
    public Precision precision() {
        return shape.precision();
    }

    /**
     * Whether it is approximate, {@code ~} or {@code %}, on either side.
     *
     * @return true if so
     */
    public boolean approximate() {
        return shape.qualifier().approximate;
    }

    /**
     * Whether it is uncertain, {@code ?} or {@code %}, on either side.
     *
     * @return true if so
     */
    public boolean uncertain() {
        return shape.qualifier().uncertain;
    }

    /**
     * Whether it says that something lasted, however briefly: {@code a/b}, with open and unknown ends too.
     *
     * @return true for an interval, false for a single date and for a set
     */
    public boolean isInterval() {
        return shape instanceof Interval;
    }

    /**
     * Whether it is a set: something happened on one of several days.
     *
     * @return true for {@code […]}, false for a single date and for an interval
     */
    public boolean isOneOf() {
        return shape instanceof OneOf;
    }

    /**
     * Whether it is a year, a month or a day of the calendar and nothing else is said: no time of day, no qualifier, no
     * unspecified digit.
     *
     * @return true for {@code 2016}, {@code 2016-12} and {@code 2016-12-28}
     */
    public boolean isPlain() {
        return shape instanceof Point point && point.isPlain() && point.time() == null;
    }

    /**
     * The side an interval starts with.
     *
     * @return a date, open or unknown; empty for a single date and for a set
     */
    public Optional<Side> start() {
        return shape instanceof Interval interval ? Optional.of(interval.start()) : Optional.empty();
    }

    /**
     * The side an interval ends with.
     *
     * @return a date, open or unknown; empty for a single date and for a set
     */
    public Optional<Side> end() {
        return shape instanceof Interval interval ? Optional.of(interval.end()) : Optional.empty();
    }

    /**
     * The time of day of a single date-time, on the clock it was written by. The times of an interval belong to its
     * {@linkplain #start() two} {@linkplain #end() sides}.
     *
     * @return the time to the second, or empty where none is stated
     */
    public Optional<LocalTime> timeOfDay() {
        return time().map(TimeOfDay::clock);
    }

    /**
     * The offset from UTC of a single date-time.
     *
     * @return the offset, or empty where none is stated
     */
    public Optional<ZoneOffset> offset() {
        return time().map(TimeOfDay::offset);
    }

    private Optional<TimeOfDay> time() {
        return shape instanceof Point point ? Optional.ofNullable(point.time()) : Optional.empty();
    }

    /**
     * The date as a reader takes it who knows days and nothing finer.
     *
     * @return this date without the times of day it states, on either side; this date if it states none
     */
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

    /**
     * The exact moment.
     *
     * @return the moment of a single date-time that states its offset, to the second; else empty
     */
    public Optional<Instant> instant() {
        return shape instanceof Point point ? point.instant(null) : Optional.empty();
    }

    /**
     * The same, with the zone whose clock a time without offset was read from.
     *
     * @param zone the zone of the place where it happened; not null
     * @return the moment of a single date-time, to the second; else empty
     */
    public Optional<Instant> instant(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return shape instanceof Point point ? point.instant(zone) : Optional.empty();
    }

    /**
     * Whether this date and another of the same thing can both be true. Two moments agree within the same minute; other dates
     * when some row of each leaves a start and an end that fit both. A date that is {@linkplain #approximate() approximate} or
     * {@linkplain #uncertain() uncertain} rules nothing out.
     *
     * @param other another date for the same thing
     * @param zone the zone whose clock times without offset were read from; null when it is not known
     * @return false if one of the two must be wrong
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
     * Whether whoever gives this date thereby says the other one: a day is within its month, and within a choice of days that
     * names it. A date that is {@linkplain #approximate() approximate} or {@linkplain #uncertain() uncertain} says itself alone.
     *
     * @param other a date for the same thing
     * @param zone the zone whose clock times without offset were read from; null when it is not known
     * @return true if this date cannot be true without the other one
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

    /**
     * Whether it can have happened within the window: any row has s1 &lt;= to and e2 &gt;= from.
     *
     * @param window the days asked about
     * @return true if what is stated allows it
     */
    public boolean possiblyWithin(Window window) {
        return rows.stream().anyMatch(row -> row.possiblyWithin(window));
    }

    /**
     * The same with slack, which widens approximate dates alone.
     *
     * @param window the days asked about
     * @param slack how far, not negative
     * @return true if what is stated, so read, allows it
     * @throws IllegalArgumentException if the slack is negative
     */
    public boolean possiblyWithin(Window window, Period slack) {
        return rows(slack).stream().anyMatch(row -> row.possiblyWithin(window));
    }

    /**
     * Whether it must have happened within the window, or touched it if it lasted: all rows have s2 &lt;= to and
     * e1 &gt;= from. A date that is uncertain or approximate never must.
     *
     * @param window the days asked about
     * @return true if what is stated leaves no other way; then {@link #possiblyWithin(Window)} is true too
     */
    public boolean certainlyWithin(Window window) {
        return shape.qualifier() == Qualifier.NONE && rows.stream().allMatch(row -> row.certainlyWithin(window));
    }

    /**
     * The date as a newspaper would print it: "28 December 2016", "28 or 29 December 2016", "about 28 December 2016",
     * "27–30 December 2016", "by 29 December 2016", "December 2016 (day not known)".
     *
     * <p>Names of months and the order of day, month and year come from the JDK's locale data; English of every country
     * has day, month, year. The words in between exist in English, French, German, Russian and Spanish, and are English
     * for any other language. Times are in the 24-hour clock, years have four digits.
     *
     * @param locale the language; one the JDK does not know counts as English
     * @return one line without a full stop, never blank
     */
    public String inWords(Locale locale) {
        return DateWords.in(locale).say(shape);
    }

    /**
     * The default order: by s1, then s2, then e1, then e2 of the {@link #hull()}, then by text. It is consistent with
     * equals. Dates with a time do not sort by it across days; on one day the text settles it, which is the order of the
     * clock only where both have the same offset.
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

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }
}
