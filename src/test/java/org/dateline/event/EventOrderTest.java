package org.dateline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.event.EventOrder.Node;
import org.dateline.event.EventOrder.Position;
import org.dateline.search.GeneratedRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Events are told a line each: {@code reply: 2016-12 after speech before vote}. */
class EventOrderTest {
    private static final int RECORDS = 400;

    private static Node placed(String line) {
        String[] idAndRest = line.strip().split(":\\s*", 2);
        String date = "";
        Map<String, Set<String>> relations = Map.of("after", new TreeSet<>(), "before", new TreeSet<>());
        Set<String> told = null;
        for (String word : idAndRest[1].split(" +")) {
            if (relations.containsKey(word)) {
                told = relations.get(word);
            } else if (told == null) {
                date = word;
            } else {
                told.add(word);
            }
        }
        return placed(idAndRest[0], date, relations.get("after"), relations.get("before"));
    }

    private static Node placed(String id, String edtf, Set<String> after, Set<String> before) {
        Optional<EventDate> date = edtf.isEmpty() ? Optional.empty() : Optional.of(EventDate.parse(edtf));
        return new Node(
                id,
                date.map(EventDate::rows).orElse(EventOrder.UNDATED),
                Doubt.of(date.orElse(null)),
                date.flatMap(EventDate::instant).orElse(null),
                after,
                before);
    }

    private static Map<String, Position> settled(String... lines) {
        return EventOrder.of(Arrays.stream(lines).map(EventOrderTest::placed).toList());
    }

    private static OrderContradiction refused(String... lines) {
        return refused(Arrays.stream(lines).map(EventOrderTest::placed).toList());
    }

    private static OrderContradiction refused(Collection<Node> events) {
        OrderContradiction refused = catchThrowableOfType(OrderContradiction.class, () -> EventOrder.of(events));
        assertThat(refused).as("the order is refused").isNotNull();
        return refused;
    }

    /** The days that are left to an event: {@code 2016-12-28..2016-12-30}; if it lasted, those of its start / its end. */
    private static String days(Map<String, Position> places, String id) {
        return places.get(id).rows().stream()
                .map(row -> row.startsEarliest().equals(row.endsEarliest())
                                && row.startsLatest().equals(row.endsLatest())
                        ? days(row.startsEarliest(), row.startsLatest())
                        : days(row.startsEarliest(), row.startsLatest()) + " / "
                                + days(row.endsEarliest(), row.endsLatest()))
                .collect(Collectors.joining(", "));
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? first.toString()
                : (first.equals(LocalDate.MIN) ? "" : first) + ".." + (last.equals(LocalDate.MAX) ? "" : last);
    }

    /** The ids in the order of a list. */
    private static List<String> listed(Map<String, Position> places) {
        return places.keySet().stream()
                .sorted(Comparator.comparing((String id) -> key(places, id).on())
                        .thenComparing(id -> key(places, id).until())
                        .thenComparing(id -> key(places, id).at())
                        .thenComparing(id -> key(places, id).by())
                        .thenComparing(id -> key(places, id).steps())
                        .thenComparing(id -> id))
                .toList();
    }

    private static ListKey key(Map<String, Position> places, String id) {
        return ListKey.of(places.get(id).listing());
    }

    private static Bounds hull(List<Bounds> rows) {
        return rows.stream().reduce(Bounds::hullWith).orElseThrow();
    }

    @Nested
    class Days {

        @Test
        void lieBetweenThoseOfWhatCameBeforeAndOfWhatCameAfter() {
            Map<String, Position> places =
                    settled("speech: 2016-12-28", "reply: 2016-12-XX after speech before vote", "vote: 2016-12-30");
            assertThat(days(places, "reply")).isEqualTo("2016-12-28..2016-12-30");
            assertThat(days(places, "speech")).isEqualTo("2016-12-28");
            assertThat(days(places, "vote")).isEqualTo("2016-12-30");
        }

