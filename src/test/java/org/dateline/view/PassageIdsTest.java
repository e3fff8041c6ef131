package org.dateline.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.dateline.citation.Citation;
import org.dateline.quotation.Quote;
import org.dateline.source.Source;

import static org.assertj.core.api.Assertions.assertThat;

class PassageIdsTest {
    private static Citation citation(String source, String exact) {
        Citation citation = new Citation();
        citation.source = new Source();
        citation.source.slug = source;
        citation.quotes(new Quote(exact, null, null));
        return citation;
    }

    private static List<String> ids(Citation... citations) {
        return PassageIds.of(List.of(citations)).idsOf(List.of(citations));
    }

    @Test
    void anIdFollowsFromTheSourceAndTheWordsAlone() {
        Citation told = citation("paper", "so it was");

        assertThat(ids(told)).containsExactly("cpprpy");
        assertThat(ids(citation("paper", "and more"), citation("paper", "so it was")))
                .endsWith("cpprpy");
    }

    @Test
    void theSameWordsInAnotherPlaceOrAnotherSourceAreAnotherPassage() {
        Citation elsewhere = citation("paper", "so it was");
        elsewhere.quotes(new Quote("so it was", "before", null));

        assertThat(ids(citation("paper", "so it was"), citation("other", "so it was"), elsewhere))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-z]{6}"));
    }

    @Test
    void theSameWordsCitedTwiceAreToldApartAndTheFirstKeepsItsId() {
        Citation first = citation("paper", "so it was");

        assertThat(ids(first, citation("paper", "so it was"), citation("paper", "so it was")))
                .doesNotHaveDuplicates()
                .startsWith(ids(first).get(0));
    }

    @Test
    void whereShortFingerprintsCollideBothAreLongerAndTheOthersAreNot() {
        Map<String, Citation> byId = new HashMap<>();
        List<Citation> collided = new ArrayList<>();
        for (int i = 0; collided.isEmpty(); i++) {
            Citation citation = citation("paper", "passage " + i);
            Citation other = byId.put(ids(citation).get(0), citation);
            if (other != null) {
                collided.addAll(List.of(other, citation));
            }
        }
        Citation apart = citation("paper", "so it was");

        List<String> ids = ids(collided.get(0), collided.get(1), apart);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.get(0))
                .hasSizeGreaterThan(6)
                .startsWith(ids(collided.get(0)).get(0));
        assertThat(ids.get(1))
                .hasSameSizeAs(ids.get(0))
                .startsWith(ids(collided.get(0)).get(0));
        assertThat(ids.get(2)).isEqualTo(ids(apart).get(0));
    }

    @Test
    void aThousandPassagesHaveAThousandIds() {
        List<Citation> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(citation("paper", "passage " + i));
        }
        assertThat(PassageIds.of(many).idsOf(many)).doesNotHaveDuplicates();
    }
}
