package org.dateline.seed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.event.Event;
import org.dateline.event.Events;
import org.dateline.record.ChangeReport;
import org.dateline.record.RefusedLoad;
import org.dateline.seed.SeedLoader.Caution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.seed.SeedCopy.TRIAL;
import static org.dateline.seed.SeedCopy.TRIAL_TEXT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What a load does to a store that others have loaded before, whatever the store and the way of writing. */
abstract class SeedLoading {
    private static final String SPEECH = "2020-01-01-trial-speech";
    private static final String REPLY = "2020-01-02-trial-reply";

    @Inject
    SeedLoader loader;

    @Inject
    Events events;

    @Inject
    EntityManager store;

    @Inject
    TickingClock clock;

    @TempDir
    Path folder;

    private SeedCopy seeds;

    /** Whatever other tests did: the real record and the trial, as they are in the files. */
    @BeforeEach
    void loadRecordAndTrial() {
        seeds = SeedCopy.in(folder);
        load();
    }

    SeedCopy copy() {
        return seeds;
    }

    /** What it did, but for what the seeds do not say of it. */
    private ChangeReport load() {
        ChangeReport report = loader.load(folder).orElseThrow();
        return new ChangeReport(report.created(), report.revised(), report.withdrawn(), report.unchanged());
    }

    private static <T> T reading(Callable<T> query) {
        return QuarkusTransaction.joiningExisting().call(query);
    }

    private Event current(String slug) {
        return reading(() -> events.current(slug).orElseThrow());
    }

    private Event revision(String slug, int number) {
        return reading(
                () -> events.find("slug = ?1 and number = ?2", slug, number).firstResult());
    }

    private static ValidatableResponse get(String path, String... parameters) {
        return given().when().get(path, (Object[]) parameters).then();
    }

    /** Every row of every table, but for history, which version of which record it is, and which bytes that was made from by whom. */
    Map<String, List<String>> everything() {
        return reading(() -> {
            Map<String, List<String>> rows = new TreeMap<>();
            columns().forEach((table, columns) -> {
                List<?> found = store.createNativeQuery(
                                columns.stream()
                                        .map(column -> "\"" + column + "\"")
                                        .collect(Collectors.joining(", ", "select ", " from \"" + table + "\"")),
                                Object[].class)
                        .getResultList();
                rows.put(
                        table.toLowerCase(Locale.ROOT),
                        found.stream()
                                .map(row -> Arrays.deepToString((Object[]) row))
                                .sorted()
                                .toList());
            });
            return rows;
        });
    }

    /** Of every table of what is so now. */
    private Map<String, List<String>> columns() {
        List<?> columns = store.createNativeQuery(
                        "select table_name, column_name from information_schema.columns where table_schema = current_schema"
                                + " and lower(table_name) not in"
                                + " ('edition', 'record_version', 'past_event', 'reference_state', 'event_change', 'relation_change')"
                                + " and lower(column_name) not in ('changed_in', 'record', 'version', 'made_from')"
                                + " order by table_name, ordinal_position",
                        Object[].class)
                .getResultList();
        Map<String, List<String>> ofTables = new TreeMap<>();
        for (Object each : columns) {
            Object[] column = (Object[]) each;
            ofTables.computeIfAbsent(column[0].toString(), table -> new ArrayList<>())
                    .add(column[1].toString());
        }
        return ofTables;
    }

    private void assertWritesNothing(Runnable action) {
        Map<String, List<String>> before = everything();
        assertThat(before.get("event")).hasSizeGreaterThan(40);
        Statistics statistics = statisticsOf(action);
        assertThat(written(statistics)).as("rows and collections written").isZero();
        assertThat(everything()).isEqualTo(before);
    }

    long written(Statistics statistics) {
        return statistics.getEntityInsertCount()
                + statistics.getEntityUpdateCount()
                + statistics.getEntityDeleteCount()
                + statistics.getCollectionRecreateCount()
                + statistics.getCollectionUpdateCount()
                + statistics.getCollectionRemoveCount();
    }

    private Statistics statisticsOf(Runnable action) {
        Statistics statistics =
                store.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        action.run();
        return statistics;
    }

    @Test
    void aKeyEventSaysSoAndOthersDoNot() {
        get("/v1/events/2020-01-01-trial-speech").body("$", not(hasKey("key")));

        seeds.replace(TRIAL, "type: statement", "type: statement\n    key: true");
        assertThat(load().revised()).isEqualTo(1);
        get("/v1/events/2020-01-01-trial-speech").body("key", equalTo(true));
        get("/v1/events/2020-01-02-trial-reply").body("$", not(hasKey("key")));
        get("/v1/events?timeline=trial&fields=key").body("items.key", equalTo(Arrays.asList(true, null)));
    }

    @Test
    void loadingAgainLoadsNoEntityAtAll() {
        Statistics statistics = statisticsOf(this::load);
        assertThat(statistics.getEntityLoadCount()).isZero();
        assertThat(statistics.getCollectionLoadCount()).isZero();
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(2);
    }

