package org.dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
import org.dateline.format.Messages;
import org.dateline.page.Axis.Band;
import org.dateline.page.Axis.Column;
import org.dateline.page.Axis.Row;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AxisTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    /** What 24 pixels are of the width of a small phone. */
    private static final double TARGET = 100.0 * 24 / 288;

    private static final String[] DECEMBER = {
        "2016-12-01", "2016-12-04", "2016-12-08", "2016-12-11", "2016-12-16", "2016-12-21", "2016-12-26", "2016-12-31"
    };

    /**
     * @param edtf null for an undated event
     * @param rivals what others say instead
     */
    private static EventFixtures.Builder told(String id, String edtf, String... rivals) {
        EventFixtures.Builder event = EventFixtures.event(id).type("call").when(edtf);
        return rivals.length == 0
                ? event
                : event.disagreement(
                        "when",
                        null,
                        Stream.concat(Stream.of(edtf), Arrays.stream(rivals)).toArray(String[]::new));
    }

    private static EventView event(String id, String edtf, String... rivals) {
        return told(id, edtf, rivals).build();
    }

    private static List<EventView> events(String... dates) {
        return IntStream.range(0, dates.length)
                .mapToObj(i -> event("event-" + i, dates[i]))
                .toList();
    }

    private static Axis axis(List<EventView> events) {
        return Axis.of(events, ENGLISH).orElseThrow();
    }

    private static Axis axis(String... dates) {
        return axis(events(dates));
    }

    /** Among days of December, in which it is marked as key. */
    private static Row key(String date, String... rivals) {
        List<EventView> events = new ArrayList<>(events(DECEMBER));
        events.add(told("it", date, rivals).key().build());
        Axis axis = axis(events);
        assertSound(axis, events.size());
        assertThat(axis.rows()).hasSize(1);
        return axis.rows().get(0);
    }

    private static Column column(Axis axis, String event) {
        return axis.columns().stream()
                .filter(column -> event.equals(column.event()))
                .findFirst()
                .orElseThrow();
    }

    /** Everything is somewhere, nothing beyond the edges, and a finger can hit each of it. */
    private static void assertSound(Axis axis, int dated) {
        assertThat(axis.columns()).isNotEmpty();
        double right = 0;
        for (Column column : axis.columns()) {
            assertThat(column.left()).as("left of %s", column).isGreaterThanOrEqualTo(right - 0.02);
            assertThat(column.width()).as("width of %s", column).isGreaterThanOrEqualTo(TARGET - 0.02);
            right = column.left() + column.width();
            assertThat(column.place()).isBetween(column.left(), right);
            assertThat(column.label()).isNotBlank();
            assertThat(column.event() == null).as("event of %s", column).isEqualTo(column.count() == 0);
        }
        assertThat(right).isLessThanOrEqualTo(100.05);
        assertThat(axis.rows().size()).isLessThanOrEqualTo(9);
        for (Row row : axis.rows()) {
            assertThat(row.rivalsLeft()).as("left of %s", row).isBetween(0.0, row.left());
            assertThat(row.rivalsRight()).as("right of %s", row).isBetween(row.right(), 100.05);
            assertThat(row.date()).isNotBlank();
            if (row.shape().equals("dot")) {
                assertThat(row.width()).isZero();
            } else {
                assertThat(row.shape()).isIn("within", "span");
                assertThat(row.width()).as("width of %s", row).isPositive();
            }
        }
        for (Band band : axis.bands()) {
            assertThat(band.left()).as("left of %s", band).isBetween(0.0, 100.0);
            assertThat(band.right()).as("right of %s", band).isBetween(band.left() + 0.5, 100.05);
        }
        int inBands = axis.bands().stream()
                .mapToInt(band -> Integer.parseInt(band.words().split(" ")[0]))
                .sum();
        int inColumns = axis.columns().stream().mapToInt(Column::count).sum();
        assertThat(inColumns + inBands).isLessThanOrEqualTo(dated);
        assertThat(inColumns + inBands + axis.rows().size()).isGreaterThanOrEqualTo(dated);
    }

    @Test
    void aDayIsADotInTheMiddleOfItsColumn() {
        Axis axis = axis("2016-12-01", "2016-12-16", "2016-12-31");
        assertSound(axis, 3);
        assertThat(axis.rows()).extracting(Row::shape).containsOnly("dot");
        assertThat(axis.rows().get(1).left()).isCloseTo(50, within(0.1));
        assertThat(axis.rows())
                .extracting(Row::left)
                .containsExactlyElementsOf(
                        axis.columns().stream().map(Column::place).toList());
        assertThat(axis.rows()).extracting(Row::date).containsExactly("1\u00a0Dec", "16\u00a0Dec", "31\u00a0Dec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-29?", "2016-12-29~", "2016-12-29%", "2016-12-29T10:00:00Z"})
    void aDayIsADotHoweverItIsQualified(String date) {
        assertThat(key(date).shape()).isEqualTo("dot");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2016-12-10,2016-12-12]         | within | false | false",
                "[2016-12-10..2016-12-12]        | within | false | false",
                "2016-12                         | within | false | false",
                "2016-12-10/2016-12-12           | span   | false | false",
                "../2016-12-16                   | span   | true  | false",
                "/2016-12-16                     | span   | true  | false",
                "[..2016-12-16]                  | within | true  | false",
                "2016-12-16/..                   | span   | false | true",
                "[2016-12-16..]                  | within | false | true",
                "2016-12-31/..                   | span   | false | true",
            })
    void whatIsNoDayIsABar(String date, String shape, boolean openLeft, boolean openRight) {
        Row row = key(date);
        assertThat(row.shape()).isEqualTo(shape);
        assertThat(row.openLeft()).isEqualTo(openLeft);
        assertThat(row.openRight()).isEqualTo(openRight);
        if (openLeft) {
            assertThat(row.left()).isZero();
        }
        if (openRight) {
            assertThat(row.right()).isEqualTo(100);
        }
    }

    @Test
    void aDisputedDayHasARingForEachOtherDay() {
        Row row = key("2016-12-28", "2016-12-29", "2016-12-11", "2016-12-29");
        assertThat(row.disputed()).isTrue();
        assertThat(row.rivals())
                .hasSize(2)
                .anyMatch(place -> place < row.left())
                .anyMatch(place -> place > row.left());
        assertThat(row.rivalsLeft()).isLessThan(row.left());
        assertThat(row.rivalsRight()).isGreaterThan(row.right());
    }

    @Test
    void rivalsThatAreNoSingleDayAndPositionsOnOtherThingsAreNotShown() {
        assertThat(key("2016-12-16", "2016-12").disputed()).isFalse();
        Axis axis = axis(List.of(
                event("first", "2016-12-01"),
                EventFixtures.event("other")
                        .when("2016-12-16")
                        .disagreement("quantity", null, "2..4", "5..")
                        .build()));
        assertThat(axis.rows()).noneMatch(Row::disputed);
    }

    @Test
    void whatTheDeskHasMarkedIsToldByNameInTheOrderOfTime() {
        List<EventView> events = new ArrayList<>(events(DECEMBER));
        events.add(told("late", "2016-12-30").key().build());
        events.add(told("early", "2016-12-02").key().build());
        Axis axis = axis(events);
        assertThat(axis.rows()).extracting(row -> row.event().id()).containsExactly("early", "late");
        assertSound(axis, 10);
    }

    @Test
    void ofManyMarkedEventsNineAreTold() {
        List<EventView> events = IntStream.range(10, 30)
                .mapToObj(day -> told("event-" + day, "2016-12-" + day).key().build())
                .toList();
        assertThat(axis(events).rows()).hasSize(9);
        assertSound(axis(events), 20);
    }

    @Test
    void whereTheDeskHasMarkedNoneWhatIsDisputedIsToldFirst() {
        List<EventView> events = new ArrayList<>(events(DECEMBER));
        events.add(event("disputed", "2016-12-28", "2016-12-29"));
        Axis axis = axis(events);
        assertThat(axis.rows()).hasSize(5).anyMatch(row -> row.event().id().equals("disputed"));
        assertSound(axis, 9);
    }

    @Test
    void whatIsFarFromAllOthersDoesNotSqueezeThem() {
        Axis axis = axis("1799-01-30", "2016-12-25", "2016-12-28", "2016-12-29", "2016-12-29", "2016-12-31");
        assertThat(axis.columns()).extracting(Column::label).containsExactly("30", "25", "28", "29", "31");
        assertThat(axis.columns()).extracting(Column::year).containsExactly("1799", "2016", null, null, null);
        assertThat(axis.columns()).extracting(Column::month).containsExactly("Jan", "Dec", null, null, null);
        assertThat(axis.columns().get(4).place() - axis.columns().get(1).place())
                .isGreaterThan(50);
        assertSound(axis, 6);
    }

    @Test
    void whatHasNoDayIsFoldedIntoABandInWords() {
        List<EventView> events = new ArrayList<>(events(DECEMBER));
        events.addAll(List.of(
                event("by-1", "[..2016-12-16]"),
                event("by-2", "[2016-12-10..2016-12-29]"),
                event("by-3", "1799"),
                event("after", "[2016-12-20..]")));
        Axis axis = axis(events);
        assertThat(axis.bands())
                .extracting(Band::words)
                .containsExactly("3 more by 29 December 2016", "1 more from 20 December 2016 on");
        assertThat(axis.bands()).extracting(Band::event).containsExactly("by-1", "after");
        assertSound(axis, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-29", "2016", "2016-12-29/2017-01-15", "../2016", "2016/.."})
    void oneEventAloneNeedsNoPicture(String date) {
        assertThat(Axis.of(events(date), ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 41, 200})
    void whatHappenedOnOneDayIsCountedThere(int times) {
        String[] dates = new String[times];
        Arrays.fill(dates, "2016-12-29");
        Axis axis = axis(dates);
        assertThat(axis.columns()).extracting(Column::count).containsExactly(times);
        assertThat(axis.columns().get(0).name()).isEqualTo("29 December 2016: " + times + " events");
        assertSound(axis, times);
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "3, 200", "7, 100", "40, 200", "400, 60"})
    void manyDaysAreGatheredIntoLongerWhiles(int apart, int events) {
        LocalDate first = LocalDate.parse("2001-02-03");
        Axis axis = axis(IntStream.range(0, events)
                .mapToObj(i -> first.plusDays((long) i * apart).toString())
                .toArray(String[]::new));
        assertThat(axis.columns().size()).isBetween(2, 12);
        assertThat(axis.columns().stream().mapToInt(Column::count).sum()).isEqualTo(events);
        assertSound(axis, events);
    }

    @Test
    void fourteenMonthsAreQuarters() {
        Axis axis = axis(IntStream.range(0, 200)
                .mapToObj(i -> LocalDate.parse("2019-10-17").plusDays(2L * i).toString())
                .toArray(String[]::new));
        assertThat(axis.columns()).extracting(Column::label).containsExactly("Oct", "Jan", "Apr", "Jul", "Oct");
        assertThat(axis.columns()).extracting(Column::year).containsExactly("2019", "2020", null, null, null);
        assertThat(axis.columns().get(0).name()).startsWith("October–December 2019: ");
        assertThat(axis.rows()).extracting(Row::date).allMatch(date -> date.endsWith("2019") || date.endsWith("2020"));
        assertSound(axis, 200);
    }

    @Test
    void yearsAloneAreColumnsOfYears() {
        Axis axis = axis("2009", "2011", "2012", "2016", "2017", "2017", "2018", "2019");
        assertThat(axis.columns()).extracting(Column::label).contains("2009", "2012", "2019");
        assertThat(axis.columns()).extracting(Column::year).containsOnlyNulls();
        assertThat(column(axis, "event-4").count()).isEqualTo(2);
        assertThat(axis.bands()).isEmpty();
        assertSound(axis, 8);
    }

    @Test
    void onlyVagueDatesHaveAPictureToo() {
        assertSound(axis("[..2016-12-16]", "[2016-12-10..]", "2016-12", "2016-12-10/2016-12-20", "2016/.."), 5);
        assertSound(axis("2016-12", "2017-01", "2017-02", "2016-12", "2017-03", "2017-04", "2017-05", "2016-08"), 8);
        assertSound(axis("../2016", "../2016", "../2016", "../2016", "../2016", "../2016", "../2016", "../2016"), 8);
    }

    @Test
    void withoutDatesThereIsNoAxis() {
        assertThat(Axis.of(List.of(), ENGLISH)).isEmpty();
        assertThat(Axis.of(List.of(event("one", null), event("two", null)), ENGLISH))
                .isEmpty();
        assertThat(Axis.of(List.of(event("one", "2016"), event("two", null)), ENGLISH))
                .isEmpty();
    }

    @Test
    void theOrderOfEventsDoesNotMatterToTheirPlaces() {
        List<EventView> events = new ArrayList<>(events("2016-12-01", "2016-12", "2017-01-05", "2016-12-29"));
        List<String> forwards = places(axis(events));
        Collections.reverse(events);
        assertThat(places(axis(events))).isEqualTo(forwards);
    }

    private static List<String> places(Axis axis) {
        return axis.rows().stream()
                .map(row -> row.event().id() + " " + row.left())
                .toList();
    }

    static Stream<List<String>> spreads() {
        return Stream.of(
                List.of("2016-12-29", "2016-12-30"),
                List.of("2016-12-25", "2017-01-03"),
                List.of("2016-01-01", "2016-12-31"),
                List.of("2001-09-11", "2021-01-06"),
                List.of("1990", "2030"),
                List.of("1100", "2000"),
                List.of("0001", "1999"),
                List.of("0000-01-01", "9999-12-31"),
                List.of("0000", "9999"),
                List.of("-0043-03-13", "-0043-03-15"),
                List.of("-0043", "0014"),
                List.of("-9999-01-01", "9999-12-31"),
                List.of("-9999", "9999"));
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void twoDatesAnyTimeApartAreShown(List<String> ends) {
        assertSound(axis(ends.toArray(String[]::new)), 2);
    }

    @ParameterizedTest
    @CsvSource({"en,Dec", "de,Dez", "fr,déc", "es,dic", "ru,дек"})
    void columnsSpeakTheLanguage(String language, String month) {
        Axis axis = Axis.of(events("2016-12-10", "2016-12-12"), Messages.in(Locale.forLanguageTag(language)))
                .orElseThrow();
        assertThat(axis.columns().get(0).month()).contains(month);
        assertThat(axis.rows().get(0).date()).contains(month);
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
    void everyDateTwiceIsShown(String date) {
        Optional<Axis> axis = Axis.of(events(date, date), ENGLISH);
        assertThat(axis.isPresent()).isEqualTo(hasEnd(date));
        axis.ifPresent(each -> assertSound(each, 2));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateIsShownAmongOthers(String date) {
        assertSound(axis("2016-12-01", "2016-12-20", "2016-12-31", "2017-01-20", date), hasEnd(date) ? 5 : 4);
        assertSound(
                axis(Stream.concat(Arrays.stream(DECEMBER), Stream.of(date)).toArray(String[]::new)),
                hasEnd(date) ? 9 : 8);
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
        assertSound(axis(dates.toArray(String[]::new)), (int)
                dates.stream().filter(AxisTest::hasEnd).count());
    }
}
