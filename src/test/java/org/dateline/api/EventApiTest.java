package org.dateline.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.query.Cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.api.Api.encoded;
import static org.dateline.api.Api.fault;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Events of the real record, as readers ask for them. */
@QuarkusTest
class EventApiTest {
    private static final String CALL = "2016-12-28-flynn-kislyak-call";
    private static final String CALLS = "2016-12-29-flynn-kislyak-calls";

    private static ValidatableResponse events(String query) {
        return Api.get("/v1/events" + query);
    }

    private static ValidatableResponse event(String slug) {
        return Api.get("/v1/events/" + slug);
    }

    /** All answers to a question, which must have some. */
    private static List<String> found(String filters) {
        List<String> ids = Api.ids("/v1/events?limit=200&fields=id&" + filters);
        assertThat(ids).as(filters).isNotEmpty().doesNotHaveDuplicates();
        return ids;
    }

    private static void refused(String query, Api.Fault... faults) {
        Api.assertRefused("/v1/events" + query, faults);
    }

    // --- one event --------------------------------------------------------------------------------------------------

    @Test
    void anEventHasEverythingThatIsKnownOfIt() {
        event(CALL)
                .statusCode(200)
                .body("id", equalTo(CALL))
                .body("headline", equalTo("Flynn and Kislyak speak by phone the day before the US sanctions"))
                .body("type", equalTo("call"))
                .body("when.edtf", equalTo("2016-12-28"))
                .body("when.earliest", equalTo("2016-12-28"))
                .body("when.latest", equalTo("2016-12-28"))
                .body("when.precision", equalTo("day"))
                .body("when.approximate", is(false))
                .body("when.uncertain", is(false))
                .body("when.display", equalTo("28 December 2016"))
                .body("quantity.value", equalTo("1"))
                .body("quantity.unit", equalTo("calls"))
                .body("participants.actor.id", contains("michael-flynn", "sergey-kislyak"))
                .body("participants.role", contains("participant", "participant"))
                .body("tags", contains("calls", "contacts"))
                .body("timelines", contains("flynn-kislyak-2016"))
                .body("citations.source.id", contains("i24news-2017-01-14", "mail-online-2017-01-14"))
                .body(
                        "citations.passages.flatten().findAll { it.says?.when }.says.when",
                        everyItem(equalTo("2016-12-29")))
                .body("revision", equalTo(1))
                .body("recorded_at", equalTo("2026-11-22T09:00:00Z"));
    }

    @Test
    void anEventIsTheSameInAListAndAlone() {
        Map<String, Object> alone = event(CALL).extract().path("");
        Map<String, Object> listed = events("?limit=200").extract().path("items.find { it.id == '" + CALL + "' }");
        assertThat(alone).isEqualTo(listed);
    }

