package org.dateline.record;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.dateline.record.RecordDraft.EventDraft;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTest {
    private static final EventDraft SPEECH = Drafts.event("""
            id: 2020-01-01-trial-speech
            headline: Flynn speaks on trial
            summary: He speaks.
            type: statement
            when: {edtf: "2020-01-01"}
            quantity: {value: "1", unit: speeches}
            participants: [{actor: michael-flynn, role: speaker}]
            tags: [trial]
            citations: [{source: i24news-2017-01-14, passages: [{quote: he spoke, origin: spicer-2017-01-13, stance: asserts}]}]
            """);

    /** Any other would make a new revision of every event in every store that there is. */
    @Test
    void isThatOfTheFirstRelease() {
        assertThat(Digest.of(SPEECH, Set.of("trial"), "Europe/Berlin", null))
                .isEqualTo("ded4bc200e45df32b97acd1e4886e1f9602678e626d6e3be0d07381771f2e701");
    }

    @Test
    void tellsApartWhatAnEventStandsInAndWhereItIsTold() {
        String digest = Digest.of(SPEECH, Set.of("trial"), "Europe/Berlin", null);
        assertThat(Digest.of(SPEECH, Set.of("next"), "Europe/Berlin", null)).isNotEqualTo(digest);
        assertThat(Digest.of(SPEECH, Set.of("trial"), "UTC", null)).isNotEqualTo(digest);
    }
}
