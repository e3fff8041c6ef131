package org.dateline.record;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules for events that no file has; SeedFolderTest has every rule. */
class EventRulesTest {
    private static final EventDraft WRONG = Drafts.event("""
            id: speech
            when: {edtf: "2016-13"}
            zone: Mars
            participants: [null, {actor: anne, role: speaker}]
            tags: [trial, trial]
            citations:
              - source: post
                passages:
                  - {origin: ann-on-tv}
                  - {quote: "yes", origin: ann-on-tv, stance: denies, says: {when: "2016", after: [nothing]}}
            """);

    private static final RecordDraft RECORD = new RecordDraft(
            List.of(new ActorDraft("ann", "Ann", "person", null, null, null)),
            List.of(new OriginDraft(
                    "ann-on-tv",
                    "Ann, on television",
                    "named",
                    "ann",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)),
            List.of(new SourceDraft(
                    "post", "Said", "Post", null, "2016", "https://e.org/", null, null, "en", null, null, null)),
            null,
            List.of(new TimelineDraft(
                    "trial", "Trial", null, "UTC", null, List.of(WRONG), null, null, null, null, null)));

    private static final List<String> POINTERS = List.of(
            "/when/edtf",
            "/zone",
            "/participants/1/actor",
            "/tags/1",
            "/citations/0/passages/0/quote",
            "/citations/0/passages/1/says/after/0",
            "/citations/0/passages/1/says/after/0",
            "/citations/0/passages/1/says/when");

    @Test
    void anEventAloneIsCheckedAsInARecord() {
        Faults none = new Faults();
        RecordIds ids = RecordIds.of(RECORD, none);
        assertThat(none.found()).isEmpty();
        Faults faults = new Faults();
        EventRules.check(WRONG, "", "UTC", null, ids, faults);
        assertThat(faults.found()).extracting(DraftFault::pointer).containsExactlyElementsOf(POINTERS);
        assertThat(faults.found())
                .contains(new DraftFault(
                        "/participants/1/actor", "there is no actor with this id", "Did you mean ann?", null));
    }

    @Test
    void inARecordThePointersLeadThroughTheRecord() {
        assertThat(RecordRules.check(RECORD))
                .extracting(DraftFault::pointer)
                .containsExactlyElementsOf(POINTERS.stream()
                        .map(pointer -> "/timelines/0/events/0" + pointer)
                        .toList());
    }

    @Test
    void whatStandsElsewhereIsNamedByItsPointerAndByWhateverWordsOneHasForIt() {
        RecordDraft twice = new RecordDraft(
                RECORD.actors(),
                RECORD.origins(),
                RECORD.sources(),
                null,
                List.of(RECORD.timelines().get(0), RECORD.timelines().get(0)));
        assertThat(RecordRules.check(twice).get(0))
                .returns("/timelines/1/events/0/id", DraftFault::pointer)
                .returns("/timelines/0/events/0/id", DraftFault::other)
                .extracting(fault -> fault.inWords(pointer -> "trial.yaml:5").reason())
                .isEqualTo("this id is taken already at trial.yaml:5");
    }
}
