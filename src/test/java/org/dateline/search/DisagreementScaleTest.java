package org.dateline.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.api.Api;
import org.dateline.api.Passages;
import org.dateline.search.GeneratedRecord.Happening;
import org.dateline.search.GeneratedRecord.Passage;
import org.dateline.seed.SeedLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.search.GeneratedRecord.pick;
import static org.dateline.search.GeneratedRecord.some;

/** The disagreements of hundreds of events, in pages of every size and by any filters, as by plain Java over the record. */
@QuarkusTest
@TestProfile(Generated.class)
class DisagreementScaleTest {
    private static final int QUESTIONS = 60;
    /** The same as in {@link EventSearchScaleTest}, so that the two can share a store. */
    private static final GeneratedRecord RECORD = GeneratedRecord.of(2, 300);

    private static final Comparator<Happening> EARLIEST_FIRST = Comparator.comparing(Happening::listedOn)
            .thenComparing(Happening::startsLatest)
            .thenComparing(Happening::listedAt)
            .thenComparing(Happening::id);

    private static boolean loaded;

    @Inject
    SeedLoader loader;

    @BeforeEach
    void supersedeTheFirstDraft(@TempDir Path folder) {
        if (!loaded) {
            RECORD.writeTo(folder);
            loader.load(folder);
            loaded = true;
        }
    }

