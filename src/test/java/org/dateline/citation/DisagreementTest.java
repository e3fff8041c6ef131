package org.dateline.citation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.dateline.citation.Disagreement.Field;
import org.dateline.citation.Disagreement.Kind;
import org.dateline.citation.Disagreement.Position;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.source.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.citation.Made.asserts;
import static org.dateline.citation.Made.counts;
import static org.dateline.citation.Made.named;
import static org.dateline.citation.Made.passage;
import static org.dateline.citation.Made.unnamed;

class DisagreementTest {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final Choice UNDATED = new Choice(null, WASHINGTON, null, false);
    private static final Choice QUESTION = new Choice(null, WASHINGTON, null, true);

    private final Origin spokesman = named("spokesman");
    private final Origin embassy = named("embassy");
    private final Origin official = unnamed("official");

    private static Choice on(String date) {
        return new Choice(EventDate.parse(date), WASHINGTON, null, false);
    }

    private static Choice of(String quantity) {
        return new Choice(null, WASHINGTON, Quantity.parse(quantity), false);
    }

    /** The one disagreement there must be. */
    private static Disagreement among(Choice choice, Citation... citations) {
        List<Disagreement> disagreements = Disagreement.among(List.of(citations), choice);
        assertThat(disagreements).hasSize(1);
        return disagreements.get(0);
    }

    private static void assertNone(Choice choice, Citation... citations) {
        assertThat(Disagreement.among(List.of(citations), choice)).isEmpty();
    }

    private static Citation leavingWhenOpen(Origin origin) {
        Citation citation = asserts(origin);
        citation.leavesWhenOpen = true;
        return citation;
    }

    private static Citation leavingQuantityOpen(Origin origin) {
        Citation citation = asserts(origin);
        citation.leavesQuantityOpen = true;
        return citation;
    }

    @Test
    void thereIsNoneWhereNobodySpeaks() {
        assertNone(on("2016-12-28"));
        assertNone(QUESTION);
    }

    @Nested
    class OnTheDate {

        @Test
        void isBetweenDatesThatExcludeEachOtherTheChosenOneFirst() {
            Citation otherDay = asserts(official, "2016-12-29");
            Citation chosenDay = asserts(spokesman);
            Disagreement disagreement = among(on("2016-12-28"), otherDay, chosenDay);
            assertThat(disagreement.field()).isEqualTo(Field.WHEN);
            assertThat(disagreement.kind()).isEqualTo(Kind.CONTRADICTION);
            assertThat(disagreement.positions())
                    .containsExactly(
                            new Position("2016-12-28", true, List.of(chosenDay), Set.of("2016-12-29")),
                            new Position("2016-12-29", false, List.of(otherDay), Set.of("2016-12-28")));
        }

        @Test
        void hasNoPlaceForAChoiceThatNobodyGives() {
            assertThat(among(on("2016-12-28"), asserts(official, "2016-12-29"), asserts(spokesman, "2016-12-30"))
                            .positions())
                    .extracting(Position::value, Position::chosen)
                    .containsExactly(tuple("2016-12-29", false), tuple("2016-12-30", false));
            assertNone(on("2016-12-28"), asserts(official, "2016-12-29"));
        }

        @Test
        void isThereWithoutAChoiceToo() {
            assertThat(among(UNDATED, asserts(official, "2016-12-29"), asserts(spokesman, "2016-12-30"))
                            .positions())
                    .extracting(Position::value)
                    .containsExactly("2016-12-29", "2016-12-30");
        }

        @Test
        void leavesOutWhoGivesNoneWhereNoneIsChosen() {
            Citation silent = asserts(embassy);
            assertThat(among(UNDATED, silent, asserts(official, "2016-12-29"), asserts(spokesman, "2016-12-30"))
                            .positions())
                    .flatExtracting(Position::citations)
                    .hasSize(2)
                    .doesNotContain(silent);
        }

        @Test
        void leavesOutWhoLeavesItOpen() {
            assertNone(on("2016-12-28"), asserts(official, "2016-12-29"), leavingWhenOpen(spokesman));
        }

        @Test
        void leavesOutWhoDoesNotAssert() {
            assertNone(on("2016-12-28"), asserts(official, "2016-12-29"), passage(Stance.DOES_NOT_KNOW, spokesman));
        }

        @Test
        void isNotBetweenDatesThatCanBothBe() {
            assertNone(on("2016-12-28"), asserts(spokesman), asserts(official, "2016-12"));
            assertNone(on("2016-12-28"), asserts(spokesman), asserts(official, "2016-12-29?"));
            assertNone(on("2016-12-29T12:00"), asserts(spokesman), asserts(official, "2016-12-29T17:00Z"));
        }

