package org.dateline.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.api.Api;
import org.dateline.query.Parameters;
import org.dateline.record.Version;
import org.dateline.seed.SeedLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

/** Any questions for hundreds of events, each answered by the API as by plain Java over the same record. */
@QuarkusTest
@TestProfile(Generated.class)
class EventSearchScaleTest {
    private static final int QUESTIONS = 200;
    private static final int EVENTS = 300;
    /** Every event of it is another than the first draft's of the same id. */
    private static final GeneratedRecord RECORD = GeneratedRecord.of(2, EVENTS);

    private static boolean loaded;

    @Inject
    SeedLoader loader;

    @Inject
    EntityManager store;

    @Inject
    EventSearch search;

    @Inject
    Event<Version.Changed> changed;

    @BeforeEach
    void supersedeTheFirstDraft(@TempDir Path folder) {
        if (!loaded) {
            RECORD.writeTo(folder);
            loader.load(folder);
            QuarkusTransaction.requiringNew().run(() -> {
                store.createNativeQuery("update record_state set version = version + 1")
                        .executeUpdate();
                RECORD.happenings().forEach(this::record);
            });
            changed.fire(new Version.Changed());
            loaded = true;
        }
    }

    /** A load records everything at one moment. */
    private void record(GeneratedRecord.Happening event) {
        store.createQuery("update Event e set e.recordedAt = ?1, e.changedIn = (select s.version from RecordState s)"
                        + " where e.slug = ?2 and e.supersededAt is null")
                .setParameter(1, event.updated())
                .setParameter(2, event.id())
                .executeUpdate();
    }

    private static Answer answer(String address) {
        return Api.get(address).statusCode(200).extract().as(Answer.class);
    }

    @Test
    void anExportHoldsEveryAnswerInItsOrder() {
        assertThat(lines("/v1/events?sort=date")).hasSize(EVENTS).isEqualTo(Api.walk("/v1/events?limit=200&sort=date"));
        Random random = new Random(5);
        for (int i = 0; i < QUESTIONS / 4; i++) {
            Question question = Question.about(RECORD, random);
            List<String> expected = question.answer(RECORD);
            String address = "/v1/events?" + question.query();

            assertThat(lines(address)).as(address).isEqualTo(expected);
        }
        String table =
                Api.get("/v1/events?format=csv").statusCode(200).extract().asString();
        assertThat(RECORD.happenings()).allMatch(event -> table.contains("\r\n" + event.id() + ","));
    }

    @Test
    void whatStandsBesideAnEventIsWhatTheListHas() {
        for (EventQuery query : List.of(
                EventQuery.of(new Parameters(Map.of()), null),
                EventQuery.by("type", "call").onFullPages())) {
            String filter = query.criteria().isEmpty() ? "" : "&type=call";
            List<String> order = lines("/v1/events?sort=date" + filter);
            assertThat(order).hasSizeGreaterThan(5);
            for (int i = 0; i < order.size(); i++) {
                List<Optional<FoundEvent>> beside = search.beside(order.get(i), query);
                assertThat(beside.get(0).map(EventSearchScaleTest::id))
                        .isEqualTo(i == 0 ? Optional.empty() : Optional.of(order.get(i - 1)));
                assertThat(beside.get(1).map(EventSearchScaleTest::id))
                        .isEqualTo(i == order.size() - 1 ? Optional.empty() : Optional.of(order.get(i + 1)));
            }
        }
    }

    private static String id(FoundEvent event) {
        return new String(event.served().get("id"), StandardCharsets.UTF_8).replace("\"", "");
    }