    /** What a test reads of a list of disagreements. */
    private static final ObjectMapper JSON = new ObjectMapper();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Listed(List<Item> items, String next, Meta meta) {
        @JsonIgnoreProperties("version")
        record Meta(int limit, Long total) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(Event event, String field, String kind, Chosen chosen, List<Position> positions) {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Event(String id) {}

        record Chosen(String value, String reason) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Position(
                String value, boolean chosen, List<Origin> origins, List<Departure> departures, Support support) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Origin(String id, String attribution) {}

        record Departure(String origin, List<String> from) {}

        record Support(
                int sources,
                int voices,
                @JsonProperty("named_voices") int namedVoices) {}
    }

    /** One disagreement of the record. */
    private record Expected(Happening event, String field) {
        String kind() {
            return event.isContradicted(field) ? "contradiction" : "open_question";
        }

        /** Those for whom there is a position; who gives no date where none is chosen, say, has none on it. */
        Set<String> origins() {
            return event.positions(field).stream()
                    .flatMap(position -> position.passages().stream())
                    .map(passage -> passage.origin().id())
                    .collect(Collectors.toSet());
        }

        Item item() {
            return new Item(
                    new Item.Event(event.id()),
                    field,
                    kind(),
                    chosen(),
                    event.positions(field).stream().map(this::position).toList());
        }

        private Item.Chosen chosen() {
            return switch (field) {
                case "when" ->
                    event.edtf() == null ? null : new Item.Chosen(event.edtf(), "The desk has chosen this day.");
                case "quantity" ->
                    event.quantity() == null
                            ? null
                            : new Item.Chosen(event.quantity(), "The desk has chosen this number.");
                default -> null;
            };
        }

        private Item.Position position(GeneratedRecord.Position position) {
            List<Item.Origin> origins = new ArrayList<>();
            for (String attribution : List.of("named", "unattributed", "unnamed")) {
                position.passages().stream()
                        .map(Passage::origin)
                        .map(origin -> new Item.Origin(origin.id(), origin.attribution()))
                        .filter(origin -> origin.attribution().equals(attribution))
                        .distinct()
                        .forEach(origins::add);
            }
            List<Item.Departure> departures = position.passages().stream()
                    .map(Passage::origin)
                    .distinct()
                    .map(origin -> new Item.Departure(
                            origin.id(),
                            Stream.concat(departed(origin, position).stream(), elsewhere(origin, position))
                                    .distinct()
                                    .toList()))
                    .filter(departure -> !departure.from().isEmpty())
                    .toList();
            Set<String> atSecondHand =
                    departures.stream().map(Item.Departure::origin).collect(Collectors.toSet());
            GeneratedRecord.Backing backing = GeneratedRecord.Backing.of(position.passages().stream()
                    .filter(passage -> passage.origin().derivesFrom().isEmpty()
                            || !atSecondHand.contains(passage.origin().id()))
                    .toList());
            return new Item.Position(
                    position.value(),
                    position.chosen(),
                    origins,
                    departures,
                    new Item.Support(backing.sources(), backing.voices(), backing.named()));
        }

        private Stream<String> elsewhere(GeneratedRecord.Origin origin, GeneratedRecord.Position position) {
            return position.passages().stream()
                    .filter(passage -> passage.origin().equals(origin))
                    .flatMap(passage -> event.departedElsewhere(field, position, passage).stream())
                    .map(GeneratedRecord.Origin::id);
        }

        /** Those behind an origin, or itself where it stands for itself, whose word, as reported in other positions, excludes this one. */
        private List<String> departed(GeneratedRecord.Origin origin, GeneratedRecord.Position position) {
            return event.positions(field).stream()
                    .filter(other -> GeneratedRecord.isOtherwise(field, position.value(), other.value()))
                    .flatMap(other -> other.passages().stream())
                    .map(Passage::origin)
                    .filter(other -> origin.derivesFrom().isEmpty()
                            ? other.equals(origin)
                            : origin.ancestors().contains(other))
                    .map(GeneratedRecord.Origin::id)
                    .distinct()
                    .toList();
        }
    }

    private static List<Expected> all() {
        return RECORD.happenings().stream()
                .sorted(EARLIEST_FIRST)
                .flatMap(event -> event.contested().stream().map(field -> new Expected(event, field)))
                .toList();
    }

    private static Listed listed(String address) {
        JsonNode page = Api.json(address);
        page.path("items").forEach(DisagreementScaleTest::resolve);
        return JSON.convertValue(page, Listed.class);
    }

    /** Puts with each position whose word it is, and with the desk's choice why, so that it says all by itself. */
    private static void resolve(JsonNode item) {
        JsonNode chosen = item.path("chosen");
        for (JsonNode each : item.path("positions")) {
            ObjectNode position = (ObjectNode) each;
            position.putObject("support").setAll(position.deepCopy().retain("sources", "voices", "named_voices"));
            position.put("chosen", position.path("value").equals(chosen));
            ArrayNode origins = position.putArray("origins");
            Passages.of(position, item.path("citations")).stream()
                    .map(passage -> passage.path("origin"))
                    .distinct()
                    .sorted(Comparator.comparing(
                            origin -> origin.path("attribution").asText()))
                    .forEach(origins::add);
        }
        if (!chosen.isMissingNode()) {
            ((ObjectNode) item)
                    .putObject("chosen")
                    .put("value", chosen.asText())
                    .set("reason", item.path("reason"));
        }
    }

    /** What is on that page and on all that follow it, in order. */
    private static List<Item> walk(String address, int limit) {
        List<Item> items = new ArrayList<>();
        String next = address;
        while (next != null) {
            Listed page = listed(next);
            assertThat(page.items()).as(next).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.next() == null || page.items().size() == limit)
                    .as(next)
                    .isTrue();
            items.addAll(page.items());
            next = page.next();
        }
        return items;
    }

    private static List<Item> items(List<Expected> expected) {
        return expected.stream().map(Expected::item).toList();
    }

    @Test
    void thereAreDisagreementsOfEveryFieldAndKind() {
        assertThat(all().stream().map(each -> each.field() + " " + each.kind()))
                .contains(
                        "quantity contradiction", "stance contradiction", "stance open_question", "when contradiction");
        assertThat(items(all()).stream()
                        .flatMap(item -> item.positions().stream())
                        .map(Item.Position::departures))
                .anyMatch(departures -> !departures.isEmpty());
    }

