package org.dateline.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Laws that hold for any date. The dates are made together with what they mean, so that nothing here trusts the parser:
 * each row of a meaning lists the days on which something can have started and can have ended.
 */
class EventDatePropertiesTest {
    private static final long SEED = 20161229L;

    /** Fewer where each test runs once for each of a thousand faults. */
    private static final int DATES = Integer.getInteger("draws", 110_000);

    /** Far enough from every generated date to stand for infinity. */
    private static final long EPSILON = 40;

    private static final LocalDate ORIGIN = LocalDate.of(2016, 11, 20);
    private static final int SPAN = 60;

    /** Inclusive days as epoch days. A row of a moment starts and ends on one and the same day. */
    private record Row(long startFirst, long startLast, long endFirst, long endLast, boolean moment) {

        boolean canTouch(long from, long to) {
            return touching(from, to, false);
        }

        boolean mustTouch(long from, long to) {
            return !touching(from, to, true);
        }

        /** Whether some start and end miss the window, or touch it. */
        private boolean touching(long from, long to, boolean miss) {
            for (long start = startFirst; start <= startLast; start++) {
                for (long end = moment ? start : Math.max(start, endFirst); end <= (moment ? start : endLast); end++) {
                    boolean touches = start <= to && end >= from;
                    if (touches != miss) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private record Meant(String text, List<Row> rows, boolean qualified) {}

    @Test
    void theTwoInequalitiesAgreeWithEnumeration() {
        Random random = new Random(SEED);
        for (int i = 0; i < DATES; i++) {
            Meant meant = date(random);
            EventDate date = EventDate.parse(meant.text());
            long from = ORIGIN.toEpochDay() - 5 + random.nextInt(SPAN + 10);
            long to = from + (random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(4));
            Window window = new Window(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
            boolean possible = meant.rows().stream().anyMatch(row -> row.canTouch(from, to));
            boolean certain = !meant.qualified() && meant.rows().stream().allMatch(row -> row.mustTouch(from, to));
            if (date.possiblyWithin(window) != possible || date.certainlyWithin(window) != certain) {
                throw new AssertionError("%s in %s: possible %s, certain %s by enumeration"
                        .formatted(meant.text(), window, possible, certain));
            }
        }
    }

    @Test
    void theTextIsKept() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < DATES; i++) {
            String text = date(random).text();
            EventDate date = EventDate.parse(text);
            if (!date.text().equals(text) || !EventDate.parse(date.text()).equals(date)) {
                throw new AssertionError(text);
            }
        }
    }

    @Test
    void boundsAreOrderedAndTheHullHoldsEveryRow() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < DATES; i++) {
            EventDate date = EventDate.parse(date(random).text());
            Bounds hull = date.hull();
            for (Bounds row : date.rows()) {
                boolean ordered = !row.startsEarliest().isAfter(row.startsLatest())
                        && !row.startsLatest().isAfter(row.endsLatest())
                        && !row.startsEarliest().isAfter(row.endsEarliest())
                        && !row.endsEarliest().isAfter(row.endsLatest());
                boolean held = !hull.startsEarliest().isAfter(row.startsEarliest())
                        && !hull.startsLatest().isBefore(row.startsLatest())
                        && !hull.endsEarliest().isAfter(row.endsEarliest())
                        && !hull.endsLatest().isBefore(row.endsLatest());
                assertThat(ordered && held).as(date.text()).isTrue();
            }
        }
    }

    @Test
    void whatIsCertainIsPossibleAndStaysSoInAWiderWindow() {
        Random random = new Random(SEED + 3);
        for (int i = 0; i < DATES; i++) {
            EventDate date = EventDate.parse(date(random).text());
            LocalDate from = ORIGIN.plusDays(random.nextInt(SPAN));
            Window window = new Window(from, from.plusDays(random.nextInt(20)));
            Window wider = new Window(
                    window.from().minusDays(random.nextInt(9)), window.to().plusDays(random.nextInt(9)));
            if (date.certainlyWithin(window)) {
                assertThat(date.possiblyWithin(window)).as(date.text()).isTrue();
                assertThat(date.certainlyWithin(wider)).as(date.text()).isTrue();
            }
            if (date.possiblyWithin(window)) {
                assertThat(date.possiblyWithin(wider)).as(date.text()).isTrue();
            }
        }
    }