        @Test
        void tellsWhatGoesWithBothSidesToo() {
            assertThat(among(
                                    on("2016-12-28"),
                                    asserts(spokesman),
                                    asserts(official, "2016-12"),
                                    asserts(embassy, "2016-12-29"))
                            .positions())
                    .extracting(Position::value, Position::excluded)
                    .containsExactly(
                            tuple("2016-12-28", Set.of("2016-12-29")),
                            tuple("2016-12", Set.of()),
                            tuple("2016-12-29", Set.of("2016-12-28")));
        }

        @Test
        void putsOneDateInOnePosition() {
            Citation first = asserts(official, "2016-12-29");
            Citation second = asserts(embassy, "2016-12-29");
            assertThat(among(on("2016-12-28"), first, asserts(spokesman), second)
                            .positions())
                    .extracting(Position::citations)
                    .element(1)
                    .isEqualTo(List.of(first, second));
        }

        @Test
        void takesAChosenDateThatIsSaidAgainForTheSamePosition() {
            assertThat(among(
                                    on("2016-12-28"),
                                    asserts(spokesman, "2016-12-28"),
                                    asserts(embassy),
                                    asserts(official, "2016-12-29"))
                            .positions())
                    .extracting(position -> position.citations().size())
                    .containsExactly(2, 1);
        }
    }

    @Nested
    class OnTheNumber {

        @Test
        void isBetweenRangesThatNoNumberSatisfies() {
            Disagreement disagreement =
                    among(of("5"), counts(official, "1"), asserts(spokesman), counts(embassy, "2.."));
            assertThat(disagreement.field()).isEqualTo(Field.QUANTITY);
            assertThat(disagreement.kind()).isEqualTo(Kind.CONTRADICTION);
            assertThat(disagreement.positions())
                    .extracting(Position::value, Position::chosen, Position::excluded)
                    .containsExactly(
                            tuple("5", true, Set.of("1")),
                            tuple("1", false, Set.of("5", "2..")),
                            tuple("2..", false, Set.of("1")));
        }

        @Test
        void isNotBetweenRangesThatMeet() {
            assertNone(of("5"), asserts(spokesman), counts(official, "5.."), counts(embassy, "2.."));
            assertNone(of("2..4"), asserts(spokesman), counts(official, "4..9"));
        }

        @Test
        void leavesOutWhoLeavesItOpen() {
            assertNone(of("5"), counts(official, "1"), leavingQuantityOpen(spokesman));
        }

        @Test
        void goesBesideThatOnTheDate() {
            Citation other = asserts(official, "2016-12-29");
            other.saysQuantity = Quantity.parse("1");
            assertThat(Disagreement.among(
                            List.of(asserts(spokesman), other),
                            new Choice(EventDate.parse("2016-12-28"), WASHINGTON, Quantity.parse("5"), false)))
                    .extracting(Disagreement::field)
                    .containsExactly(Field.WHEN, Field.QUANTITY);
        }
    }

    @Nested
    class OnWhetherItHappened {

        @Test
        void isBetweenWhoAssertsAndWhoDenies() {
            Disagreement disagreement = among(
                    on("2016-12-28"),
                    passage(Stance.DENIES, embassy),
                    passage(Stance.DECLINES_TO_COMMENT, official),
                    asserts(spokesman),
                    passage(Stance.CONTEXT, official));
            assertThat(disagreement.field()).isEqualTo(Field.STANCE);
            assertThat(disagreement.kind()).isEqualTo(Kind.CONTRADICTION);
            assertThat(disagreement.positions())
                    .extracting(Position::value, Position::chosen, Position::excluded)
                    .containsExactly(
                            tuple("denies", false, Set.of("asserts")),
                            tuple("declines_to_comment", false, Set.of()),
                            tuple("asserts", false, Set.of("denies")));
        }

        @Test
        void isNoneWhereOthersOnlyKeepSilent() {
            assertNone(
                    UNDATED,
                    asserts(spokesman),
                    passage(Stance.DOES_NOT_KNOW, official),
                    passage(Stance.DECLINES_TO_COMMENT, embassy));
            assertNone(UNDATED, passage(Stance.DENIES, embassy), passage(Stance.DOES_NOT_KNOW, official));
        }

        @Test
        void isAnOpenQuestionWhereAQuestionIsAnsweredDifferently() {
            Disagreement disagreement = among(
                    QUESTION,
                    passage(Stance.CONTEXT, spokesman),
                    passage(Stance.DENIES, spokesman),
                    passage(Stance.DOES_NOT_KNOW, official));
            assertThat(disagreement.field()).isEqualTo(Field.STANCE);
            assertThat(disagreement.kind()).isEqualTo(Kind.OPEN_QUESTION);
            assertThat(disagreement.positions())
                    .extracting(Position::value, Position::chosen, Position::excluded)
                    .containsExactly(tuple("denies", false, Set.of()), tuple("does_not_know", false, Set.of()));
            assertThat(Disagreement.isContradiction(List.of(disagreement))).isFalse();
        }

