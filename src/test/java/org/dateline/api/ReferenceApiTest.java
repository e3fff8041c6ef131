package org.dateline.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.query.Cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.api.Api.fault;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** Actors, origins, sources and timelines of the real record, as readers ask for them. */
@QuarkusTest
class ReferenceApiTest {
    private static final String TIMELINE_EVENTS = "/v1/timelines/flynn-kislyak-2016/events";

    private static ValidatableResponse one(String path) {
        return Api.get("/v1/" + path).statusCode(200);
    }

    // --- lists
    // --------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"actors", "origins", "sources", "timelines"})
    void aListIsInOrderOfIdsAndCountedWhenAsked(String list) {
        List<String> ids = Api.ids("/v1/" + list + "?limit=200");
        assertThat(ids).isNotEmpty().isSorted().doesNotHaveDuplicates();
        one(list + "?include=total&limit=200")
                .body("meta.subMap(['limit', 'total'])", equalTo(Map.of("limit", 200, "total", ids.size())))
                .body("$", not(hasKey("next")));
        one(list).body("meta.keySet()", contains("limit", "version"));
    }

    @ParameterizedTest
    @CsvSource({"actors, 1", "actors, 7", "origins, 1", "origins, 5", "sources, 1", "sources, 2", "timelines, 1"})
    void thePagesTogetherAreTheWholeList(String list, int limit) {
        assertThat(Api.walk("/v1/" + list + "?limit=" + limit)).isEqualTo(Api.ids("/v1/" + list + "?limit=200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"said", "-said"})
    void originsComeAsTheyWereSaidAndThoseOfWhichThatIsNotKnownLast(String sort) {
        List<Map<String, String>> all =
                one("origins?limit=200&sort=" + sort).extract().path("items");
        List<String> said = all.stream()
                .map(each -> each.get("said"))
                .takeWhile(Objects::nonNull)
                // The first day of one of several.
                .map(date -> date.replaceFirst("^\\[([^.]+)\\.\\..*", "$1"))
                .toList();
        assertThat(said)
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
        assertThat(all.subList(said.size(), all.size())).isNotEmpty().noneMatch(each -> each.containsKey("said"));
        assertThat(Api.walk("/v1/origins?limit=3&sort=" + sort))
                .isEqualTo(all.stream().map(each -> each.get("id")).toList());
    }

    @Test
    void whatElseAnOrderCanBeIsSaid() {
        Api.assertRefused(
                "/v1/origins?sort=-sayd", fault("sort", "-sayd", null, "must be one of id, said, -said", "-said"));
        Api.assertRefused(
                "/v1/actors?sort=id",
                fault("sort", "id", null, "unknown parameter", "one of format, as_of, limit, cursor, include"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors", "origins", "sources", "timelines"})
    void anEmptyPageOnlyCounts(String list) {
        one(list + "?limit=0&include=total").body("items", empty()).body("$", not(hasKey("next")));
    }

    @ParameterizedTest
    @CsvSource({
        "actors, 'format, as_of, limit, cursor, include'",
        "origins, 'format, as_of, sort, limit, cursor, include'",
        "sources, 'format, style, as_of, limit, cursor, include'",
        "timelines, 'format, lang, as_of, limit, cursor, include'"
    })
    void aListTakesNothingButWhatItTells(String list, String known) {
        Api.assertRefused(
                "/v1/" + list + "?limt=5&include=count&q=a",
                fault("include", "count", null, "must be one of total", "total"),
                fault("limt", "5", null, "unknown parameter", "limit"),
                fault("q", "a", null, "unknown parameter", "one of " + known));
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        String next = Api.next("/v1/actors?limit=1");
        assertThat(next).startsWith("/v1/actors?limit=1&cursor=");
        String cursor = next.replaceFirst(".*cursor=", "");
        Api.get("/v1/origins?cursor=" + cursor)
                .statusCode(400)
                .body("errors.reason", contains("belongs to a list with other filters or another order"));
        String forged = new Cursor(Cursor.parse(cursor).question(), List.of("a\u0000b")).text();
        Api.get("/v1/actors?cursor=" + forged)
                .statusCode(400)
                .body("errors.reason", contains("is not a cursor of this service"));
    }

    // --- one
    // ----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "actors, sergey-kislyak",
        "origins, spicer-2017-01-13",
        "sources, rbth-2016-12-30",
        "timelines, flynn-kislyak-2016"
    })
    void oneAloneIsAsInAListAndPerhapsMore(String list, String id) {
        Map<String, Object> alone = one(list + "/" + id).extract().path("");
        Map<String, Object> listed = one(list + "?limit=200").extract().path("items.find { it.id == '" + id + "' }");
        assertThat(alone).containsAllEntriesOf(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "actors/sergey-kislyak, participants.actor.id",
        "origins/spicer-2017-01-13, citations.passages.flatten().origin.id",
        "sources/rbth-2016-12-30, citations.source.id",
        "timelines/flynn-kislyak-2016, timelines"
    })
    void eachLeadsToItsEvents(String path, String where) {
        String address = one(path).extract().path("events");
        Api.get(address)
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.collect { it." + where + " }", everyItem(hasItem(id(path))));
    }

    private static String id(String path) {
        return path.split("/")[1];
    }

    @Test
    void anActorHasItsOtherSpellings() {
        one("actors/sergey-kislyak")
                .body("name", equalTo("Sergey Kislyak"))
                .body("kind", equalTo("person"))
                .body("description", equalTo("Russian ambassador to the United States"))
                .body("aliases[0]", equalTo("Sergei Kislyak"))
                .body("events", equalTo("/v1/events?participant=sergey-kislyak"));
        one("actors/sean-spicer").body("aliases", empty());
    }

    @Test
    void anOriginTellsWhoItIsAndWhereItHasItsInformationFrom() {
        one("origins/trump-transition-acknowledgement")
                .body("attribution", equalTo("named"))
                .body("actor.id", equalTo("trump-transition-team"))
                .body("derives_from.origin", contains("trump-official-unnamed"))
                .body("derives_from.basis", contains("presumed"))
                .body("withdraws", empty());
        one("origins/spicer-2017-01-13").body("said", equalTo("2017-01-13")).body("speaks_for", empty());
        one("actors/sean-spicer").body("speaks_for", contains("trump-transition-team"));
        one("origins/reuters-three-sources")
                .body("attribution", equalTo("unnamed"))
                .body("people", equalTo("3"))
                .body("obtained_by.id", equalTo("reuters"))
                .body("$", not(hasKey("actor")));
    }

    @Test
    void aSourceIsDescribedAndItsTextIsNot() {
        one("sources/rbth-2016-12-30")
                .body("publisher", equalTo("Russia Beyond the Headlines"))
                .body("authors.name", contains("TASS"))
                .body("published", equalTo("2016-12-30"))
                .body("url", startsWith("https://www.rbth.com/"))
                .body("language", equalTo("en"))
                .body("$", not(hasKey("text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors", "origins", "sources", "timelines"})
    void whatNeverWasIsNotFound(String list) {
        String kind = list.replaceFirst("s$", "");
        Api.get("/v1/" + list + "/nobody")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("There is no " + kind + " with the id nobody."))
                .body("instance", equalTo("/v1/" + list + "/nobody"));
        for (String odd : List.of("%00", "a%00", "%ED%A0%80", "%F0%9F%98%80", "A", "a%2Fb")) {
            Api.get("/v1/" + list + "/" + odd).statusCode(404);
        }
        Api.get("/v1/" + list + "/" + "x".repeat(1000)).statusCode(404).body("detail.length()", lessThan(150));
    }

    @ParameterizedTest
    @CsvSource({
        "actors/sergey-kislyak, 'one of format, as_of'",
        "origins/spicer-2017-01-13, 'one of format, lang, as_of'",
        "sources/rbth-2016-12-30, 'one of format, style, as_of'",
        "timelines/flynn-kislyak-2016, 'one of format, lang, as_of'"
    })
    void oneTakesNoParametersButThoseItTells(String path, String hint) {
        Api.assertRefused("/v1/" + path + "?limit=1", fault("limit", "1", null, "unknown parameter", hint));
    }

    // --- the events of a timeline
    // -------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=200&include=total&facet=type,tag",
                "limit=200&participant=michael-flynn&date=2016-12-28&sort=-date&fields=headline",
                "limit=0&include=total&q=putin"
            })
    void theEventsOfATimelineAreTheEventsFilteredByIt(String query) {
        Map<String, Object> ofTimeline =
                Api.get(TIMELINE_EVENTS + "?" + query).statusCode(200).extract().path("");
        Map<String, Object> filtered = Api.get("/v1/events?timeline=flynn-kislyak-2016&" + query)
                .statusCode(200)
                .extract()
                .path("");
        assertThat(ofTimeline).isEqualTo(filtered);
    }

    @Test
    void theEventsOfATimelineHavePagesOfTheirOwn() {
        assertThat(Api.next(TIMELINE_EVENTS + "?limit=7")).startsWith(TIMELINE_EVENTS + "?limit=7&cursor=");
        assertThat(Api.walk(TIMELINE_EVENTS + "?limit=7")).isEqualTo(Api.ids(TIMELINE_EVENTS + "?limit=200"));
    }

    @Test
    void theEventsOfATimelineTakeNoOtherTimeline() {
        Api.get(TIMELINE_EVENTS + "?timeline=other")
                .statusCode(400)
                .body("errors.name", contains("timeline"))
                .body("errors.reason", contains("unknown parameter"));
    }

    @Test
    void aTimelineThatNeverWasHasNoEvents() {
        Api.get("/v1/timelines/no-such-timeline/events").statusCode(404);
    }
}
