package org.dateline.search;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** What an answer costs in SQL statements: no more for a full page than for a short one. */
@QuarkusTest
@TestProfile(Generated.class)
class StatementCountScaleTest {
    @Inject
    SessionFactory store;

    private long statements(String address) {
        Statistics statistics = store.getStatistics();
        statistics.clear();
        Api.get(address).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @ParameterizedTest
    @CsvSource({"/v1/disagreements, 12", "/v1/timelines, 1", "/v1/sources, 3", "/v1/actors, 3", "/v1/origins, 5"})
    void aPageCostsAFewWhateverItsSize(String list, long most) {
        // Who derives from whom is followed step by step, for all at once: what is short may have as many steps.
        for (int limit : List.of(1, 10, 200)) {
            assertThat(statements(list + "?limit=" + limit))
                    .as("limit " + limit)
                    .isBetween(1L, most);
        }
    }

    static Stream<String> questionsForEvents() {
        return Stream.concat(
                Stream.of(
                        "/v1/events?limit=200",
                        "/v1/events?limit=0",
                        "/v1/timelines/timeline-2/events",
                        "/v1/events/event-8",
                        "/v1/events?include=total&q=treaty&participant=actor-2&from=2016&match=certain",
                        "/v1/events?format=ndjson"),
                EventQuery.FACETS.keySet().stream().map(facet -> "/v1/events?facet=" + facet));
    }

    @ParameterizedTest
    @MethodSource("questionsForEvents")
    void eventsCostNone(String question) {
        assertThat(statements(question)).isZero();
    }

    @Test
    void whyAnEventIsThereCostsAFewWhateverTheSizeOfThePage() {
        for (int limit : List.of(1, 200)) {
            assertThat(statements("/v1/events?limit=" + limit + "&q=treaty&include=explain"))
                    .isBetween(1L, 14L);
        }
    }
}
