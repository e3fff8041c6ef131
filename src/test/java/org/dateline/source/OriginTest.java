package org.dateline.source;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** To whom an origin goes back. */
class OriginTest {
    private final Origin sources = origin("sources");
    private final Origin spokesman = origin("spokesman");

    private static Origin origin(String slug, Origin... derivesFrom) {
        Origin origin = new Origin();
        origin.slug = slug;
        for (Origin from : derivesFrom) {
            origin.derivesFrom.put(from, Origin.Basis.STATED);
        }
        return origin;
    }

    private static List<String> roots(Origin origin) {
        origin.trace();
        return origin.roots().stream().map(root -> root.slug).toList();
    }

    @Test
    void whoStandsForHimselfIsHisOwnRoot() {
        assertThat(roots(sources)).containsExactly("sources");
        assertThat(sources.isDerived()).isFalse();
    }

    @Test
    void whoHasItFromAnotherGoesBackToHim() {
        Origin headline = origin("headline", sources);
        assertThat(roots(headline)).containsExactly("sources");
        assertThat(headline.isDerived()).isTrue();
    }

    @Test
    void aChainGoesBackToItsEndAlone() {
        assertThat(roots(origin("echo", origin("headline", origin("agency", sources)))))
                .containsExactly("sources");
    }

    @Test
    void twoWaysToTheSameAreOneRoot() {
        Origin post = origin("post", sources);
        Origin times = origin("times", sources);
        assertThat(roots(origin("summary", post, times))).containsExactly("sources");
        assertThat(roots(origin("shortcut", post, sources))).containsExactly("sources");
    }

    @Test
    void severalRootsAreAllFound() {
        Origin post = origin("post", sources);
        assertThat(roots(origin("summary", post, spokesman))).containsExactlyInAnyOrder("sources", "spokesman");
        assertThat(roots(origin("echo", origin("summary", spokesman, origin("times", sources, spokesman)))))
                .containsExactlyInAnyOrder("sources", "spokesman");
    }

    @Test
    void whatItDerivesFromNeedNotHaveBeenTracedBefore() {
        Origin post = origin("post", sources);
        assertThat(roots(origin("echo", post))).containsExactly("sources");
        assertThat(post.roots()).isEmpty();
    }

    @Test
    void anotherDerivationLeadsToOtherRoots() {
        Origin headline = origin("headline", sources);
        assertThat(roots(headline)).containsExactly("sources");
        headline.derivesFrom.clear();
        headline.derivesFrom.put(spokesman, Origin.Basis.PRESUMED);
        assertThat(roots(headline)).containsExactly("spokesman");
        headline.derivesFrom.clear();
        assertThat(roots(headline)).containsExactly("headline");
        assertThat(headline.isDerived()).isFalse();
    }

    @Test
    void aLongChainAndALadderOfDiamondsAreFollowedToTheEnd() {
        Origin last = sources;
        for (int i = 0; i < 10_000; i++) {
            last = origin("link-" + i, last);
        }
        assertThat(roots(last)).containsExactly("sources");
        Origin bottom = sources;
        for (int i = 0; i < 60; i++) {
            bottom = origin("rung-" + i, origin("left-" + i, bottom), origin("right-" + i, bottom));
        }
        assertThat(roots(bottom)).containsExactly("sources");
    }
}
