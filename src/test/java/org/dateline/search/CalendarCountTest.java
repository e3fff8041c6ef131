package org.dateline.search;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.date.Window;
import org.dateline.event.AssertedDate;
import org.dateline.query.Facet;
import org.dateline.search.filter.DateCriterion;
import org.dateline.search.filter.DateCriterion.Match;

import static org.assertj.core.api.Assertions.assertThat;

/** An event is the dates asserted of it; the desk has chosen the first. */
class CalendarCountTest {
    private static final int RECORDS = 300;

    private static List<EventDate> event(String... dates) {
        return Stream.of(dates).map(EventDate::parse).toList();
    }

    private static DateCriterion filter(String from, String to, int slack) {
        Window window = new Window(
                from.isEmpty() ? LocalDate.MIN : Window.firstDayOf(from),
                to.isEmpty() ? LocalDate.MAX : Window.lastDayOf(to));
        return new DateCriterion(window, Match.POSSIBLE, slack, false);
    }

    private static Facet facet(CalendarUnit unit, DateCriterion filter, List<List<EventDate>> events) {
        CalendarCount facet = new CalendarCount(unit, filter.slack());
        events.forEach(dates -> facet.count(
                dates.stream()
                        .flatMap(date ->
                                date.rows().stream().map(row -> AssertedDate.of(date, row, date == dates.get(0))))
                        .toList(),
                1));
        return facet.counted().within(filter.window());
    }

    private static Facet facet(CalendarUnit unit, String from, String to, String... dates) {
        return facet(
                unit,
                filter(from, to, 0),
                Stream.of(dates).map(CalendarCountTest::event).toList());
    }

    /** {@code 2016-12 3/1/2}: three may and one must have happened in it, and of two the desk says so. */
    private static List<String> told(Facet facet) {
        return facet.values().stream()
                .map(value -> value.value() + " " + value.possible() + "/" + value.certain() + "/" + value.chosen())
                .toList();
    }

    // --- what is counted

    @Test
    void eachUnitSaysHowManyMayAndHowManyMustHaveHappenedInIt() {
        List<List<EventDate>> events = List.of(
                event("2016-12-28"),
                event("2016-12-28", "2017-01-02"),
                event("2016-12-28?"),
                event("[2016-12-28,2017-01-02]"),
                event("2016-12-27/2017-01-02"),
                event());
        DateCriterion all = filter("", "", 0);
        assertThat(told(facet(CalendarUnit.DAY, all, events)))
                .containsExactly(
                        "2016-12-27 1/1/1",
                        "2016-12-28 5/2/4",
                        "2016-12-29 1/1/1",
                        "2016-12-30 1/1/1",
                        "2016-12-31 1/1/1",
                        "2017-01-01 1/1/1",
                        "2017-01-02 3/1/1");
        assertThat(told(facet(CalendarUnit.MONTH, all, events))).containsExactly("2016-12 5/2/4", "2017-01 3/1/1");
        assertThat(told(facet(CalendarUnit.YEAR, all, events))).containsExactly("2016 5/2/4", "2017 3/1/1");
    }

    @Test
    void slackWidensApproximateDatesAlone() {
        List<List<EventDate>> events = List.of(event("2016-12-31~"), event("2016-12-31?"));
        assertThat(told(facet(CalendarUnit.DAY, filter("", "", 1), events)))
                .containsExactly("2016-12-30 1/0/0", "2016-12-31 2/0/2", "2017-01-01 1/0/0");
        assertThat(told(facet(CalendarUnit.YEAR, filter("", "", 1), events)))
                .containsExactly("2016 2/0/2", "2017 1/0/0");
    }

    @Test
    void whatIsOpenCountsAsFarAsTheWindowOrAnyDateNames() {
        assertThat(told(facet(CalendarUnit.DAY, "", "", "2016-12-29/..", "2016-12-31")))
                .containsExactly("2016-12-29 1/1/1", "2016-12-30 1/0/0", "2016-12-31 2/1/1");
        assertThat(told(facet(CalendarUnit.MONTH, "2017", "2017-02", "2016-12-29/..")))
                .containsExactly("2017-01 1/0/0", "2017-02 1/0/0");
        assertThat(told(facet(CalendarUnit.YEAR, "2019", "", "2016-12-29/"))).containsExactly("2019 1/0/0");
        assertThat(told(facet(CalendarUnit.YEAR, "", "2014", "[..2016-12-29]"))).containsExactly("2014 1/0/0");
    }

    @Test
    void nothingIsToldOfNothing() {
        assertThat(told(facet(CalendarUnit.DAY, filter("", "", 0), List.of()))).isEmpty();
        assertThat(told(facet(CalendarUnit.DAY, "2016", "2016"))).isEmpty();
        assertThat(told(facet(CalendarUnit.DAY, "2016", "2016", "2017"))).isEmpty();
    }

    @Test
    void everyUnitToldCanBeAskedFor() {
        List<List<EventDate>> events = List.of(event("-9999-01-01~"), event("9999-12-31~"));
        for (CalendarUnit unit : CalendarUnit.values()) {
            Facet facet = facet(unit, filter("", "", DateCriterion.MOST_SLACK), events);
            assertThat(facet.values()).isNotEmpty().allSatisfy(value -> Window.of(value.value()));
        }
    }

    // --- too many units

    @Test
    void ofTooManyUnitsTheSpanInWhichMostHappenedIsToldWithoutAGap() {
        Facet facet = facet(
                CalendarUnit.DAY, "", "", "1799-01-30", "[..2016-12-29]", "2016-12-28", "2016-12-31", "2017-03-01?");
        assertThat(facet.truncated()).isTrue();
        assertThat(told(facet))
                .hasSize(100)
                .startsWith("2016-09-23 1/0/0")
                .contains("2016-12-28 2/1/1", "2016-12-31 1/1/1")
                .endsWith("2017-03-01 1/0/1")
                .isSorted();
    }

