package org.dateline.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** What was a cause, a reply or a part of what, with the passage that says so. */
@QuarkusTest
@TestProfile(OwnStore.class)
class RelationsTest extends PassagesOnRecord {
    private static final String QUESTION = "2019-12-30-question";
    private static final String DEBATE = "2020-debate";

    private static final String OTHERS = """
              - {id: 2019-12-30-question, headline: Bob Burns asks, summary: He asks., type: statement, when: "2019-12-30", unsourced: true}
              - {id: 2020-debate, headline: The debate, summary: They debate., type: debate, when: "2020", unsourced: true}
            """;

    private static final String ANSWER = """
            report: {asserts: "She answered him in the debate.", origin: ann-said, says: {in_reply_to: [2019-12-30-question], part_of: [2020-debate]}}
            """;

    /** {@code -Dnaming=2000 -Dversions=20} takes minutes. */
    private static final int NAMING = Integer.getInteger("naming", 60);

    private static final int VERSIONS = Integer.getInteger("versions", 6);

    @Inject
    EntityManager store;

    private void tellAll(String passages) {
        writeAll(passages);
        assertThat(loader.load(folder)).isPresent();
    }

    private void writeAll(String passages) {
        write(passages);
        seeds.replace("timelines/trial.yaml", "events:\n", "events:\n" + OTHERS);
    }

    private static JsonPath event(String id) {
        return get("/v1/events/" + id).jsonPath();
    }

    @Test
    void bothEventsTellItAndThePassageStandsWhereItIsSaid() {
        tellAll(ANSWER);
        assertThat(event().getMap("relations"))
                .hasSize(2)
                .containsEntry("in_reply_to", List.of(QUESTION))
                .containsEntry("part_of", List.of(DEBATE));
        assertThat(event().getList("citations[0].passages[0].says.in_reply_to")).isEqualTo(List.of(QUESTION));
        assertThat(event(QUESTION).getMap("relations")).hasSize(1).containsEntry("answered_by", List.of(EVENT));
        assertThat(event(DEBATE).getMap("relations")).hasSize(1).containsEntry("has_part", List.of(EVENT));
        assertThat(get("/v1/events?timeline=trial&fields=relations&format=ndjson")
                        .asString())
                .contains("\"answered_by\":[\"" + EVENT + "\"]");
    }

    @Test
    void nothingOfTheOrderFollows() {
        tellAll(ANSWER);
        assertThat(event().getMap("when")).doesNotContainKeys("after", "before");
        assertThat(get("/v1/events/" + EVENT + "/window").jsonPath().getList("steps"))
                .isEmpty();
    }