        @Test
        void areNarrowedAlongAChainBothWays() {
            Map<String, Position> places = settled(
                    "a: 2016-12-10",
                    "b: 2016-12 after a",
                    "c: 2016 after b",
                    "d: after c before e",
                    "e: 201X before f",
                    "f: [..2017-02-03]");
            assertThat(days(places, "a")).isEqualTo("2016-12-10");
            assertThat(days(places, "b")).isEqualTo("2016-12-10..2016-12-31");
            assertThat(days(places, "c")).isEqualTo("2016-12-10..2016-12-31");
            assertThat(days(places, "d")).isEqualTo("2016-12-10..2017-02-03");
            assertThat(days(places, "e")).isEqualTo("2016-12-10..2017-02-03");
            assertThat(days(places, "f")).isEqualTo("2016-12-10..2017-02-03");
        }

        @Test
        void doNotWidenWhenTheRelationAllowsMore() {
            Map<String, Position> places = settled("early: 2016-12-01", "late: 2016-12-28 after early");
            assertThat(days(places, "early")).isEqualTo("2016-12-01");
            assertThat(days(places, "late")).isEqualTo("2016-12-28");
        }

        @Test
        void ofASetAreThoseThatTheOrderLeavesAndNoneBetween() {
            Map<String, Position> places = settled(
                    "visit: [2016-12-26,2016-12-28,2016-12-30] after frost before thaw",
                    "frost: 2016-12-27",
                    "thaw: 2016-12-29",
                    "leap: [2016-12-26,2016-12-30] after frost",
                    "landing: 2016-12 after leap");
            assertThat(days(places, "visit")).isEqualTo("2016-12-28");
            assertThat(days(places, "leap")).isEqualTo("2016-12-30");
            assertThat(days(places, "landing")).isEqualTo("2016-12-30..2016-12-31");
        }

        @Test
        void afterWhatLastedBeginWithItsEndAndBeforeItEndWithItsStart() {
            Map<String, Position> places = settled(
                    "packing: 2016-12 before trip",
                    "trip: 2016-12-27/2016-12-30",
                    "report: 2016-12 after trip",
                    "watch: 2016-12-29/.. before storm",
                    "storm: 2016-12");
            assertThat(days(places, "packing")).isEqualTo("2016-12-01..2016-12-27");
            assertThat(days(places, "report")).isEqualTo("2016-12-30..2016-12-31");
            assertThat(days(places, "trip")).isEqualTo("2016-12-27 / 2016-12-30");
            assertThat(days(places, "watch")).isEqualTo("2016-12-29 / 2016-12-29..2016-12-31");
            assertThat(days(places, "storm")).isEqualTo("2016-12-29..2016-12-31");
        }

        @Test
        void ofWhatIsUndatedAreThoseThatTheOrderLeaves() {
            Map<String, Position> places = settled(
                    "later: after speech",
                    "earlier: before speech",
                    "speech: 2016-12-28",
                    "once: before once-more",
                    "once-more:");
            assertThat(days(places, "later")).isEqualTo("2016-12-28..");
            assertThat(days(places, "earlier")).isEqualTo("..2016-12-28");
            assertThat(places.get("once").rows()).isEqualTo(EventOrder.UNDATED);
            assertThat(places.get("once-more").rows()).isEqualTo(EventOrder.UNDATED);
        }

        @Test
        void areLeftAloneByEventsThatNobodyTells() {
            Map<String, Position> places = settled("speech: 2016-12 after nothing before nobody");
            assertThat(days(places, "speech")).isEqualTo("2016-12-01..2016-12-31");
        }
    }

    @Nested
    class InAList {

        @Test
        void eventsOfEqualDatesStandAsTheyCameAndOthersByTheirIds() {
            assertThat(listed(settled(
                            "a: 2016-12-28 after c", "b: 2016-12-28", "c: 2016-12-28 after d", "d: 2016-12-28")))
                    .containsExactly("b", "d", "c", "a");
            assertThat(listed(settled("x: 2016-12-28", "y: 2016-12", "z: 2016-12-01")))
                    .containsExactly("z", "y", "x");
        }

