package org.dateline.citation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.source.Actor;
import org.dateline.source.Correction;
import org.dateline.source.Origin;
import org.dateline.source.Retraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.citation.Made.actor;

/**
 * The smallest case of each rule, as docs/evidence.md has it in its table. The event is told as one call on 29 December 2016; each
 * passage stands in a source of its own.
 */
class EvidenceRulesTest {
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([^|`]+) \\| ((?:`[^`]+`[^|]*)+) \\| `(\\w+)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$",
            Pattern.MULTILINE);

    private static final Pattern PASSAGE = Pattern.compile("`([^`]+)`");

    record Row(String rule, List<String> passages, String status, int sources, int voices, int named) {
        static Row of(MatchResult row) {
            Matcher passages = PASSAGE.matcher(row.group(2));
            return new Row(
                    row.group(1),
                    passages.results().map(each -> each.group(1)).toList(),
                    row.group(3),
                    Integer.parseInt(row.group(4)),
                    Integer.parseInt(row.group(5)),
                    Integer.parseInt(row.group(6)));
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/evidence.md")))
                .results()
                .map(Row::of);
    }

    @Test
    void thereIsACaseOfEachRule() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isWeighedAsTheTableSays(Row row) {
        People people = new People();
        List<Citation> citations = row.passages().stream()
                .map(people::passage)
                .flatMap(Stream::ofNullable)
                .toList();
        people.settle();
        Choice told = new Choice(EventDate.parse("2016-12-29"), null, Quantity.parse("1"), false);
        Weight weight = Weight.of(citations, told, people.acting);
        assertThat(List.of(
                        weight.status().code(),
                        weight.asserting().sources(),
                        weight.asserting().voices(),
                        weight.asserting().namedVoices()))
                .isEqualTo(List.of(row.status(), row.sources(), row.voices(), row.named()));
    }

    /** Those of whom the table speaks. */
    private static final class People {
        private final Actor team = actor("transition-team");
        private final Actor spicer = actor("sean-spicer", team);
        private final Map<String, Origin> origins = new LinkedHashMap<>();
        private Origin acting;

        private Origin origin(String id) {
            Origin known = origins.get(id);
            if (known == null) {
                known = make(id);
                known.slug = id;
                known.trace();
                origins.put(id, known);
            }
            return known;
        }

        private Origin make(String id) {
            return switch (id) {
                case "spicer", "spicer-again" -> named(spicer);
                case "spicer-takes-it-back" -> taking(named(spicer), Retraction.Kind.WITHDRAWS, "spicer");
                case "spicer-takes-the-day-back" ->
                    taking(named(spicer), Retraction.Kind.CORRECTS, "spicer", Retraction.Part.WHEN);
                case "the-team" -> named(team);
                case "an-official-of-the-team" -> {
                    Origin official = unnamed();
                    official.speaksFor.add(team);
                    yield official;
                }
                case "three-people" -> unnamed();
                case "an-agency-on-three-people" -> deriving(named(actor("agency")), Origin.Basis.STATED);
                case "a-paper-presumably-on-three-people" -> deriving(named(actor("paper")), Origin.Basis.PRESUMED);
                case "a-headline" -> unattributed();
                case "a-headline-on-three-people" -> deriving(unattributed(), Origin.Basis.STATED);
                default -> named(actor(id));
            };
        }

        private Origin deriving(Origin origin, Origin.Basis basis) {
            origin.derivesFrom.put(origin("three-people"), basis);
            return origin;
        }

        private Origin taking(Origin origin, Retraction.Kind kind, String earlier, Retraction.Part... parts) {
            origin.retractions.add(new Retraction(
                    kind,
                    origin(earlier),
                    parts.length == 0 ? EnumSet.allOf(Retraction.Part.class) : EnumSet.copyOf(Arrays.asList(parts))));
            return origin;
        }

        private static Origin named(Actor actor) {
            Origin origin = new Origin();
            origin.attribution = Origin.Attribution.NAMED;
            origin.actor = actor;
            return origin;
        }

        private static Origin unnamed() {
            Origin origin = new Origin();
            origin.attribution = Origin.Attribution.UNNAMED;
            return origin;
        }

        private static Origin unattributed() {
            Origin origin = new Origin();
            origin.attribution = Origin.Attribution.UNATTRIBUTED;
            return origin;
        }

        /** {@code spicer asserts 2016-12-28}; null of what is said of the event itself: {@code on_record obama}. */
        private Citation passage(String told) {
            List<String> words = new ArrayList<>(List.of(told.split(" ")));
            if (words.get(0).equals("on_record")) {
                acting = origin(words.get(1));
                return null;
            }
            Citation citation = Made.passage(Stance.BY_NAME.get(words.get(1)), origin(words.get(0)));
            for (String word : words.subList(2, words.size())) {
                switch (word) {
                    case "inferred" -> citation.inferred = true;
                    case "retracted" ->
                        citation.source.corrections.add(
                                new Correction(EventDate.parse("2017"), "All of it.", null, true));
                    case "leaves-the-day-open" -> citation.leavesWhenOpen = true;
                    case "departs-where-both-are-cited" ->
                        citation.departs =
                                List.of(new Departure(Disagreement.Field.WHEN, "2016-12-29", "three-people"));
                    default -> {
                        if (word.contains("-")) {
                            citation.saysWhen = EventDate.parse(word);
                        } else {
                            citation.saysQuantity = Quantity.parse(word);
                        }
                    }
                }
            }
            return citation;
        }

        private void settle() {
            Origin.settleRetractions(origins.values());
        }
    }
}