    /** Faults would be told if anything but the bytes were read. */
    @Test
    void seedsWithoutAChangedByteAreNotReadAnyFurther() {
        ChangeReport before = load();
        seeds.replace(TRIAL, "type: statement", "type: [");
        assertThatThrownBy(this::load).isInstanceOf(InvalidSeeds.class);
        QuarkusTransaction.requiringNew()
                .run(() -> store.createNativeQuery("update record_state set made_from = ?1")
                        .setParameter(
                                1, SeedFolder.edition(folder).orElseThrow().madeFrom())
                        .executeUpdate());
        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, before.unchanged()));

        seeds.append("actors.yaml", "# a byte more\n");
        assertThatThrownBy(this::load).isInstanceOf(InvalidSeeds.class);
    }

    @Test
    void aTimelineInLinesIsTheSameRecord() {
        Map<String, List<String>> inYaml = everything();
        TrialInLines.of(seeds);
        assertWritesNothing(() -> assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, events())));
        assertThat(everything()).isEqualTo(inYaml);
    }

    @Test
    void anEventInLinesComesBeforeOneInYaml() {
        // The classes of these tests share a store, in which an event is new but once.
        String fresh = "next-" + getClass().getSimpleName().toLowerCase(Locale.ROOT);
        TrialInLines.of(seeds);
        seeds.write("timelines/next.yaml", """
                id: next
                title: Next
                zone: UTC
                includes: [2020-01-02-trial-reply]
                events:
                  - id: %s
                    headline: H
                    summary: S
                    type: statement
                    when: {edtf: "2020-01"}
                    citations:
                      - source: i24news-2017-01-14
                        passages: [{quote: Q, origin: spicer-2017-01-13, stance: asserts, says: {after: [%s]}}]
                """.formatted(fresh, SPEECH));
        seeds.replace(TrialInLines.NAME, "\"edtf\":\"2020-01-01\"", "\"edtf\":\"2020-01-05\"");
        assertThat(load()).isEqualTo(new ChangeReport(1, 2, 0, events() - 3));
        get("/v1/events/" + fresh).body("when.earliest", equalTo("2020-01-05"));
        get("/v1/timelines/next/events").body("items.id", contains(fresh, REPLY));

        seeds.replace("timelines/next.yaml", "edtf: \"2020-01\"", "edtf: \"2020-01-04\"");
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("these events cannot come in this order");
    }

    @Test
    void whatDiffersLoadsOnlyTheEventsItReaches() {
        seeds.replace(TRIAL, "stance: asserts", "stance: asserts\n            says: {before: [" + REPLY + "]}");
        // Both are written to the index as well, which reads them from the store; and as they were to the history.
        assertThat(eventsLoaded(0, 1)).as("related to the speech").isEqualTo(1 + 2 + 2);

        seeds.replace(TRIAL, "The embassy replies", "The embassy answers");
        assertThat(eventsLoaded(0, 1)).as("related to the reply").isEqualTo(1 + 1 + 1);

        seeds.replace("origins.yaml", "    name: Alexey Mosin", "    name: Aleksei Mosin");
        // And those that share a passage at second hand with them.
        assertThat(eventsLoaded(0, 0)).as("citing the origin").isBetween(1L, 3 * (2 * 5L + 3));

        seeds.append("actors.yaml", "\n  - {id: trial-nobody, name: Nobody, kind: person}\n");
        assertThat(eventsLoaded(0, 0)).as("with an actor nobody refers to").isZero();
    }

    private long eventsLoaded(int created, int revised) {
        Statistics statistics = statisticsOf(() ->
                assertThat(load()).isEqualTo(new ChangeReport(created, revised, 0, events() - created - revised)));
        return statistics.getEntityStatistics(Event.class.getName()).getLoadCount();
    }

    /** Whatever the order of events was, and whatever it becomes. */
    @Test
    void settlingWhatAChangeReachesIsSettlingEverything() {
        Random random = new Random(1);
        int changes = 0;
        while (changes < 12) {
            seeds.write(TRIAL, anyTrial(random));
            try {
                load();
            } catch (InvalidSeeds contradiction) {
                continue;
            }
            Map<String, List<String>> settled = everything();
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            store.createNativeQuery("delete from record_state").executeUpdate());
            load();
            assertThat(everything()).isEqualTo(settled);
            changes++;
        }
    }

    @Test
    void whatIsAnsweredTellsItForAsLongAsItIs() {
        seeds.replace(TRIAL, "stance: denies", "stance: asserts\n            says: {in_reply_to: [" + SPEECH + "]}");
        assertThat(load()).isEqualTo(new ChangeReport(0, 1, 0, events() - 1));
        get("/v1/events/" + SPEECH).body("relations.answered_by", contains(REPLY));
        get("/v1/events/" + REPLY).body("relations.in_reply_to", contains(SPEECH));

        seeds.replace(TRIAL, "He speaks.", "He speaks at length.");
        load();
        get("/v1/events/" + SPEECH).body("relations.answered_by", contains(REPLY));

        seeds.replace(TRIAL, "stance: asserts\n            says: {in_reply_to: [" + SPEECH + "]}", "stance: denies");
        load();
        get("/v1/events/" + SPEECH).body("relations", nullValue());
    }

    private static String anyTrial(Random random) {
        StringBuilder trial = new StringBuilder("id: trial\ntitle: A trial\nzone: UTC\nevents:\n");
        List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g");
        for (String id : ids) {
            String date = List.of(
                            "", "2020-01", "2020-01-02", "2020-01-02T10:00", "2020-01-02T11:00", "2020-01-03T09:00")
                    .get(random.nextInt(6));
            String says = random.nextInt(3) < 2
                    ? ", says: {"
                            + List.of("after", "before", "because_of", "in_reply_to", "part_of")
                                    .get(random.nextInt(5))
                            + ": [trial-"
                            + ids.get(random.nextInt(ids.size())) + "]}"
                    : "";
            trial.append("""
                      - id: trial-%s
                        headline: H
                        summary: S
                        type: statement
                    %s    citations:
                          - source: i24news-2017-01-14
                            passages: [{quote: Q, origin: spicer-2017-01-13, stance: asserts%s}]
                    """.formatted(id, date.isEmpty() ? "" : "    when: {edtf: \"" + date + "\"}\n", says));
        }
        return trial.toString();
    }

    @Test
    void loadingAgainWritesNothing() {
        assertWritesNothing(() -> assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, events())));
    }

    private int events() {
        return (int) SeedFolder.read(folder).orElseThrow().timelines().stream()
                .mapToLong(timeline -> timeline.events().size())
                .sum();
    }

    @Test
    void keysInAnotherOrderAndAnotherLayoutAreNoChange() {
        seeds.replace(TRIAL, "    summary: It replies.\n", "")
                .replace(
                        TRIAL,
                        "    headline: The embassy replies\n",
                        "    summary: >-\n      It\n      replies.\n\n    headline: \"The embassy replies\" # at last\n");
        assertWritesNothing(this::load);
    }

    @Test
    void anEditedEventBecomesANewRevision() {
        Event before = current(SPEECH);
        Event untouched = current(REPLY);
        seeds.replace(TRIAL, "Flynn speaks on trial", "Flynn speaks at last");
        assertThat(load()).isEqualTo(new ChangeReport(0, 1, 0, events() - 1));

        Event after = current(SPEECH);
        assertThat(after.number).isEqualTo(before.number + 1);
        assertThat(after.headline).isEqualTo("Flynn speaks at last");
        assertThat(revision(SPEECH, before.number))
                .returns("Flynn speaks on trial", event -> event.headline)
                .returns(before.recordedAt, event -> event.recordedAt)
                .returns(after.recordedAt, event -> event.supersededAt);
        assertThat(reading(() -> events.count("slug = ?1 and supersededAt is null", SPEECH)))
                .isOne();
        assertThat(current(REPLY).id).isEqualTo(untouched.id);
        get("/v1/events/" + SPEECH)
                .statusCode(200)
                .body("headline", equalTo("Flynn speaks at last"))
                .body("revision", equalTo(after.number));
        get("/v1/events/" + SPEECH + "?format=jsonfeed")
                .body("items[0].date_published", equalTo("" + revision(SPEECH, 1).recordedAt))
                .body("items[0].date_modified", equalTo("" + after.recordedAt));
    }

    @Test
    void anEventAddedToTheTrialIsNew() {
        seeds.append(TRIAL, lastEvent("2020-01-03-trial-" + System.nanoTime()));
        assertThat(load()).isEqualTo(new ChangeReport(1, 0, 0, events() - 1));
    }

    private static String lastEvent(String id) {
        return TRIAL_TEXT.substring(TRIAL_TEXT.indexOf("  - id: " + REPLY)).replace(REPLY, id);
    }

    @Test
    void anEventTakenOutBecomesATombstone() {
        Event before = current(REPLY);
        seeds.cutTrial(19, 28);
        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 1, events()));

        assertThat(current(REPLY).number).isEqualTo(before.number + 1);
        assertThat(revision(REPLY, before.number).supersededAt).isEqualTo(current(REPLY).recordedAt);
        get("/v1/events/" + REPLY)
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", containsString("It was taken out of the seeds; no reason was given."));
        get("/v1/events?timeline=trial").body("items.id", contains(SPEECH));
        assertWritesNothing(this::load);
    }

    @Test
    void aTombstoneGivesTheReasonOfTheSeeds() {
        seeds.cutTrial(19, 28)
                .append(
                        TRIAL,
                        "\nwithdrawn: [{id: 2020-01-02-trial-reply, headline: What it was, reason: It never replied.}]");
        load();
        get("/v1/events/" + REPLY).statusCode(410).body("detail", containsString("It never replied."));
        assertWritesNothing(this::load);
    }

    @Test
    void aReasonGivenLaterReachesTheReaderToo() {
        seeds.cutTrial(19, 28);
        load();
        seeds.append(
                TRIAL, "\nwithdrawn: [{id: 2020-01-02-trial-reply, headline: What it was, reason: It never replied.}]");
        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 1, events()));
        get("/v1/events/" + REPLY).statusCode(410).body("detail", containsString("It never replied."));
        assertWritesNothing(this::load);
    }

    @Test
    void aTombstoneStandsWhereTheStoreNeverKnewTheEvent() {
        seeds.append(
                TRIAL,
                "\nwithdrawn: [{id: 2020-01-09-trial-error, headline: What it was, reason: It never happened.}]");
        load();
        get("/v1/events/2020-01-09-trial-error").statusCode(410).body("detail", containsString("It never happened."));
        get("/v1/events?timeline=trial").body("items", hasSize(2));
        assertWritesNothing(this::load);
    }

    @Test
    void anEventToldAgainComesBackAsItsNextRevision() {
        int before = current(REPLY).number;
        seeds.cutTrial(19, 28);
        load();
        seeds.write(TRIAL, TRIAL_TEXT);
        assertThat(load()).isEqualTo(new ChangeReport(0, 1, 0, events() - 1));
        get("/v1/events/" + REPLY).statusCode(200).body("revision", equalTo(before + 2));
    }

    /** A headline that puts on the 28th what its own source puts on the 29th speaks for nobody on the 28th either. */
    @Test
    void aPassageDepartsFromItsSourceAlsoWhereThatIsNotCited() {
        String both = """
                id: trial
                title: A trial
                zone: UTC
                events:
                  - id: 2016-12-29-trial
                    headline: A call on the 29th
                    summary: S
                    type: call
                    when: {edtf: "2016-12-29", reason: Three sources against a headline.}
                    citations:
                      - source: i24news-2017-01-14
                        passages:
                          - {quote: the day before, origin: trial-report, stance: asserts, says: {when: "2016-12-28"}}
                          - {quote: on the 29th, origin: reuters-three-sources, stance: asserts}
                  - id: 2016-12-28-trial
                    headline: A call on the 28th
                    summary: S
                    type: call
                    when: {edtf: "2016-12-28"}
                    citations:
                      - source: i24news-2017-01-14
                        passages: [{quote: the day before, origin: trial-report, stance: asserts}]
                """;
        String withoutItsSource = both.replaceAll(".*on the 29th, origin.*\n", "");
        seeds.append("origins.yaml", "\n" + """
                  - id: trial-report
                    name: What a report says
                    attribution: unnamed
                    derives_from: [{origin: reuters-three-sources, basis: presumed}]
                """);
        seeds.write(TRIAL, withoutItsSource);
        load();
        assertVoices("2016-12-28-trial", 1);
        int revision = current("2016-12-28-trial").number;

        seeds.write(TRIAL, both);
        load();
        assertVoices("2016-12-28-trial", 0);

        seeds.write(TRIAL, withoutItsSource);
        load();
        assertVoices("2016-12-28-trial", 1);
        assertThat(current("2016-12-28-trial").number).isEqualTo(revision);
        assertWritesNothing(this::load);
    }

    private void assertVoices(String event, int voices) {
        get("/v1/events/" + event).statusCode(200).body("corroboration.voices", equalTo(voices));
        get("/v1/events?timeline=trial&min_voices=1")
                .body("items.id", voices == 0 ? not(hasItem(event)) : hasItem(event));
    }

    /** Loads as the start does: what may be an accident is refused. */
    private ChangeReport loadWithCaution(Path from) {
        return loader.check(from, Caution.FULL).orElseThrow().write();
    }

    /** Bytes that were never loaded before. */
    private void assertRefused(String... told) {
        seeds.append("actors.yaml", "# " + System.nanoTime() + "\n");
        RefusedLoad refused = catchThrowableOfType(RefusedLoad.class, () -> loadWithCaution(folder));
        assertThat(refused).as("the seeds are refused").isNotNull();
        assertThat(refused).hasMessageContainingAll(told).hasMessageContaining("dateline.seeds.allow-withdrawals=true");
    }

    private static String many(int events) {
        StringBuilder many = new StringBuilder("id: many\ntitle: Many\nzone: UTC\nevents:\n");
        for (int i = 10; i < 10 + events; i++) {
            many.append("""
                      - {id: many-%d, headline: H, summary: S, type: call, citations: [{source: i24news-2017-01-14,
                        passages: [{quote: Q, origin: spicer-2017-01-13, stance: asserts}]}]}
                    """.replace("%d", Integer.toString(i)));
        }
        return many.toString();
    }

    @Test
    void aTimelineWhoseFileIsMissingIsNotWithdrawnUnlessThatIsAllowed() {
        seeds.delete(TRIAL);
        assertWritesNothing(() -> assertRefused("the timeline trial, and 2 of its 2 events: " + SPEECH + ", " + REPLY));
        get("/v1/events/" + REPLY).statusCode(200);

        ChangeReport allowed =
                loader.check(folder, Caution.WITHDRAWALS_ALLOWED).orElseThrow().write();
        assertThat(allowed.withdrawn()).isEqualTo(2);
        get("/v1/timelines/trial").statusCode(410);
    }

    @Test
    void moreThanATenthOfATimelineIsNotWithdrawnWithoutAReason() {
        seeds.write("timelines/many.yaml", many(21));
        load();
        seeds.write("timelines/many.yaml", many(19));
        assertThat(loadWithCaution(folder).withdrawn())
                .as("two of 21 are less than a tenth")
                .isEqualTo(2);

        seeds.write("timelines/many.yaml", many(17));
        assertRefused("of the timeline many 2 of its 19 events: many-27, many-28");
        seeds.append("timelines/many.yaml", "withdrawn: [{id: many-27, headline: H, reason: R}]\n");
        assertThat(loadWithCaution(folder).withdrawn())
                .as("one for a reason, and one without")
                .isEqualTo(2);

        seeds.write("timelines/many.yaml", many(3));
        assertRefused("of the timeline many 14 of its 17 events");
        seeds.write("timelines/many.yaml", many(17).replaceAll("(?s)  - \\{id: many-1[0-9].*?\\n  (?=  - |$)", ""));
        load();
        seeds.delete("timelines/many.yaml");
        load();
    }

    @Test
    void oneEventMayGoFromASmallTimeline() {
        seeds.append("actors.yaml", "# " + System.nanoTime() + "\n");
        seeds.cutTrial(19, 28);
        assertThat(loadWithCaution(folder).withdrawn()).isEqualTo(1);
    }

    /** They stay in the record, but readers of the timeline lose them. */
    @Test
    void whatATimelineIncludesIsNotLostInNumbers() {
        String next = "id: next\ntitle: Next\nzone: UTC\nincludes: [2016-12-28-flynn-kislyak-call, %s]\n";
        seeds.write("timelines/next.yaml", next.formatted(SPEECH + ", " + REPLY));
        load();
        seeds.write("timelines/next.yaml", next.formatted(SPEECH).replace("2016-12-28-flynn-kislyak-call, ", ""));
        assertWritesNothing(
                () -> assertRefused("of the timeline next 2 of its 3 events: 2016-12-28-flynn-kislyak-call, " + REPLY));
        seeds.write("timelines/next.yaml", next.formatted(SPEECH));
        assertThat(loadWithCaution(folder).revised()).as("one goes").isOne();
        seeds.delete("timelines/next.yaml");
    }

    @Test
    void checkedPlacesAreNotLostWithTheirFile() {
        seeds.delete("checks.yaml");
        assertWritesNothing(() -> assertRefused("quotes that were checked in ", "i24news-2017-01-14", "(checks.yaml)"));
    }

    @Test
    void whatOthersHaveReplacedIsNotLoadedAgain() {
        seeds.append("actors.yaml", "# " + System.nanoTime() + "\n");
        SeedCopy others = SeedCopy.in(folder.resolveSibling(folder.getFileName() + "-others"));
        for (String file : List.of("actors.yaml", TRIAL)) {
            others.write(file, seeds.read(file));
        }
        seeds.replace(TRIAL, "The embassy replies", "The embassy answers");
        loadWithCaution(folder);
        others.replace(TRIAL, "The embassy replies", "The embassy speaks");
        assertThat(loadWithCaution(others.folder()).revised())
                .as("an edit elsewhere")
                .isOne();

        seeds.write("README.md", "no seed\n");
        assertWritesNothing(() -> assertThatThrownBy(() -> loadWithCaution(folder))
                .isInstanceOf(RefusedLoad.class)
                .hasMessageContaining("others have taken their place"));
        others.replace(TRIAL, "The embassy speaks", "The embassy answers");
        assertThat(loadWithCaution(others.folder()).revised())
                .as("whoever loaded last goes back")
                .isOne();
        loadWithCaution(folder);
    }

    @Test
    void anOlderGenerationIsNotLoaded() {
        seeds.write("record.yaml", "generation: 7\n");
        assertThat(loadWithCaution(folder)).isEqualTo(new ChangeReport(0, 0, 0, events()));
        seeds.write("record.yaml", "generation: 6\n").replace(TRIAL, "The embassy replies", "The embassy answers");
        assertWritesNothing(() -> assertThatThrownBy(() -> loadWithCaution(folder))
                .isInstanceOf(RefusedLoad.class)
                .hasMessageContaining("of generation 6, and the record is of generation 7"));
        seeds.write("record.yaml", "generation: 8\n");
        assertThat(loadWithCaution(folder).revised()).isOne();
        seeds.write("record.yaml", "generation: 8 \n").replace(TRIAL, "The embassy answers", "The embassy replies");
        assertThat(loadWithCaution(folder).revised()).isOne();
        load();
    }

    @Test
    void aWithdrawnIdIsNotGivenToAnotherEvent() {
        seeds.cutTrial(19, 28);
        load();
        seeds.write(TRIAL, TRIAL_TEXT.replace("The embassy replies", "The embassy closes"));
        assertWritesNothing(() -> assertThatThrownBy(() -> loadWithCaution(folder))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining(
                        TRIAL + ":19:9: \"" + REPLY + "\": this id is that of \"The embassy replies\", which was"
                                + " withdrawn, and is never given to another"));
        TrialInLines.of(seeds);
        assertThatThrownBy(() -> loadWithCaution(folder)).hasMessageContaining(TrialInLines.NAME + ":3:");
        seeds.delete(TrialInLines.NAME).write(TRIAL, TRIAL_TEXT + "# " + System.nanoTime() + "\n");
        assertThat(loadWithCaution(folder).revised()).isOne();
    }

    @Test
    void theIdOfATimelineThatWasTakenOutIsNotGivenToAnother() {
        seeds.write("timelines/next.yaml", "id: next\ntitle: Next\nzone: UTC\nincludes: [" + SPEECH + "]\n");
        load();
        String next = seeds.read("timelines/next.yaml");
        seeds.delete("timelines/next.yaml");
        load();
        seeds.write("timelines/next.yaml", next.replace("title: Next", "title: Last"));
        assertThatThrownBy(() -> loadWithCaution(folder))
                .isInstanceOf(InvalidSeeds.class)
                .hasMessageContaining("timelines/next.yaml:1:5: \"next\": this id is that of \"Next\"");
        seeds.delete("timelines/next.yaml");
    }

    @Test
    void brokenSeedsLeaveTheStoreAsItWas() {
        seeds.replace(TRIAL, "The embassy replies", "The embassy denies").replace(TRIAL, "i24news-2017-01-14", "i24");
        assertWritesNothing(() ->
                assertThatThrownBy(this::load).isInstanceOf(InvalidSeeds.class).hasMessageContaining(TRIAL + ":14:17"));
    }

    /** The store counts the two halves of a character beyond the Basic Multilingual Plane, the schema counts characters. */
    @Test
    void whatOnlyTheStoreRefusesLeavesItAsItWas() {
        seeds.replace("actors.yaml", "name: Michael Flynn", "name: Mike Flynn")
                .replace(TRIAL, "Flynn speaks on trial", "😀".repeat(200));
        Map<String, List<String>> before = everything();
        assertThatThrownBy(this::load).isNotInstanceOf(InvalidSeeds.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aMissingOrEmptyFolderLeavesTheStoreAlone() {
        Path empty = seeds.write("empty/README.md", "").folder().resolve("empty");
        assertWritesNothing(() -> assertThat(loader.load(empty)).isEmpty());
        assertWritesNothing(
                () -> assertThat(loader.load(folder.resolve("missing"))).isEmpty());
    }

    @Test
    void anActorIsFoundByANewSpellingAndNoLongerByTheOldOne() {
        int before = current(SPEECH).number;
        seeds.replace("actors.yaml", "[Mike Flynn, ", "[Mykhailo Flynn, ");
        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, events()));
        get("/v1/events?limit=200&q=mykhailo").body("items.id", hasItem(SPEECH));

        seeds.replace("actors.yaml", "[Mykhailo Flynn, ", "[Mike Flynn, ");
        load();
        get("/v1/events?limit=200&q=mykhailo").body("items", empty());
        assertThat(current(SPEECH).number).isEqualTo(before);
    }

    @Test
    void referenceDataTakenOutIsGoneForReadersButNotForHistory() {
        String reply =
                "i24news-2017-01-14\n        passages:\n          - quote: we reply\n            origin: mosin-russian-embassy";
        seeds.append("actors.yaml", "\n  - {id: trial-witness, name: A witness, kind: person}\n")
                .append(
                        "origins.yaml",
                        "\n  - {id: trial-witness-tv, name: A witness on TV, attribution: named, actor: trial-witness}\n")
                .append(
                        "sources.yaml",
                        "\n  - {id: trial-post, title: T, publisher: P, published: 2020, url: \"https://e.org/\", language: en}\n")
                .replace(
                        TRIAL,
                        reply,
                        "trial-post\n        passages:\n          - quote: we reply\n            origin: trial-witness-tv");
        load();
        Event witnessed = current(REPLY);
        get("/v1/actors/trial-witness").statusCode(200);

        seeds = restored();
        load();
        get("/v1/actors/trial-witness").statusCode(410);
        get("/v1/origins/trial-witness-tv").statusCode(410);
        get("/v1/sources/trial-post").statusCode(410);
        get("/v1/actors?limit=200").statusCode(200).body("items.id", not(hasItem("trial-witness")));
        assertThat(reading(() -> revision(REPLY, witnessed.number).citations.stream()
                        .map(citation -> citation.source.slug + " " + citation.origin.actor.name)
                        .toList()))
                .containsExactly("trial-post A witness");
        assertWritesNothing(this::load);
    }

    // --- what is weighed
    // ------------------------------------------------------------------------------------------------

    private static final String TONER = "id: toner-state-department\n";

    private Event secondVoice() {
        return secondVoice(2);
    }

    /** The speech asserted by Spicer and, as a second voice, by Toner; so many of their roots are named. */
    private Event secondVoice(int named) {
        seeds.replace(TRIAL, "            stance: asserts\n", """
                            stance: asserts
                          - quote: he has spoken
                            origin: toner-state-department
                            stance: asserts
                """);
        load();
        assertWeighed("corroborated", 2, named);
        return current(SPEECH);
    }

    private static void assertWeighed(String status, int voices, int namedVoices) {
        get("/v1/events/" + SPEECH)
                .statusCode(200)
                .body("corroboration.status", equalTo(status))
                .body("corroboration.voices", equalTo(voices))
                .body("corroboration.named_voices", equalTo(namedVoices));
    }

    /** Loads, and asserts that no event became a new revision, and that loading once more writes nothing. */
    private void assertNoRevision(Event before) {
        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, events()));
        assertThat(current(SPEECH))
                .returns(before.id, event -> event.id)
                .returns(before.number, event -> event.number)
                .returns(before.recordedAt, event -> event.recordedAt);
        assertWritesNothing(this::load);
    }

    @Test
    void whatAnOriginDerivesFromChangesTheWeightAndNoRevision() {
        Event before = secondVoice();
        seeds.replace("origins.yaml", TONER, TONER + "    derives_from: [spicer-2017-01-13]\n");
        assertNoRevision(before);
        assertWeighed("single_origin", 1, 1);
        get("/v1/events?timeline=trial&min_voices=2").body("items", empty());
        get("/v1/origins/spicer-2017-01-13").body("repeated_by", hasItem("toner-state-department"));

        seeds.write("origins.yaml", new SeedCopy(Path.of("seeds")).read("origins.yaml"));
        assertNoRevision(before);
        assertWeighed("corroborated", 2, 2);
        get("/v1/events?timeline=trial&min_voices=2").body("items.id", contains(SPEECH));
    }

    /** Spicer gives another day than Toner, and takes it back that evening. */
    @Test
    void aDayThatWasTakenBackIsNobodysDayAndTheAnswerSaysWhy() {
        seeds.replace(TRIAL, "{edtf: \"2020-01-01\"}", "{edtf: \"2020-01-01\", reason: Toner was there.}")
                .replace(TRIAL, "            stance: asserts\n", """
                            stance: asserts
                            says: {when: "2020-01-02"}
                          - quote: he has spoken
                            origin: toner-state-department
                            stance: asserts
                """);
        load();
        assertWeighed("disputed", 1, 1);
        get("/v1/events?timeline=trial&date=2020-01-02").body("items.id", hasItem(SPEECH));
        explained("timeline=trial").body("items[0].explain.reading", not(hasItem(containsString("withdrawn"))));

        seeds.append(
                "origins.yaml",
                "\n  - {id: spicer-evening, name: Sean Spicer that evening, attribution: named, actor: sean-spicer,"
                        + " said: 2017-01-13, withdraws: [{origin: spicer-2017-01-13, fields: [when]}]}\n");
        load();
        assertWeighed("single_origin", 1, 1);
        get("/v1/events?timeline=trial&date=2020-01-02&undated=exclude").body("items.id", not(hasItem(SPEECH)));
        explained("timeline=trial")
                .body(
                        "items.find { it.id == '" + SPEECH + "' }.explain.reading",
                        hasItem(
                                "/citations/0/passages/0 in when counts as withdrawn: spicer-2017-01-13 was taken back by"
                                        + " spicer-evening"));
    }

    private static ValidatableResponse explained(String question) {
        return get("/v1/events?include=explain&" + question);
    }

    @Test
    void whatARootFurtherOnDerivesFromChangesTheWeightToo() {
        seeds.replace("origins.yaml", TONER, TONER + "    derives_from: [nbc-white-house-officials]\n");
        Event before = secondVoice(1);
        seeds.replace(
                "origins.yaml",
                "id: nbc-white-house-officials\n",
                "id: nbc-white-house-officials\n    derives_from: [spicer-2017-01-13]\n");
        assertNoRevision(before);
        assertWeighed("single_origin", 1, 1);
    }

    @Test
    void theAttributionOfAnOriginChangesTheWeightAndNoRevision() {
        Event before = secondVoice();
        seeds.replace(
                "origins.yaml",
                "attribution: named\n    actor: mark-toner\n",
                "attribution: unnamed\n    obtained_by: reuters\n");
        assertNoRevision(before);
        assertWeighed("corroborated", 2, 1);
        get("/v1/events?timeline=trial&min_named_voices=2").body("items", empty());
    }

    @Test
    void thePolicyOfATimelineChangesTheWeightAndNoRevision() {
        Event before = secondVoice();
        get("/v1/events/" + SPEECH).body("corroboration", not(hasKey("meets_policy")));
        get("/v1/events?timeline=trial&meets_policy=false").body("items", empty());

        policy("policy: {min_voices: 2, min_named_voices: 2}\n");
        assertNoRevision(before);
        get("/v1/events?timeline=trial&meets_policy=true").body("items.id", contains(SPEECH));
        get("/v1/events?timeline=trial&meets_policy=false").body("items.id", contains(REPLY));

        policy("policy: {min_voices: 3, min_named_voices: 2}\n");
        assertNoRevision(before);
        // The reply met neither policy, and nothing is said of it.
        get("/v1/changes?timeline=trial&limit=200&since=version:" + (version() - 1))
                .body("items.event.id", contains(SPEECH))
                .body("items[0].changed", contains("corroboration"));
        get("/v1/events/" + SPEECH).body("corroboration.meets_policy", equalTo(false));

        policy("policy: {min_voices: 0, min_named_voices: 0}\n");
        assertNoRevision(before);
        get("/v1/events?timeline=trial&meets_policy=true").body("items", hasSize(2));

        policy("");
        assertNoRevision(before);
        get("/v1/events/" + SPEECH).body("corroboration", not(hasKey("meets_policy")));
    }

    private void policy(String line) {
        seeds.write(
                TRIAL,
                seeds.read(TRIAL)
                        .replaceFirst("policy: .*\n", "")
                        .replace("zone: Europe/Berlin\n", "zone: Europe/Berlin\n" + line));
    }

    @Test
    void anEventInTwoTimelinesMustMeetThePoliciesOfBoth() {
        secondVoice();
        policy("policy: {min_voices: 1, min_named_voices: 1}\n");
        seeds.write("timelines/next.yaml", """
                id: next
                title: Next
                zone: UTC
                policy: {min_voices: 3, min_named_voices: 0}
                includes: [2020-01-01-trial-speech]
                """);
        load();
        get("/v1/events/" + SPEECH).body("corroboration.meets_policy", equalTo(false));
        Event before = current(SPEECH);
        seeds.replace("timelines/next.yaml", "min_voices: 3", "min_voices: 2");
        assertNoRevision(before);
        get("/v1/events/" + SPEECH).body("corroboration.meets_policy", equalTo(true));
    }

    private void tellOneDay(String... idsDatesAndRelations) {
        StringBuilder timeline = new StringBuilder("id: one-day\ntitle: One day\nzone: UTC\nevents:\n");
        for (String each : idsDatesAndRelations) {
            String[] parts = each.split(" ", 3);
            timeline.append("""
                      - id: one-day-%s
                        headline: H
                        summary: S
                        type: call
                        when: {edtf: "%s"}
                        citations:
                          - source: i24news-2017-01-14
                            passages: [{quote: q, origin: spicer-2017-01-13, stance: asserts%s}]
                    """.formatted(parts[0], parts[1], parts.length == 3 ? ", says: {" + parts[2] + "}" : ""));
        }
        seeds.write("timelines/one-day.yaml", timeline.toString());
        load();
    }

    /** Whatever comes or goes beside the events of a list, nothing of it is told twice and nothing left out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x 1700",
                "x 2019-05-05T01:00Z",
                "x 2019-05-05 before: [one-day-z]",
                "aa 2019-05-05",
                "x [..2019-05-05]",
                "x 2019-05-05T09:00Z after: [one-day-a]"
            })
    void whatComesBetweenTwoPagesMovesNothingElse(String comes) {
        List<String> told = List.of(
                "z 2019-05-05 before: [one-day-a]",
                "a 2019-05-05",
                "b 2019-05-05T09:00Z",
                "c 2019-05-05T10:00Z",
                "d 2019-05-05T10:00Z");
        tellOneDay(told.toArray(String[]::new));
        String list = "/v1/timelines/one-day/events?fields=id&limit=";
        List<String> all = given().get(list + 10).path("items.id");
        assertThat(all).hasSize(5);
        for (int size = 1; size < 5; size++) {
            tellOneDay(told.toArray(String[]::new));
            ExtractableResponse<?> page = get(list + size).extract();
            tellOneDay(Stream.concat(told.stream(), Stream.of(comes)).toArray(String[]::new));
            List<String> rest = given().get(page.<String>path("next").replace("limit=" + size, "limit=10"))
                    .path("items.id");
            assertThat(rest.stream().filter(id -> !id.matches("one-day-(x|aa)")))
                    .as("after %d of %s", size, all)
                    .isEqualTo(all.subList(size, 5));
        }
    }

    /** As migrations leave the store of an older release: nothing weighed, no roots traced, and events ranked among all. */
    @Test
    void aStoreOfAnOlderReleaseIsWeighedByTheNextLoad() {
        Map<String, List<String>> weighed = everything();
        QuarkusTransaction.requiringNew().run(() -> {
            store.createNativeQuery("delete from record_state").executeUpdate();
            store.createNativeQuery("update event set listed_steps = 1000 - number, listed_by = '-', contested = null,"
                            + " changed_in = 0"
                            + " where superseded_at is null and withdrawn_reason is null")
                    .executeUpdate();
            store.createNativeQuery("delete from origin_root").executeUpdate();
            store.createNativeQuery("update event set sources = 0, voices = 0, named_voices = 0, denying_voices = 0,"
                            + " status = null, meets_policy = null where superseded_at is null")
                    .executeUpdate();
        });
        get("/v1/events?limit=200&include=explain&facet=status").statusCode(200);
        get("/v1/disagreements").statusCode(200);

        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, events()));
        assertThat(everything()).isEqualTo(weighed);
        assertWritesNothing(this::load);
    }

    @Test
    void whatOtherRulesHaveDerivedIsDerivedAnew() {
        Map<String, List<String>> derived = everything();
        QuarkusTransaction.requiringNew().run(() -> {
            store.createNativeQuery("update record_state set rules = 0").executeUpdate();
            store.createNativeQuery("update event set sources = 7"
                            + " where superseded_at is null and withdrawn_reason is null")
                    .executeUpdate();
        });
        assertThat(load()).isEqualTo(new ChangeReport(0, 0, 0, events()));
        assertThat(everything()).isEqualTo(derived);
    }

    private SeedCopy restored() {
        for (String file : List.of("actors.yaml", "origins.yaml", "sources.yaml")) {
            seeds.write(file, new SeedCopy(Path.of("seeds")).read(file));
        }
        return seeds.write(TRIAL, TRIAL_TEXT);
    }

    @Test
    void anEventIncludedInASecondTimelineStandsInBoth() {
        seeds.write("timelines/next.yaml", "id: next\ntitle: Next\nzone: UTC\nincludes: [" + SPEECH + "]\n");
        assertThat(load().revised()).isOne();
        get("/v1/timelines/next/events").body("items.id", contains(SPEECH));
        get("/v1/events/" + SPEECH).body("timelines", contains("next", "trial"));

        seeds.delete("timelines/next.yaml");
        assertThat(load().revised()).isOne();
        get("/v1/timelines/next").statusCode(410);
        get("/v1/events/" + SPEECH).body("timelines", contains("trial"));
    }

    @Test
    void aTimelineTakenOutTakesItsEventsWithIt() {
        seeds.delete(TRIAL);
        assertThat(load().withdrawn()).isEqualTo(2);
        get("/v1/timelines/trial").statusCode(410);
        get("/v1/events/" + SPEECH).statusCode(410);
        assertWritesNothing(this::load);
    }

    @Test
    void aClockThatWasSetBackDoesNotTurnHistoryRound() {
        Event before = current(SPEECH);
        clock.set(Duration.ofDays(-100));
        seeds.replace(TRIAL, "Flynn speaks on trial", "Flynn speaks at last");
        load();
        assertThat(current(SPEECH).recordedAt).isAfter(before.recordedAt);
        clock.set(Duration.ofDays(100));
    }

    @Test
    void whatWasSaidBeforeACorrectionCanBeReadAndCompared() {
        int before = version();
        seeds.replace(TRIAL, "when: {edtf: \"2020-01-01\"}", "when: {edtf: \"2020-01-02\", reason: Misread}")
                .replace("actors.yaml", "name: Michael Flynn", "name: Mike Flynn");
        load();
        String event = "/v1/events/" + SPEECH;
        get(event).body("when.edtf", equalTo("2020-01-02")).header("Memento-Datetime", nullValue());
        get(event + "?as_of=version:" + before)
                .body("when.edtf", equalTo("2020-01-01"))
                .body("participants.actor.name", contains("Michael Flynn"))
                .header("Memento-Datetime", endsWith(" GMT"))
                .header("Link", containsString("<" + event + ">; rel=\"original timegate\""))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Record-Version", endsWith("." + before));
        given().redirects()
                .follow(false)
                .header("Accept-Datetime", "Mon, 01 Jan 2001 00:00:00 GMT")
                .get(event)
                .then()
                .statusCode(302)
                .header("Location", endsWith(event + "?as_of=2001-01-01T00%3A00%3A00Z"));
        get("/v1/events?q=michael&timeline=trial&as_of=version:" + before)
                .body("items.id", contains(SPEECH))
                .body("meta.version", equalTo(before));
        get("/v1/actors/michael-flynn?as_of=version:" + before).body("name", equalTo("Michael Flynn"));
        String latest = get(event + "/revisions?limit=200").extract().path("items[-1].self");
        int number = get(event + "/revisions?limit=200").extract().path("items[-1].number");
        get(latest).body("when.edtf", equalTo("2020-01-02"));
        get(event + "/revisions/" + (number - 1)).body("when.edtf", equalTo("2020-01-01"));
        get(latest + "/difference")
                .body("patch.find { it.path == '/when/edtf' }.value", equalTo("2020-01-02"))
                .body("words", hasItem("Date: was 1 January 2020; is 2 January 2020; Misread"));
        get(latest + "/difference?lang=de")
                .body("words", hasItem("Datum: bisher 1. Januar 2020; jetzt 2. Januar 2020; Misread"));
        String renamed =
                get("/v1/actors/michael-flynn/revisions?limit=200").extract().path("items[-1].self");
        get(renamed + "/difference").body("words", hasItem("Name: was Michael Flynn; is Mike Flynn"));
    }

    private int version() {
        return get("/v1/versions?limit=1").extract().path("items[0].number");
    }

    @Test
    void aPastThatIsNotKnownIsRefusedWithWhatIs() {
        int latest = version();
        get("/v1/events?as_of=version:" + (latest + 1))
                .statusCode(400)
                .body("errors[0].name", equalTo("as_of"))
                .body("errors[0].hint", equalTo("version:" + latest));
        get("/v1/events?as_of=2001-01-01")
                .statusCode(400)
                .body("errors[0].reason", containsString("is known from version"));
        get("/v1/events?as_of=2999-01-01").statusCode(400).body("errors[0].reason", containsString("in the future"));
        for (String malformed :
                List.of("yesterday", "version:0", "version:x", "2026-02-30", "2026-11-22T09:00", "12")) {
            get("/v1/events?as_of=" + malformed).statusCode(400).body("errors[0].name", equalTo("as_of"));
        }
    }

    @Test
    void whatTheSeedsSayWasRecordedThenIsSoInANewStore() {
        String fresh = "trial-address-" + Long.toString(System.nanoTime(), 36);
        seeds.replace(
                        TRIAL,
                        "    headline: Flynn speaks on trial",
                        "    recorded: 2020-02-03T04:05:06Z\n    headline: Flynn speaks on trial")
                .replace(TRIAL, "id: " + SPEECH, "id: " + fresh);
        load();
        get("/v1/events/" + fresh).body("recorded_at", equalTo("2020-02-03T04:05:06Z"));
        seeds.replace(TRIAL, "He speaks.", "He spoke.");
        load();
        get("/v1/events/" + fresh).body("recorded_at", not(equalTo("2020-02-03T04:05:06Z")));
        seeds.replace(TRIAL, "2020-02-03T04:05:06Z", "2020-02-30T04:05:06Z");
        assertThatThrownBy(this::load).isInstanceOf(InvalidSeeds.class).hasMessageContaining("this is no moment");
    }

    @Test
    void whatIsSaidOfAChangeBelongsToTheRevisionThatItWasFirstSaidOf() {
        // Others have loaded the same into this store.
        String twice = "He spoke twice, as " + getClass().getSimpleName() + " knows.";
        String once = "He spoke once, as " + getClass().getSimpleName() + " knows.";
        String said = "    change: {kind: correction, note: \"" + twice + "\"}\n";
        seeds.replace(SeedCopy.TRIAL, "    summary: He speaks.\n", "    summary: He speaks twice.\n" + said);
        assertThat(load().revised()).isEqualTo(1);
        int corrected = current(SPEECH).number;
        assertThat(current(SPEECH).statedChange()).hasValueSatisfying(change -> {
            assertThat(change.note()).isEqualTo(twice);
            assertThat(change.revision()).isEqualTo(corrected);
        });
        // An edit that leaves the line where it is.
        seeds.replace(SeedCopy.TRIAL, "He speaks twice.", "He speaks two times.");
        assertThat(load().revised()).isEqualTo(1);
        assertThat(current(SPEECH).statedChange()).isEmpty();
        // Taken out, it is no change; said again, it is not said anew; with other words it is, though nothing else is
        // otherwise.
        seeds.replace(SeedCopy.TRIAL, said, "");
        assertThat(load().revised()).isZero();
        seeds.replace(SeedCopy.TRIAL, "    summary: He speaks two", said + "    summary: He speaks two");
        assertThat(load().revised()).isZero();
        seeds.replace(SeedCopy.TRIAL, twice, once);
        assertThat(load().revised()).isEqualTo(1);
        get("/v1/events/{id}", SPEECH)
                .body("corrections.note", hasItems(twice, once))
                .body("corrections.revision", hasItems(corrected, corrected + 2));
        get("/v1/events/{id}/revisions?limit=200", SPEECH)
                .body("items[" + (corrected - 1) + "].change.kind", equalTo("correction"))
                .body("items[" + corrected + "].change", nullValue());
        get("/v1/changes?kind=corrected&timeline=trial&limit=200")
                .body("items[-1].note", equalTo(once))
                .body("items[-1].event.id", equalTo(SPEECH));
    }

    @Test
    void aWithdrawalMayBeACorrectionAndStaysAmongThem() {
        String note = "It never replied, as " + getClass().getSimpleName() + " knows.";
        seeds.write(
                SeedCopy.TRIAL,
                SeedCopy.TRIAL_TEXT.substring(0, SeedCopy.TRIAL_TEXT.indexOf("  - id: " + REPLY))
                        + """
                        withdrawn:
                          - id: 2020-01-02-trial-reply
                            headline: The embassy replies
                            reason: It did not.
                            change: {kind: correction, note: "%s"}
                        """.replace("%s", note));
        assertThat(load().withdrawn()).isEqualTo(1);
        assertThat(load().withdrawn()).isZero();
        get("/v1/changes?kind=corrected&timeline=trial&limit=200")
                .body("items[-1].kind", equalTo("withdrawn"))
                .body("items[-1].change", equalTo("correction"))
                .body("items[-1].note", equalTo(note));
        seeds.write(SeedCopy.TRIAL, SeedCopy.TRIAL_TEXT);
        load();
        get("/v1/events/{id}", REPLY).body("corrections.note", hasItem(note));
        get("/v1/changes?kind=updated&timeline=trial&limit=200").body("items[-1].event.id", equalTo(REPLY));
    }

    @Test
    void aCorrectionIsNotToldAgainWhereOnlyTheWeightChanges() {
        secondVoice();
        String note = "He spoke well, as " + getClass().getSimpleName() + " knows.";
        seeds.replace(
                SeedCopy.TRIAL,
                "    summary: He speaks.\n",
                "    summary: He speaks well.\n    change: {kind: correction, note: \"" + note + "\"}\n");
        load();
        seeds.replace("origins.yaml", TONER, TONER + "    derives_from: [spicer-2017-01-13]\n");
        load();
        get("/v1/changes?kind=re-weighed&timeline=trial&limit=200")
                .body("items[-1].event.id", equalTo(SPEECH))
                .body("items[-1].note", nullValue());
        get("/v1/changes?kind=corrected&timeline=trial&limit=200")
                .body("items.note.findAll { it == '" + note + "' }", hasSize(1));
    }
}