        /** Although one of them waits for an event that, by its id alone, would come last. */
        @Test
        void eventsOfEqualDatesThatNothingPutsInOrderStandByTheirIds() {
            assertThat(listed(settled(
                            "p: [2016-12-28,2016-12-30] after z",
                            "q: [2016-12-28,2016-12-30]",
                            "y: 2017 after p after q",
                            "z: 2016-12-28")))
                    .containsExactly("z", "p", "q", "y");
        }

        @Test
        void whatIsNotConnectedHasNoPartInIt() {
            Map<String, Position> few = settled("a: 2016-12-28 after b", "b: 2016-12-28");
            Map<String, Position> more = settled(
                    "a: 2016-12-28 after b",
                    "b: 2016-12-28",
                    "aa: 2016-12-28",
                    "c: 2016-12-28T12:00Z",
                    "d: 1700",
                    "e: 2016-12-28 after aa");
            assertThat(more).containsAllEntriesOf(few);
        }

        @Test
        void anOpenStartStandsOnTheDayThatIsKnown() {
            assertThat(listed(settled(
                            "by: [..2016-12-29]", "until: ../2016-12-28", "early: 1799", "on: 2016-12-29", "a: 2017")))
                    .containsExactly("early", "until", "by", "on", "a");
        }

        @Test
        void anOpenStartStandsBeforeWhatItCameBefore() {
            assertThat(listed(settled("by: [..2016-12-29] before month", "month: 2016-12", "first: 2016-11-30")))
                    .containsExactly("first", "by", "month");
            assertThat(listed(settled("z: before a", "a: 2016-12-29", "b: 2016-12-28")))
                    .containsExactly("b", "z", "a");
        }

        @Test
        void whatCameAfterAMomentStandsBehindIt() {
            assertThat(listed(settled(
                            "a: 2016-12-28 after z",
                            "z: 2016-12-28T12:00Z",
                            "m: 2016-12-28T12:00Z",
                            "n: 2016-12-28T11:00Z",
                            "b: 2016-12-28")))
                    .containsExactly("b", "n", "m", "z", "a");
        }

        @Test
        void undatedEventsStandLastAndAmongThemselvesAsTheyCame() {
            assertThat(listed(settled("a: after c", "b: 9999", "c:"))).containsExactly("b", "c", "a");
        }

        @Test
        void eventsOfOneDayStandAsTheirMomentsDo() {
            assertThat(listed(settled(
                            "a: 2016-12-29T12:00-05:00",
                            "b: 2016-12-29T19:30+03:00",
                            "c: 2016-12-29T04:00+03:00",
                            "d: 2016-12-29T00:10-05:00")))
                    .containsExactly("c", "d", "b", "a");
        }

        @Test
        void anEveningAndTheMorningElsewhereThatWereOneMomentStayOnTheirOwnDays() {
            Map<String, Position> places =
                    settled("moscow: 2016-12-29T04:00+03:00", "washington: 2016-12-28T20:00-05:00 after moscow");
            assertThat(listed(places)).containsExactly("washington", "moscow");
            assertThat(days(places, "washington")).isEqualTo("2016-12-28");
            assertThat(days(places, "moscow")).isEqualTo("2016-12-29");
        }

        @Test
        void everyEventOfOneMomentStandsBehindAllThatWasEarlierAndBeforeAllThatWasLater() {
            assertThat(listed(settled(
                            "a: 2016-12-29T12:00Z",
                            "b: 2016-12-29T12:00Z before a",
                            "c: 2016-12-29T13:00Z",
                            "y: 2016-12-29T12:00Z",
                            "z: 2016-12-29T11:00Z")))
                    .containsExactly("z", "b", "y", "a", "c");
        }

        @Test
        void anEventWithoutATimeStandsBetweenTwoThatHaveOne() {
            assertThat(listed(settled(
                            "a: 2016-12-29 after z",
                            "b: 2016-12-29 before z",
                            "m: 2016-12-29T18:00Z after a",
                            "z: 2016-12-29T12:00Z")))
                    .containsExactly("b", "z", "a", "m");
        }
    }

