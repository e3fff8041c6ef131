package org.dateline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.query.ParameterFault;
import org.dateline.text.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.api.Api.fault;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** Who says what in the real record, and where they disagree, as readers ask for it. */
@QuarkusTest
class EvidenceApiTest {
    private static final String CALL = "2016-12-28-flynn-kislyak-call";
    private static final String CALLS = "2016-12-29-flynn-kislyak-calls";
    private static final String SANCTIONS = "flynn-kislyak-sanctions-discussed";
    private static final String SPICER = "spicer-2017-01-13";
    private static final String TEAM = "trump-transition-acknowledgement";
    private static final String REUTERS = "reuters-three-sources";
    private static final String HEADLINE = "i24news-headline";

    private static ValidatableResponse disagreements(String query) {
        return Api.get("/v1/disagreements" + query).statusCode(200);
    }

    /** The one disagreement on a field of an event. */
    private static ValidatableResponse disagreement(String event, String field) {
        return disagreements("?event=" + event + "&field=" + field)
                .body("items.event.id", contains(event))
                .body("items.field", contains(field))
                .rootPath("items[0]");
    }

    /** The passages of a position with the id of their source, as its disagreement resolves them. */
    private static List<JsonNode> passages(String event, String field, int position) {
        JsonNode item =
                Api.json("/v1/disagreements?event=" + event + "&field=" + field).at("/items/0");
        return Passages.of(item.at("/positions/" + position), item.path("citations"));
    }

    /** Who holds each position on a field, alphabetically. */
    private static List<List<String>> origins(String event, String field) {
        int positions = Api.json("/v1/disagreements?event=" + event + "&field=" + field)
                .at("/items/0/positions")
                .size();
        return IntStream.range(0, positions)
                .mapToObj(position -> passages(event, field, position).stream()
                        .map(passage -> passage.at("/origin/id").asText())
                        .distinct()
                        .sorted()
                        .toList())
                .toList();
    }

    /** Event and field of each disagreement, in order. */
    private static List<String> found(String query) {
        List<Map<String, Object>> items = disagreements(query).extract().path("items");
        return items.stream()
                .map(item -> ((Map<?, ?>) item.get("event")).get("id") + " " + item.get("field"))
                .toList();
    }

    // --- the disagreements of the record
    // ------------------------------------------------------------------------------

    @Test
    void theRecordShowsWhereItsPassagesDisagreeEarliestEventFirst() {
        assertThat(found("?limit=200"))
                .containsExactly(
                        CALL + " when",
                        "flynn-kislyak-discuss-trump-putin-call when",
                        "flynn-called-kislyak stance",
                        SANCTIONS + " stance",
                        CALLS + " quantity",
                        CALLS + " when");
        disagreements("?limit=2&include=total").body("meta.total", equalTo(6)).body("items", hasItem(hasKey("event")));
    }

    @Test
    void theNumberOfCallsIsFiveAtLeastFiveOneOrSeveral() {
        disagreement(CALLS, "quantity")
                .body("kind", equalTo("contradiction"))
                .body("chosen", equalTo("5"))
                .body("reason", startsWith("Five in Mail Online and, further down, in i24NEWS"))
                .body("positions.value", contains("5", "5..", "1", "2.."))
                .body("positions.voices", contains(1, 1, 1, 1))
                .body("positions.named_voices", contains(0, 0, 1, 0))
                .body("positions.departures.flatten()", empty())
                .body("positions[0]", not(hasKey("display")));
        assertThat(origins(CALLS, "quantity"))
                .containsExactly(
                        List.of("mail-online-headline", "mail-online-on-three-sources", REUTERS),
                        List.of(REUTERS),
                        List.of(SPICER, "trump-official-unnamed"),
                        List.of("washington-post-senior-official"));
        assertThat(passages(CALLS, "quantity", 1)
                        .get(0)
                        .path("quote")
                        .path("exact")
                        .asText())
                .startsWith("held at least five phone calls with Russia's ambassador");
        assertThat(passages(CALLS, "quantity", 3)
                        .get(0)
                        .path("quote")
                        .path("exact")
                        .asText())
                .startsWith("It cited a senior U.S. government official as saying Flynn phoned");
        assertThat(passages(CALLS, "quantity", 3).get(0).path("source").asText())
                .isEqualTo("mail-online-2017-01-14");
    }