    @Test
    void eventsAreFoundByWhatTheyAreRelatedTo() {
        tellAll(ANSWER);
        assertThat(get("/v1/events?timeline=trial&related=" + EVENT).jsonPath().getList("items.id"))
                .isEqualTo(List.of(QUESTION, DEBATE));
        assertThat(get("/v1/events?timeline=trial&related=" + QUESTION)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(EVENT));
        tellAll("report: {asserts: \"She answered.\", origin: ann-said}");
        JsonPath none = get("/v1/events?timeline=trial&related=" + EVENT).jsonPath();
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getList("meta.unknown")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | In reply to:    | Answered by:
            de | Antwort auf:    | Beantwortet durch:
            fr | En réponse à :  | Réponse :
            es | En respuesta a: | Respuesta:
            ru | Ответ на:       | Ответ:
            """)
    void pagesLeadFromOneToTheOther(String language, String answers, String answered) {
        tellAll(ANSWER);
        assertThat(page("/events/" + EVENT, language)).contains(answers).contains("/events/" + QUESTION + "\"");
        assertThat(page("/events/" + QUESTION, language)).contains(answered).contains("/events/" + EVENT + "\"");
    }

    @Test
    void aTableHasThemAndIsReadAgain() {
        tellAll(ANSWER);
        String before = event().getMap("relations").toString();
        isTheSameFromItsTables();
        assertThat(event().getMap("relations").toString()).isEqualTo(before);
    }

    @Test
    void linkedDataHasTheWhole() {
        tellAll(ANSWER);
        assertThat(get("/v1/events/" + EVENT + "?format=jsonld").asString())
                .containsPattern("\"superEvent\":\\[\"tag:[^\"]*" + DEBATE + "\"");
    }

    @Test
    void whatWasRelatedIsSoInItsVersionAndTheChangeIsToldOfBoth() {
        tellAll("report: {asserts: \"She spoke.\", origin: ann-said}");
        String before = version();
        tellAll(ANSWER);
        String then = version();
        JsonPath changes = get("/v1/changes?since=" + before).jsonPath();
        assertThat(changes.getList("items.event.id")).containsExactlyInAnyOrder(EVENT, QUESTION, DEBATE);
        assertThat(changes.getList("items.find { it.event.id == '" + QUESTION + "' }.changed"))
                .isEqualTo(List.of("relations"));
        assertThat(changes.getList("items.find { it.event.id == '" + EVENT + "' }.changed"))
                .asInstanceOf(LIST)
                .contains("citations", "relations");
        String answered = get("/v1/events/" + QUESTION).asString();
        int revision = event().getInt("revision");
        tellAll("report: {asserts: \"She spoke.\", origin: ann-said}");
        assertThat(event(QUESTION).getMap("relations")).isNull();
        assertThat(get("/v1/events/" + QUESTION + "?as_of=" + then).asString()).isEqualTo(answered);
        assertThat(get("/v1/events?timeline=trial&related=" + QUESTION + "&as_of=" + then)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(EVENT));
        assertThat(page("/events/" + QUESTION + "?as_of=" + then, "en")).contains("Ann Ames speaks");
        assertThat(get("/v1/events/" + EVENT + "/revisions/" + revision + "/difference?from=" + (revision - 1))
                        .jsonPath()
                        .getList("words"))
                .anySatisfy(line -> assertThat((String) line).startsWith("Relations: now " + QUESTION));
    }

    @Test
    void whoeverIsNamedByManyIsKeptInNoVersionWithAllOfThem() {
        Map<String, String> answers = new LinkedHashMap<>();
        tellAll(ANSWER);
        String begun = version();
        int each = NAMING / VERSIONS;
        for (int i = 1; i <= VERSIONS; i++) {
            // Some come, and the first of before are about something else.
            writeAll(ANSWER);
            seeds.append("timelines/trial.yaml", replies(i * each / 5, i * each));
            assertThat(loader.load(folder)).isPresent();
            answers.put(version(), get("/v1/events/" + QUESTION).asString());
        }
        assertThat(JsonPath.from(answers.values().iterator().next()).getList("relations.answered_by"))
                .hasSize(1 + each - each / 5);
        answers.forEach((version, answer) -> {
            assertThat(get("/v1/events/" + QUESTION + "?as_of=" + version).asString())
                    .isEqualTo(answer);
            assertThat(get("/v1/events?timeline=trial&limit=0&include=total&related=" + QUESTION + "&as_of=" + version)
                            .jsonPath()
                            .getInt("meta.total"))
                    .isEqualTo(JsonPath.from(answer)
                            .getList("relations.answered_by")
                            .size());
        });
        long kept = kept(
                "select coalesce(sum(length(state)), 0) from past_event where slug = ?1 and until_version > ?2", begun);
        long changes = kept("select count(*) from relation_change where slug = ?1 and version > ?2", begun);
        Log.info(kept + " characters and " + changes + " changes are kept of what " + NAMING + " events name");
        long states = kept("select count(*) from past_event where slug = ?1 and until_version > ?2", begun);
        assertThat(kept / states).isLessThan(1500);
        assertThat(changes).isLessThan(2L * NAMING + 10);
    }

    /** @param begun the version that is behind what is counted */
    private long kept(String question, String begun) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) store.createNativeQuery(question)
                                .setParameter(1, QUESTION)
                                .setParameter(2, Long.valueOf(begun.substring(begun.indexOf(':') + 1)))
                                .getSingleResult())
                        .longValue());
    }

    private static String replies(int from, int to) {
        return IntStream.range(0, to)
                .mapToObj(i -> "  - id: reply-of-somebody-to-the-question-" + i
                        + "\n    headline: H\n    summary: S\n    type: statement\n    when: \"2020-01-02\"\n"
                        + "    citations: {report: {asserts: \"Number " + i + ".\", origin: ann-said, says: {"
                        + (i < from ? "part_of: [2020-debate]" : "in_reply_to: [" + QUESTION + "]") + "}}}\n")
                .collect(Collectors.joining());
    }

    @Test
    void whatAnsweredIsGoneWhenItWasWithdrawn() {
        tellAll(ANSWER);
        seeds.write("timelines/trial.yaml", """
                id: trial
                title: A trial
                zone: Europe/Berlin
                events:
                """ + OTHERS.stripTrailing() + """

                withdrawn: [{id: 2020-01-01-speech, headline: Ann Ames speaks, reason: She did not.}]
                """);
        assertThat(loader.load(folder)).isPresent();
        assertThat(event(QUESTION).getMap("relations")).isNull();
    }

    @Test
    void nothingIsInReplyToWhatWasWithdrawn() {
        writeAll(ANSWER);
        seeds.replace("timelines/trial.yaml", OTHERS.lines().findFirst().orElseThrow() + "\n", "");
        seeds.replace(
                "timelines/trial.yaml",
                "zone: Europe/Berlin\n",
                "zone: Europe/Berlin\nwithdrawn: [{id: 2019-12-30-question, headline: Bob Burns asks, reason: He did not.}]\n");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .contains("this event was withdrawn")
                        .contains("trial.yaml:"));
    }

    @Test
    void whatCannotBeIsToldWithItsPlaceAndWhatWouldWork() {
        writeAll("""
                report:
                  passages:
                    - {asserts: "She replied.", origin: ann-said, says: {in_reply_to: [2019-12-30-questoin]}}
                    - {asserts: "Again.", origin: ann-said, says: {because_of: [2020-01-01-speech]}}
                    - {denies: "No.", origin: ann-said, says: {part_of: [2020-debate]}}
                """);
        assertThat(faults())
                .extracting(SeedFault::reason)
                .containsExactly(
                        "no timeline tells an event with this id",
                        "the event is because of itself",
                        "only a passage that asserts can relate its event to another");
        assertThat(faults()).extracting(SeedFault::remedy).contains("Did you mean 2019-12-30-question?");
    }

    @Test
    void nothingIsAPartOfItself() {
        writeAll(ANSWER);
        seeds.replace(
                "timelines/trial.yaml",
                "when: \"2020\", unsourced: true}",
                "when: \"2020\", citations: {post: {asserts: \"A part.\", origin: ann-said, says: {part_of: [2020-01-01-speech]}}}}");
        assertThat(faults())
                .extracting(SeedFault::reason)
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .contains("the event is a part of itself: ")
                        .contains(" is part of "));
    }

    @Test
    void itIsSaidByAPassageAndNotByTheEvent() {
        writeAll(ANSWER);
        seeds.replace("timelines/trial.yaml", "type: debate,", "type: debate, because_of: [2019-12-30-question],");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.remedy()).contains("says: {because_of: [2019-12-30-question]}"));
    }
}