    /** What is taken from a date in doubt is in doubt. */
    @Nested
    class Doubtful {
        @ParameterizedTest
        @CsvSource(textBlock = """
                2016-12-29~,             true,  false
                2016-12-29?,             false, true
                2016-12-29%,             true,  true
                '[2016-12-29,2016-12-31]', false, true
                2016-12-29,              false, false
                """)
        void isABoundTakenFromIt(String date, boolean approximate, boolean uncertain) {
            Doubt doubt = new Doubt(approximate, uncertain);
            Map<String, Position> places = settled("a: " + date + " before b", "b:", "c: after b");
            assertThat(days(places, "b")).isEqualTo("2016-12-29..");
            assertThat(places.get("b").doubt()).isEqualTo(doubt);
            assertThat(places.get("c").doubt()).isEqualTo(doubt);
            assertThat(places.get("a").doubt()).isEqualTo(Doubt.NONE);
        }

        @Test
        void isNoBoundThatSomethingSureGivesAsWell() {
            Map<String, Position> places = settled("a: 2016-12-28~", "b: 2016-12-28", "c: after a b");
            assertThat(days(places, "c")).isEqualTo("2016-12-28..");
            assertThat(places.get("c").doubt()).isEqualTo(Doubt.NONE);
        }

        @Test
        void isNoBoundThatComesThroughItFromSomethingSure() {
            Map<String, Position> places = settled("a: 2016-12-28 before b", "b: 2016-12-28~ before c", "c:");
            assertThat(days(places, "c")).isEqualTo("2016-12-28..");
            assertThat(places.get("c").doubt()).isEqualTo(Doubt.NONE);
        }

        @Test
        void doesNotDenyWhatIsSure() {
            Map<String, Position> places = settled("a: 2016-12-29~ before b", "b: 2016-12-28", "c: after a before b");
            assertThat(days(places, "a")).isEqualTo("2016-12-29");
            assertThat(days(places, "b")).isEqualTo("2016-12-28");
            assertThat(days(places, "c")).isEqualTo("..2016-12-28");
            assertThat(listed(places)).containsExactly("a", "c", "b");
        }

        @Test
        void isLeftAloneByWhatIsSureWhereNothingWouldRemain() {
            Map<String, Position> places = settled("a: 2016-12-29", "b: 2016-12-28~ after a");
            assertThat(days(places, "b")).isEqualTo("2016-12-28");
            assertThat(listed(places)).containsExactly("a", "b");
        }
    }

    @Nested
    class IsRefused {

        @ParameterizedTest
        @CsvSource({
            "a: after a, '', '', a before a",
            "a: 2016 after b, b: after a, '', a before b before a",
            "a: 2016 after c, b: after a, c: 2017 before a after b, a before b before c before a"
        })
        void aCircle(String a, String b, String c, String circle) {
            OrderContradiction refused = refused(Stream.of(a, b, c, "d: after a", "e: before a")
                    .filter(line -> !line.isEmpty())
                    .toArray(String[]::new));
            assertThat(refused).hasMessage(circle + ": they go in a circle");
            assertThat(refused.path()).containsExactly(circle.split(" before "));
            assertThat(refused.reason()).isEqualTo("they go in a circle");
        }

        @Test
        void anOrderThatTheDatesOfNeighboursDeny() {
            assertThat(refused("a: 2016-12-30 before b", "b: 2016-12-28"))
                    .hasMessage("a before b: their dates leave no day for this");
        }

        @Test
        void anOrderThatDistantDatesDenyWithThePathBetweenThem() {
            assertThat(refused(
                                    "z: 2016-12-01 before a",
                                    "a: 2016-12-30 before b",
                                    "b: before c",
                                    "c: 2016-12 before d",
                                    "d: 2016-12-28 before y",
                                    "y: 2017")
                            .path())
                    .containsExactly("a", "b", "c", "d");
        }