    @Test
    void theDayOfTheCallIsThe28thByItsOwnAccount() {
        disagreement(CALL, "when")
                .body("kind", equalTo("contradiction"))
                .body("event.headline", startsWith("Flynn and Kislyak speak by phone"))
                .body("event.self", equalTo("/v1/events/" + CALL))
                .body("chosen", equalTo("2016-12-28"))
                .body("reason", startsWith("Spicer, the only named person to date the call, says the 28th."))
                .body("positions.value", contains("2016-12-28", "2016-12-29"))
                .body("positions.display", contains("28 December 2016", "29 December 2016"))
                .body("positions.voices", contains(1, 2))
                .body("positions.named_voices", contains(1, 0));
        assertThat(origins(CALL, "when"))
                .containsExactly(
                        List.of(HEADLINE, SPICER),
                        List.of("senior-official-2017-01-13", "trump-official-unnamed", TEAM));
    }

    @Test
    void theDayOfTheCallsIsThe29thByTheOtherAccount() {
        disagreement(CALLS, "when")
                .body("kind", equalTo("contradiction"))
                .body("chosen", equalTo("2016-12-29"))
                .body("reason", startsWith("The three sources give the day of the sanctions"))
                .body("positions.value", contains("2016-12-29", "2016-12-28"))
                .body("positions[0].voices", is(4))
                .body("positions[0].named_voices", is(0))
                .body("positions[1].voices", is(1))
                .body("positions[1].named_voices", is(1));
        assertThat(origins(CALLS, "when").get(1)).containsExactly(HEADLINE, SPICER);
    }

    @Test
    void aHeadlineAgainstItsOwnBodyIsADepartureAndNoSupport() {
        disagreement(CALLS, "when")
                .body("positions[1].departures.origin", contains(HEADLINE))
                .body("positions[1].departures[0].from", contains(REUTERS));
        JsonNode headline = passages(CALLS, "when", 1).get(0);
        assertThat(headline.path("origin").path("id").asText()).isEqualTo(HEADLINE);
        assertThat(headline.path("quote").path("exact").asText())
                .isEqualTo("Trump security adviser called Russian envoy day before sanctions: report");
        assertThat(headline.path("says").path("when").asText()).isEqualTo("2016-12-28");
        assertThat(headline.at("/says/leaves_open/0").asText()).isEqualTo("quantity");
        Api.get("/v1/origins/" + HEADLINE).body("roots", contains(REUTERS));
        Api.get("/v1/origins/" + SPICER).body("roots", contains(SPICER));
    }

    @Test
    void whetherSanctionsWereDiscussedIsAnOpenQuestion() {
        disagreement(SANCTIONS, "stance")
                .body("kind", equalTo("open_question"))
                .body("event.type", equalTo("question"))
                .body("$", not(hasKey("chosen")))
                .body("positions.value", contains("denies", "does_not_know", "declines_to_comment"))
                .body("positions.voices", contains(1, 2, 1))
                .body("positions.departures.flatten()", empty());
        assertThat(origins(SANCTIONS, "stance"))
                .containsExactly(
                        List.of("mail-online-headline", SPICER, "trump-official-unnamed"),
                        List.of("earnest-2017-01-13", REUTERS),
                        List.of("mosin-russian-embassy"));
        Api.get("/v1/events/" + SANCTIONS)
                .body("corroboration.status", equalTo("unasserted"))
                .body("corroboration.voices", is(0))
                .body("corroboration.denying_voices", is(1));
    }

    @Test
    void aQuestionThatIsAffirmedAndDeniedIsAContradiction() {
        disagreement("flynn-called-kislyak", "stance")
                .body("kind", equalTo("contradiction"))
                .body("positions.value", contains("asserts", "denies", "does_not_know"));
        Api.get("/v1/events/flynn-called-kislyak").body("corroboration.status", equalTo("disputed"));
    }

    @Test
    void anEventHasItsDisagreementsAsTheListHasThem() {
        List<Map<String, Object>> listed =
                disagreements("?event=" + CALLS).extract().path("items");
        List<Map<String, Object>> own =
                Api.get("/v1/events/" + CALLS).statusCode(200).extract().path("disagreements");
        listed.forEach(each -> each.keySet().removeAll(List.of("event", "citations")));
        assertThat(own).containsExactlyInAnyOrderElementsOf(listed).hasSize(2);
        Api.get("/v1/events/2016-12-29-us-sanctions-russian-intelligence").body("disagreements", empty());
    }

