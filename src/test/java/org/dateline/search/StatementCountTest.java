package org.dateline.search;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.api.Api;
import org.dateline.search.filter.Filters;

import static org.assertj.core.api.Assertions.assertThat;

/** What an answer costs in SQL statements: no more for a full page than for a short one. */
@QuarkusTest
@TestProfile(Generated.class)
class StatementCountTest {
    @Inject
    SessionFactory store;

    private long statements(String address) {
        Statistics statistics = store.getStatistics();
        statistics.clear();
        Api.get(address).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events, 9",
        "/v1/timelines/timeline-2/events, 10",
        "/v1/disagreements, 9",
        "/v1/timelines, 1",
        "/v1/sources, 2",
        "/v1/actors, 2",
        "/v1/origins, 3"
    })
    void aPageCostsAFewWhateverItsSize(String list, long most) {
        long forOne = statements(list + "?limit=1");
        assertThat(statements(list + "?limit=10")).isEqualTo(forOne);
        assertThat(statements(list + "?limit=200")).isEqualTo(forOne).isBetween(1L, most);
    }

    @Test
    void oneEventCostsNoMoreThanAPage() {
        assertThat(statements("/v1/events/event-8")).isLessThanOrEqualTo(statements("/v1/events"));
    }

    static Stream<Arguments> counts() {
        return Stream.concat(
                Stream.of(
                        Arguments.of("include=total", 1),
                        Arguments.of("include=total&facet=type&q=treaty&participant=actor-2", 2)),
                Filters.FACETS.keySet().stream().map(facet -> Arguments.of("facet=" + facet, 1)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void theTotalAndEachFacetCostOneMore(String query, long more) {
        assertThat(statements("/v1/events?limit=200&" + query)).isEqualTo(statements("/v1/events?limit=200") + more);
        assertThat(statements("/v1/events?limit=0&" + query)).isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "headline", "headline,summary,type,quantity,place,revision,recorded_at"})
    void whatStandsInTheEventItselfCostsOne(String fields) {
        assertThat(statements("/v1/events?limit=200&fields=" + fields)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "participants, 1",
        "tags, 1",
        "timelines, 1",
        "corroboration, 0",
        // Whose word a passage is comes with the origins it goes back to, and a source with its authors.
        "citations, 3"
    })
    void whatBelongsToAnEventCostsOneAKind(String field, long more) {
        assertThat(statements("/v1/events?limit=200&fields=headline," + field)).isEqualTo(1 + more);
    }

    @Test
    void anEmptyPageCostsNothing() {
        assertThat(statements("/v1/events?limit=0")).isZero();
    }
}