        /** That it starts later moves nothing behind it: it is its end that leaves no day. */
        @Test
        void anOrderWithThePathFromTheEventWhoseDateIsTheCause() {
            assertThat(refused(
                                    "early: 2016-12-28 before trip",
                                    "trip: 2016-12/2016-12-30",
                                    "talk: 2016-12-29 after trip")
                            .path())
                    .containsExactly("trip", "talk");
        }

        /** That something came before it adds nothing to what its own moment denies. */
        @Test
        void anOrderThatAMomentDeniesWithThePathFromTheEventThatHasIt() {
            assertThat(refused(
                                    "a: 2016-12-29T10:00Z before b",
                                    "b: 2016-12-29T12:00Z before c",
                                    "c: before d",
                                    "d: 2016-12-29T11:00Z")
                            .path())
                    .containsExactly("b", "c", "d");
        }

        @ParameterizedTest
        @CsvSource({
            "a: 2016-12-29T12:00Z after b, b: 2016-12-29T12:01Z, '', b before a",
            "a: 2016-12-28T23:00-05:00 before b, b: 2016-12-29T04:00+03:00, '', a before b",
            "a: 2016-12-29T12:00Z before b, b: 2016-12-29 before c, c: 2016-12-29T11:00Z, a before b before c",
            "a: 2016-12-29T12:00Z before b, b: before c, c: 2016-12-29T14:00+03:00, a before b before c"
        })
        void anOrderThatTheTimesDeny(String a, String b, String c, String path) {
            assertThat(refused(
                            Stream.of(a, b, c).filter(line -> !line.isEmpty()).toArray(String[]::new)))
                    .hasMessage(path + ": their times say otherwise");
        }
    }

    @Nested
    class OfAnyRecord {

        @Test
        void everyRelationHoldsAndTheDaysAreThoseThatAskingAgainAndAgainLeaves() {
            Random random = new Random(1);
            int accepted = 0;
            for (int i = 0; i < RECORDS; i++) {
                List<Node> events = anyEvents(random);
                Map<String, List<Bounds>> expected = narrowedUntilNothingChanges(events);
                if (expected == null || deniedByMoments(events)) {
                    refused(events);
                    continue;
                }
                Map<String, Position> places = EventOrder.of(events);
                assertThat(rows(places)).as("%s", events).isEqualTo(expected);
                assertInOrder(events, places);
                accepted++;
            }
            assertThat(accepted).isBetween(RECORDS / 4, 3 * RECORDS / 4);
        }

        @Test
        void itDoesNotMatterInWhichOrderTheEventsCome() {
            Random random = new Random(2);
            for (int i = 0; i < RECORDS; i++) {
                List<Node> events = anyEvents(random);
                List<Node> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, random);
                assertThat(answer(shuffled)).isEqualTo(answer(events));
            }
        }

        @Test
        void whatFollowsForAnEventFollowsFromThoseThatItIsConnectedWith() {
            Random random = new Random(4);
            for (int i = 0; i < RECORDS; i++) {
                List<Node> events = anyEvents(random);
                if (narrowedUntilNothingChanges(events) == null || deniedByMoments(events)) {
                    continue;
                }
                Map<String, Position> places = EventOrder.of(events);
                for (Node event : events) {
                    Map<String, Position> alone = EventOrder.of(connected(events, event));
                    assertThat(places).as("%s", events).containsAllEntriesOf(alone);
                }
            }
        }

        private static Set<Node> connected(List<Node> events, Node event) {
            Set<Node> connected = new LinkedHashSet<>(List.of(event));
            for (int before = 0; before < connected.size(); ) {
                before = connected.size();
                events.stream()
                        .filter(other -> connected.stream().anyMatch(one -> meet(events, one, other)))
                        .forEach(connected::add);
            }
            return connected;
        }

        private static boolean meet(List<Node> events, Node one, Node other) {
            return haveMoments(one, other) && one.rows().equals(other.rows())
                    || relations(events).contains(new Related(one.slug(), other.slug()))
                    || relations(events).contains(new Related(other.slug(), one.slug()));
        }