        @Test
        void isAContradictionOfAQuestionToo() {
            Disagreement disagreement = among(QUESTION, asserts(spokesman), passage(Stance.DENIES, embassy));
            assertThat(disagreement.kind()).isEqualTo(Kind.CONTRADICTION);
            assertThat(Disagreement.isContradiction(List.of(disagreement))).isTrue();
        }

        @Test
        void isNoneWhereAQuestionHasOneAnswer() {
            assertNone(
                    QUESTION,
                    passage(Stance.DENIES, spokesman),
                    passage(Stance.DENIES, embassy),
                    passage(Stance.CONTEXT, official));
        }
    }

    @Nested
    class APosition {
        private final Origin headline = named("headline", official);

        /** Who departs from whom, by slugs, for each position. */
        private List<Map<String, List<String>>> departures(Disagreement disagreement) {
            return disagreement.positions().stream()
                    .map(position -> disagreement.departures(position).entrySet().stream()
                            .collect(Collectors.toMap(
                                    departure -> departure.getKey().slug,
                                    departure -> departure.getValue().stream()
                                            .map(from -> from.slug)
                                            .toList())))
                    .toList();
        }

        private List<Corroboration> support(Disagreement disagreement) {
            return disagreement.positions().stream()
                    .map(disagreement::corroboration)
                    .toList();
        }

        @Test
        void departsFromNobodyWhereEachStandsForHimself() {
            Disagreement disagreement = among(on("2016-12-28"), asserts(spokesman), asserts(official, "2016-12-29"));
            assertThat(departures(disagreement)).containsExactly(Map.of(), Map.of());
            assertThat(support(disagreement)).containsExactly(new Corroboration(1, 1, 1), new Corroboration(1, 1, 0));
        }

        @Test
        void departsWhereItSaysOtherwiseThanTheOriginItIsFrom() {
            Disagreement disagreement =
                    among(on("2016-12-28"), asserts(headline), asserts(spokesman), asserts(official, "2016-12-29"));
            assertThat(departures(disagreement)).containsExactly(Map.of("headline", List.of("official")), Map.of());
            assertThat(support(disagreement))
                    .as("the headline speaks for nobody")
                    .containsExactly(new Corroboration(1, 1, 1), new Corroboration(1, 1, 0));
        }

        @Test
        void mayHaveNoSupportAtAll() {
            Disagreement disagreement = among(on("2016-12-28"), asserts(headline), asserts(official, "2016-12-29"));
            assertThat(support(disagreement)).containsExactly(new Corroboration(0, 0, 0), new Corroboration(1, 1, 0));
        }

        @Test
        void departsWhereOneAndTheSameIsReportedInTwoWays() {
            Disagreement disagreement = among(of("5"), asserts(official), counts(official, "1"));
            assertThat(departures(disagreement))
                    .containsExactly(Map.of("official", List.of("official")), Map.of("official", List.of("official")));
            assertThat(support(disagreement))
                    .as("at first hand each is his word")
                    .containsExactly(new Corroboration(1, 1, 0), new Corroboration(1, 1, 0));
        }

        @Test
        void doesNotDepartFromAPositionThatCanBeTrueToo() {
            Disagreement disagreement =
                    among(of("5"), counts(headline, "5.."), asserts(official), counts(spokesman, "1"));
            assertThat(departures(disagreement)).containsExactly(Map.of(), Map.of(), Map.of());
            assertThat(support(disagreement).get(1)).isEqualTo(new Corroboration(1, 1, 0));
        }

        @Test
        void departsFromTheRootBehindAChain() {
            Origin echo = unnamed("echo", headline);
            Disagreement disagreement = among(of("5"), asserts(echo), counts(official, "1"));
            assertThat(departures(disagreement)).containsExactly(Map.of("echo", List.of("official")), Map.of());
        }

        @Test
        void departsFromTheOneOfSeveralRootsThatSaysOtherwise() {
            Origin summary = named("summary", official, embassy);
            Disagreement disagreement = among(of("5"), asserts(summary), asserts(embassy), counts(official, "1"));
            assertThat(departures(disagreement)).containsExactly(Map.of("summary", List.of("official")), Map.of());
        }

        @Test
        void standsForTheRootWhereThatIsNotHeard() {
            Disagreement disagreement = among(of("5"), asserts(headline), counts(spokesman, "1"));
            assertThat(support(disagreement)).containsExactly(new Corroboration(1, 1, 0), new Corroboration(1, 1, 1));
        }
    }

    @Test
    void whatIsOnOneFieldIsNoMatterForTheOthers() {
        List<Citation> citations = new ArrayList<>(List.of(asserts(spokesman), passage(Stance.DENIES, embassy)));
        assertThat(Disagreement.among(citations, on("2016-12-28")))
                .extracting(Disagreement::field)
                .containsExactly(Field.STANCE);
        citations.add(asserts(official, "2017"));
        assertThat(Disagreement.among(citations, on("2016-12-28")))
                .extracting(Disagreement::field)
                .containsExactly(Field.WHEN, Field.STANCE);
    }
}
