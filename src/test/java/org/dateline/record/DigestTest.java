package org.dateline.record;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.ParticipantDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.QuantityDraft;
import org.dateline.record.RecordDraft.WhenDraft;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTest {
    private static final EventDraft SPEECH = new EventDraft(
            "2020-01-01-trial-speech",
            "Flynn speaks on trial",
            "He speaks.",
            "statement",
            new WhenDraft("2020-01-01", null),
            null,
            new QuantityDraft("1", "speeches", null),
            List.of(new ParticipantDraft("michael-flynn", "speaker")),
            null,
            List.of("trial"),
            List.of(new CitationDraft(
                    "i24news-2017-01-14",
                    List.of(new PassageDraft("he spoke", null, null, "spicer-2017-01-13", "asserts", null, null)))));

    /** Any other would make a new revision of every event in every store that there is. */
    @Test
    void isThatOfTheFirstRelease() {
        assertThat(Digest.of(SPEECH, Set.of("trial"), "Europe/Berlin"))
                .isEqualTo("ded4bc200e45df32b97acd1e4886e1f9602678e626d6e3be0d07381771f2e701");
    }

    @Test
    void tellsApartWhatAnEventStandsInAndWhereItIsTold() {
        String digest = Digest.of(SPEECH, Set.of("trial"), "Europe/Berlin");
        assertThat(Digest.of(SPEECH, Set.of("next"), "Europe/Berlin")).isNotEqualTo(digest);
        assertThat(Digest.of(SPEECH, Set.of("trial"), "UTC")).isNotEqualTo(digest);
    }
}