        @Test
        void whatIsRefusedIsWhatThePathAloneIsRefusedFor() {
            Random random = new Random(3);
            for (int i = 0; i < RECORDS; i++) {
                List<Node> events = anyEvents(random);
                if (narrowedUntilNothingChanges(events) == null || deniedByMoments(events)) {
                    OrderContradiction refused = refused(events);
                    List<Node> path =
                            refused.path().stream().map(id -> named(events, id)).toList();
                    assertThat(relations(events)).containsAll(steps(refused.path()));
                    assertThat(refused(alone(path)))
                            .returns(refused.path(), OrderContradiction::path)
                            .returns(refused.reason(), OrderContradiction::reason);
                }
            }
        }

        @Test
        void aHundredThousandRelationsInAChainAreOneWalkEachWay() {
            List<Node> events = chain("2016-12-28", "2016-12-28");
            Map<String, Position> places = EventOrder.of(events);
            assertThat(places.values())
                    .extracting(Position::rows)
                    .containsOnly(EventDate.parse("2016-12-28").rows());
            assertThat(listed(places)).isEqualTo(events.stream().map(Node::slug).toList());
        }

        @Test
        void aHundredThousandRelationsInAChainAreRefusedWhole() {
            List<Node> events = chain("2016-12-29", "2016-12-28");
            assertThat(refused(events).path())
                    .isEqualTo(events.stream().map(Node::slug).toList());
            events.get(0).after().add(events.get(events.size() - 1).slug());
            assertThat(refused(events).path()).hasSize(events.size() + 1);
        }

        private static List<Node> chain(String first, String last) {
            int relations = 100_000;
            return IntStream.rangeClosed(0, relations)
                    .mapToObj(i -> placed(
                            String.format(Locale.ROOT, "event-%06d", i),
                            i == 0 ? first : i == relations ? last : "",
                            new TreeSet<>(i == 0 ? Set.of() : Set.of(String.format(Locale.ROOT, "event-%06d", i - 1))),
                            Set.of()))
                    .toList();
        }

        private record Related(String leader, String follower) {}