    @Test
    void datesAreInTheLanguageOfTheReader() {
        disagreements("?event=" + CALL + "&lang=fr")
                .body("items[0].positions.display", contains("28 décembre 2016", "29 décembre 2016"));
        disagreements("?event=" + CALL + "&lang=de").body("items[0].event.when", equalTo("28. Dezember 2016"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6})
    void thePagesTogetherAreTheWholeList(int limit) {
        List<String> found = new ArrayList<>();
        String next = "/v1/disagreements?limit=" + limit;
        while (next != null) {
            found.addAll(found(next.replace("/v1/disagreements", "")));
            next = Api.next(next);
        }
        assertThat(found).isEqualTo(found("?limit=200"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            field=quantity                        | 1
            field=when,quantity                   | 4
            field=when&field=quantity             | 0
            timeline=flynn-kislyak-2016           | 6
            timeline=no-such                      | 0
            event=2016-12-29-flynn-kislyak-calls  | 2
            origin=mosin-russian-embassy          | 1
            origin=i24news-headline               | 3
            origin=i24news-headline&field=when    | 2
            origin=washington-post-column         | 0
            origin=reuters-three-sources&origin=earnest-2017-01-13 | 1
            origin=washington-post-senior-official&field=quantity  | 1
            """)
    void disagreementsAreFoundByTimelineEventFieldAndWhoTakesAPosition(String filters, int count) {
        assertThat(found("?limit=200&" + filters)).hasSize(count);
        disagreements("?limit=0&include=total&" + filters).body("meta.total", equalTo(count));
    }

    // --- an origin and all it says
    // ------------------------------------------------------------------------------------

    @Test
    void anOriginTellsWhereItStandsOnEachEvent() {
        Api.get("/v1/origins/" + REUTERS)
                .statusCode(200)
                .body("id", equalTo(REUTERS))
                .body(
                        "repeated_by",
                        contains("huffington-post-report", HEADLINE, "mail-online-on-three-sources", "reuters-report"))
                .body("truncated", is(false))
                .body(
                        "statements.collect { it.event.id + ' ' + it.stance }",
                        contains(
                                "flynn-kislyak-discuss-trump-putin-call does_not_know",
                                "flynn-assurances-to-kislyak does_not_know",
                                "flynn-called-kislyak does_not_know",
                                SANCTIONS + " does_not_know",
                                "russian-embassy-told-of-sanctions asserts",
                                CALLS + " asserts",
                                "reuters-report-on-calls context"))
                .rootPath("statements.find { it.event.id == '" + CALLS + "' }")
                .body("outlets", contains("i24NEWS", "Mail Online"))
                .body("event.when", equalTo("29 December 2016"))
                .body("citations.source.id", contains("i24news-2017-01-14", "mail-online-2017-01-14"))
                .body("citations.collect { it.passages.size() }", contains(3, 1))
                .body("citations.passages.flatten()", everyItem(not(hasKey("origin"))))
                .body("citations.passages.flatten()", everyItem(not(hasKey("stance"))));
        Api.get("/v1/origins/" + HEADLINE)
                .body("repeated_by", empty())
                .body("derives_from.origin", contains(REUTERS))
                .body("derives_from.basis", contains("presumed"))
                .body("statements.event.id", hasItem(CALLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {REUTERS, SPICER, TEAM, HEADLINE, "mosin-russian-embassy"})
    void theStatementsOfAnOriginAreThoseOfItsEvents(String origin) {
        List<String> stated = Api.get("/v1/origins/" + origin).extract().path("statements.event.id");
        assertThat(stated.stream().distinct()).isEqualTo(Api.ids("/v1/events?limit=200&origin=" + origin));
    }

    @Test
    void anOriginIsToldInTheLanguageOfTheReader() {
        Api.get("/v1/origins/" + REUTERS + "?lang=de")
                .statusCode(200)
                .body("statements.find { it.event.id == '" + CALLS + "' }.event.when", equalTo("29. Dezember 2016"));
    }

    // --- filters of events
    // --------------------------------------------------------------------------------------------

    @Test
    void filtersOfPassagesSpeakOfOnePassage() {
        assertThat(Api.ids("/v1/events?limit=200&fields=id&origin=" + SPICER + "&stance=denies"))
                .containsExactly("flynn-called-kislyak", SANCTIONS);
        assertThat(Api.ids("/v1/events?limit=200&fields=id&origin=" + REUTERS + "&stance=denies"))
                .as("others deny what the three sources speak of, and they do not")
                .isEmpty();
        assertThat(Api.ids("/v1/events?limit=200&fields=id&origin=" + SPICER + "&stance=asserts&stance=context"))
                .contains("flynn-kislyak-discuss-trump-putin-call")
                .doesNotContain("flynn-called-kislyak");
        assertThat(Api.ids("/v1/events?limit=200&fields=id&origin=" + SPICER + "&origin=" + REUTERS
                        + "&stance=asserts,asserts_otherwise"))
                .containsExactly(CALLS);
    }

    @Test
    void whatAssertsOtherwiseIsFoundAsThat() {
        String of = "/v1/events?limit=200&fields=id&origin=" + SPICER;
        assertThat(Api.ids(of + "&stance=asserts_otherwise")).containsExactly(CALLS);
        assertThat(Api.ids(of + "&stance=asserts")).contains(CALL).doesNotContain(CALLS);
        Api.get("/v1/events/" + CALLS)
                .body("citations.passages.flatten().findAll { it.agrees == false }.origin.id", hasItem(SPICER))
                .body(
                        "citations.passages.flatten().findAll { it.stance != 'asserts' }",
                        everyItem(not(hasKey("agrees"))));
        assertThat(Api.ids("/v1/events?limit=200&fields=id&stance=inferred")).contains("flynn-assurances-to-kislyak");
    }

    @Test
    void anEventSaysWhoSaysSoInTheLanguageOfTheReader() {
        Api.get("/v1/events/" + CALL)
                .body(
                        "attribution",
                        startsWith("According to Sean Spicer, to reporters. Others say otherwise: 29 December"));
        Api.get("/v1/events/" + CALL + "?lang=de")
                .body("attribution", startsWith("Nach Sean Spicer, to reporters. Andere sagen anderes: 29. Dezember"));
        Api.get("/v1/events/2016-12-29-us-sanctions-russian-intelligence?lang=fr&fields=attribution")
                .body("attribution", equalTo("Déclaré publiquement : Barack Obama, announcing the measures."));
        Api.get("/v1/events/trump-picks-flynn")
                .body("attribution", equalTo("Told by Mail Online, without saying who says so."));
    }

    /** Three people and a bullet that sums up what they say are three people. */
    @ParameterizedTest
    @CsvSource({"en, According to", "de, Nach", "fr, Selon", "es, Según", "ru, ''"})
    void whoRepeatsSomebodyIsNotNamedBesideHim(String language, String beginning) {
        Api.get("/v1/events/" + CALLS + "?fields=attribution&lang=" + language)
                .body(
                        "attribution",
                        allOf(
                                startsWith(beginning),
                                containsString("three unnamed sources (to Reuters, says i24NEWS).")))
                .body("attribution", not(containsString("as a bullet of Mail Online")));
    }

    @ParameterizedTest
    @CsvSource({
        "status=disputed, corroboration.status, disputed",
        "status=single_origin, corroboration.status, single_origin",
        "meets_policy=true, corroboration.meets_policy, true",
        "meets_policy=false, corroboration.meets_policy, false"
    })
    void eachFilterFindsWhatHasItsValueAndNoOthers(String filter, String path, String value) {
        List<Object> all = Api.get("/v1/events?limit=200").extract().path("items." + path);
        List<Object> found = Api.get("/v1/events?limit=200&" + filter).extract().path("items." + path);
        assertThat(found)
                .isNotEmpty()
                .allMatch(each -> each.toString().equals(value))
                .hasSameSizeAs(all.stream()
                        .filter(each -> value.equals(String.valueOf(each)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"min_voices, voices, 1", "min_named_voices, named_voices, 1"})
    void supportIsAtLeastWhatIsAskedFor(String filter, String field, int least) {
        List<Integer> all = Api.get("/v1/events?limit=200").extract().path("items.corroboration." + field);
        List<Integer> found = Api.get("/v1/events?limit=200&" + filter + "=" + least)
                .extract()
                .path("items.corroboration." + field);
        assertThat(found)
                .isNotEmpty()
                .hasSameSizeAs(all.stream().filter(each -> each >= least).toList())
                .allMatch(each -> each >= least);
        assertThat(Api.ids("/v1/events?limit=200&" + filter + "=0")).hasSameSizeAs(all);
        assertThat(Api.ids("/v1/events?" + filter + "=99")).isEmpty();
    }

    // --- faults
    // -------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min_voices=-1          | must be a whole number from 0 to 99 | 2
            min_voices=1e3         | must be a whole number from 0 to 99 | 2
            min_voices=%2B1        | must be a whole number from 0 to 99 | 2
            min_voices=1.5         | must be a whole number from 0 to 99 | 2
            min_voices=٢           | must be a whole number from 0 to 99 | 2
            min_voices=            | has no value                        | leave the parameter out
            min_named_voices=100   | must be a whole number from 0 to 99 | 99
            min_named_voices=many  | must be a whole number from 0 to 99 | 2
            meets_policy=maybe      | must be one of false, true          |
            meets_policy=True       | must be one of false, true          | true
            meets_policy=1          | must be one of false, true          |
            stance=denied           | must be one of asserts, asserts_otherwise, denies, declines_to_comment, did_not_respond, does_not_know, context, inferred, withdrawn | denies
            stance=asserts,Denies   | a value is lower-case letters, digits, hyphens and underscores; commas separate values | denies
            status=disputd          | must be one of disputed, on_record, corroborated, single_origin, unattributed, unasserted, unsourced | disputed
            attribution=anonymous   | must be one of named, unnamed, unattributed |
            attribution=unnamd      | must be one of named, unnamed, unattributed | unnamed
            """)
    void aValueThatCannotBeReadIsRefusedWithWhatWouldDo(String parameter, String reason, String hint) {
        String name = parameter.replaceAll("=.*", "");
        Api.get("/v1/events?" + parameter.replace("٢", "%D9%A2"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"))
                .body("errors.name", contains(name))
                .body("errors.reason", contains(reason))
                .body("errors[0].hint", equalTo(hint));
    }

    @Test
    void whatMayBeGivenOnceIsRefusedTwice() {
        Api.assertRefused(
                "/v1/events?min_voices=1&min_voices=2&min_named_voices=1&min_named_voices=1&meets_policy=true"
                        + "&meets_policy=false",
                fault("min_voices", "2", null, "may be given once", "keep one of the 2"),
                fault("min_named_voices", "1", null, "may be given once", "keep one of the 2"),
                fault("meets_policy", "false", null, "may be given once", "keep one of the 2"));
    }

    @Test
    void everyFaultOfAQuestionForDisagreementsIsTold() {
        Api.assertRefused(
                "/v1/disagreements?field=date&origin=A%20B&include=totl&limit=1&limit=2&cursor=x&q=flynn",
                fault("field", "date", null, "must be one of when, quantity, stance", null),
                fault(
                        "origin",
                        "A B",
                        0,
                        "a value is lower-case letters, digits, hyphens and underscores; commas separate values",
                        "a-b"),
                fault("cursor", "x", null, "is not a cursor of this service", "take it from the next link of a page"),
                fault("limit", "2", null, "may be given once", "keep one of the 2"),
                fault("include", "totl", null, "must be one of total", "total"),
                fault(
                        "q",
                        "flynn",
                        null,
                        "unknown parameter",
                        "one of format, lang, as_of, timeline, event, field, origin, cursor, limit, include"));
        Api.assertRefused(
                "/v1/disagreements?field=quantty",
                fault("field", "quantty", null, "must be one of when, quantity, stance", "quantity"));
    }

    @Test
    void aCursorIsGoodForItsOwnFiltersOnly() {
        String next = Api.next("/v1/disagreements?limit=1");
        String cursor = next.replaceFirst(".*cursor=", "");
        Api.assertRefused(
                "/v1/disagreements?field=when&cursor=" + cursor,
                fault(
                        "cursor",
                        ParameterFault.cut(cursor),
                        null,
                        "belongs to a list with other filters or another order",
                        "leave it out to start at the first page"));
        Api.get("/v1/events?cursor=" + cursor).statusCode(400);
        Api.get("/v1/disagreements?limit=3&cursor=" + cursor).statusCode(200);
    }

    @Test
    void anOriginTakesNothingButALanguage() {
        Api.assertRefused(
                "/v1/origins/" + REUTERS + "?limit=1",
                fault("limit", "1", null, "unknown parameter", "one of format, lang, as_of"));
    }

    // --- why it was found
    // ---------------------------------------------------------------------------------------------

    /** The names of who is behind an origin. */
    private static List<String> behind(String origin) {
        List<String> names = new ArrayList<>();
        for (String part : List.of("actor", "obtained_by")) {
            JsonNode actor = Api.json("/v1/origins/" + origin).path(part);
            if (!actor.isMissingNode()) {
                names.add(actor.path("name").asText());
                Api.json("/v1/actors/" + actor.path("id").asText())
                        .path("aliases")
                        .forEach(alias -> names.add(alias.asText()));
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"flynn", "flynn+reuters", "sanctions+putin", "mike", "december+28", "FLYNN’S", "kislyak+zero"})
    void eachPlaceOfAWordCanBeCutOutOfWhatIsServed(String q) throws JsonProcessingException {
        JsonNode list = new ObjectMapper()
                .readTree(Api.get("/v1/events?include=explain&limit=200&q="
                                + Api.encoded(q).replace("%2B", "+"))
                        .statusCode(200)
                        .extract()
                        .asString());
        List<String> words = Tokens.of(q.replace('+', ' '));
        assertThat(list.at("/meta/filters/0/filter").textValue()).isEqualTo("q");
        assertThat(list.path("items")).isNotEmpty();
        for (JsonNode item : list.path("items")) {
            JsonNode explained = item.at("/explain/0");
            assertThat(explained.path("filter").textValue()).isEqualTo("q");
            assertThat(explained.path("reading").textValue()).startsWith("found in ");
            List<String> cut = new ArrayList<>();
            for (JsonNode found : explained.path("found")) {
                String text = found.path("text").textValue();
                JsonNode told = item.at(found.path("pointer").textValue());
                if (found.path("in").textValue().equals("alias")) {
                    assertThat(Api.get("/v1/actors/" + told.path("id").textValue())
                                    .extract()
                                    .<List<String>>path("aliases"))
                            .contains(text);
                } else if (found.path("in").textValue().equals("origin")) {
                    assertThat(behind(told.path("id").textValue())).contains(text);
                } else {
                    assertThat(told.textValue()).isEqualTo(text);
                }
                assertThat(found.path("spans")).as(text).isNotEmpty();
                for (JsonNode span : found.path("spans")) {
                    String word = text.substring(
                            text.offsetByCodePoints(0, span.path("start").intValue()),
                            text.offsetByCodePoints(0, span.path("end").intValue()));
                    assertThat(Tokens.of(word)).hasSize(1).isSubsetOf(words);
                    cut.addAll(Tokens.of(word));
                }
            }
            assertThat(cut).as(item.path("id").textValue()).containsAll(words);
        }
    }

    @Test
    void theReasonsSayWhatEachFilterFound() {
        Api.get("/v1/events?include=explain&fields=id&origin=" + SPICER + "&stance=denies&status=disputed,unasserted"
                        + "&min_voices=1")
                .statusCode(200)
                .body("items.id", contains("flynn-called-kislyak"))
                .body(
                        "meta.filters.collect { it.filter + ': ' + it.reading }",
                        contains(
                                "origin: " + SPICER,
                                "stance: denies",
                                "status: any of disputed, unasserted",
                                "min_voices: 1 or more independent voices assert it"))
                .body(
                        "items[0].explain.collect { it.filter + ': ' + it.reading }",
                        contains(
                                "origin: " + SPICER,
                                "stance: denies",
                                "status: disputed",
                                "min_voices: voices that assert it: 1, of them named: 0"));
        assertThat(Stream.of("", "?include=total"))
                .allSatisfy(query -> Api.get("/v1/events" + query)
                        .body("items[0]", not(hasKey("explain")))
                        .body("meta", not(hasKey("filters"))));
    }
}
