package org.dateline.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EventDateTest {
    private static final LocalDate DAY_27 = LocalDate.of(2016, 12, 27);
    private static final LocalDate DAY_28 = LocalDate.of(2016, 12, 28);
    private static final LocalDate DAY_29 = LocalDate.of(2016, 12, 29);
    private static final LocalDate DAY_30 = LocalDate.of(2016, 12, 30);
    private static final Window ON_28 = Window.of("2016-12-28");
    private static final Window ON_29 = Window.of("2016-12-29");
    private static final Window DECEMBER = Window.of("2016-12");

    /** The table of the design, row by row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-12-25              | no       | no       | certain
                    2016-12-28              | certain  | no       | certain
                    [2016-12-28,2016-12-29] | possible | possible | certain
                    2016-12-28?             | possible | no       | possible
                    2016-12                 | possible | possible | certain
                    2016-12-27/2016-12-30   | certain  | certain  | certain
                    2016-12-29/..           | no       | certain  | certain
                    ../2016-12-29           | possible | certain  | certain
                    [..2016-12-29]          | possible | possible | possible
                    2016-12-28~             | possible | no       | possible
                    2016-12-29/             | no       | certain  | certain
                    /2016-12-29             | possible | certain  | certain
                    [2016-12-29..]          | no       | possible | possible
                    2016-12-XX              | possible | possible | certain
                    2016-12-29T14:05-05:00  | no       | certain  | certain
                    """)
    void aDateMeetsWindowsAsTheDesignSays(String date, String on28, String on29, String december) {
        EventDate when = EventDate.parse(date);

        assertThat(match(List.of(when), ON_28)).isEqualTo(on28);
        assertThat(match(List.of(when), ON_29)).isEqualTo(on29);
        assertThat(match(List.of(when), DECEMBER)).isEqualTo(december);
    }

    @Test
    void twoCitationsOfDifferentDaysArePossibleOnEachAndCertainInTheMonth() {
        List<EventDate> asserted = List.of(EventDate.parse("2016-12-28"), EventDate.parse("2016-12-29"));

        assertThat(match(asserted, ON_28)).isEqualTo("possible");
        assertThat(match(asserted, ON_29)).isEqualTo("possible");
        assertThat(match(asserted, DECEMBER)).isEqualTo("certain");
    }

    @Test
    void slackWidensApproximateDatesAlone() {
        Period day = Period.ofDays(1);

        assertThat(EventDate.parse("2016-12-28~").possiblyWithin(ON_28, day)).isTrue();
        assertThat(EventDate.parse("2016-12-28~").possiblyWithin(ON_29, day)).isTrue();
        assertThat(EventDate.parse("2016-12-28~").certainlyWithin(DECEMBER)).isFalse();
        assertThat(EventDate.parse("2016-12-28?").possiblyWithin(ON_29, day)).isFalse();
        assertThat(EventDate.parse("2016-12-28").possiblyWithin(ON_29, day)).isFalse();
        assertThat(EventDate.parse("2016-12-28%").rows(day))
                .containsExactly(new Bounds(DAY_27, DAY_29, DAY_27, DAY_29));
    }

    @Test
    void slackNeitherLeavesTheCalendarNorShrinks() {
        assertThat(Bounds.momentWithin(DAY_28, DAY_28).widenedBy(Period.ofYears(Integer.MAX_VALUE)))
                .isEqualTo(Bounds.momentWithin(LocalDate.MIN, LocalDate.MAX));
        assertThat(Bounds.momentWithin(LocalDate.MIN, DAY_28).widenedBy(Period.ofDays(1)))
                .isEqualTo(Bounds.momentWithin(LocalDate.MIN, DAY_29));
        assertThatThrownBy(() -> Bounds.momentWithin(DAY_28, DAY_28).widenedBy(Period.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNeighbourInTheOrderNarrowsAMonthToItsLastDays() {
        Bounds after28Before30 = EventDate.parse("2016-12-XX")
                .hull()
                .startingNoEarlierThan(DAY_28)
                .flatMap(bounds -> bounds.endingNoLaterThan(DAY_30))
                .orElseThrow();

        assertThat(after28Before30).isEqualTo(Bounds.momentWithin(DAY_28, DAY_30));
        for (Window day : List.of(ON_28, ON_29)) {
            assertThat(after28Before30.possiblyWithin(day)).isTrue();
            assertThat(after28Before30.certainlyWithin(day)).isFalse();
        }
        assertThat(after28Before30.certainlyWithin(DECEMBER)).isTrue();
    }

    @Test
    void anOrderThatContradictsADateLeavesNothing() {
        assertThat(EventDate.parse("2016-12-28").hull().startingNoEarlierThan(DAY_29))
                .isEmpty();
        assertThat(EventDate.parse("2016-12-28").hull().endingNoLaterThan(DAY_27))
                .isEmpty();
    }

    @Test
    void aSetHasARowForEachElementAndAHullAroundThem() {
        EventDate date = EventDate.parse("[2016-12-27,2016-12-29..2016-12-30]");

        assertThat(date.rows())
                .containsExactly(Bounds.momentWithin(DAY_27, DAY_27), Bounds.momentWithin(DAY_29, DAY_30));
        assertThat(date.hull()).isEqualTo(Bounds.momentWithin(DAY_27, DAY_30));
        assertThat(date.possiblyWithin(ON_28)).isFalse();
        assertThat(date.isOneOf()).isTrue();
        assertThat(date.isInterval()).isFalse();
    }

    @Test
    void rowsCannotBeChanged() {
        assertThatThrownBy(() -> EventDate.parse("2016").rows().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> EventDate.parse("2016~").rows(Period.ofDays(1)).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theSidesOfAnIntervalBoundEachOther() {
        assertThat(EventDate.parse("2016/2016-12-28").hull())
                .isEqualTo(new Bounds(LocalDate.of(2016, 1, 1), DAY_28, DAY_28, DAY_28));
        assertThat(EventDate.parse("2016-12-28/..").hull())
                .isEqualTo(new Bounds(DAY_28, DAY_28, DAY_28, LocalDate.MAX));
        assertThat(EventDate.parse("../2016-12-28").hull())
                .isEqualTo(new Bounds(LocalDate.MIN, DAY_28, DAY_28, DAY_28));
    }

    @Test
    void anInfiniteSideIsNoEarliestOrLatestDay() {
        assertThat(EventDate.parse("2016-12-28/..").earliest()).contains(DAY_28);
        assertThat(EventDate.parse("2016-12-28/..").latest()).isEmpty();
        assertThat(EventDate.parse("/2016-12-28").earliest()).isEmpty();
        assertThat(EventDate.parse("[..2016-12-28]").earliest()).isEmpty();
        assertThat(EventDate.parse("[..2016-12-28]").latest()).contains(DAY_28);
        assertThat(EventDate.parse("2016-12").latest()).contains(LocalDate.of(2016, 12, 31));
    }

    @Test
    void aQualifierOnEitherSideQualifiesTheDate() {
        assertThat(EventDate.parse("2016~/2017").approximate()).isTrue();
        assertThat(EventDate.parse("2016~/2017").uncertain()).isFalse();
        assertThat(EventDate.parse("../2017?").uncertain()).isTrue();
        assertThat(EventDate.parse("2016~/2017?").approximate()).isTrue();
        assertThat(EventDate.parse("2016~/2017?").uncertain()).isTrue();
        assertThat(EventDate.parse("2016%").approximate()).isTrue();
        assertThat(EventDate.parse("2016%").uncertain()).isTrue();
        assertThat(EventDate.parse("2016/2017").approximate()).isFalse();
        assertThat(EventDate.parse("2016/2017?").certainlyWithin(Window.ALWAYS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-29T14:05:00-05:00, 2016-12-29T19:05:00Z",
        "2016-12-29T14:05-05,       2016-12-29T19:05:00Z",
        "2016-12-29T14:05:37Z,      2016-12-29T14:05:37Z",
        "2016-12-29T14:05+05:30,    2016-12-29T08:35:00Z"
    })
    void aTimeWithAnOffsetIsAnInstant(String text, Instant instant) {
        assertThat(EventDate.parse(text).instant()).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-29T14:05", "2016-12-29", "2016-12-29T14:05Z/2016-12-29T14:06Z", "2016"})
    void nothingElseIsAnInstant(String text) {
        assertThat(EventDate.parse(text).instant()).isEmpty();
    }

    @Test
    void anEveningKeepsTheDayItWasWrittenWith() {
        assertThat(EventDate.parse("2016-12-28T20:00-05:00").earliest()).contains(DAY_28);
        assertThat(EventDate.parse("2016-12-29T04:00+03:00").earliest()).contains(DAY_29);
        assertThat(EventDate.parse("2016-12-28T20:00-05:00").instant())
                .isEqualTo(EventDate.parse("2016-12-29T04:00+03:00").instant());
    }

    @Test
    void datesSortByStartThenByEndThenByText() {
        List<String> inOrder = List.of(
                "[..2016-12-28]",
                "../2016-12-28",
                "2016-12-01",
                "2016-12-27",
                "2016-12-27/2016-12-28",
                "[2016-12-27,2016-12-28]",
                "2016-12-28",
                "2016-12-28?",
                "2016-12-28T09:00Z",
                "2016-12-28T14:05Z",
                "2016-12-28/..");

        Stream<String> sorted = inOrder.stream().map(EventDate::parse).sorted().map(EventDate::text);

        assertThat(sorted).containsExactly(inOrder.toArray(String[]::new));
    }

    @Test
    void equalityIsThatOfTheText() {
        assertThat(EventDate.parse("2016-12"))
                .isEqualTo(EventDate.parse("2016-12"))
                .hasToString("2016-12");
        assertThat(EventDate.parse("2016-12")).hasSameHashCodeAs(EventDate.parse("2016-12"));
        assertThat(EventDate.parse("2016-12")).isNotEqualTo(EventDate.parse("2016-12-XX"));
        assertThat(EventDate.parse("2016-12").compareTo(EventDate.parse("2016-12-XX")))
                .isNegative();
    }

    @Test
    void nullIsNotADate() {
        assertThatNullPointerException().isThrownBy(() -> EventDate.parse(null));
    }

    @Test
    void anOverlongTextIsRefusedAtOnceAndQuotedInPart() {
        String text = "2".repeat(1_000_000);

        DateSyntaxException fault = catchThrowableOfType(DateSyntaxException.class, () -> EventDate.parse(text));

        assertThat(fault.position()).isEqualTo(1_000);
        assertThat(fault.reason()).isEqualTo("a date has at most 1,000 characters");
        assertThat(fault.rewrite()).isEmpty();
        assertThat(fault.getMessage()).hasSizeLessThan(250);
    }

    @Test
    void aTextOfFullLengthIsReadAndMended() {
        DateSyntaxException fault =
                catchThrowableOfType(DateSyntaxException.class, () -> EventDate.parse("2016" + "~".repeat(996)));

        assertThat(fault.position()).isEqualTo(4);
        assertThat(fault.rewrite()).contains("2016~");
    }

    @Test
    void ofALongTextTheMessageRepeats100Characters() {
        String text = "9".repeat(100);

        assertThatThrownBy(() -> EventDate.parse(text)).hasMessageStartingWith("'" + text + "' at position 4:");
        assertThatThrownBy(() -> EventDate.parse(text + "9")).hasMessageStartingWith("'" + text + "…' at position 4:");
    }

    @Test
    void theLongestSetHas31RangesAndStaysBelowTheLimit() {
        String set = IntStream.range(0, 31)
                .mapToObj(i -> DAY_28.plusDays(3L * i) + ".." + DAY_28.plusDays(3L * i + 1))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(EventDate.parse(set).rows()).hasSize(31);
        assertThat(set).hasSizeLessThan(EventDate.MAX_LENGTH);
    }

    @Test
    void aFaultSaysAllOfItInOneLine() {
        assertThatThrownBy(() -> EventDate.parse("2016-13"))
                .isInstanceOf(DateSyntaxException.class)
                .hasMessage("'2016-13' at position 5: month must be 01 to 12");
    }

    @Test
    void theLanguageOfTheServerDoesNotShowInAFault() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThatThrownBy(() -> EventDate.parse("5.6.2016"))
                    .extracting(fault -> ((DateSyntaxException) fault).rewrite().orElse(""))
                    .isEqualTo("2016-06-05");
            assertThatThrownBy(() -> EventDate.parse("2016-0X"))
                    .extracting(fault -> ((DateSyntaxException) fault).rewrite().orElse(""))
                    .isEqualTo("[2016-01-01..2016-09-30]");
            assertThatThrownBy(() -> EventDate.parse("2015-02-29"))
                    .extracting(fault -> ((DateSyntaxException) fault).reason())
                    .isEqualTo("February 2015 has 28 days");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void boundsKeepTheirOrder() {
        assertThatThrownBy(() -> new Bounds(DAY_29, DAY_28, DAY_29, DAY_29))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounds(DAY_28, DAY_30, DAY_28, DAY_29))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounds(DAY_29, DAY_29, DAY_28, DAY_29))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatNullPointerException().isThrownBy(() -> new Bounds(null, DAY_28, DAY_28, DAY_28));
    }

    private static String match(List<EventDate> asserted, Window window) {
        if (asserted.stream().allMatch(date -> date.certainlyWithin(window))) {
            return "certain";
        }
        return asserted.stream().anyMatch(date -> date.possiblyWithin(window)) ? "possible" : "no";
    }

    @Test
    void anIntervalGivesItsTwoSidesAsTheyAreWritten() {
        EventDate date = EventDate.parse("2016-12-28T23:30:15-05/2016-12~");

        assertThat(date.start()).contains(new Side.Dated(EventDate.parse("2016-12-28T23:30:15-05")));
        assertThat(date.end()).contains(new Side.Dated(EventDate.parse("2016-12~")));
        assertThat(date.start().flatMap(Side::known).flatMap(EventDate::timeOfDay))
                .contains(LocalTime.of(23, 30, 15));
        assertThat(date.start().flatMap(Side::known).flatMap(EventDate::offset)).contains(ZoneOffset.ofHours(-5));
        assertThat(date.timeOfDay()).isEmpty();
        assertThat(date.withoutTimeOfDay().text()).isEqualTo("2016-12-28/2016-12~");
    }

    @Test
    void anIntervalTellsAnOpenSideFromAnUnknownOne() {
        assertThat(EventDate.parse("../2016").start()).contains(Side.Limitless.OPEN);
        assertThat(EventDate.parse("/2016").start()).contains(Side.Limitless.UNKNOWN);
        assertThat(EventDate.parse("2016/..").end()).contains(Side.Limitless.OPEN);
        assertThat(EventDate.parse("2016/").end()).contains(Side.Limitless.UNKNOWN);
        assertThat(EventDate.parse("2016/").end().flatMap(Side::known)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "2016-12-28T14:05Z", "[2016-12-28,2016-12-29]", "[..2016-12-28]"})
    void onlyAnIntervalHasSides(String text) {
        assertThat(EventDate.parse(text).start()).isEmpty();
        assertThat(EventDate.parse(text).end()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016/2017", "[2016-12-28]"})
    void aSideOfAnIntervalIsASingleDate(String text) {
        EventDate date = EventDate.parse(text);

        assertThatThrownBy(() -> new Side.Dated(date)).isInstanceOf(IllegalArgumentException.class);
    }
}