        /** Related to some that stand behind them in a hidden order, and so never in a circle. */
        private static List<Node> anyEvents(Random random) {
            List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
            Collections.shuffle(ids, random);
            List<Node> events = ids.stream()
                    .map(id -> placed(id, date(random), new TreeSet<>(), new TreeSet<>()))
                    .toList();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    if (random.nextInt(8) == 0) {
                        if (random.nextBoolean()) {
                            events.get(i).before().add(ids.get(j));
                        } else {
                            events.get(j).after().add(ids.get(i));
                        }
                    }
                }
            }
            return events;
        }

        private static String date(Random random) {
            LocalDate day = LocalDate.of(2016, 12, 24).plusDays(random.nextInt(4));
            LocalDate later = day.plusDays(2 + random.nextInt(3));
            return switch (random.nextInt(14)) {
                case 0, 1 -> "";
                case 2 -> "2016-12";
                case 3 -> "201X";
                case 4 -> day + "/" + later;
                case 5 -> day + "/..";
                case 6 -> "/" + later;
                case 7 -> "[" + day + "," + later + "]";
                case 8 -> "[.." + day + "," + later + "]";
                case 9 -> "[" + day + "..]";
                case 10, 11 ->
                    day
                            + String.format(Locale.ROOT, "T%02d:00", random.nextInt(24))
                            + GeneratedRecord.pick(random, List.of("Z", "+03"));
                default -> day.toString();
            };
        }

        private static List<Related> relations(List<Node> events) {
            List<Related> relations = new ArrayList<>();
            events.forEach(event -> {
                event.after().forEach(leader -> relations.add(new Related(leader, event.slug())));
                event.before().forEach(follower -> relations.add(new Related(event.slug(), follower)));
            });
            return relations;
        }

        private static List<Related> steps(List<String> path) {
            return IntStream.range(1, path.size())
                    .mapToObj(i -> new Related(path.get(i - 1), path.get(i)))
                    .toList();
        }

        private static Node named(List<Node> events, String id) {
            return events.stream()
                    .filter(event -> event.slug().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** The same events, each related to the next one only. */
        private static List<Node> alone(List<Node> path) {
            return IntStream.range(0, path.size())
                    .mapToObj(i -> new Node(
                            path.get(i).slug(),
                            path.get(i).rows(),
                            path.get(i).doubt(),
                            path.get(i).instant(),
                            i == 0 ? Set.of() : Set.of(path.get(i - 1).slug()),
                            Set.of()))
                    .toList();
        }

        private static boolean haveMoments(Node one, Node other) {
            return one.instant() != null && other.instant() != null;
        }

        /** The rows of each event; null when a relation leaves none. */
        private static Map<String, List<Bounds>> narrowedUntilNothingChanges(List<Node> events) {
            Map<String, List<Bounds>> rows = new LinkedHashMap<>();
            events.forEach(event -> rows.put(event.slug(), event.rows()));
            for (Map<String, List<Bounds>> before = null; !rows.equals(before); ) {
                before = new HashMap<>(rows);
                for (Related related : relations(events)) {
                    if (haveMoments(named(events, related.leader), named(events, related.follower))) {
                        continue;
                    }
                    Bounds leader = hull(rows.get(related.leader));
                    narrow(rows, related.follower, row -> row.startingNoEarlierThan(leader.endsEarliest()));
                    if (rows.get(related.follower).isEmpty()) {
                        return null;
                    }
                    Bounds follower = hull(rows.get(related.follower));
                    narrow(rows, related.leader, row -> row.endingNoLaterThan(follower.startsLatest()));
                    if (rows.get(related.leader).isEmpty()) {
                        return null;
                    }
                }
            }
            return rows;
        }

        private static void narrow(
                Map<String, List<Bounds>> rows, String id, Function<Bounds, Optional<Bounds>> narrowing) {
            rows.put(
                    id,
                    rows.get(id).stream()
                            .map(narrowing)
                            .flatMap(Optional::stream)
                            .toList());
        }

        /** Whether some chain of relations leads from a moment to an earlier one. */
        private static boolean deniedByMoments(List<Node> events) {
            return events.stream()
                    .anyMatch(event -> behind(events, event).stream()
                            .anyMatch(other ->
                                    haveMoments(event, other) && other.instant().isBefore(event.instant())));
        }

        private static List<Node> behind(List<Node> events, Node event) {
            return relations(events).stream()
                    .filter(related -> related.leader.equals(event.slug()))
                    .map(related -> named(events, related.follower))
                    .flatMap(follower -> Stream.concat(Stream.of(follower), behind(events, follower).stream()))
                    .toList();
        }

        private static void assertInOrder(List<Node> events, Map<String, Position> places) {
            List<String> listed = listed(places);
            for (Related related : relations(events)) {
                Bounds leader = hull(places.get(related.leader).rows());
                Bounds follower = hull(places.get(related.follower).rows());
                boolean moments = haveMoments(named(events, related.leader), named(events, related.follower));
                assertThat(moments || !follower.startsEarliest().isBefore(leader.endsEarliest()))
                        .isTrue();
                assertThat(moments || !leader.endsLatest().isAfter(follower.startsLatest()))
                        .isTrue();
                if (!moments) {
                    assertThat(listed).as("%s", events).containsSubsequence(related.leader, related.follower);
                }
            }
            for (Node one : events) {
                for (Node other : events) {
                    if (haveMoments(one, other)
                            && one.instant().isBefore(other.instant())
                            && one.rows().equals(other.rows())) {
                        assertThat(listed).as("%s", events).containsSubsequence(one.slug(), other.slug());
                    }
                }
            }
        }

        private static Map<String, List<Bounds>> rows(Map<String, Position> places) {
            return places.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, place -> place.getValue().rows()));
        }

        /** The places, or why there are none. */
        private static Object answer(List<Node> events) {
            try {
                return EventOrder.of(events);
            } catch (OrderContradiction refused) {
                return refused.getMessage();
            }
        }
    }
}
