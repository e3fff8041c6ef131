package org.dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.date.EventDate;
import org.dateline.format.EventFixtures;
import org.dateline.page.Axis.Mark;
import org.dateline.page.Axis.Tick;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AxisTest {
    /** What a dot takes of the width. */
    private static final double DOT = 3.2;

    /** What the labels of two ticks take of the width, beside each other. */
    private static final double LABEL = 8;

    private static final int MOST_TICKS = 9;

    /**
     * @param edtf null for an undated event
     * @param rivals what others say instead
     */
    private static EventView event(String id, String edtf, String... rivals) {
        EventFixtures.Builder event = EventFixtures.event(id).type("call").when(edtf);
        if (rivals.length > 0) {
            event.disagreement(
                    "when",
                    null,
                    Stream.concat(Stream.of(edtf), Arrays.stream(rivals)).toArray(String[]::new));
        }
        return event.build();
    }

    private static List<EventView> events(String... dates) {
        return IntStream.range(0, dates.length)
                .mapToObj(i -> event("event-" + i, dates[i]))
                .toList();
    }

    private static Axis axis(List<EventView> events) {
        return Axis.of(events, Locale.ENGLISH).orElseThrow();
    }

    private static Axis axis(String... dates) {
        return axis(events(dates));
    }

    private static Mark mark(Axis axis, String id) {
        return axis.marks().stream()
                .filter(mark -> mark.event().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The mark of the last of these dates. */
    private static Mark last(String... dates) {
        return mark(axis(dates), "event-" + (dates.length - 1));
    }

    private static void assertSound(Axis axis, int dated) {
        assertThat(axis.marks().size() + axis.earlier() + axis.later() + axis.more())
                .isEqualTo(dated);
        for (Mark mark : axis.marks()) {
            assertThat(mark.left()).as("left of %s", mark).isBetween(0.0, 100.0);
            assertThat(mark.width()).as("width of %s", mark).isNotNegative();
            assertThat(mark.right()).as("right of %s", mark).isBetween(0.0, 100.0);
            assertThat(mark.rivals()).as("rivals of %s", mark).allMatch(place -> place >= 0 && place <= 100);
            assertThat(mark.rivalsLeft()).isLessThanOrEqualTo(mark.left());
            assertThat(mark.rivalsRight()).isGreaterThanOrEqualTo(mark.right());
            assertThat(mark.shape()).isIn("dot", "within", "span");
            if (mark.shape().equals("dot")) {
                assertThat(mark.width()).as("width of %s", mark).isZero();
            } else {
                assertThat(mark.width()).as("width of %s", mark).isPositive();
            }
            assertThat(mark.y()).as("height of %s", mark).isPositive().isLessThan(axis.scale());
        }
        assertThat(axis.scale()).isLessThan(axis.height());
        assertThat(axis.years()).isLessThanOrEqualTo(axis.height());
        assertApart(axis);
        assertReadable(axis.ticks());
    }

    /** No two marks of a height come nearer to each other than a dot. */
    private static void assertApart(Axis axis) {
        Map<Integer, List<Mark>> lanes = new HashMap<>();
        axis.marks()
                .forEach(mark ->
                        lanes.computeIfAbsent(mark.y(), y -> new ArrayList<>()).add(mark));
        lanes.values().forEach(lane -> {
            List<Mark> sorted = lane.stream()
                    .sorted(Comparator.comparingDouble(Mark::rivalsLeft))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(sorted.get(i).rivalsLeft() - sorted.get(i - 1).rivalsRight())
                        .as("%s beside %s", sorted.get(i - 1), sorted.get(i))
                        .isGreaterThanOrEqualTo(DOT - 0.000001);
            }
        });
    }

    private static void assertReadable(List<Tick> ticks) {
        assertThat(ticks.size()).as("ticks").isLessThanOrEqualTo(MOST_TICKS + 1);
        assertThat(ticks.stream().map(Tick::place).toList()).isSorted();
        assertThat(ticks).allMatch(tick -> tick.place() >= 0 && tick.place() <= 100);
        assertThat(new HashSet<>(ticks.stream().map(tick -> tick.place() + "").toList()))
                .as("places of ticks")
                .hasSameSizeAs(ticks);
        List<Tick> major = ticks.stream().filter(tick -> !tick.minor()).toList();
        for (int i = 1; i < major.size(); i++) {
            assertThat(major.get(i).place() - major.get(i - 1).place())
                    .as("from %s to %s", major.get(i - 1), major.get(i))
                    .isGreaterThanOrEqualTo(LABEL);
        }
    }

    @Test
    void aDayIsADot() {
        Mark mark = last("2016-12-01", "2016-12-31", "2016-12-16");
        assertThat(mark.shape()).isEqualTo("dot");
        assertThat(mark.left()).isCloseTo(50, within(0.1));
        assertThat(mark.width()).isZero();
        assertThat(mark.right()).isEqualTo(mark.left());
        assertThat(mark.openLeft()).isFalse();
        assertThat(mark.openRight()).isFalse();
        assertThat(mark.disputed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-29?", "2016-12-29~", "2016-12-29%", "2016-12-29T10:00:00Z"})
    void aDayIsADotHoweverItIsQualified(String date) {
        if (EventDate.parse(date).earliest().equals(EventDate.parse(date).latest())) {
            assertThat(last("2016-12-01", "2016-12-11", "2016-12-21", "2016-12-31", date)
                            .shape())
                    .isEqualTo("dot");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2016-12-10,2016-12-12]",
                "[2016-12-10..2016-12-12]",
                "[2016-12-10,2016-12-11,2016-12-12]",
            })
    void oneOfSeveralDaysIsSomewhereWithin(String date) {
        Mark mark = last("2016-12-01", "2016-12-11", "2016-12-21", "2016-12-31", date);
        assertThat(mark.shape()).isEqualTo("within");
        assertThat(mark.width()).isCloseTo(94.0 * 3 / 31, within(0.1));
        assertThat(mark.openLeft()).isFalse();
        assertThat(mark.openRight()).isFalse();
    }

    @Test
    void aMonthIsSomewhereWithin() {
        Mark mark = last("2016-11-01", "2016-12-31", "2016-12");
        assertThat(mark.shape()).isEqualTo("within");
        assertThat(mark.right()).isCloseTo(97, within(0.1));
    }

    @Test
    void anIntervalLasted() {
        Mark mark = last("2016-12-01", "2016-12-11", "2016-12-21", "2016-12-31", "2016-12-10/2016-12-12");
        assertThat(mark.shape()).isEqualTo("span");
        assertThat(mark.width()).isCloseTo(94.0 * 3 / 31, within(0.1));
        assertThat(mark.openLeft()).isFalse();
        assertThat(mark.openRight()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2016-12-16", "/2016-12-16", "[..2016-12-16]"})
    void whatIsOpenAtTheLeftBeginsAtTheEdge(String date) {
        Mark mark = last("2016-12-01", "2016-12-11", "2016-12-21", "2016-12-31", date);
        assertThat(mark.openLeft()).isTrue();
        assertThat(mark.openRight()).isFalse();
        assertThat(mark.left()).isZero();
        assertThat(mark.right()).isBetween(50.0, 55.0);
        assertThat(mark.shape()).isEqualTo(date.startsWith("[") ? "within" : "span");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-16/..", "2016-12-16/", "[2016-12-16..]"})
    void whatIsOpenAtTheRightEndsAtTheEdge(String date) {
        Mark mark = last("2016-12-01", "2016-12-11", "2016-12-21", "2016-12-31", date);
        assertThat(mark.openLeft()).isFalse();
        assertThat(mark.openRight()).isTrue();
        assertThat(mark.left()).isBetween(45.0, 50.0);
        assertThat(mark.right()).isEqualTo(100);
        assertThat(mark.shape()).isEqualTo(date.startsWith("[") ? "within" : "span");
    }

    @Test
    void whatGoesBeyondTheAxisIsOpen() {
        Axis axis = axis(events("2016-12-01", "2016-12-08", "2016-12-15", "2016-12-31", "1799/2016-12-10"));
        Mark mark = mark(axis, "event-4");
        assertThat(mark.openLeft()).isTrue();
        assertThat(mark.openRight()).isFalse();
        assertThat(mark.left()).isZero();
        assertThat(axis.earlier()).isZero();
        assertSound(axis, 5);
    }

    @Test
    void aDisputedDayHasRivals() {
        Axis axis = axis(List.of(
                event("first", "2016-12-01"),
                event("last", "2016-12-31"),
                event("disputed", "2016-12-16", "2016-12-10", "2016-12-20", "2016-12-10")));
        Mark mark = mark(axis, "disputed");
        assertThat(mark.disputed()).isTrue();
        assertThat(mark.rivals())
                .hasSize(2)
                .anyMatch(place -> place < mark.left())
                .anyMatch(place -> place > mark.right());
        assertThat(mark.rivalsLeft()).isEqualTo(mark.rivals().get(0)).isLessThan(mark.left());
        assertThat(mark.rivalsRight()).isEqualTo(mark.rivals().get(1)).isGreaterThan(mark.right());
        assertSound(axis, 3);
    }

    @Test
    void rivalsThatAreNoSingleDayAndPositionsOnOtherThingsAreNotShown() {
        EventView quantity = EventFixtures.event("other")
                .when("2016-12-16")
                .disagreement("quantity", null, "2..4", "5..")
                .build();
        Axis axis = axis(List.of(
                event("first", "2016-12-01"),
                event("last", "2016-12-31"),
                event("month", "2016-12-16", "2016-12"),
                quantity));
        assertThat(mark(axis, "month").disputed()).isFalse();
        assertThat(mark(axis, "other").disputed()).isFalse();
    }

    @Test
    void nothingStandsOnTheLineBetweenADisputedDayAndItsRival() {
        Axis axis = axis(List.of(
                event("first", "2016-12-01"),
                event("last", "2016-12-31"),
                event("between", "2016-12-16"),
                event("disputed", "2016-12-10", "2016-12-20")));
        assertThat(mark(axis, "between").y())
                .isNotEqualTo(mark(axis, "disputed").y());
        assertSound(axis, 4);
    }

    @Test
    void whatIsFarFromAllOthersDoesNotSqueezeThem() {
        Axis axis = axis("1799-01-30", "2016-12-25", "2016-12-28", "2016-12-29", "2016-12-29", "2016-12-31");
        assertThat(axis.earlier()).isEqualTo(1);
        assertThat(axis.later()).isZero();
        assertThat(axis.marks()).hasSize(5).noneMatch(mark -> mark.event().id().equals("event-0"));
        assertThat(mark(axis, "event-5").left() - mark(axis, "event-1").left()).isGreaterThan(70);
        assertSound(axis, 6);
    }

    @Test
    void whatIsFarBehindAllOthersIsLater() {
        Axis axis = axis("2016-12-25", "2016-12-28", "2016-12-29", "2016-12-29", "2016-12-31", "2034");
        assertThat(axis.earlier()).isZero();
        assertThat(axis.later()).isEqualTo(1);
        assertSound(axis, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2016-12-29", "2016", "2016-12-29/2017-01-15", "[2016-12-28,2016-12-29]", "../2016", "2016/.."})
    void oneEventAloneIsShown(String date) {
        Axis axis = axis(date);
        assertThat(axis.marks()).hasSize(1);
        assertThat(axis.ticks()).isNotEmpty();
        assertSound(axis, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 40, 41, 200})
    void whatHappenedOnOneDayIsStacked(int times) {
        String[] dates = new String[times];
        Arrays.fill(dates, "2016-12-29");
        Axis axis = axis(dates);
        assertThat(axis.marks())
                .hasSize(Math.min(times, 40))
                .extracting(Mark::y)
                .doesNotHaveDuplicates();
        assertThat(axis.more()).isEqualTo(times - axis.marks().size());
        assertThat(axis.marks()).extracting(Mark::left).containsOnly(50.0);
        assertThat(axis.ticks()).hasSize(1);
        assertSound(axis, times);
    }

    @Test
    void whatIsExactStandsNearestTheScale() {
        Axis axis = axis("2016-12", "2016-12-10/2016-12-20", "2016-12-15");
        assertThat(mark(axis, "event-2").y())
                .isGreaterThan(mark(axis, "event-1").y());
        assertThat(mark(axis, "event-1").y())
                .isGreaterThan(mark(axis, "event-0").y());
    }

    @Test
    void whatHasRoomBesideSharesAHeight() {
        Axis axis = axis("2016-12-01", "2016-12-11", "2016-12-21", "2016-12-31");
        assertThat(axis.marks())
                .extracting(Mark::y)
                .containsOnly(axis.marks().get(0).y());
    }

    @Test
    void withoutDatesThereIsNoAxis() {
        assertThat(Axis.of(List.of(), Locale.ENGLISH)).isEmpty();
        assertThat(Axis.of(List.of(event("one", null), event("two", null)), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void whatIsUndatedIsNotOnTheAxis() {
        Axis axis = axis(List.of(event("dated", "2016-12-29"), event("undated", null)));
        assertThat(axis.marks()).extracting(mark -> mark.event().id()).containsExactly("dated");
        assertSound(axis, 1);
    }

    @Test
    void theOrderOfEventsDoesNotMatterToTheirPlaces() {
        List<EventView> events = new ArrayList<>(events("2016-12-01", "2016-12", "2017-01-05", "2016-12-29"));
        Axis forwards = axis(events);
        Collections.reverse(events);
        assertThat(axis(events).marks())
                .extracting(mark -> mark.event().id() + mark.left() + " " + mark.y())
                .containsExactlyInAnyOrderElementsOf(forwards.marks().stream()
                        .map(mark -> mark.event().id() + mark.left() + " " + mark.y())
                        .toList());
    }

    static Stream<List<String>> spreads() {
        return Stream.of(
                List.of("2016-12-29", "2016-12-30"),
                List.of("2016-12-25", "2017-01-02"),
                List.of("2016-12-25", "2017-01-03"),
                List.of("2016-12-01", "2016-12-31"),
                List.of("2016-11-08", "2017-01-20"),
                List.of("2016-12-30", "2017-03-02"),
                List.of("2016-01-31", "2016-09-30"),
                List.of("2016-01-01", "2016-12-31"),
                List.of("2015-06-16", "2017-05-17"),
                List.of("2014-12-31", "2017-01-01"),
                List.of("2001-09-11", "2021-01-06"),
                List.of("2009", "2017"),
                List.of("1990", "2030"),
                List.of("1799", "1801"),
                List.of("1700", "1900"),
                List.of("1100", "2000"),
                List.of("0001", "1999"),
                List.of("0000", "9999"));
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void theScaleIsReadable(List<String> ends) {
        Axis axis = axis(ends.toArray(String[]::new));
        assertThat(axis.ticks()).isNotEmpty();
        assertSound(axis, 2);
    }

    /** A day more each time: where one step takes over from another. */
    @Test
    void theScaleIsReadableOverAnyNumberOfDays() {
        for (int days = 0; days < 4000; days += days < 400 ? 1 : 37) {
            String end = LocalDate.parse("2016-01-13").plusDays(days).toString();
            Axis axis = axis("2016-01-13", end);
            assertThat(axis.ticks()).as(end).isNotEmpty();
            assertSound(axis, 2);
        }
    }

    @Test
    void centuriesAreTicksOfCenturies() {
        Axis axis = axis("1400", "1500", "1600", "1700", "1800", "1900");
        assertThat(axis.ticks()).extracting(Tick::label).contains("1500", "1600", "1700", "1800", "1900");
        assertThat(axis.ticks()).extracting(Tick::year).containsOnlyNulls();
        assertSound(axis, 6);
    }

    @Test
    void aNewYearIsToldWhereLabelsLeaveItOut() {
        Axis axis = axis("2016-12-28", "2017-01-02");
        assertThat(axis.ticks().get(0).year()).isEqualTo(2016);
        assertThat(axis.ticks().stream().map(Tick::year).filter(year -> year != null))
                .containsExactly(2016, 2017);
    }

    @ParameterizedTest
    @CsvSource({"en,Dec", "de,Dez", "fr,déc", "es,dic", "ru,дек"})
    void ticksSpeakTheLanguage(String language, String month) {
        Axis axis = Axis.of(events("2016-12-10", "2016-12-12"), Locale.forLanguageTag(language))
                .orElseThrow();
        assertThat(axis.ticks().get(0).label()).contains(month);
    }

    private static List<String> dates() throws IOException {
        try (InputStream table = EventDate.class.getResourceAsStream("vectors.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[1].equals("yes"))
                    .map(columns -> columns[0])
                    .toList();
        }
    }

    private static boolean hasEnd(String date) {
        EventDate read = EventDate.parse(date);
        return read.earliest().isPresent() || read.latest().isPresent();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateAloneIsShown(String date) {
        Optional<Axis> axis = Axis.of(events(date), Locale.ENGLISH);
        assertThat(axis.isPresent()).isEqualTo(hasEnd(date));
        axis.ifPresent(each -> assertSound(each, 1));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateIsShownAmongOthers(String date) {
        assertSound(axis("2016-12-01", "2016-12-20", "2016-12-31", "2017-01-20", date), 5);
        assertSound(
                axis(List.of(
                        event("first", "2016-12-01"),
                        event("last", "2016-12-31"),
                        event("disputed", "2016-12-16", date))),
                3);
    }

    @Test
    void allDatesTogetherAreShown() throws IOException {
        List<String> dates = dates();
        assertThat(dates).hasSizeGreaterThan(50);
        assertSound(axis(dates.toArray(String[]::new)), dates.size());
    }
}
