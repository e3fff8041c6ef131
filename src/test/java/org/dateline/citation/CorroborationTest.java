package org.dateline.citation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.source.Origin;
import org.dateline.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.citation.Made.asserts;
import static org.dateline.citation.Made.in;
import static org.dateline.citation.Made.named;
import static org.dateline.citation.Made.source;
import static org.dateline.citation.Made.unnamed;

class CorroborationTest {
    private final Source post = source("post");
    private final Source times = source("times");
    private final Origin spokesman = named("spokesman");
    private final Origin official = unnamed("official");

    @Test
    void nobodyIsNoSupport() {
        assertThat(Corroboration.of(List.of())).isEqualTo(new Corroboration(0, 0, 0));
    }

    @Test
    void oneOriginIsOneHoweverManyCarryIt() {
        assertThat(Corroboration.of(List.of(
                        in(post, asserts(official)), in(post, asserts(official)), in(times, asserts(official)))))
                .isEqualTo(new Corroboration(2, 1, 0));
    }

    @Test
    void originsThatStandForThemselvesAreCountedEach() {
        assertThat(Corroboration.of(List.of(in(post, asserts(spokesman)), in(post, asserts(official)))))
                .isEqualTo(new Corroboration(1, 2, 1));
    }

    @Test
    void whoRepeatsAnotherIsNotCountedBesideHim() {
        Origin headline = named("headline", official);
        assertThat(Corroboration.of(List.of(in(post, asserts(official)), in(times, asserts(headline)))))
                .isEqualTo(new Corroboration(2, 1, 0));
    }

    @Test
    void whoRepeatsAnotherStandsForHimWhereHeIsNotHeard() {
        Origin headline = named("headline", official);
        assertThat(Corroboration.of(List.of(in(post, asserts(headline))))).isEqualTo(new Corroboration(1, 1, 0));
        Origin rumour = unnamed("rumour", spokesman);
        assertThat(Corroboration.of(List.of(in(post, asserts(rumour))))).isEqualTo(new Corroboration(1, 1, 1));
    }

    @Test
    void twoWhoRepeatTheSameThirdAreOne() {
        Origin headline = named("headline", official);
        Origin agency = named("agency", official);
        assertThat(Corroboration.of(List.of(in(post, asserts(headline)), in(times, asserts(agency)))))
                .isEqualTo(new Corroboration(2, 1, 0));
    }

    @Test
    void whoHasItFromSeveralStandsForAllOfThem() {
        Origin summary = named("summary", named("agency", official), spokesman);
        assertThat(Corroboration.of(List.of(in(post, asserts(summary))))).isEqualTo(new Corroboration(1, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, UNASSERTED",
        "1, false, SINGLE_ORIGIN",
        "2, false, CORROBORATED",
        "9, false, CORROBORATED",
        "0, true, DISPUTED",
        "1, true, DISPUTED",
        "9, true, DISPUTED"
    })
    void theStatusTellsHowManyAssertItUnlessItIsContradicted(int voices, boolean contradicted, Status status) {
        assertThat(Status.of(new Corroboration(voices, voices, 0), contradicted, false))
                .isEqualTo(status);
    }

    @Test
    void whatNobodyVouchesForIsAttributedToNobody() {
        assertThat(Status.of(new Corroboration(2, 0, 0), false, false)).isEqualTo(Status.UNATTRIBUTED);
    }

    @ParameterizedTest
    @CsvSource({"0, false, ON_RECORD", "1, false, ON_RECORD", "1, true, DISPUTED"})
    void aPublicActIsOnTheRecordUnlessItIsContradicted(int voices, boolean contradicted, Status status) {
        assertThat(Status.of(new Corroboration(voices, voices, 0), contradicted, true))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 0, true", "2, 1, 2, 1, true", "2, 1, 3, 3, true", "2, 1, 2, 0, false", "2, 1, 1, 1, false"})
    void aPolicyIsMetByAsManyAsItAsksForOrMore(
            int minVoices, int minNamedVoices, int origins, int namedVoices, boolean met) {
        assertThat(new Policy(minVoices, minNamedVoices).isMetBy(new Corroboration(9, origins, namedVoices)))
                .isEqualTo(met);
    }

    @Test
    void aPolicyThatAsksForNothingIsAlwaysMet() {
        assertThat(new Policy(0, 0).isMetBy(Corroboration.of(List.of()))).isTrue();
    }
}
