package org.dateline.seed;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** The same of loads that are written in portions, however few events there are. */
@QuarkusTest
@TestProfile(SeedLoaderPortionsTest.InPortions.class)
class SeedLoaderPortionsTest extends SeedLoaderTest {
    public static class InPortions implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:portions;DB_CLOSE_DELAY=-1",
                    "dateline.seeds.written-at-once",
                    "0");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TickingClock.class);
        }
    }

    /** That a load was begun and has ended leaves nothing behind. */
    @Override
    long written(Statistics statistics) {
        long begun =
                statistics.getEntityStatistics("org.dateline.record.RecordLoad").getInsertCount();
        return super.written(statistics)
                - begun
                - statistics
                        .getEntityStatistics("org.dateline.record.RecordLoad")
                        .getUpdateCount();
    }

    /** How many entities are loaded is told of loads in one transaction alone. */
    @Test
    @Override
    void whatDiffersLoadsOnlyTheEventsItReaches() {}

    /** What was begun stays, since the next load of the same seeds goes on with it; nobody sees it. */
    @Test
    @Override
    void whatOnlyTheStoreRefusesLeavesItAsItWas() {
        copy().replace("actors.yaml", "name: Michael Flynn", "name: Mike Flynn")
                .replace(SeedCopy.TRIAL, "Flynn speaks on trial", "😀".repeat(200));
        assertThatThrownBy(() -> loader.load(folder)).isNotInstanceOf(InvalidSeeds.class);
        given().get("/v1/actors/michael-flynn").then().body("name", equalTo("Michael Flynn"));
        given().get("/v1/events/2020-01-01-trial-speech").then().body("headline", equalTo("Flynn speaks on trial"));
    }
}