    @Test
    void ofSpansInWhichAsMuchHappenedTheEarliestIsTold() {
        assertThat(told(facet(CalendarUnit.DAY, "", "", "2016-01-01/2017-12-31")))
                .hasSize(100)
                .startsWith("2016-01-01 1/1/1")
                .endsWith("2016-04-09 1/1/1");
    }

    @Test
    void aHundredUnitsAreNotTooMany() {
        Facet century = facet(CalendarUnit.YEAR, "", "", "1917/2016");
        assertThat(century.values()).hasSize(100);
        assertThat(century.truncated()).isFalse();
        assertThat(facet(CalendarUnit.YEAR, "", "", "1916/2016").truncated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(20)
    void whatLastedForMillenniaOrForEverCostsNoMoreThanADay(CalendarUnit unit) {
        List<List<EventDate>> events = IntStream.range(0, 20_000)
                .mapToObj(i -> event(
                        String.format(Locale.ROOT, "%04d/9999", i % 1000),
                        "0000/..",
                        String.format(Locale.ROOT, "[..%04d-01-01]", i % 9999)))
                .toList();
        for (DateCriterion filter : List.of(filter("", "", 0), filter("0000", "9999", 0), filter("2016", "", 7000))) {
            assertThat(facet(unit, filter, events).values()).hasSize(100);
        }
    }

    // --- against counting one by one

    @ParameterizedTest
    @EnumSource
    void anyRecordIsCountedAsUnitByUnit(CalendarUnit unit) {
        Random random = new Random(unit.ordinal());
        for (int i = 0; i < RECORDS; i++) {
            List<List<EventDate>> events = IntStream.range(0, random.nextInt(12))
                    .mapToObj(event -> IntStream.range(0, random.nextInt(4))
                            .mapToObj(date -> EventDate.parse(GeneratedRecord.date(random)))
                            .toList())
                    .toList();
            DateCriterion filter = filter(
                    GeneratedRecord.pick(random, List.of("", "2016-11-05", "2016-12", "2017")),
                    GeneratedRecord.pick(random, List.of("", "2017-01-31", "2017", "2017-04-02")),
                    random.nextInt(3) * 5);
            assertThat(facet(unit, filter, events))
                    .as("%s %s", filter, events)
                    .isEqualTo(unitByUnit(unit, filter, events));
        }
    }

    private static Facet unitByUnit(CalendarUnit unit, DateCriterion filter, List<List<EventDate>> events) {
        List<LocalDate> named =
                new ArrayList<>(List.of(filter.window().from(), filter.window().to()));
        events.stream()
                .flatMap(List::stream)
                .flatMap(date -> date.rows(Period.ofDays(filter.slack())).stream())
                .flatMap(CalendarCountTest::daysOf)
                .forEach(named::add);
        named.removeIf(day -> day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX));
        named.removeIf(day -> day.isBefore(filter.window().from())
                || day.isAfter(filter.window().to()));
        if (named.isEmpty()) {
            return new Facet(List.of(), false);
        }
        List<Facet.Value> values = LongStream.rangeClosed(
                        unit.of(named.stream()
                                .min(LocalDate::compareTo)
                                .orElseThrow()
                                .toEpochDay()),
                        unit.of(named.stream()
                                .max(LocalDate::compareTo)
                                .orElseThrow()
                                .toEpochDay()))
                .mapToObj(unit::text)
                .map(text -> Facet.Value.ofSpan(
                        text,
                        possible(Window.of(text), filter, events),
                        certain(Window.of(text), events),
                        chosen(Window.of(text), events)))
                .filter(value -> value.possible() > 0)
                .toList();
        return values.size() <= Facet.MOST
                ? new Facet(values, false)
                : new Facet(
                        IntStream.rangeClosed(0, values.size() - Facet.MOST)
                                .mapToObj(from -> values.subList(from, from + Facet.MOST))
                                .reduce((one, other) -> HOW_MUCH.compare(other, one) > 0 ? other : one)
                                .orElseThrow(),
                        true);
    }

    private static final Comparator<List<Facet.Value>> HOW_MUCH = Comparator.comparingLong(
                    (List<Facet.Value> span) -> sum(span, Facet.Value::chosen))
            .thenComparingLong(span -> sum(span, Facet.Value::certain))
            .thenComparingLong(span -> sum(span, Facet.Value::possible));

    private static long sum(List<Facet.Value> span, ToLongFunction<Facet.Value> count) {
        return span.stream().mapToLong(count).sum();
    }

    private static Stream<LocalDate> daysOf(Bounds row) {
        return Stream.of(row.startsEarliest(), row.startsLatest(), row.endsEarliest(), row.endsLatest());
    }

    private static long possible(Window window, DateCriterion filter, List<List<EventDate>> events) {
        return events.stream()
                .filter(dates ->
                        dates.stream().anyMatch(date -> date.possiblyWithin(window, Period.ofDays(filter.slack()))))
                .count();
    }

    private static long certain(Window window, List<List<EventDate>> events) {
        return events.stream()
                .filter(dates -> !dates.isEmpty() && dates.stream().allMatch(date -> date.certainlyWithin(window)))
                .count();
    }

    /** Doubts aside: the desk has chosen nevertheless. */
    private static long chosen(Window window, List<List<EventDate>> events) {
        return events.stream()
                .filter(dates -> !dates.isEmpty()
                        && dates.get(0).rows().stream()
                                .allMatch(row -> !row.startsLatest().isAfter(window.to())
                                        && !row.endsEarliest().isBefore(window.from())))
                .count();
    }
}
