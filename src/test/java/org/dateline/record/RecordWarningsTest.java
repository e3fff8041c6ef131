package org.dateline.record;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.quotation.Quote;

import static org.assertj.core.api.Assertions.assertThat;

/** What is loaded as it is, and should be looked at again. */
class RecordWarningsTest {
    /** In which there is nothing to look at. */
    private static final String RECORD = """
            actors: [{id: ann}, {id: office}]
            origins:
              - {id: ann-on-tv, attribution: named, actor: ann, said: "2016-12-30"}
              - {id: somebody, attribution: unnamed, speaks_for: [office]}
            sources: [{id: post, published: "2016-12-31"}, {id: times, published: "[..2017-01-02]"}]
            checks: [{source: post, quotes: [{quote: YES}, {quote: NO}]}, {source: times, quotes: [{quote: YES}]}]
            timelines:
              - id: trial
                zone: America/New_York
                events:
                  - id: call
                    headline: Ann calls
                    type: call
                    when: {edtf: "2016-12-29"}
                    place: {name: Here, country: US}
                    citations:
                      - source: post
                        passages:
                          - {quote: "yes", origin: ann-on-tv, stance: asserts, says: {quantity: "2.."}}
                          - {quote: "no", origin: ann-on-tv, stance: denies}
                      - source: times
                        passages: [{quote: "yes", origin: somebody, stance: asserts, says: {quantity: "5"}}]
            """.replace("YES", new Quote("yes", null, null).fingerprint())
            .replace("NO", new Quote("no", null, null).fingerprint());

    private static final String EVENT = "/timelines/0/events/0";

    private static RecordWarnings warnings(String record) {
        return RecordWarnings.of(Drafts.record(record));
    }

    @Test
    void aRecordWithNothingToLookAtHasNoWarning() {
        assertThat(warnings(RECORD).told()).isEmpty();
        assertThat(warnings(RECORD)).hasToString("2 sources; 0 warnings");
        assertThat(RecordWarnings.of(new RecordDraft(null, null, null, null, null)))
                .hasToString("0 sources; 0 warnings");
    }

    /** One thing is otherwise; a semicolon separates what is told. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            edtf: "2016-12-29"     | edtf: "2017-01-03"            | EVENT/when/edtf: the event is later than every source that reports it
            edtf: "2016-12-29"     | edtf: "2017-02/2017-03"       | EVENT/when/edtf: the event is later than every source that reports it
            says: {quantity: "5"}  | says: {when: "2017-01-03"}    | EVENT/citations/1/passages/0/says/when: the passage gives a day after its source was published
            said: "2016-12-30"     | said: "2017-01"               | /origins/0/said: this was said later than every source that quotes it was published
            actors: [              | actors: [{id: ben},           | /actors/0/id: nothing refers to this actor
            speaks_for: [office]   | people: "2"                   | /actors/1/id: nothing refers to this actor
            sources: [             | sources: [{id: x},            | /sources/0/id: no event cites this source
            {source: post, quotes: | {source: past, quotes:        | /sources/0/id: no text of this source was ever checked
            {quote: "no",          | {quote: "no, no",             | EVENT/citations/0/passages/1/quote: this quote is none of those that were found in its source
            {quote: "no",          | {quote: "yes",                | EVENT/citations/0/passages/1/stance: the origin denies the event by the passage by which it asserts it at {other}
            quantity: "2.."        | quantity: "2..4"              | EVENT/citations/1/passages/0/says/quantity: this and another passage exclude one another, and the event has no quantity of its own
            country: US            | country: UK                   | EVENT/place/country: ISO 3166-1 assigns this code to no country
            country: US            | country: ZZ                   | EVENT/place/country: ISO 3166-1 assigns this code to no country
            type: call             | type: question                | EVENT/headline: the type is question, and the headline asserts something
            """)
    void whatIsOddIsToldWhereItStands(String usual, String odd, String told) {
        assertThat(RECORD).contains(usual);
        assertThat(warnings(RECORD.replace(usual, odd)).told())
                .extracting(warning -> warning.pointer() + ": " + warning.reason())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(told.replace("EVENT", EVENT).split(";")));
    }

    @Test
    void unitedKingdomIsToldItsCode() {
        assertThat(warnings(RECORD.replace("country: US", "country: UK")).told())
                .extracting(DraftFault::remedy)
                .containsExactly("The United Kingdom is GB");
    }

    @Test
    void datesThatDisagreeNeedAChoiceToo() {
        String undated = RECORD.replace("when: {edtf: \"2016-12-29\"}", "")
                .replace("quantity: \"2..\"", "when: \"2016-12-28\"")
                .replace("quantity: \"5\"", "when: \"2016-12-29\"");
        assertThat(warnings(undated).told())
                .extracting(DraftFault::pointer)
                .containsExactly(EVENT + "/citations/1/passages/0/says/when");
        assertThat(warnings(undated.replace("\"2016-12-29\"", "\"2016-12\"")).told())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edtf: \"2017-01-02\"",
                "edtf: \"2016\"",
                "edtf: \"[2016-12-30,2017-01-05]\"",
                "edtf: \"../2018\"",
                "reason: nobody says"
            })
    void anEventIsInTimeWhileOneSourceMayHaveKnownOfIt(String when) {
        assertThat(warnings(RECORD.replace("edtf: \"2016-12-29\"", when)).told())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Whether Ann calls",
                "who calls",
                "How many called",
                "Did Ann call?",
                "\"What did she say\" is asked",
                "Rief sie an? ",
                "هل اتصلت؟"
            })
    void aQuestionIsOneThatAsks(String headline) {
        String asked = RECORD.replace("type: call", "type: question")
                .replace("headline: Ann calls", "headline: '" + headline + "'");
        assertThat(warnings(asked).told()).hasSize(headline.startsWith("\"") ? 1 : 0);
    }

    @Test
    void originsThatOthersReferToAndThatTakeSomethingBackAreUsed() {
        String more = RECORD.replace("origins:", """
                origins:
                  - {id: root, attribution: unnamed}
                  - {id: later, attribution: named, actor: ann, withdraws: [{origin: ann-on-tv}]}
                  - {id: told, attribution: named, actor: ann, derives_from: [{origin: root}]}""");
        assertThat(warnings(more).told()).extracting(DraftFault::pointer).containsExactly("/origins/2/id");
        assertThat(warnings(more.replace("type: call", "on_record: told")).told())
                .isEmpty();
    }

    @Test
    void sourcesThatWereNeverCheckedAreCounted() {
        String never = RECORD.replaceFirst("checks:.*", "checks: []");
        assertThat(warnings(never)).hasToString("2 sources, 2 of which were never checked; 2 warnings");
        assertThat(warnings(RECORD.replace("{source: times", "{source: time")))
                .hasToString("2 sources, 1 of which was never checked; 1 warning");
    }

    @Test
    void ofManyTheFirstThousandAreToldAndAllAreCounted() {
        RecordDraft one = Drafts.record(RECORD.replace("country: US", "country: UK"));
        RecordDraft.TimelineDraft timeline = one.timelines().get(0);
        RecordDraft many = new RecordDraft(
                one.actors(), one.origins(), one.sources(), one.checks(), Collections.nCopies(1_005, timeline));
        assertThat(RecordWarnings.of(many).told()).hasSize(1_000);
        assertThat(RecordWarnings.of(many).count()).isEqualTo(1_005);
    }
}