    @Test
    void fieldsSlimAnEventToThemAndItsId() {
        event(CALL + "?fields=headline,recorded_at")
                .statusCode(200)
                .body("$", aMapWithSize(3))
                .body("$", hasKey("id"))
                .body("$", hasKey("headline"))
                .body("$", hasKey("recorded_at"));
        events("?fields=id&limit=200").body("items", everyItem(aMapWithSize(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-event", "%00", "a%00b", "UPPER", "a%2Fb", "%D0%B6", "%ED%A0%80", "-", "..%2F.."})
    void anEventThatNeverWasIsNotFound(String slug) {
        event(slug)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void whatAProblemRepeatsOfALongIdIsShort() {
        String id = "x".repeat(1000);
        event(id)
                .statusCode(404)
                .body("detail", equalTo("There is no event with the id " + "x".repeat(99) + "…."))
                .body("instance.length()", lessThan(101));
    }

    @Test
    void anEventTakesNoFilters() {
        event(CALL + "?feilds=headline&limit=1")
                .statusCode(400)
                .body("errors.name", contains("feilds", "limit"))
                .body("errors.reason", everyItem(equalTo("unknown parameter")))
                .body("errors[0].hint", equalTo("fields"));
    }

    // --- filters ----------------------------------------------------------------------------------------------------

    @Test
    void aListWithoutFiltersHasAllEventsFiftyToAPage() {
        int all = found("").size();
        events("?include=total&limit=2").body("meta.total", equalTo(all));
        events("")
                .statusCode(200)
                .body("items", hasSize(Math.min(50, all)))
                .body("meta.keySet()", contains("limit", "version"))
                .body("meta.limit", equalTo(50))
                .body("$", not(hasKey("facets")));
    }

    /** The property that each filter reads, as a path to its values in an event. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            timeline=flynn-kislyak-2016   | timelines
            type=text_message             | type
            participant=vladimir-putin    | participants.actor.id
            source=rbth-2016-12-30        | citations.source.id
            origin=spicer-2017-01-13      | citations.passages.flatten().origin.id
            tag=logan-act                 | tags
            """, delimiter = '|')
    void eachFilterFindsTheEventsThatHaveItsValueAndNoOthers(String filter, String path) {
        String value = filter.split("=")[1];
        List<Map<String, Object>> having = events("?limit=200")
                .extract()
                .path("items.findAll { ([it." + path + "].flatten()).contains('" + value + "') }.id");
        assertThat(found(filter)).isEqualTo(having);
    }

    @Test
    void aCommaMeansAnyOf() {
        assertThat(found("tag=hacking,logan-act"))
                .containsExactlyInAnyOrderElementsOf(union(found("tag=hacking"), found("tag=logan-act")));
        assertThat(found("type=call,text_message"))
                .containsExactlyInAnyOrderElementsOf(union(found("type=call"), found("type=text_message")));
        assertThat(found("tag=hacking%2Clogan-act")).isEqualTo(found("tag=hacking,logan-act"));
        assertThat(found("tag=hacking,no-such-tag")).isEqualTo(found("tag=hacking"));
    }

    @Test
    void theParameterRepeatedMeansAllOf() {
        assertThat(found("participant=michael-flynn&participant=sergey-kislyak"))
                .isEqualTo(common(found("participant=michael-flynn"), found("participant=sergey-kislyak")));
        events("?type=call&type=statement").statusCode(200).body("items", empty());
    }

    @Test
    void aCommaAndARepetitionMeanAllOfTheChoices() {
        assertThat(found("tag=calls,transition&tag=sanctions,law"))
                .isEqualTo(common(found("tag=calls,transition"), found("tag=sanctions,law")));
    }

    @Test
    void differentParametersMeanAnd() {
        assertThat(found("type=question&participant=michael-flynn&tag=law&source=mail-online-2017-01-14"
                        + "&date=2016-12-28&q=whether"))
                .containsExactly("flynn-logan-act-question");
    }

    @Test
    void anIdThatDoesNotExistFindsNothingAndIsNamedWithTheNearest() {
        Api.get("/v1/events?participant=micheal-flynn&source=i24news-2017-01-14,nobody&tag=sanction")
                .body("items", empty())
                .body("meta.unknown.name", contains("participant", "source", "tag"))
                .body("meta.unknown.value", contains("micheal-flynn", "nobody", "sanction"))
                .body("meta.unknown.nearest", contains("michael-flynn", null, "sanctions"));
        Api.get("/v1/events?participant=flynn&limit=0").body("meta.unknown[0].nearest", equalTo("michael-flynn"));
        Api.get("/v1/events?timeline=flynn-kislyak").body("meta.unknown[0].nearest", equalTo("flynn-kislyak-2016"));
        Api.get("/v1/events?participant=michael-flynn,nobody-at-all")
                .body("items", not(empty()))
                .body("meta.unknown.value", contains("nobody-at-all"));
        Api.get("/v1/events?participant=michael-flynn&country=FR&stance=context")
                .body("meta.unknown", nullValue());
        Api.get("/v1/disagreements?event=2016-12-29-flynn-kislyak-call&origin=spicer")
                .body("items", empty())
                .body("meta.unknown.nearest", contains("2016-12-28-flynn-kislyak-call", "spicer-2017-01-13"));
    }

    @Test
    void aValueThatNothingHasFindsNothing() {
        events("?participant=nobody").statusCode(200).body("items", empty()).body("$", not(hasKey("next")));
        events("?tag=" + "a".repeat(101)).statusCode(200).body("items", empty());
    }

    // --- dates ------------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0} on 28 Dec {1}, on 29 Dec {2}, in Dec 2016 {3}")
    @CsvSource(textBlock = """
            2016-12-25-flynn-text-to-kislyak              | no  | no  | yes
            2016-12-28-kislyak-asks-for-call              | yes | no  | yes
            2016-12-28-flynn-kislyak-call                 | yes | yes | yes
            2016-12-29-flynn-kislyak-calls                | yes | yes | yes
            flynn-called-kislyak                       | yes | yes | yes
            2016-12-29-us-expels-russian-diplomats        | no  | yes | yes
            2016-12-29-trump-criticises-sanctions         | no  | yes | yes
            2016-12-kislyak-text-reply                    | yes | no  | yes
            russian-embassy-told-of-sanctions             | yes | yes | yes
            trump-calls-for-better-relations-with-moscow  | yes | yes | yes
            2016-12-30-putin-decides-against-reprisals    | no  | no  | yes
            2017-01-toner-statement                       | no  | no  | no
            planned-trump-putin-call                      | no  | no  | no
            1799-logan-act                                | no  | no  | no
            """, delimiter = '|')
    void anEventIsFoundInEveryWindowThatOneOfItsDatesAllows(String event, String on28, String on29, String inDecember) {
        assertThat(List.of(
                        yesOrNo(found("date=2016-12-28").contains(event)),
                        yesOrNo(found("date=2016-12-29").contains(event)),
                        yesOrNo(found("date=2016-12").contains(event))))
                .containsExactly(on28, on29, inDecember);
    }

    @Test
    void theEndsOfAWindowCountAndAreAsWideAsTheyAreWritten() {
        assertThat(found("from=2016-12&to=2016-12")).isEqualTo(found("date=2016-12"));
        assertThat(found("from=2016-12-01&to=2016-12-31")).isEqualTo(found("date=2016-12"));
        assertThat(found("from=2016-12-28&to=2016-12-28")).isEqualTo(found("date=2016-12-28"));
        assertThat(found("from=2016&to=2017-01-14")).isEqualTo(found("from=2016-01-01&to=2017-01-14"));
        assertThat(found("date=1799")).contains("1799-logan-act").doesNotContain(CALL);
        assertThat(found("from=2016-12-31"))
                .contains("planned-trump-putin-call")
                .doesNotContain(CALL);
        assertThat(found("to=2016-12-24")).contains("1799-logan-act").doesNotContain(CALL);
        assertThat(found("from=2017-01-20")).containsExactly("planned-trump-putin-call");
    }

    // --- words ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {"KISLYAK", "kíslyak", "KÍSLYAK", " kislyak ", "\"kislyak\"", "kislyak's", "Kislyak kislyak"})
    void wordsAreFoundWithoutRegardToCaseAccentsAndPunctuation(String q) {
        List<String> plain = found("q=kislyak");
        assertThat(q.contains("'s") ? found("q=kislyak+s") : plain).isEqualTo(found("q=" + encoded(q)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            headline                         | day before the US sanctions     | 2016-12-28-flynn-kislyak-call
            summary                          | carol unnamed official bullet   |
            quote                            | zero insight                    | 2017-01-13-earnest-statement
            name of a participant            | Kislyak                         | flynn-called-kislyak
            alias of a participant           | Kslyak                          | 2016-12-25-flynn-text-to-kislyak
            name of an origin                | toner                           | 2017-01-toner-statement
            alias of who obtained it         | huffpost                        |
            typographical apostrophe         | doesn’t see                     | 2017-01-toner-statement
            straight apostrophe for it       | doesn't see                     | 2017-01-toner-statement
            words of different places        | kslyak christmas text           | 2016-12-25-flynn-text-to-kislyak
            """)
    void wordsAreFoundInHeadlineSummaryQuotesNamesAndAliases(String where, String q, String event) {
        List<String> ids = Api.ids("/v1/events?fields=id&q=" + encoded(q));
        if (event == null) {
            assertThat(ids).as(where).isEmpty();
        } else {
            assertThat(ids).as(where).contains(event);
        }
    }

    @Test
    void anAliasFindsEveryEventItsActorTakesPartIn() {
        assertThat(found("q=Kslyak")).containsAll(found("participant=sergey-kislyak"));
    }

    @Test
    void everyWordMustBeFoundAndWholly() {
        assertThat(found("q=putin+greetings")).isEqualTo(common(found("q=putin"), found("q=greetings")));
        events("?q=kisly").statusCode(200).body("items", empty());
    }

    // --- facets, fields, total
    // ----------------------------------------------------------------------------------------

    @Test
    void aFacetCountsTheAnswersByValueMostFrequentFirst() {
        events("?facet=participant&limit=0")
                .statusCode(200)
                .body("items", empty())
                .body("$", not(hasKey("next")))
                .body("facets", aMapWithSize(1))
                .body("facets.participant.truncated", is(false))
                .body("facets.participant.values[0].value", equalTo("michael-flynn"))
                .body("facets.participant.values[0].label", equalTo("Michael Flynn"))
                .body(
                        "facets.participant.values[0].count",
                        equalTo(found("participant=michael-flynn").size()))
                .body("facets.participant.values.count", equalTo(descending("participant")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "type", "participant", "source", "origin", "tag"})
    void eachValueOfAFacetFindsAsManyEventsAsItCounts(String facet) {
        List<Map<String, Object>> values =
                events("?limit=0&facet=" + facet).extract().path("facets." + facet + ".values");
        for (Map<String, Object> value : values) {
            assertThat(found(facet + "=" + value.get("value"))).as("%s", value).hasSize((int) value.get("count"));
        }
    }

    @Test
    void aFacetIgnoresItsOwnFilterAndNoOther() {
        Map<String, Object> facets =
                events("?limit=0&facet=type,tag&type=call").extract().path("facets");
        Map<String, Object> types = events("?limit=0&facet=type").extract().path("facets");
        assertThat(facets.get("type")).isEqualTo(types.get("type"));
        assertThat(facets.get("tag"))
                .isEqualTo(Map.of(
                        "values",
                        List.of(
                                Map.of("value", "calls", "count", 2),
                                Map.of("value", "contacts", "count", 2),
                                Map.of("value", "sanctions", "count", 1)),
                        "truncated",
                        false));
    }

    @Test
    void aFacetOfNothingIsEmpty() {
        events("?limit=0&facet=tag&participant=nobody")
                .statusCode(200)
                .body("facets.tag.values", empty())
                .body("facets.tag.truncated", is(false));
    }

    @Test
    void theTotalCountsAllPagesAndComesWithAnEmptyOne() {
        events("?include=total&limit=2&type=call,text_message")
                .body("items", hasSize(2))
                .body("meta.limit", equalTo(2))
                .body("meta.total", equalTo(found("type=call,text_message").size()));
        events("?include=total&limit=0&type=call").body("items", empty()).body("meta.total", equalTo(2));
    }

    // --- order and pages
    // ----------------------------------------------------------------------------------------------

    @Test
    void datesAreInOrderFromTheFirstDayThatIsKnown() {
        assertThat(found("sort=date"))
                .isEqualTo(found(""))
                .startsWith("1799-logan-act")
                .endsWith("planned-trump-putin-call")
                .containsSubsequence(
                        "1799-logan-act",
                        "2016-12-25-flynn-text-to-kislyak",
                        "2016-12-kislyak-text-reply",
                        CALL,
                        "flynn-called-kislyak",
                        CALLS,
                        "2017-01-13-spicer-statement",
                        "2017-01-toner-statement");
    }

    @Test
    void aMinusTurnsTheOrderRound() {
        assertThat(found("sort=-date")).isEqualTo(reversed(found("sort=date")));
        assertThat(found("sort=-updated")).isEqualTo(reversed(found("sort=updated")));
    }

    @Test
    void eventsRecordedAtOnceAreInOrderOfTheirIds() {
        assertThat(found("sort=updated")).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "date, 1", "date, 2", "date, 7", "-date, 1", "-date, 2", "-date, 7",
        "updated, 1", "updated, 2", "updated, 7", "-updated, 1", "-updated, 2", "-updated, 7"
    })
    void thePagesTogetherAreTheWholeList(String sort, int limit) {
        String question = "sort=" + sort + "&source=i24news-2017-01-14";
        assertThat(Api.walk("/v1/events?fields=id&" + question + "&limit=" + limit))
                .isEqualTo(found(question));
    }

    @Test
    void nextIsTheAddressAsAskedWithACursor() {
        String query = "?q=%22Flynn%22+call&tag=calls%2Claw&limit=1&fields=id";
        String next = Api.next("/v1/events" + query);
        assertThat(next).startsWith("/v1/events?q=%22Flynn%22+call&tag=calls%2Claw&limit=1&fields=id&cursor=");
        assertThat(Api.next(next))
                .startsWith(next.replaceFirst("cursor=.*", "cursor="))
                .isNotEqualTo(next);
    }

    @Test
    void aFullLastPageHasNoNext() {
        events("?type=call&limit=2").body("items", hasSize(2)).body("next", nullValue());
        events("?type=call&limit=1").body("next", startsWith("/v1/events?type=call&limit=1&cursor="));
    }

    @Test
    void aCursorGoesWithAnyLimitFieldsAndFacetsButOnlyWithItsQuestion() {
        String cursor = cursor("?tag=calls&sort=-date&limit=3");
        events("?tag=calls&sort=-date&limit=200&fields=id&include=total&facet=type&cursor=" + cursor)
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(found("tag=calls&sort=-date")
                                .subList(3, found("tag=calls").size())));
        for (String other : List.of(
                "tag=contacts&sort=-date",
                "tag=calls",
                "tag=calls&sort=-date&q=flynn",
                "tag=calls&sort=-date&to=2017")) {
            refused(
                    "?" + other + "&cursor=" + cursor,
                    fault(
                            "cursor",
                            cursor,
                            null,
                            "belongs to a list with other filters or another order",
                            "leave it out to start at the first page"));
        }
    }

    static Stream<String> forgedCursors() {
        return Stream.of("abc", "%C3%BC", "%00", "%3D%3D%3D", "x".repeat(99), new Cursor("69eeff1a", List.of()).text());
    }

    @ParameterizedTest
    @MethodSource("forgedCursors")
    void whatIsNoCursorIsRefused(String cursor) {
        refusedCursor("?cursor=", cursor);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            date     | 17163
            date     | 17163 ; 17163
            date     | 17163 ; 17163 ; a ; b
            date     | x ; 17163 ; a
            date     | 99999999999999999999 ; 1 ; a
            date     | 1 ; 1 ; a\u0000b
            date     | 1 ; 1 ; é
            updated  | 2026-11-22T09:00:00Z
            updated  | yesterday ; a
            updated  | +1000000000-12-31T23:59:59.999999999Z ; a
            updated  | -999999999-01-01T00:00:00Z ; a
            updated  | 2026-11-22T09:00:00Z ; \u0000
            """, delimiter = '|')
    void aCursorWithAnotherKeyIsRefused(String sort, String key) {
        String query = "?sort=" + sort + "&limit=1";
        String forged = new Cursor(Cursor.parse(cursor(query)).question(), List.of(key.split(" ; "))).text();
        refusedCursor(query + "&cursor=", forged);
    }

    // --- strictness
    // ---------------------------------------------------------------------------------------------------

    @Test
    void everyFaultIsToldAtOnceEachWithWhatWouldWork() {
        refused(
                "?participnat=michael-flynn&from=2016-13&limit=201&tag=Logan+Act&sort=data&q=!!",
                fault(
                        "tag",
                        "Logan Act",
                        0,
                        "a value is lower-case letters, digits, hyphens and underscores; commas separate values",
                        "logan-act"),
                fault("from", "2016-13", 5, "month must be 01 to 12", null),
                fault("q", "!!", null, "has no letters or digits to look for", null),
                fault("sort", "data", null, "must be one of date, -date, updated, -updated, relevance", "date"),
                fault("limit", "201", null, "must be a whole number from 0 to 200", "200"),
                fault("participnat", "michael-flynn", null, "unknown parameter", "participant"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            limit=-1             | limit   | -1          | - | must be a whole number from 0 to 200 | 50
            limit=1e9            | limit   | 1e9         | - | must be a whole number from 0 to 200 | 50
            limit=99999999999    | limit   | 99999999999 | - | must be a whole number from 0 to 200 | 50
            limit=%D9%A5         | limit   | ٥           | - | must be a whole number from 0 to 200 | 50
            limit=5&limit=5      | limit   | 5           | - | may be given once                    | keep one of the 2
            sort=date&sort=-date | sort    | -date       | - | may be given once                    | keep one of the 2
            sort=Date            | sort    | Date        | - | must be one of date, -date, updated, -updated, relevance | date
            sort=headline        | sort    | headline    | - | must be one of date, -date, updated, -updated, relevance | -
            tag=a,,b             | tag     | a,,b        | 2 | a value is lower-case letters, digits, hyphens and underscores; commas separate values | -
            participant=Michael+Flynn | participant | Michael Flynn | 0 | a value is lower-case letters, digits, hyphens and underscores; commas separate values | michael-flynn
            from=2016-02-30      | from    | 2016-02-30  | 8 | February 2016 has 29 days            | -
            to=2016-12-28~       | to      | 2016-12-28~ | 10 | a bound carries no qualifier        | 2016-12-28
            date=2016-12-XX      | date    | 2016-12-XX  | 8 | a bound has no unspecified digits    | 2016-12
            date=2016-12-28/2016-12-29 | date | 2016-12-28/2016-12-29 | 10 | a bound is one date, not an interval | -
            from=2017&to=2016-12 | from    | 2017        | - | is after to                          | let from be the earlier of the two
            date=2016&to=2017    | date    | 2016        | - | stands for both from and to          | keep either date or from and to
            """)
    void aParameterThatCannotBeReadIsRefused(
            String query, String name, String value, Integer position, String reason, String hint) {
        refused("?" + query, fault(name, value, position, reason, hint));
    }

    @ParameterizedTest
    @CsvSource({
        "include=totl, 'must be one of total', total",
        "include=total|all, 'must be one of total', ",
        "fields=headlines, 'must be one of id, headline, summary', headline",
        "facet=tags, 'must be one of timeline, type, participant, source, origin, stance, attribution, status, tag', tag"
    })
    void aNameOutsideItsChoiceIsRefusedWithTheChoice(String query, String reason, String hint) {
        events("?" + query.replace('|', ','))
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].reason", startsWith(reason))
                .body("errors[0].hint", equalTo(hint));
    }

    @Test
    void whereNoParameterIsNearAllAreTold() {
        for (String name : List.of("nonsense", "5", "n".repeat(101))) {
            events("?" + name + "=1")
                    .statusCode(400)
                    .body("errors", hasSize(1))
                    .body("errors[0].reason", equalTo("unknown parameter"))
                    .body(
                            "errors[0].hint",
                            startsWith(
                                    "one of format, style, rows, groups, lang, as_of, timeline, type, participant, source, "));
        }
    }

    @Test
    void aDateBesideABrokenBoundIsAFaultOfItsOwn() {
        refused(
                "?date=2016-12-28&from=2016-13",
                fault("from", "2016-13", 5, "month must be 01 to 12", null),
                fault("date", "2016-12-28", null, "stands for both from and to", "keep either date or from and to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline",
                "type",
                "participant",
                "source",
                "origin",
                "tag",
                "from",
                "to",
                "date",
                "q",
                "sort",
                "cursor",
                "limit",
                "include",
                "facet",
                "fields"
            })
    void aParameterWithoutAValueIsRefused(String name) {
        refused("?" + name + "=", fault(name, "", null, "has no value", "leave the parameter out"));
        refused("?" + name, fault(name, "", null, "has no value", "leave the parameter out"));
    }

    @Test
    void twentyValuesAndTwentyRepetitionsAreTheMost() {
        events("?tag=" + listed("a", 20)).statusCode(200);
        refused("?tag=" + listed("a", 21), fault("tag", listed("a", 21), null, "may list at most 20 values", null));
        events("?" + repeated("tag=a", 20)).statusCode(200);
        refused("?" + repeated("tag=a", 21), fault("tag", "a", null, "may be repeated at most 20 times", null));
    }

    @Test
    void twoHundredCharactersAreTheMostToLookFor() {
        events("?q=" + "x".repeat(200)).statusCode(200);
        events("?q=" + encoded("𐐀".repeat(200))).statusCode(200);
        refused("?q=" + "x".repeat(201), fault("q", "x".repeat(99) + "…", null, "has more than 200 characters", null));
    }

    @Test
    void whatAProblemRepeatsOfTheRequestIsShort() {
        events("?" + "n".repeat(101) + "=" + encoded("😀".repeat(51)))
                .statusCode(400)
                .body("errors[0].name", equalTo("n".repeat(99) + "…"))
                .body("errors[0].value", equalTo("😀".repeat(49) + "…"));
        events("?tag=" + encoded("a æ".repeat(60))).statusCode(400).body("errors[0]", not(hasKey("hint")));
    }

    @Test
    void nothingThatIsAskedMakesTheServerFail() {
        List<String> odd = List.of(
                "%00",
                "a%00b",
                "%ED%A0%80",
                "%FF",
                "%F0%9F%98%80",
                "%E2%80%AE",
                "%0A",
                "%0D%0A",
                "+",
                "%25",
                "%5C",
                "'",
                "%22",
                "%27--",
                "%3B",
                "..",
                "0",
                "-0",
                "9999",
                "0000",
                "10000",
                "-2016",
                "1e9",
                "NaN",
                "null",
                "true",
                "2016-12-28T23:59:59.999999999Z",
                "a".repeat(101),
                "9".repeat(1000),
                "%E2%80%8B",
                "%EF%B7%BA",
                "a".repeat(99) + "%F0%90%90%80");
        List<String> names = List.of(
                "timeline",
                "type",
                "participant",
                "source",
                "origin",
                "tag",
                "from",
                "to",
                "date",
                "q",
                "sort",
                "cursor",
                "limit",
                "include",
                "facet",
                "fields",
                "%00",
                "%F0%9F%98%80");
        List<String> failed = new ArrayList<>();
        for (String name : names) {
            for (String value : odd) {
                String query = "?" + name + "=" + value + (name.equals("limit") ? "" : "&limit=1");
                int status = events(query).extract().statusCode();
                if (status != 200 && status != 400) {
                    failed.add(status + " " + query);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    // --- helpers
    // ------------------------------------------------------------------------------------------------------

    private static void refusedCursor(String query, String cursor) {
        events(query + cursor)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors.name", hasItem("cursor"))
                .body("errors.reason", hasItem("is not a cursor of this service"))
                .body("errors.hint", hasItem("take it from the next link of a page"));
    }

    private static String cursor(String query) {
        return Api.next("/v1/events" + query).replaceFirst(".*[?&]cursor=", "");
    }

    private static List<Integer> descending(String facet) {
        List<Integer> counts = new ArrayList<>(
                events("?limit=0&facet=" + facet).extract().<List<Integer>>path("facets." + facet + ".values.count"));
        counts.sort(Collections.reverseOrder());
        return counts;
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }

    private static String listed(String value, int times) {
        return String.join(",", Collections.nCopies(times, value));
    }

    private static String repeated(String parameter, int times) {
        return String.join("&", Collections.nCopies(times, parameter));
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<String> common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