    /** Two periods overlap or do not, whichever of them is called the date and whichever the window. */
    @Test
    void overlapIsSymmetric() {
        Random random = new Random(SEED + 4);
        for (int i = 0; i < DATES; i++) {
            String one = period(random);
            String other = period(random);
            assertThat(EventDate.parse(one).possiblyWithin(Window.of(other)))
                    .as("%s and %s", one, other)
                    .isEqualTo(EventDate.parse(other).possiblyWithin(Window.of(one)));
        }
    }

    @Test
    void theOrderIsTotalAndAgreesWithEqualsAndBounds() {
        Random random = new Random(SEED + 5);
        List<EventDate> dates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            dates.add(EventDate.parse(date(random).text()));
        }
        List<EventDate> sorted = List.copyOf(new TreeSet<>(dates));
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < sorted.size(); j++) {
                assertThat(Integer.signum(sorted.get(i).compareTo(sorted.get(j))))
                        .isEqualTo(Integer.compare(i, j));
                if (i < j) {
                    assertThat(sorted.get(i).hull().startsEarliest())
                            .isBeforeOrEqualTo(sorted.get(j).hull().startsEarliest());
                }
            }
        }
    }

    @Test
    void anyDateAgreesWithItselfAndAgreementIsMutual() {
        Random random = new Random(SEED + 7);
        List<ZoneId> zones =
                Arrays.asList(null, ZoneOffset.UTC, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata"));
        EventDate before = EventDate.parse("2016-12-28");
        for (int i = 0; i < DATES; i++) {
            EventDate date = EventDate.parse(date(random).text());
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            if (!date.canAgreeWith(date, zone) || date.canAgreeWith(before, zone) != before.canAgreeWith(date, zone)) {
                throw new AssertionError("%s and %s in %s".formatted(date, before, zone));
            }
            before = date;
        }
    }

    @Test
    void datesWithoutATimeAgreeWhereSomeStartAndSomeEndFitBoth() {
        Random random = new Random(SEED + 8);
        Meant before = date(random);
        for (int i = 0; i < DATES; i++) {
            Meant meant = date(random);
            boolean agree = meant.qualified() || before.qualified();
            for (Row row : meant.rows()) {
                for (Row other : before.rows()) {
                    long firstStart = Math.max(row.startFirst(), other.startFirst());
                    long lastStart = Math.min(row.startLast(), other.startLast());
                    long firstEnd = Math.max(row.endFirst(), other.endFirst());
                    long lastEnd = Math.min(row.endLast(), other.endLast());
                    agree |= firstStart <= lastStart && firstEnd <= lastEnd && firstStart <= lastEnd;
                }
            }
            if (!meant.text().contains("T")
                    && !before.text().contains("T")
                    && EventDate.parse(meant.text()).canAgreeWith(EventDate.parse(before.text()), null) != agree) {
                throw new AssertionError("%s and %s agree: %s".formatted(meant.text(), before.text(), agree));
            }
            before = meant;
        }
    }

    /** 2016 and -0044 are both leap years. */
    @Test
    void datesBeforeTheFirstYearMeanTheSameDaysOfTheirYears() {
        Random random = new Random(SEED + 9);
        for (int i = 0; i < DATES; i++) {
            String text = date(random).text();
            String before = text.replace("2016", "-0044").replace("2017", "-0043");
            List<Bounds> expected = EventDate.parse(text).rows().stream()
                    .map(row -> new Bounds(
                            earlier(row.startsEarliest()),
                            earlier(row.startsLatest()),
                            earlier(row.endsEarliest()),
                            earlier(row.endsLatest())))
                    .toList();
            if (!EventDate.parse(before).rows().equals(expected)) {
                throw new AssertionError(before);
            }
        }
    }

    private static LocalDate earlier(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.minusYears(2060);
    }

    // ---- dates with their meaning

    private static Meant date(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> single(random);
            case 1, 2 -> interval(random);
            default -> set(random);
        };
    }

    private static Meant single(Random random) {
        String period = period(random);
        String qualifier = qualifier(random, period);
        long first = first(period);
        long last = last(period);
        return new Meant(period + qualifier, List.of(new Row(first, last, first, last, true)), !qualifier.isEmpty());
    }

    private static Meant interval(Random random) {
        String start = period(random);
        String end = period(random);
        if (last(end) < first(start)) {
            String swap = start;
            start = end;
            end = swap;
        }
        String startSign = qualifier(random, start);
        String endSign = qualifier(random, end);
        int sides = random.nextInt(4);
        String limitless = random.nextBoolean() ? ".." : "";
        if (sides == 0) {
            long infinity = last(start) + 2 * SPAN + EPSILON;
            Row row = new Row(first(start), last(start), first(start), infinity, false);
            return new Meant(start + startSign + "/" + limitless, List.of(row), !startSign.isEmpty());
        }
        if (sides == 1) {
            long infinity = first(end) - 2 * SPAN - EPSILON;
            Row row = new Row(infinity, last(end), first(end), last(end), false);
            return new Meant(limitless + "/" + end + endSign, List.of(row), !endSign.isEmpty());
        }
        if (start.contains("T") && end.contains("T") && first(start) == first(end) && start.compareTo(end) > 0) {
            end = start;
        }
        Row row = new Row(first(start), last(start), first(end), last(end), false);
        endSign = end.contains("T") ? "" : endSign;
        boolean qualified = !startSign.isEmpty() || !endSign.isEmpty();
        return new Meant(start + startSign + "/" + end + endSign, List.of(row), qualified);
    }

    private static Meant set(Random random) {
        List<String> elements = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        long day = ORIGIN.toEpochDay() + random.nextInt(10);
        int count = 1 + random.nextInt(5);
        boolean openStart = random.nextInt(6) == 0;
        for (int i = 0; i < count; i++) {
            long first = day;
            long last = random.nextBoolean() ? first : first + random.nextInt(6);
            boolean openEnd = i == count - 1 && random.nextInt(6) == 0 && !(i == 0 && openStart);
            String text = LocalDate.ofEpochDay(first) + (first == last ? "" : ".." + LocalDate.ofEpochDay(last));
            if (i == 0 && openStart) {
                text = ".." + LocalDate.ofEpochDay(last);
                first -= 2 * SPAN + EPSILON;
            } else if (openEnd) {
                text = LocalDate.ofEpochDay(first) + "..";
                last = first + 2 * SPAN + EPSILON;
            }
            elements.add(text);
            rows.add(new Row(first, last, first, last, true));
            day = last + 1 + random.nextInt(5);
        }
        return new Meant("[" + String.join(",", elements) + "]", rows, false);
    }

    /** A day for the most part; sometimes a time, a month or, since enumeration is slow, seldom a year. */
    private static String period(Random random) {
        LocalDate day = ORIGIN.plusDays(random.nextInt(SPAN));
        int kind = random.nextInt(100);
        if (kind < 60) {
            return day.toString();
        }
        if (kind < 75) {
            return String.format(Locale.ROOT, "%sT%02d:%02d", day, random.nextInt(24), random.nextInt(60));
        }
        return kind < 99 ? YearMonth.from(day).toString() : Integer.toString(day.getYear());
    }

    private static String qualifier(Random random, String period) {
        return period.contains("T") || random.nextInt(4) > 0 ? "" : String.valueOf("?~%".charAt(random.nextInt(3)));
    }

    private static long first(String period) {
        return switch (period.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(period), 1, 1).toEpochDay();
            case 7 -> YearMonth.parse(period).atDay(1).toEpochDay();
            default -> LocalDate.parse(period.substring(0, 10)).toEpochDay();
        };
    }

    private static long last(String period) {
        return switch (period.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(period), 12, 31).toEpochDay();
            case 7 -> YearMonth.parse(period).atEndOfMonth().toEpochDay();
            default -> LocalDate.parse(period.substring(0, 10)).toEpochDay();
        };
    }
}