    private static List<String> lines(String address) {
        return Api.get(address + "&fields=id&format=ndjson")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> line.replaceAll("^\\{\"id\":\"|\"\\}$", ""))
                .toList();
    }

    @Test
    void anyQuestionIsAnsweredAsByPlainJava() {
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = Question.about(RECORD, random);
            String counted = GeneratedRecord.pick(random, Question.PROPERTIES);
            List<String> expected = question.answer(RECORD);
            String address = "/v1/events?fields=id&" + question.query();

            Answer answer = answer(address + "&limit=200&include=total&facet=" + counted);
            assertThat(answer.meta().total()).as(address).isEqualTo(expected.size());
            assertThat(answer.meta().undated()).as(address).isEqualTo(question.undated(RECORD));
            assertThat(answer.ids()).as(address).isEqualTo(expected.subList(0, Math.min(200, expected.size())));
            assertThat(answer.next() == null).as(address).isEqualTo(expected.size() <= 200);
            assertThat(answer.facets().get(counted))
                    .as("%s by %s", address, counted)
                    .isEqualTo(question.facet(RECORD, counted));
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("questions with an answer").isGreaterThan(QUESTIONS / 2);
    }

    @Test
    void theSupportOfEveryEventIsCountedAsByPlainJava() {
        String first = "/v1/events?fields=corroboration&limit=200";
        Map<String, JsonNode> answered = Stream.of(first, Api.next(first))
                .map(Api::json)
                .flatMap(page -> StreamSupport.stream(page.required("items").spliterator(), false))
                .collect(Collectors.toMap(
                        item -> item.required("id").textValue(), item -> item.required("corroboration")));
        assertThat(answered).hasSize(EVENTS);
        assertThat(RECORD.happenings().stream().filter(GeneratedRecord.Happening::isCountedOtherwiseForAnother))
                .as("events with a passage that departs from its source in another one alone")
                .isNotEmpty();
        for (GeneratedRecord.Happening event : RECORD.happenings()) {
            GeneratedRecord.Backing backing = event.support();
            JsonNode corroboration = answered.get(event.id());
            assertThat(corroboration.path("status").textValue()).as(event.id()).isEqualTo(event.status());
            assertThat(corroboration.path("sources").intValue()).as(event.id()).isEqualTo(backing.sources());
            assertThat(corroboration.path("voices").intValue()).as(event.id()).isEqualTo(backing.voices());
            assertThat(corroboration.path("named_voices").intValue())
                    .as(event.id())
                    .isEqualTo(backing.named());
            assertThat(
                            corroboration.has("meets_policy")
                                    ? corroboration.get("meets_policy").booleanValue()
                                    : null)
                    .as(event.id())
                    .isEqualTo(event.meetsPolicy());
        }
    }

    @Test
    void thePagesOfAnyQuestionAreItsAnswer() {
        Random random = new Random(4);
        for (int i = 0; i < QUESTIONS / 5; i++) {
            Question question = Question.about(RECORD, random);
            List<String> expected = question.answer(RECORD);
            int limit = 1 + expected.size() / (1 + random.nextInt(6));
            String address = "/v1/events?fields=id&" + question.query() + "&limit=" + Math.min(200, limit);
            assertThat(Api.walk(address)).as(address).isEqualTo(expected);
        }
    }

    @Test
    @Timeout(20)
    void aHundredConditionsAreNoBurden() {
        String conditions = Stream.of("timeline", "participant", "source", "origin", "tag")
                .flatMap(
                        name -> Collections.nCopies(
                                20, name + "=" + (name.equals("participant") ? "actor" : name) + "-2,no-such")
                                .stream())
                .collect(Collectors.joining("&"));
        String words = IntStream.range(0, 60).mapToObj(String::valueOf).collect(Collectors.joining("+"));
        assertThat(answer("/v1/events?fields=id&facet=type,tag&" + conditions).ids())
                .isEqualTo(answer("/v1/events?fields=id&timeline=timeline-2&participant=actor-2&source=source-2"
                                + "&source=source-2&origin=origin-2&origin=origin-2&tag=tag-2")
                        .ids());
        assertThat(answer("/v1/events?fields=id&q=" + words).ids()).isEmpty();
    }

    @Test
    void aFacetSaysWhenItHasMoreValuesThanItShows() {
        Answer.Counts tags = answer("/v1/events?limit=0&facet=tag").facets().get("tag");
        assertThat(tags.values()).hasSize(100);
        assertThat(tags.truncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "us, us, 0, US",
                "usa, usa, 0, US",
                "Russia, Russia, 0, RU",
                "United+Kingdom, United Kingdom, 0, GB",
                "'US,ru', 'US,ru', 3, RU",
                "Atlantis, Atlantis, 0, -",
                "%C3%9CS, ÜS, 0, -"
            })
    void aCountryThatIsNoCodeIsRefusedWithItsCode(String sent, String value, int position, String hint) {
        String reason = "a country is two capital letters (ISO 3166-1 alpha-2)";
        Api.assertRefused("/v1/events?country=" + sent, Api.fault("country", value, position, reason, hint));
    }

    @Test
    void anEventIsInOneCountry() {
        assertThat(answer("/v1/events?country=US&country=RU").ids()).isEmpty();
        assertThat(answer("/v1/events?country=ZZ").ids()).isEmpty();
        Api.get("/v1/events?country=US,RU&include=explain&fields=place&limit=1")
                .body("meta.filters.reading", contains("any of US, RU"))
                .body("items[0].explain.filter", hasItem("country"))
                .body("items[0].explain.reading[0]", in(List.of("US", "RU")));
    }

    @Test
    void aCountryIsNamedInTheReadersLanguage() {
        String label = "facets.country.values.find { it.value == 'US' }.label";
        Api.get("/v1/events?limit=0&facet=country").body(label, equalTo("United States"));
        Api.get("/v1/events?limit=0&facet=country&lang=de").body(label, equalTo("Vereinigte Staaten"));
        assertThat(Api.get("/v1/events?country=US&lang=de&format=html")
                        .extract()
                        .asString())
                .contains("Land: <span>Vereinigte Staaten</span>", "country=US,RU", "Russland");
    }

    @Test
    void whatWasSupersededOrWithdrawnIsNotListed() {
        assertThat(answer("/v1/events?limit=0&include=total").meta().total()).isEqualTo(EVENTS);
        // Other tests may have told it otherwise before.
        Api.get("/v1/events/event-8").statusCode(200).body("revision", greaterThan(1));
        Api.get("/v1/events/event-" + EVENTS)
                .statusCode(410)
                .body("type", equalTo("/problems/withdrawn"))
                .body("instance", equalTo("/v1/events/event-" + EVENTS));
    }
}
