package org.dateline.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    READ | GET | /v1/events/2016-12-28-flynn-kislyak-call
                    READ | GET | /v1/events/2016-12-28-flynn-kislyak-call?format=ics
                    READ | GET | /v1/events/2016-12-28-flynn-kislyak-call/window
                    READ | HEAD | /v1/origins/reuters-three-sources
                    READ | GET | /problems/busy
                    READ | GET | /embed.js
                    LIST | GET | /v1/events
                    LIST | GET | /v1/events?limit=50&type=call&from=2016
                    LIST | GET | /v1/timelines/flynn-kislyak-2016/events?limit=5
                    HEAVY | GET | /v1/events?limit=51
                    HEAVY | GET | /v1/events?limit=200
                    HEAVY | GET | /v1/events?limit=x
                    HEAVY | GET | /v1/events?type=call&facet=day
                    HEAVY | GET | /v1/events?include=total
                    LIST | GET | /v1/events?q=a
                    HEAVY | GET | /v1/events?format=csv
                    HEAVY | GET | /timelines/flynn-kislyak-2016
                    HEAVY | GET | /embed/flynn-kislyak-2016
                    HEAVY | GET | /
                    CHECK | POST | /v1/sources/i24news-2017-01-14/checks
                    HEAVY | GET | /nowhere
                    HEALTH | GET | /q/health/ready
                    OPERATION | GET | /q/metrics
                    OPERATION | GET | /q/swagger-ui/
                    """)
    void aGlanceAtTheAddressTells(Kind kind, String method, String address) {
        String[] parts = address.split("\\?", 2);
        assertThat(Kind.of(method, parts[0], parts.length == 1 ? null : parts[1]))
                .isEqualTo(kind);
    }
}
