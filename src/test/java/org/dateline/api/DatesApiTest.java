package org.dateline.api;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Snapshot;
import org.dateline.seed.OwnStore;
import org.dateline.seed.SeedLoader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.api.Api.encoded;
import static org.dateline.api.Api.fault;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** Dates as readers ask for them, of a record made up for the purpose. */
@QuarkusTest
@TestProfile(OwnStore.class)
class DatesApiTest {
    @Inject
    SeedLoader loader;

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        DatedRecord.write(folder);
    }

    /** Does nothing but for the first test, since nothing has changed then. */
    @BeforeEach
    void load() {
        loader.load(folder);
    }

    /** What design and docs promise: event, its row in the docs, and how it matches 28 December, 29 December, December. */
    private static final String WINDOWS = """
            day-before   | `2016-12-25`                                                    | no       | no       | certain
            day          | `2016-12-28`                                                    | certain  | no       | certain
            day-or-next  | `2016-12-28` and another citation's `2016-12-29`                | possible | possible | certain
            one-of-two   | `[2016-12-28,2016-12-29]`                                       | possible | possible | certain
            uncertain    | `2016-12-28?`                                                   | possible | no       | possible
            approximate  | `2016-12-28~` with `slack=P1D`                                  | possible | possible | possible
            month        | `2016-12`                                                       | possible | possible | certain
            lasting      | `2016-12-27/2016-12-30`                                         | certain  | certain  | certain
            from-then    | `2016-12-29/..`                                                 | no       | certain  | certain
            until-then   | `../2016-12-29`                                                 | possible | certain  | certain
            by-then      | `[..2016-12-29]`                                                | possible | possible | possible
            between      | `2016-12-XX`, after a 28 Dec event, before a 30 Dec event       | possible | possible | certain
            """;

    private static final List<String> ASKED = List.of("date=2016-12-28", "date=2016-12-29", "date=2016-12");

    /** A line of that table. */
    record Row(String event, String text, List<String> matches) {
        static List<Row> all() {
            return WINDOWS.lines()
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(
                            cells[0].strip(),
                            cells[1].strip(),
                            Stream.of(cells).skip(2).map(String::strip).toList()))
                    .toList();
        }

        /** The parameter that its text speaks of. */
        String slack() {
            Matcher slack = Pattern.compile("`(slack=[^`]+)`").matcher(text);
            return slack.find() ? "&" + slack.group(1) : "";
        }

        String inDocs(List<String> matches) {
            return "| " + text + " | " + String.join(" | ", matches) + " |\n";
        }
    }

    private static ValidatableResponse events(String query) {
        return Api.get("/v1/events?limit=200&" + query).statusCode(200);
    }

    private static List<String> found(String query) {
        return Api.ids("/v1/events?limit=200&" + query);
    }

    private static ValidatableResponse window(String event) {
        return Api.get("/v1/events/" + event + "/window").statusCode(200);
    }

    private static String display(String event, String lang, String accepted) {
        return given().header("Accept-Language", accepted)
                .get("/v1/events/" + event + lang)
                .then()
                .statusCode(200)
                .extract()
                .path("when.display");
    }

    private static void refused(String query, Api.Fault... faults) {
        Api.assertRefused("/v1/events?" + query, faults);
    }

    // --- the table of windows

    static List<Row> rows() {
        return Row.all();
    }

    /** How an event matches; {@code no} when it is not found. */
    private static String match(Row row, String asked) {
        JsonNode page =
                events("timeline=windows&" + asked + row.slack()).extract().as(JsonNode.class);
        return StreamSupport.stream(page.required("items").spliterator(), false)
                .filter(item -> item.required("id").textValue().equals(row.event))
                .map(item -> item.required("when").required("match").textValue())
                .findFirst()
                .orElse("no");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachDateMatchesEachWindowAsThePromiseSays(Row row) {
        for (int i = 0; i < ASKED.size(); i++) {
            String match = row.matches.get(i);
            assertThat(match(row, ASKED.get(i))).as(ASKED.get(i)).isEqualTo(match);
            String asked = "timeline=windows&" + ASKED.get(i) + row.slack();
            assertThat(found(asked + "&match=possible").contains(row.event)).isEqualTo(!match.equals("no"));
            assertThat(found(asked + "&match=certain").contains(row.event)).isEqualTo(match.equals("certain"));
        }
        assertThat(Api.get("/v1/events/" + row.event).extract().<String>path("when.edtf"))
                .isEqualTo(row.text.split("`")[1]);
    }

    @Test
    void theTableInTheDocsIsWhatTheFilterAnswers() throws IOException {
        Path docs = Path.of("docs/dates.md");
        String computed = Row.all().stream()
                .map(row -> row.inDocs(
                        ASKED.stream().map(asked -> match(row, asked)).toList()))
                .collect(Collectors.joining(
                        "",
                        "| Stored date | Window 28 Dec | Window 29 Dec | Window Dec 2016 |\n|---|---|---|---|\n",
                        ""));
        Pattern table = Pattern.compile("(?s)(?<=<!-- windows -->\n).*(?=<!-- /windows -->)");
        if (Snapshot.isBeingTaken()) {
            Snapshot.write(
                    docs, table.matcher(Files.readString(docs)).replaceFirst(Matcher.quoteReplacement(computed)));
        }
        Matcher shown = table.matcher(Files.readString(docs));
        assertThat(shown.find()).isTrue();
        assertThat(shown.group()).isEqualTo(computed);
    }

    // --- windows

    @Test
    void slackMovesApproximateDatesAloneAndMakesNothingCertain() {
        String asked = "timeline=windows&date=2016-12-30";
        assertThat(found(asked)).doesNotContain("approximate", "day", "uncertain");
        assertThat(found(asked + "&slack=P1D")).isEqualTo(found(asked));
        List<String> wider = new ArrayList<>(found(asked + "&slack=P2D"));
        assertThat(wider.remove("approximate")).isTrue();
        assertThat(wider).isEqualTo(found(asked));
        assertThat(found(asked + "&slack=P1W")).isEqualTo(found(asked + "&slack=P7D"));
        assertThat(found("match=certain&date=2016&slack=P7000D")).isEqualTo(found("match=certain&date=2016"));
    }

    @Test
    void certainWithoutAWindowIsWhateverIsNotQualified() {
        List<String> certain = new ArrayList<>(found("timeline=windows"));
        certain.removeAll(List.of("uncertain", "approximate"));
        assertThat(found("timeline=windows&match=certain")).isEqualTo(certain);
        events("timeline=windows&match=certain").body("items.when.match", everyItem(equalTo("certain")));
    }

    @Test
    void withoutAWindowNothingIsSaidOfMatches() {
        events("timeline=undated&match=possible")
                .body("items", hasSize(4))
                .body("items.when", everyItem(not(hasKey("match"))))
                .body("meta.keySet()", containsInAnyOrder("limit", "version"));
    }

    @Test
    void undatedEventsMatchNoWindowButAreCounted() {
        events("timeline=undated&date=2016-12-28")
                .body("items.id", contains("known", "after-known"))
                .body("items.when.match", contains("certain", "possible"))
                .body("meta.undated", equalTo(1));
        events("timeline=undated&date=1914").body("items", empty()).body("meta.undated", equalTo(1));
        events("timeline=windows&date=2016-12-28").body("meta.undated", equalTo(0));
        events("timeline=undated&to=2016&match=certain")
                .body("items.id", contains("known", "unknown-to-desk"))
                .body("meta.undated", equalTo(1));
    }

    @Test
    void undatedEventsAreIncludedForTheAskingAndSaySo() {
        events("timeline=undated&date=2016-12-28&undated=include&include=total")
                .body("items.id", contains("known", "after-known", "unknown-to-all"))
                .body("items.when.match", contains("certain", "possible", "undated"))
                .body("meta.undated", equalTo(1))
                .body("meta.total", equalTo(3));
        events("timeline=undated&date=2016-12-28&undated=include&match=certain")
                .body("items.when.match", contains("certain", "undated"));
        assertThat(found("timeline=undated&undated=include")).isEqualTo(found("timeline=undated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=2016-12-28",
                "date=2016-12-29&match=certain",
                "from=2016-12-29",
                "to=2016-12-27&match=certain",
                "date=2016-12-28&undated=include",
                "date=2016-12-29&undated=include&match=certain",
                "from=2016-12-30&slack=P3D",
                "date=2016-12-30&slack=P3D&undated=include",
                "match=certain"
            })
    void thePagesOfAWindowAreItsListAndTheTotalCountsThem(String asked) {
        for (String sort : List.of("date", "-date")) {
            String question = asked + "&sort=" + sort;
            List<String> whole = found(question);
            assertThat(whole).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(Api.walk("/v1/events?limit=1&" + question)).isEqualTo(whole);
            events(question + "&include=total").body("meta.total", equalTo(whole.size()));
        }
        List<String> reversed = new ArrayList<>(found(asked + "&sort=-date"));
        Collections.reverse(reversed);
        assertThat(reversed).isEqualTo(found(asked));
    }

    @Test
    void aCursorBelongsToItsWindowMatchAndSlack() {
        String cursor = Api.next("/v1/events?limit=1&date=2016-12-28").replaceFirst(".*cursor=", "");
        for (String other : List.of(
                "date=2016-12-29",
                "date=2016-12-28&match=certain",
                "date=2016-12-28&slack=P1D",
                "date=2016-12-28&undated=include")) {
            refused(
                    other + "&cursor=" + cursor,
                    fault(
                            "cursor",
                            cursor,
                            null,
                            "belongs to a list with other filters or another order",
                            "leave it out to start at the first page"));
        }
        assertThat(found("from=2016-12-28&to=2016-12-28&cursor=" + cursor))
                .isEqualTo(found("date=2016-12-28&cursor=" + cursor));
    }

    // --- facets

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=date                  |
            timeline=windows           |
            timeline=windows&slack=P3D |
            timeline=windows           | &match=certain
            timeline=undated           | &undated=include
            """)
    void eachDayOfAFacetIsCountedAsAskingForItAnswers(String question, String besides) {
        Map<String, List<Integer>> facet =
                facet(question + "&from=2016-12-20&to=2017-01-10" + (besides == null ? "" : besides), "day");
        List<String> days = LocalDate.of(2016, 12, 20)
                .datesUntil(LocalDate.of(2017, 1, 11))
                .map(LocalDate::toString)
                .toList();
        for (String day : days) {
            assertThat(facet.getOrDefault(day, List.of(0, 0))).as(day).isEqualTo(asked(question + "&date=" + day));
        }
        assertThat(days).containsSubsequence(facet.keySet());
    }

    @ParameterizedTest
    @CsvSource({"year, 2016", "month, 2016-12", "day, 2016-12-28"})
    void eachUnitOfAFacetWithoutAWindowIsCountedAsAskingForItAnswers(String unit, String value) {
        Map<String, List<Integer>> facet = facet("timeline=windows", unit);
        assertThat(facet).containsKey(value);
        facet.forEach((each, counts) -> assertThat(counts).as(each).isEqualTo(asked("timeline=windows&date=" + each)));
    }

    private static Map<String, List<Integer>> facet(String question, String unit) {
        List<Map<String, Object>> values = events(question + "&facet=" + unit)
                .body("facets." + unit + ".truncated", is(false))
                .extract()
                .path("facets." + unit + ".values");
        return values.stream()
                .collect(Collectors.toMap(
                        value -> (String) value.get("value"),
                        value -> List.of((Integer) value.get("possible"), (Integer) value.get("certain")),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** How many may and how many must have happened. */
    private static List<Integer> asked(String question) {
        return List.of(
                found(question).size(), found(question + "&match=certain").size());
    }

    // --- explanations

    @Test
    void anAnswerExplainsHowEachFilterWasRead() {
        assertThat(explained("meta.filters", "timeline=windows&from=2016-12&to=2016-12-28&slack=P2W&undated=include"))
                .containsExactly(
                        "timeline: windows",
                        "date: may have happened on 2016-12-01 or later and on 2016-12-28 or earlier",
                        "slack: 14 days on either side of dates marked ~ or %",
                        "undated: events without a date too");
        assertThat(explained("meta.filters", "date=2016-12-28&match=certain"))
                .containsExactly("date: must have happened on 2016-12-28", "undated: no events without a date");
        assertThat(explained("meta.filters", "from=2016-12-28"))
                .contains("date: may have happened on 2016-12-28 or later");
        assertThat(explained("meta.filters", "to=2016-12"))
                .contains("date: may have happened on 2016-12-31 or earlier");
        assertThat(explained("meta.filters", "match=certain")).contains("date: must have happened on any day");
        assertThat(explained("meta.filters", "match=possible")).isEmpty();
        events("date=2016").body("meta", not(hasKey("filters"))).body("items", everyItem(not(hasKey("explain"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day         | date=2016-12-28          | 2016-12-28, the date the desk has chosen
            day-or-next | date=2016-12-28          | 2016-12-28, the date the desk has chosen
            day-or-next | date=2016-12-29          | 2016-12-29, according to A witness in paper
            approximate | date=2016-12-29&slack=P1D | 2016-12-28~, the date the desk has chosen
            between     | date=2016-12-29          | 2016-12-XX, the date the desk has chosen, narrowed by the order of events
            after-known | date=2017                | undated, the date the desk has chosen, narrowed by the order of events
            unknown-to-all  | date=2017&undated=include | no date is known
            unknown-to-desk | date=2016-12         | 2016-12-29, according to A witness in paper
            """)
    void eachAnswerExplainsWhichDateMatched(String event, String asked, String reason) {
        assertThat(explained("items.find { it.id == '" + event + "' }.explain", asked))
                .containsExactly("date: " + reason);
    }

    @Test
    void everyDateThatMatchesIsGiven() {
        assertThat(explained("items.find { it.id == 'day-or-next' }.explain", "date=2016-12"))
                .containsExactly(
                        "date: 2016-12-28, the date the desk has chosen",
                        "date: 2016-12-29, according to A witness in paper");
    }

    private static List<String> explained(String path, String question) {
        List<Map<String, String>> told =
                events(question + "&include=explain").extract().path(path);
        return told.stream()
                .map(reading -> reading.get("filter") + ": " + reading.get("reading"))
                .toList();
    }

    // --- time of day

    @Test
    void anEveningAndTheMorningElsewhereThatWereOneMomentKeepTheirDays() {
        assertThat(found("timeline=clock&date=2016-12-28&match=certain")).containsExactly("evening-in-washington");
        assertThat(found("timeline=clock&date=2016-12-29&match=certain"))
                .contains("morning-in-moscow")
                .doesNotContain("evening-in-washington");
        Api.get("/v1/events/evening-in-washington")
                .body("when.precision", equalTo("minute"))
                .body("when.zone", equalTo("America/New_York"))
                .body("when.earliest", equalTo("2016-12-28"))
                .body("when.latest", equalTo("2016-12-28"))
                .body("when.display", equalTo("28 December 2016, 20:00 (UTC-05:00)"));
    }

    @Test
    void insideADayEventsStandAsTheirMomentsDoWhateverTheirIdsAndZones() {
        assertThat(found("timeline=clock,moscow"))
                .containsExactly(
                        "evening-in-washington",
                        "call-to-washington",
                        "morning-in-moscow",
                        "statement-in-moscow",
                        "z-after-midnight",
                        "noon-in-moscow",
                        "evening-in-moscow",
                        "a-same-moment-as-noon",
                        "noon");
    }

    // --- order

    @Test
    void eventsOfEqualDatesStandAsSomePassageSaysAndTheOthersByTheirIds() {
        assertThat(found("timeline=order"))
                .containsExactly("on-28th", "z-first-on-28th", "a-last-on-28th", "on-30th", "z-first", "a-last");
        assertThat(found("timeline=order&sort=-date"))
                .containsExactly("a-last", "z-first", "on-30th", "a-last-on-28th", "z-first-on-28th", "on-28th");
    }

    @Test
    void anEventSaysWhatItCameAfterAndBefore() {
        Api.get("/v1/events/between")
                .body("when.after", contains("on-28th"))
                .body("when.before", contains("on-30th"))
                .body("when.earliest", equalTo("2016-12-28"))
                .body("when.latest", equalTo("2016-12-30"));
        Api.get("/v1/events/after-known")
                .body("when.earliest", equalTo("2016-12-28"))
                .body("when", not(hasKey("edtf")))
                .body("when", not(hasKey("latest")))
                .body("when", not(hasKey("display")));
    }

    /** Nothing is sharper than what it rests on. */
    @Test
    void aBoundTakenFromADateInDoubtInheritsIt() {
        String of = "timeline=doubt&";
        assertThat(found(of + "date=1990-12-28")).isEmpty();
        assertThat(found(of + "date=1990-12-28&slack=P1D"))
                .containsExactly("about-1990", "in-1990-after-about", "after-about-1990");
        assertThat(found(of + "from=1990-12-29&match=certain")).isEmpty();
        events(of + "from=1990-12-29&sort=-date")
                .body("items.when.approximate", contains(true, true, true))
                .body("items.when.match", everyItem(equalTo("possible")));
        window("after-about-1990").body("steps[0].doubtful", is(true)).body("steps[0].narrows", is(true));
    }

    @Test
    void theWindowOfAnEventTellsEachStepThatNarrowsItAndWhatItRestsOn() {
        window("between")
                .body("event", equalTo("between"))
                .body("edtf", equalTo("2016-12-XX"))
                .body("written", equalTo(List.of(days("2016-12-01", "2016-12-31"))))
                .body("remaining", equalTo(List.of(days("2016-12-28", "2016-12-30"))))
                .body("steps.relation", contains("after", "before"))
                .body("steps.event", contains("on-28th", "on-30th"))
                .body("steps.headline", everyItem(equalTo("It happened")))
                .body("steps.bound", contains("starts_earliest", "ends_latest"))
                .body("steps.day", contains("2016-12-28", "2016-12-30"))
                .body("steps.narrows", contains(true, true))
                .body("steps.rests_on.flatten().event", contains("between", "between"))
                .body("steps[0].rests_on[0].passages", equalTo(giving("between", "after", "on-28th")))
                .body("steps[1].rests_on[0].passages", equalTo(giving("between", "before", "on-30th")));
    }

    /** The ids of the passages on an event that say it came after, or before, another one. */
    private static List<String> giving(String event, String relation, String other) {
        List<String> ids = new ArrayList<>();
        for (JsonNode passage :
                Api.json("/v1/events/" + event).findValues("passages").get(0)) {
            if (passage.at("/says/" + relation).toString().contains("\"" + other + "\"")) {
                assertThat(passage.at("/origin/id").asText()).isEqualTo("witness");
                ids.add(passage.path("id").asText());
            }
        }
        assertThat(ids).isNotEmpty();
        return ids;
    }

    @Test
    void aStepRestsOnThePassagesOfBothEvents() {
        window("a-last-on-28th")
                .body("steps.event", contains("z-first-on-28th"))
                .body("steps.narrows", contains(false))
                .body("steps[0].rests_on.event", contains("a-last-on-28th", "z-first-on-28th"));
        window("on-28th")
                .body("steps.relation", contains("before"))
                .body("steps.event", contains("between"))
                .body("steps.day", contains("2016-12-30"))
                .body("steps.narrows", contains(false))
                .body("steps[0].rests_on.event", contains("between"));
    }

    @Test
    void theWindowOfAnEventWithoutRelationsIsItsDate() {
        window("lasting")
                .body("steps", empty())
                .body("written", equalTo(List.of(days("2016-12-27", "2016-12-27", "2016-12-30", "2016-12-30"))))
                .body("remaining", equalTo(List.of(days("2016-12-27", "2016-12-27", "2016-12-30", "2016-12-30"))));
        window("by-then").body("remaining.collect { it.size() }", contains(2));
        window("one-of-two").body("remaining.starts_latest", contains("2016-12-28", "2016-12-29"));
        window("unknown-to-all")
                .body("$", not(hasKey("edtf")))
                .body("written", empty())
                .body("steps", empty())
                .body("remaining", empty());
    }

    @Test
    void theWindowOfAnUndatedEventIsWhatItsOrderLeaves() {
        window("after-known")
                .body("written", empty())
                .body("steps.narrows", contains(true))
                .body(
                        "remaining",
                        equalTo(List.of(Map.of("starts_earliest", "2016-12-28", "ends_earliest", "2016-12-28"))));
        window("a-last").body("remaining", empty()).body("steps[0]", not(hasKey("day")));
    }

    @Test
    void momentsThatSayTheOrderThemselvesNarrowNothing() {
        window("call-to-washington")
                .body("steps.event", contains("statement-in-moscow"))
                .body("steps.narrows", contains(false))
                .body("steps[0]", not(hasKey("day")))
                .body("remaining", equalTo(List.of(days("2016-12-28", "2016-12-28"))));
    }

    private static Map<String, String> days(String first, String last) {
        return days(first, last, first, last);
    }

    private static Map<String, String> days(String s1, String s2, String e1, String e2) {
        return Map.of("starts_earliest", s1, "starts_latest", s2, "ends_earliest", e1, "ends_latest", e2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-event", "%00"})
    void thereIsNoWindowOfWhatNeverWas(String event) {
        Api.get("/v1/events/" + event + "/window").statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    // --- words

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | about 28 December 2016
            de | ca. 28. Dezember 2016
            fr | vers le 28 décembre 2016
            es | hacia el 28 de diciembre de 2016
            ru | около 28 декабря 2016 г.
            """)
    void datesAreInTheLanguageAskedFor(String lang, String words) {
        assertThat(display("approximate", "?lang=" + lang, "en")).isEqualTo(words);
        assertThat(display("approximate", "", lang)).isEqualTo(words);
        events("timeline=windows&lang=" + lang)
                .body("items.find { it.id == 'approximate' }.when.display", equalTo(words));
        Api.get("/v1/timelines/windows/events?lang=" + lang)
                .body("items.find { it.id == 'approximate' }.when.display", equalTo(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de-AT                         | Dezember 2016
            DE                            | Dezember 2016
            en;q=0.5, de                  | Dezember 2016
            fr;q=0.1, de;q=0.9, en;q=0.5  | Dezember 2016
            zh-Hant, it;q=0.9, de;q=0.1   | Dezember 2016
            *, de;q=0.5                   | Dezember 2016
            de;q=0                        | December 2016
            zh                            | December 2016
            *                             | December 2016
            `   `                         | December 2016
            ;;;                           | December 2016
            de;q=2                        | December 2016
            de;q=x                        | December 2016
            de--DE                        | December 2016
            ../../etc/passwd              | December 2016
            """)
    void aHeaderIsAWishAndWhatCannotBeReadIsNone(String accepted, String words) {
        assertThat(display("month", "", accepted)).isEqualTo(words);
    }

    // --- what cannot be read

    /** @param hint works in place of the value */
    private static void refusedBound(String value, Integer position, String reason, String hint) {
        for (String name : List.of("from", "to", "date")) {
            refused(name + "=" + encoded(value), fault(name, value, position, reason, hint));
            if (hint != null) {
                events(name + "=" + encoded(hint));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            2016-24 | 5 | seasons are not accepted: they depend on the hemisphere; give days (here the northern season) | -
            2016-?12-28 | 5 | one qualifier stands at the end of the whole date | 2016-12-28
            2016-12-?28 | 8 | one qualifier stands at the end of the whole date | 2016-12-28
            XXXX-12-25 | 0 | without a year there is no date; leave it out | -
            2016-12-2X | 9 | a day is unspecified as a whole, XX | -
            2016-XX-28 | 8 | if the month is unspecified, the day is too | -
            2016-12-29T24:00 | 11 | hour must be 00 to 23; midnight is 00:00 of the next day | -
            2016-12-31T23:59:60Z | 17 | leap seconds are not accepted | -
            {2016-12-28,2016-12-29} | 0 | a set of all of several dates is not accepted; one of several is written […] | -
            Y17E7 | 0 | years are -9999 to 9999, without Y | -
            10000 | 4 | years are -9999 to 9999 | -
            -44 | 3 | a year has four digits behind its sign; 44 BC is -0043 | -
            44 BC | 2 | a date begins with a year of four digits | -0043
            2016-12-28? | 10 | a bound carries no qualifier | 2016-12-28
            2016-12-28~ | 10 | a bound carries no qualifier | 2016-12-28
            2016-12% | 7 | a bound carries no qualifier | 2016-12
            2016-12-XX | 8 | a bound has no unspecified digits | 2016-12
            201X | 3 | a bound has no unspecified digits | -
            [2016-12-28,2016-12-29] | 0 | a bound is one date, not a set | -
            [..2016-12-29] | 0 | a bound is one date, not a set | -
            2016-12-28/2016-12-29 | 10 | a bound is one date, not an interval | -
            2016-12-28/.. | 10 | a bound is one date, not an interval | -
            ../2016-12-28 | 2 | a bound is one date, not an interval | -
            2016-13 | 5 | month must be 01 to 12 | -
            2016-00 | 5 | month must be 01 to 12; one that is not known is left out | -
            2015-02-29 | 8 | February 2015 has 28 days | -
            2016-12-28T20:00+19:00 | 16 | an offset is at most 18 hours | -
            28.12.2016 | 2 | a date begins with a year of four digits | 2016-12-28
            20161228 | 4 | year and month are separated by '-' | 2016-12-28
            `2016-12-28 ` | 10 | spaces are not part of a date | 2016-12-28
            yesterday | 0 | a date begins with a year of four digits | -
            """)
    void aBoundThatCannotBeReadIsRefusedWithOneThatCan(String value, Integer position, String reason, String hint) {
        refusedBound(value, position, reason, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            slack=3           | must be a period of days or weeks such as P3D or P2W (ISO 8601) | P3D
            slack=3+days      | must be a period of days or weeks such as P3D or P2W (ISO 8601) | P3D
            slack=2w          | must be a period of days or weeks such as P3D or P2W (ISO 8601) | P2W
            slack=P1.5D       | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=PT36H       | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=P3DT1H      | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=3+weeks     | must be a period of days or weeks such as P3D or P2W (ISO 8601) | P3W
            slack=PT3D        | must be a period of days or weeks such as P3D or P2W (ISO 8601) | P3D
            slack=p+3+d       | must be a period of days or weeks such as P3D or P2W (ISO 8601) | P3D
            slack=2+weeks+3+days | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=1.5D        | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=3+decades   | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=-3          | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=-3d         | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=3+hours     | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=1001w       | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=9999        | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=%D9%A3      | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=P           | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=P9999999999D | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=P2147483647W | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=some        | must be a period of days or weeks such as P3D or P2W (ISO 8601) | -
            slack=P1M         | months and years differ in length; give days or weeks | -
            slack=P2Y         | months and years differ in length; give days or weeks | -
            slack=P99Y        | months and years differ in length; give days or weeks | -
            slack=P7001D      | must be from P0D to P7000D | -
            slack=-P3D        | must be from P0D to P7000D | -
            slack=P-2W        | must be from P0D to P7000D | -
            match=Possible    | must be one of possible, certain | possible
            match=CERTAIN     | must be one of possible, certain | certain
            match=certian     | must be one of possible, certain | certain
            match=undated     | must be one of possible, certain | -
            undated=includes  | must be one of include | include
            undated=Include   | must be one of include | include
            undated=true      | must be one of include | include
            lang=DE           | must be one of en, de, fr, es, ru | de
            lang=de-AT        | must be one of en, de, fr, es, ru | de
            lang=ru_RU        | must be one of en, de, fr, es, ru | ru
            lang=it           | must be one of en, de, fr, es, ru | -
            lang=%F0%9F%98%80 | must be one of en, de, fr, es, ru | -
            """)
    void aWordOrPeriodThatCannotBeReadIsRefusedWithOneThatCan(String query, String reason, String hint) {
        String[] nameAndValue = query.split("=");
        refused(query, fault(nameAndValue[0], decoded(nameAndValue[1]), null, reason, hint));
        if (hint != null) {
            events(nameAndValue[0] + "=" + hint + "&date=2016");
        }
    }

    @Test
    void slackWithoutAWindowIsRefused() {
        refused(
                "slack=P3D",
                fault("slack", "P3D", null, "widens a window, and none is asked for", "add from, to or date"));
        for (String bound : List.of("from=2016", "to=2016", "date=2016")) {
            events("slack=P3D&" + bound);
        }
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "date", "match", "slack", "undated", "lang"})
    void aParameterIsGivenOnceAndWithAValue(String name) {
        refused(name + "=", fault(name, "", null, "has no value", "leave the parameter out"));
        refused(name + "=a&" + name + "=b", fault(name, "b", null, "may be given once", "keep one of the 2"));
    }

    @Test
    void aWindowThatEndsBeforeItStartsIsRefusedAndNobodyGuessesWhichWasMeant() {
        String hint = "let from be the earlier of the two";
        refused(
                "from=2016-12-29T01:00%2B03:00&to=2016-12-28T23:00%2B03:00",
                fault("from", "2016-12-29T01:00+03:00", null, "is after to", hint));
        refused("from=2017&to=2016-12", fault("from", "2017", null, "is after to", hint));
        events("from=2016-12&to=2017");
        events("from=2016-12-28&to=2016");
    }

    @Test
    void aDateBesideABoundIsRefused() {
        for (String bound : List.of("from=2016", "to=2017")) {
            refused(
                    "date=2016-12&" + bound,
                    fault("date", "2016-12", null, "stands for both from and to", "keep either date or from and to"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2016", "date=2016", "lang=de", "match=certain"})
    void theWindowOfAnEventTakesNoParameterButAVersion(String query) {
        String[] nameAndValue = query.split("=");
        Api.assertRefused(
                "/v1/events/between/window?" + query,
                fault(nameAndValue[0], nameAndValue[1], null, "unknown parameter", "one of as_of"));
    }
}