    @Test
    void thePagesOfEverySizeAreTheWholeList() {
        List<Item> ofOneTimeline = items(all().stream()
                .filter(each -> each.event().timelines().contains("timeline1"))
                .filter(each -> each.field().equals("stance"))
                .toList());
        assertThat(ofOneTimeline).hasSizeBetween(8, 100);
        for (int limit = 1; limit <= ofOneTimeline.size() + 1; limit++) {
            assertThat(walk("/v1/disagreements?timeline=timeline1&field=stance&limit=" + limit, limit))
                    .as("limit %d", limit)
                    .isEqualTo(ofOneTimeline);
        }
        List<Item> expected = items(all());
        for (int limit : List.of(7, 50, 200)) {
            assertThat(walk("/v1/disagreements?limit=" + limit, limit))
                    .as("limit %d", limit)
                    .isEqualTo(expected);
        }
        assertThat(listed("/v1/disagreements?limit=0&include=total"))
                .isEqualTo(new Listed(List.of(), null, new Listed.Meta(0, (long) expected.size())));
    }

    @Test
    void anyFiltersAreAnsweredAsByPlainJava() {
        Random random = new Random(5);
        List<Expected> all = all();
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Expected wanted = pick(random, all);
            List<List<String>> timelines = asked(random, 2, wanted.event().timelines(), GeneratedRecord.TIMELINES);
            List<List<String>> events = asked(
                    random,
                    1,
                    List.of(wanted.event().id()),
                    RECORD.happenings().stream().map(Happening::id).toList());
            List<List<String>> fields =
                    asked(random, 2, List.of(wanted.field()), List.of("when", "quantity", "stance"));
            List<List<String>> origins = asked(
                    random,
                    3,
                    wanted.origins().stream().sorted().toList(),
                    GeneratedRecord.ORIGINS.stream()
                            .map(GeneratedRecord.Origin::id)
                            .toList());
            List<Expected> expected = all.stream()
                    .filter(each -> allOf(timelines, Set.copyOf(each.event().timelines())))
                    .filter(each -> allOf(events, Set.of(each.event().id())))
                    .filter(each -> allOf(fields, Set.of(each.field())))
                    .filter(each -> allOf(origins, each.origins()))
                    .toList();
            String filters = Stream.of(
                            Stream.of("include=total"),
                            parameters("timeline", timelines),
                            parameters("event", events),
                            parameters("field", fields),
                            parameters("origin", origins))
                    .flatMap(each -> each)
                    .collect(Collectors.joining("&"));
            int limit = Math.min(200, 1 + expected.size() / (1 + random.nextInt(6)));
            String address = String.format(Locale.ROOT, "/v1/disagreements?%s&limit=%d", filters, limit);
            assertThat(walk(address, limit)).as(address).isEqualTo(items(expected));
            assertThat(listed(address).meta()).as(address).isEqualTo(new Listed.Meta(limit, (long) expected.size()));
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("questions with an answer").isGreaterThan(QUESTIONS / 2);
    }

    /** Mostly nothing; else so many repetitions at most, each with a value of what is wanted and perhaps others. */
    private static List<List<String>> asked(Random random, int repetitions, List<String> wanted, List<String> all) {
        if (random.nextInt(5) < 3) {
            return List.of();
        }
        return IntStream.rangeClosed(0, random.nextInt(repetitions))
                .mapToObj(i -> {
                    Set<String> anyOf = new HashSet<>(some(random, all, 2));
                    anyOf.add(pick(random, wanted));
                    return anyOf.stream().sorted().toList();
                })
                .toList();
    }

    private static boolean allOf(List<List<String>> choices, Set<String> values) {
        return choices.stream().allMatch(anyOf -> anyOf.stream().anyMatch(values::contains));
    }

    private static Stream<String> parameters(String name, List<List<String>> choices) {
        return choices.stream().map(anyOf -> name + "=" + String.join(",", anyOf));
    }
}
