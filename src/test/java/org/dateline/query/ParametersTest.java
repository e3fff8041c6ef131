package org.dateline.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The reading of parameters on its own; how lists use it is told in EventApiTest. */
class ParametersTest {
    private static final Map<String, String> CHOICE = Map.of("total", "total");

    private static Parameters given(String name, String... values) {
        return new Parameters(Map.of(name, List.of(values)));
    }

    /** What is refused after the reading, in words. */
    private static List<String> faults(Parameters parameters) {
        InvalidParameters refused = catchThrowableOfType(InvalidParameters.class, parameters::check);
        return refused == null
                ? List.of()
                : refused.faults().stream()
                        .map(fault -> Stream.of(
                                        fault.name(), fault.value(), fault.position(), fault.reason(), fault.hint())
                                .map(String::valueOf)
                                .reduce((a, b) -> a + " | " + b)
                                .orElseThrow())
                        .toList();
    }

    @Test
    void whatIsAbsentIsTheDefaultAndNoFault() {
        Parameters parameters = new Parameters(Map.of());
        assertThat(parameters.limit()).isEqualTo(50);
        assertThat(parameters.one("q", "otherwise", text -> text)).isEqualTo("otherwise");
        assertThat(parameters.several("include", CHOICE)).isEmpty();
        assertThat(parameters.choices("tag")).isEmpty();
        assertThat(parameters.cursor("0123abcd", key -> key)).isEmpty();
        assertThat(parameters.sent("q")).isEmpty();
        assertThatCode(parameters::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "007, 7", "200, 200"})
    void aLimitIsAWholeNumberUpToTwoHundred(String text, int limit) {
        assertThat(given("limit", text).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"201, 200", "999999999, 200", "1000000000, 50", "-1, 50", "+1, 50", "1.0, 50", "' 1', 50", "٥, 50"})
    void anotherLimitIsRefused(String text, String hint) {
        Parameters parameters = given("limit", text);
        assertThat(parameters.limit()).isEqualTo(50);
        assertThat(faults(parameters))
                .containsExactly("limit | " + text + " | null | must be a whole number from 0 to 200 | " + hint);
    }

    @Test
    void aCommaGivesAlternativesAndARepetitionAnotherChoice() {
        assertThat(given("tag", "b,a,b", "c").choices("tag")).containsExactly(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void aFaultInAListOfValuesIsTakenToItsPlace() {
        Parameters parameters = given("participant", "sergey-kislyak,Michael Flynn", "", "a,");
        parameters.choices("participant");
        String rule = "a value is lower-case letters, digits, hyphens and underscores; commas separate values";
        assertThat(faults(parameters))
                .containsExactly(
                        "participant | sergey-kislyak,Michael Flynn | 15 | " + rule + " | michael-flynn",
                        "participant |  | null | has no value | leave the parameter out",
                        "participant | a, | 2 | " + rule + " | null");
    }

    @Test
    void whatNobodyAskedForIsRefusedInAlphabeticalOrder() {
        Parameters parameters =
                new Parameters(Map.of("tga", List.of("a"), "colour", List.of("red", "blue"), "from", List.of("2016")));
        parameters.choices("tag");
        parameters.one("from", null, text -> text);
        assertThat(faults(parameters))
                .containsExactly(
                        "colour | red | null | unknown parameter | one of tag, from",
                        "tga | a | null | unknown parameter | tag");
    }

    @ParameterizedTest
    @CsvSource({
        "page, cursor",
        "offset, cursor",
        "page_token, cursor",
        "starting_after, cursor",
        "since, from",
        "after, from",
        "start_date, from",
        "startDate, from",
        "date[gte], from",
        "until, to",
        "before, to",
        "dateTo, to",
        "search, q",
        "query, q",
        "$search, q",
        "keywords, q",
        "per_page, limit",
        "pageSize, limit",
        "page[size], limit",
        "$top, limit",
        "count, limit",
        "actor, participant",
        "person, participant",
        "speaker, participant",
        "order_by, sort",
        "filter[type], type",
        "Types, type",
        "language, lang",
        "output, format",
        "utm_source, leave it out",
        "fbclid, leave it out",
        "api_key, leave it out",
        "callback, leave it out",
        "participnat, participant",
        "form, from",
        "outlet, source",
        "category, tag",
        "groupby, facet",
        "total, include"
    })
    void whatOtherServicesCallAParameterLeadsToOurs(String theirs, String ours) {
        Parameters parameters = given(theirs, "1");
        for (String known : List.of(
                "timeline",
                "type",
                "participant",
                "source",
                "origin",
                "stance",
                "status",
                "tag",
                "country",
                "from",
                "to",
                "date",
                "match",
                "slack",
                "undated",
                "q",
                "sort",
                "limit",
                "cursor",
                "include",
                "fields",
                "lang",
                "facet",
                "format",
                "rows",
                "style")) {
            parameters.one(known, null, text -> text);
        }
        assertThat(faults(parameters)).containsExactly(theirs + " | 1 | null | unknown parameter | " + ours);
    }

    @Test
    void whatIsNotTakenHereIsNoHint() {
        Parameters parameters = given("since", "1");
        parameters.limit();
        assertThat(faults(parameters)).containsExactly("since | 1 | null | unknown parameter | one of limit");
    }

    @Test
    void whereNothingIsTakenThereIsNothingToSuggest() {
        assertThat(faults(given("limit", "1"))).containsExactly("limit | 1 | null | unknown parameter | leave it out");
    }

    @Test
    void aCursorOfAnotherQuestionIsToldFromOneThatIsBroken() {
        String text = Cursor.after("0123abcd", List.of("a")).text();
        assertThat(given("cursor", text).cursor("0123abcd", key -> key)).containsExactly("a");

        Parameters another = given("cursor", text);
        another.cursor("ffffffff", key -> key);
        assertThat(faults(another)).singleElement().asString().contains("belongs to a list with other filters");

        Parameters broken = given("cursor", text);
        broken.cursor("0123abcd", key -> List.of(Integer.valueOf(key.get(0))));
        assertThat(faults(broken)).singleElement().asString().contains("is not a cursor of this service");
    }
}
