package org.dateline.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {
    private static final List<String> PARAMETERS =
            List.of("timeline", "type", "participant", "tag", "from", "to", "q", "sort", "limit");

    @ParameterizedTest
    @CsvSource({
        "participnat, participant",
        "participants, participant",
        "tags, tag",
        "TYPE, ",
        "Type, type",
        "fom, from",
        "form, from",
        "colour, ",
        "5, ",
        "'', ",
        "organisation, ",
        "page, ",
        "tpye, type",
        "ytpe, type",
        "lmiit, limit",
        "xml, "
    })
    void theNearestCandidateIsAThirdOfTheWordAwayAtMost(String word, String nearest) {
        assertThat(Nearest.to(word, PARAMETERS).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void theFirstInAlphabeticalOrderWinsAmongEquals() {
        assertThat(Nearest.to("bat", List.of("rat", "cat", "hat"))).contains("cat");
    }

    @Test
    void aWordThatIsRightIsItsOwnNearest() {
        assertThat(Nearest.to("q", PARAMETERS)).contains("q");
    }

    @Test
    void longWordsAreNotCompared() {
        String word = "x".repeat(100);
        assertThat(Nearest.to(word, List.of(word + "y"))).contains(word + "y");
        assertThat(Nearest.to(word + "x", List.of(word + "y"))).isEmpty();
    }
}
